"""What a picture needs: the book that is open, the page, and what a person does there first."""

from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from thidua_desktop.gui.main_window import MainWindow

MEMBER, LEADER, FRESH, INCOMING = "member", "leader", "fresh", "incoming"
"""A member's and the leader's book after the year, one that has just taken the frame in, and the
leader's before any report came."""


class Stage(Struct, frozen=True, kw_only=True):
    """Where the acts happen: the window, the folder of the played year's packages.

    `newcomer` is an enrolment whose key nobody compared, `sticks` the folder whose folders are
    plugged in; `digits` are those of the leader's key, `passphrase` that of every key; `fail` is
    what hears of unexpected errors.
    """

    window: MainWindow
    samples: Path
    newcomer: Path
    sticks: Path
    digits: str
    passphrase: str
    fail: Callable[[Exception], None]


Act = Callable[[Stage], None]
"""One step on the way, by key and mouse events, as a person would."""


class Scene(Struct, frozen=True, kw_only=True):
    """One picture: the book that is open (None: none), the page, and what is done there.

    One that `goes_on` begins where the picture before it was taken.
    """

    page: str
    state: str
    book: str | None
    acts: tuple[Act, ...] = ()
    goes_on: bool = False


def walk(page: str, book: str | None, *steps: tuple[str, tuple[Act, ...]]) -> Iterator[Scene]:
    """Pictures on one way: each step of it by its state and what is done since the one before."""
    for place, (state, acts) in enumerate(steps):
        yield Scene(page=page, state=state, book=book, acts=acts, goes_on=place > 0)
