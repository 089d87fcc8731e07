"""All scenes: every page as it stands in three books, then what opens over and inside them."""

from collections.abc import Iterator, Sequence

from thidua_desktop.gui.shots.scene import FRESH, INCOMING, LEADER, MEMBER, Scene
from thidua_desktop.gui.shots.scenes import (
    admin,
    evidence,
    first_start,
    importing,
    menus,
    packages,
    printing,
    progress,
    sealing,
    self_score,
    shell,
    tabs,
)

_BOOKS = (None, LEADER, MEMBER, FRESH, INCOMING)


def scenes(pages: Sequence[str]) -> Iterator[Scene]:
    """In the order they are taken: later ones may write into the copied books.

    Each book is opened once; what it is asked to show stays in order.
    """
    every = [*first_start.scenes()]
    for page in pages:
        every += [Scene(page=page, state=book, book=book) for book in (MEMBER, LEADER, FRESH)]
    looks = (shell, tabs, menus, printing, admin)
    for part in (*looks, importing, progress, evidence, packages, sealing, self_score):
        every += part.scenes()
    yield from sorted(every, key=lambda scene: _BOOKS.index(scene.book))
