"""Brings the box, its presenter and the window together; one per open book."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from thidua_desktop.application.search import FoundKind, Searchable
from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.shell.palette.box import PaletteBox
from thidua_desktop.gui.shell.palette.presenter import PalettePresenter
from thidua_desktop.gui.surroundings import Place, Surroundings


class Palette(QObject):
    """Opens with Ctrl+K or a click into the search field of the top bar."""

    def __init__(self, window: MainWindow, surroundings: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._box: PaletteBox | None = None
        self._presenter = PalettePresenter(
            surroundings.desk, self, _commands(window), surroundings.language
        )
        self._shortcut = QShortcut(QKeySequence("Ctrl+K"), window, self.open)
        window.top_bar.searched.connect(self.open)

    def open(self) -> None:
        if self._box is None:
            self._box = self._made_box()
        self._box.open_over(self._window)
        self._presenter.search("")
        self._presenter.open()

    def leave(self) -> None:
        """The book is being closed."""
        self._shortcut.deleteLater()
        if self._box is not None:
            self._box.deleteLater()

    def show_found(self, found: Sequence[Searchable]) -> None:
        if self._box is not None:
            self._box.show_found(found)

    def go(self, place: Place) -> None:
        self._window.follow(place)

    def _made_box(self) -> PaletteBox:
        """Made when it is first wanted, so that opening a book does not wait for it."""
        made = PaletteBox(self._window)
        made.typed.connect(self._presenter.search)
        made.chosen.connect(self._choose)
        return made

    def _choose(self, found: Searchable) -> None:
        self._presenter.choose(found, self._window.navigation.keys)


def _commands(window: MainWindow) -> tuple[Searchable, ...]:
    """Opening each page, under the name it has in the navigation."""
    return tuple(
        Searchable(kind=FoundKind.COMMAND, item=key, title=text)
        for key, text in window.navigation.titles.items()
    )
