"""Brings the box, its presenter and the window together; one per open book."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from thidua_desktop.application.search import Searchable
from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.shell.palette.box import PaletteBox
from thidua_desktop.gui.shell.palette.commands import Command, commands_of
from thidua_desktop.gui.shell.palette.presenter import PalettePresenter
from thidua_desktop.gui.shell.top_bar import SEARCH_KEYS
from thidua_desktop.gui.surroundings import Place, Surroundings


class Palette(QObject):
    """Opens with Ctrl+K or a click into the search field of the top bar."""

    def __init__(self, window: MainWindow, surroundings: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._face = surroundings.face
        self._box: PaletteBox | None = None
        self._commands: dict[str, Command] = {}
        self._presenter = PalettePresenter(surroundings.desk, self, surroundings.language)
        self._shortcut = QShortcut(QKeySequence(SEARCH_KEYS), window, self.open)
        window.top_bar.searched.connect(self.open)

    def open(self) -> None:
        """What can be done is asked now: it depends on the page, and on what was done before."""
        if self._box is None:
            self._box = self._made_box()
        commands = commands_of(self._window, self._face)
        self._commands = {command.found.item: command for command in commands}
        self._box.open_over(self._window)
        self._presenter.open([command.found for command in commands])

    def heard(self) -> None:
        """The book changed."""
        self._presenter.forget()

    def leave(self) -> None:
        """The book is being closed."""
        self._shortcut.deleteLater()
        if self._box is not None:
            self._box.deleteLater()

    def show_found(self, found: Sequence[Searchable], searched: str) -> None:
        if self._box is not None:
            self._box.show_found(found, searched)

    def go(self, place: Place) -> None:
        self._window.follow(place)

    def run(self, item: str) -> None:
        self._commands[item].run()

    def _made_box(self) -> PaletteBox:
        """Made when it is first wanted, so that opening a book does not wait for it."""
        made = PaletteBox(self._window)
        made.typed.connect(self._presenter.search)
        made.chosen.connect(self._choose)
        return made

    def _choose(self, found: Searchable) -> None:
        self._presenter.choose(found, self._window.navigation.keys)
