"""F1 in dialogs: a modal one blocks the window behind it, and the help that stands over that."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.shell.help_window import START, HelpWindow
from thidua_desktop.gui.widgets.dialog_help import part_of
from thidua_desktop.wording.language import Language

_KNOWN = "answers F1"


class DialogHelp(QObject):
    """Gives each dialog that gets the keyboard an F1 of its own; the help stands over it."""

    def __init__(self, window: MainWindow, language: Language) -> None:
        super().__init__(window)
        self._window, self._language = window, language
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._attend)

    def _attend(self, _before: QWidget | None, now: QWidget | None) -> None:
        dialog = None if now is None else now.window()
        if not isinstance(dialog, QDialog) or dialog.property(_KNOWN):
            return
        if self._stands_over_the_window(dialog):
            dialog.setProperty(_KNOWN, True)  # noqa: FBT003 - Qt's signature
            key = QShortcut(QKeySequence(Qt.Key.Key_F1), dialog)
            key.activated.connect(partial(self._show, dialog))

    def _stands_over_the_window(self, dialog: QDialog) -> bool:
        """Whether it is this window's own, or that of another dialog of this window."""
        over = dialog.parentWidget()
        while over is not None and over is not self._window:
            over = over.parentWidget()
        return over is not None

    def _show(self, dialog: QDialog) -> None:
        """The part the dialog names, else that of the page it stands over."""
        shown = dialog.findChild(HelpWindow) or HelpWindow(self._language, dialog)
        shown.open_at(part_of(dialog) or self._window.seen_key or START)
