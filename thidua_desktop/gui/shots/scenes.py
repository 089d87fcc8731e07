"""What is photographed: books of a played year, pages, and the keys pressed before each picture."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from thidua_desktop.gui.main_window import MainWindow

Press = Callable[[MainWindow], None]
"""Reaches a state by key and mouse events, as a person would."""

MEMBER, LEADER, FRESH = "member", "leader", "fresh"
"""A member's and the leader's book after the year, and one that has just taken the frame in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One picture: the book that is open (None: none), the page, and what is pressed there."""

    page: str
    state: str
    book: str | None
    press: tuple[Press, ...] = ()


def scenes(pages: Sequence[str]) -> Iterator[Scene]:
    """Every page filled, as its leader sees it, and empty; then what opens over pages."""
    yield Scene(page="start", state="cards", book=None)
    for page in pages:
        for book in (MEMBER, LEADER, FRESH):
            yield Scene(page=page, state=book, book=book)
    first = pages[0]
    yield Scene(page=first, state="folded", book=MEMBER, press=(_fold,))
    yield Scene(page=first, state="found", book=MEMBER, press=(_search, _type_in_palette))


def _fold(window: MainWindow) -> None:
    window.set_narrow(narrow=True)


def _search(window: MainWindow) -> None:
    QTest.mouseClick(window.top_bar.search_field, Qt.MouseButton.LeftButton)


def _type_in_palette(_window: MainWindow) -> None:
    over = QApplication.activeModalWidget()
    if over is not None:
        QTest.keyClicks(over.focusWidget(), "tham muu")
