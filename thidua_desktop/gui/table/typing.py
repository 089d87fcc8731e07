"""What is being typed at the moment: handed in before something else is shown in its place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def commit_typing() -> None:
    """Hands in an open cell, popup or field, as going elsewhere by the mouse does.

    Menus and shortcuts leave the keyboard where it is, so nothing would be handed in by them. What
    cannot be read stays open.
    """
    typed = QApplication.focusWidget()
    if typed is None:
        return
    window, around = typed.window(), typed.parentWidget()
    window.setFocus(Qt.FocusReason.OtherFocusReason)
    if typed.isVisible():
        typed.setFocus(Qt.FocusReason.OtherFocusReason)
    elif QApplication.focusWidget() == window and around is not None and around.isVisible():
        around.setFocus(Qt.FocusReason.OtherFocusReason)
