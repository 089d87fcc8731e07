"""What a picture needs: the book that is open, the page, and what a person does there first."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from thidua_desktop.gui.main_window import MainWindow

MEMBER, LEADER, FRESH, INCOMING = "member", "leader", "fresh", "incoming"
"""A member's and the leader's book after the year, one that has just taken the frame in, and the
leader's before any report came."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the acts happen: the window, the folder of the played year's packages.

    `digits` are those of its leader's key, `passphrase` that of every key in it; `fail` is what
    hears of unexpected errors.
    """

    window: MainWindow
    samples: Path
    digits: str
    passphrase: str
    fail: Callable[[Exception], None]


Act = Callable[[Stage], None]
"""One step on the way, by key and mouse events, as a person would."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One picture: the book that is open (None: none), the page, and what is done there."""

    page: str
    state: str
    book: str | None
    acts: tuple[Act, ...] = ()
