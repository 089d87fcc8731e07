"""What is being typed at the moment: handed in before something else is shown in its place."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication


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


class CellTyping(QObject):
    """Whether a cell of a view is typed into; `ended()` comes once its editor has closed.

    What would make the rows anew waits for it, else the text in the editor would be gone. The
    delegate of the view is set before.
    """

    ended = Signal()

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.itemDelegate().closeEditor.connect(self._look_later)
        view.selectionModel().currentChanged.connect(self._look_later)  # closes it by itself

    @property
    def is_on(self) -> bool:
        return self._view.state() is QAbstractItemView.State.EditingState

    def _look_later(self) -> None:
        """When the key that closed it has been dealt with; it may have opened the next one."""
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        if not self.is_on:
            self.ended.emit()
