"""All scenes: every page as it stands in three books, then what opens over and inside them."""

from collections.abc import Iterator, Sequence

from thidua_desktop.gui.shots.scene import FRESH, LEADER, MEMBER, Scene
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


def scenes(pages: Sequence[str]) -> Iterator[Scene]:
    """In the order they are taken: later ones may write into the copied books."""
    yield from first_start.scenes()
    for page in pages:
        for book in (MEMBER, LEADER, FRESH):
            yield Scene(page=page, state=book, book=book)
    looks = (shell, tabs, menus, printing, admin)
    for part in (*looks, importing, progress, evidence, packages, sealing, self_score):
        yield from part.scenes()
