"""Cells that are typed into like a spreadsheet's; what cannot be read stays in the editor."""

from typing import Protocol

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from thidua_desktop.gui.table.ways import Way, way_of
from thidua_desktop.gui.theme.dress import give_role

Index = QModelIndex | QPersistentModelIndex


class TypedModel(Protocol):
    """The model under typed cells."""

    def problem(self, index: Index, text: str) -> str:
        """What is wrong with a typed text, empty where it can be taken."""


class TypedCellDelegate(QStyledItemDelegate):
    """`refused(index, text)` names a problem, `moved(dx, dy)` asks for the next cell."""

    refused = Signal(QPersistentModelIndex, str)
    moved = Signal(int, int)

    def __init__(self, model: TypedModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._at: QPersistentModelIndex | None = None
        self._told = ("", "")

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        self._at, self._told = QPersistentModelIndex(index), ("", "")
        editor = QLineEdit(parent)
        give_role(editor, "cell")
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(self.tr("Kết quả"))
        editor.textEdited.connect(lambda _text: self._forgive(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once: the row may get other values while a person types into one of its cells."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QLineEdit):
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if way := way_of(event):
                return self._finish(watched, way)
            if event.key() == Qt.Key.Key_Escape:
                self._forgive(watched)
        if event.type() is QEvent.Type.FocusOut and (problem := self._known_problem(watched)):
            self.complain(watched, problem)
            return False
        return super().eventFilter(watched, event)

    def complain(self, editor: QLineEdit, text: str) -> None:
        """Keeps the editor open and says what is wrong with its text."""
        self._told = (editor.text(), text)
        give_role(editor, "cell", state="error")
        if self._at is not None:
            self.refused.emit(self._at, text)

    def _problem(self, editor: QLineEdit) -> str:
        return "" if self._at is None else self._model.problem(self._at, editor.text())

    def _known_problem(self, editor: QLineEdit) -> str:
        """As `_problem`; a text that the book refused is not offered to it by merely looking away.

        Enter offers it again.
        """
        text, told = self._told
        return self._problem(editor) or (told if text == editor.text() else "")

    def _finish(self, editor: QLineEdit, way: Way) -> bool:
        problem = self._problem(editor)
        if problem:
            self.complain(editor, problem)
            return True
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.moved.emit(*way)
        return True

    def _forgive(self, editor: QLineEdit) -> None:
        self._told = ("", "")
        give_role(editor, "cell", state="")
        if self._at is not None:
            self.refused.emit(self._at, "")
