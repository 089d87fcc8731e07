"""The two actions Ctrl+Z and Ctrl+Y, named by what they take back, and the sentences about it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from thidua_desktop.application.operations import OperationKind
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Crashed, Failure
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.words import word_of


class UndoActions(QObject):
    """`noticed(Notice)` tells what was taken back; `undo` and `redo` are actions of the window."""

    noticed = Signal(object)

    def __init__(self, window: QWidget, language: Language) -> None:
        super().__init__(window)
        self._language = language
        self.undo = self._action(window, "Ctrl+Z")
        self.redo = self._action(window, "Ctrl+Y", "Ctrl+Shift+Z")
        self._is_offered = False
        self.show_steps(None, None)

    def offer(self, is_offered: bool) -> None:  # noqa: FBT001 - a signal's
        """A notice offers to undo what no step stands for: then Ctrl+Z does that."""
        self._is_offered = is_offered
        self.undo.setEnabled(is_offered or self._can_undo)

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        self._can_undo = undo is not None
        self._name(self.undo, self.tr("Hoàn tác"), undo)
        self._name(self.redo, self.tr("Làm lại"), redo)
        self.undo.setEnabled(self._is_offered or self._can_undo)

    def undone(self, kind: str) -> None:
        said = self.tr("Đã hoàn tác: {0}.").format(self._word(kind))
        redo = self.redo.trigger
        self.noticed.emit(Notice(text=said, action_text=self.tr("Làm lại"), action=redo))

    def redone(self, kind: str) -> None:
        said = self.tr("Đã làm lại: {0}.").format(self._word(kind))
        undo = self.undo.trigger
        self.noticed.emit(Notice(text=said, action_text=self.tr("Hoàn tác"), action=undo))

    def not_undone(self, kind: str) -> None:
        said = self.tr(
            "Không hoàn tác được việc “{0}”: số liệu đó đã được sửa tiếp. "
            "Số liệu hiện tại vẫn nguyên. Hãy sửa trực tiếp ở ô đó."
        )
        self.noticed.emit(Notice(text=said.format(self._word(kind)), stays=True))

    def failed(self, failure: Failure) -> None:
        if not isinstance(failure, Crashed):  # a crash is told by its own window
            text = failure_text(failure, self._language)
            self.noticed.emit(Notice(text=text, stays=True))

    def _name(self, action: QAction, verb: str, kind: str | None) -> None:
        action.setEnabled(kind is not None)
        action.setText(f"{verb}: {self._word(kind)}" if kind else verb)

    def _word(self, kind: str) -> str:
        return word_of(OperationKind(kind), self._language)

    def _action(self, window: QWidget, *keys: str) -> QAction:
        action = QAction(window)
        action.setShortcuts([QKeySequence(each) for each in keys])
        window.addAction(action)
        return action
