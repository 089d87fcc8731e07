"""The menu at the right of the top bar: books, what was done, accounts, settings, help."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.recent_books import book_names
from thidua_desktop.gui.shell.about_dialog import show_about
from thidua_desktop.gui.shell.dialog_help import DialogHelp
from thidua_desktop.gui.shell.help_window import START, HelpWindow
from thidua_desktop.gui.surroundings import Place
from thidua_desktop.gui.widgets.texts import plain_tip
from thidua_desktop.wording.language import Language

ADMIN = "admin"


class ProgramMenu(QObject):
    """Signals: `open_asked()`, `book_chosen(Path)`, `close_asked()`."""

    open_asked = Signal()
    book_chosen = Signal(object)
    close_asked = Signal()

    def __init__(self, window: MainWindow, language: Language) -> None:
        super().__init__(window)
        self._window = window
        self._help = HelpWindow(language, window)
        DialogHelp(window, language)
        menu = window.top_bar.program.menu()
        self._add(self.tr("&Mở sổ khác…"), self.open_asked.emit, "Ctrl+O")
        self._recent = menu.addMenu(self.tr("Sổ &gần đây"))
        self._close = self._add(self.tr("Đó&ng sổ"), self.close_asked.emit, "Ctrl+W")
        menu.addSeparator()
        self._of_book = [
            self._add(self.tr("&Nhật ký việc đã làm"), self._to_admin("journal")),
            self._add(self.tr("&Tài khoản"), self._to_admin("accounts")),
            self._add(self.tr("T&hiết đặt: ngôn ngữ, cỡ chữ"), self._to_admin("choices")),
        ]
        menu.addSeparator()
        self._add(self.tr("T&rợ giúp"), self.show_help, "F1")
        self._add(self.tr("&Giới thiệu"), lambda: show_about(window))
        self.show_possible()

    def show_recent(self, books: Sequence[Path]) -> None:
        self._recent.clear()
        for book, name in zip(books, book_names(books), strict=True):
            action = self._recent.addAction(name.replace("&", "&&"))
            action.setToolTip(plain_tip(str(book)))
            action.triggered.connect(lambda _on=False, path=book: self.book_chosen.emit(path))
        self._recent.setEnabled(bool(books))

    def show_help(self) -> None:
        """The help of the page that is seen."""
        self._help.open_at(self._window.seen_key or START)

    def show_possible(self) -> None:
        """A book was opened or closed."""
        is_open = self._window.seen_page is not None
        self._close.setEnabled(is_open)
        for action in self._of_book:
            action.setVisible(ADMIN in self._window.navigation.keys)

    def _to_admin(self, item: str) -> Callable[[], None]:
        return lambda: self._window.follow(Place(page=ADMIN, item=item))

    def _add(self, text: str, run: Callable[[], None], shortcut: str | None = None) -> QAction:
        action = self._window.top_bar.program.menu().addAction(text)
        action.triggered.connect(lambda _on=False: run())
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        self._window.addAction(action)
        return action
