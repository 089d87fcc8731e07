"""The list of cells to fix: what is right is typed into the list itself."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget

from thidua_desktop.gui.import_wizard.review import Line, LineState
from thidua_desktop.gui.import_wizard.words import state_words
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.table.cell_delegate import CellDelegate
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.table.typing import CellTyping
from thidua_desktop.gui.theme.dress import give_role

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
FIX = 3
_TRIGGER = QAbstractItemView.EditTrigger
_TONES = {LineState.OPEN: "danger", LineState.FIXED: "good", LineState.TWICE: "warning"}


class FixModel(ItemModel[Line]):
    """`typed(Line, str)` carries what a person typed into a cell of the fourth column."""

    typed = Signal(object, str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        is_fixable = index.isValid() and self.item(index.row()).column is not None
        return usual | Qt.ItemFlag.ItemIsEditable if is_fixable and index.column() == FIX else usual

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        if role == ROLE.EditRole and index.isValid():
            line = self.item(index.row())
            return line.fix or line.found.raw
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = ROLE.EditRole) -> bool:
        if role != ROLE.EditRole or not index.isValid():
            return False
        line, text = self.item(index.row()), str(value).strip()
        if (text or line.may_be_empty) and text != (line.fix or line.found.raw):
            self.typed.emit(line, text)
        return True


class FixTable(DataTable):
    """`dropped(Line)` on Delete; any other key, F2 and Enter type into the list."""

    dropped = Signal(object)

    def __init__(self, words: Callable[[Line], str], parent: QWidget | None = None) -> None:
        self.lines = FixModel(_columns(words))
        super().__init__(self.lines, tr("Các ô cần xem"), parent=parent)
        self.setItemDelegate(_FixDelegate(self))
        self.setEditTriggers(_TRIGGER.EditKeyPressed | _TRIGGER.AnyKeyPressed)
        self.setSortingEnabled(False)
        self._typing = CellTyping(self)
        self._typing.ended.connect(self._show_held)
        self._held: tuple[Line, ...] | None = None
        self.opened.connect(self._type_here)

    @property
    def line(self) -> Line | None:
        """The present one."""
        index = self.currentIndex()
        return self.lines.item(index.row()) if index.isValid() else None

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Goes on to the next cell that waits, from where the person was.

        Waits while one is typed into.
        """
        if self._typing.is_on:
            self._held = lines
            return
        self._held = None
        at = max(self.currentIndex().row(), 0)
        self.lines.show(lines)
        if not lines:
            return
        waiting = [row for row, line in enumerate(lines) if line.state is LineState.OPEN]
        here = min(at, len(lines) - 1)
        self.choose(next((row for row in waiting if row >= here), (waiting or [here])[0]))

    def take_keyboard(self) -> None:
        """The list has the keyboard; an open cell keeps it."""
        if not self._typing.is_on:
            self.setFocus()

    def _show_held(self) -> None:
        if self._held is not None:
            self.show_lines(self._held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        types = event.text().isprintable() and event.text() and not _is_command(event)
        if self.state() is QAbstractItemView.State.EditingState:
            return  # the Enter that ended the typing comes here as well
        if event.key() == Qt.Key.Key_Delete and self.line is not None:
            self.dropped.emit(self.line)
        elif types and self.line is not None and self.line.column is not None:
            self.edit(self._fix_cell(), _TRIGGER.AnyKeyPressed, event)
        elif event.key() == Qt.Key.Key_F2 and self.line is not None:
            self._type_here(self.line)
        else:
            super().keyPressEvent(event)

    def _type_here(self, line: Line) -> None:
        if line.column is not None:
            self.edit(self._fix_cell())

    def _fix_cell(self) -> QModelIndex:
        return self.lines.index(self.currentIndex().row(), FIX)


class _FixDelegate(CellDelegate):
    """A line to type in, with the file's text to begin with."""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        editor = QLineEdit(parent)
        give_role(editor, "cell")
        place = index.model().index(index.row(), 0).data()
        editor.setAccessibleName(tr("Sửa ô {0}").format(place))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(ROLE.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:  # noqa: ANN401 - Qt's own signature
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), ROLE.EditRole)


def _is_command(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & held)


def _columns(words: Callable[[Line], str]) -> tuple[Column[Line], ...]:
    return (
        Column(key="cell", title=tr("Ô"), text=_place, width=72),
        Column(key="raw", title=tr("Trong tệp"), text=lambda line: line.found.raw, width=120),
        Column(key="problem", title=tr("Vấn đề"), text=words, tip=words),
        Column(key="fix", title=tr("Sửa thành"), text=_fix, width=120),
        Column(
            key="state",
            title="",
            text=lambda line: state_words(line.state),
            tone=lambda line: _TONES.get(line.state, "plain"),
            width=92,
            kind=Kind.TAG,
        ),
    )


def _fix(line: Line) -> str:
    is_emptied = line.state is LineState.FIXED and not line.fix
    return tr("để trống") if is_emptied else line.fix


def _place(line: Line) -> str:
    cell = line.found.cell
    return tr("dòng {0}").format(cell) if cell.isdigit() else cell
