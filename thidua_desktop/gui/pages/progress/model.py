"""The sheet as a Qt model: frozen columns, months, results; edits are only asked for."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from thidua_desktop.application.progress_sheet import CellState, ProgressRow
from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import (
    cell_text,
    edit_text,
    goal_text,
    has_own_editor,
    read_cell,
)
from thidua_desktop.gui.pages.progress.lag_words import lag_mark, lag_sentence
from thidua_desktop.gui.pages.progress.looks import CellLook, is_late, looks_of
from thidua_desktop.gui.pages.progress.presenter import GroupLine, Line
from thidua_desktop.gui.pages.progress.sheet_columns import CODE, FIRST_MONTH, GOAL, RESULTS, TITLE
from thidua_desktop.gui.pages.progress.stating import CellKey
from thidua_desktop.gui.pages.progress.writing import WAITS
from thidua_desktop.gui.table.roles import PRINTED
from thidua_desktop.gui.widgets.texts import plain_tip

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
_READY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _READY | Qt.ItemFlag.ItemIsEditable


class _Worked(Struct, frozen=True, kw_only=True):
    """What Qt asks of every cell each time it draws it, worked out once for a line."""

    looks: tuple[CellLook, ...]
    months: Qt.ItemFlag
    others: Qt.ItemFlag


class ProgressModel(QAbstractTableModel):
    """`edit_requested(row, column, text)`; the value appears when the book has it."""

    edit_requested = Signal(int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.months: tuple[date, ...] = ()
        self._cutoff = date.max
        self._lines: tuple[Line, ...] = ()
        self._worked: dict[int, _Worked] = {}
        self._waiting: dict[CellKey, str] = {}

    def show(self, lines: Sequence[Line], months: tuple[date, ...], cutoff: date) -> None:
        """Replaces everything."""
        self.beginResetModel()
        self._worked = {}
        self._lines, self.months, self._cutoff = tuple(lines), months, cutoff
        self.endResetModel()

    def change(self, lines: Sequence[Line]) -> list[Line]:
        """The same lines with other values; only the lines that differ are told of, and given."""
        before, self._lines = self._lines, tuple(lines)
        last, changed = self.columnCount() - 1, []
        for row, (old, new) in enumerate(zip(before, self._lines, strict=True)):
            if old is not new and old != new:
                changed.append(new)
                self._worked.pop(row, None)
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))
        return changed

    def show_waiting(self, texts: Mapping[CellKey, str]) -> None:
        """Cells whose figures are on their way into the book, with what they were made to say."""
        before, self._waiting = self._waiting, dict(texts)
        changed = [c for c in before.keys() | texts.keys() if before.get(c) != texts.get(c)]
        lines = enumerate(self._lines if changed else ())
        places = {each.criterion.code: row for row, each in lines if isinstance(each, ProgressRow)}
        for cell in changed:
            row = places.get(cell.criterion)
            if row is not None:
                self._worked.pop(row, None)
                index = self.index(row, FIRST_MONTH + cell.month)
                self.dataChanged.emit(index, index)

    def has_same_rows(self, lines: Sequence[Line]) -> bool:
        """Whether `change` can show these."""
        return [_key(line) for line in lines] == [_key(line) for line in self._lines]

    def line(self, row: int) -> Line:
        return self._lines[row]

    def row_at(self, index: Index) -> ProgressRow | None:
        """The criterion of an index, None on group rows."""
        line = self._lines[index.row()] if index.isValid() else None
        return line if isinstance(line, ProgressRow) else None

    def month_at(self, index: Index) -> int | None:
        month = index.column() - FIRST_MONTH
        return month if 0 <= month < len(self.months) else None

    def is_after_cutoff(self, index: Index) -> bool:
        """Whether the month, or all that was written in it, lies after what the period counts."""
        row, month = self.row_at(index), self.month_at(index)
        if row is None or month is None:
            return False
        return is_late(row.cells[month], self.months[month], self._cutoff)

    def place_of(self, code: CriterionCode) -> int | None:
        """The row of a criterion, None where it is filtered away."""
        for row, line in enumerate(self._lines):
            if isinstance(line, ProgressRow) and line.criterion.code == code:
                return row
        return None

    def rows_like(self, takes: Callable[[Line], bool]) -> list[int]:
        return [row for row, line in enumerate(self._lines) if takes(line)]

    def problem(self, index: Index, text: str) -> str:
        """Why a typed text cannot be taken, empty where it can."""
        row = self.row_at(index)
        if row is None or not text.strip() or text == self._exact_text(index):
            return ""
        typed = read_cell(row, text)
        return typed if isinstance(typed, str) else ""

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return FIRST_MONTH + len(self.months) + RESULTS

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        worked = self._at(index.row())
        is_month = 0 <= index.column() - FIRST_MONTH < len(self.months)
        return worked.months if is_month else worked.others

    def look(self, row: int, column: int) -> CellLook:
        """How a cell is to be drawn."""
        return self._at(row).looks[column]

    def _at(self, row: int) -> _Worked:
        worked = self._worked.get(row)
        if worked is None:
            worked = self._worked[row] = self._work_out(row)
        return worked

    def _work_out(self, row: int) -> _Worked:
        line = self._lines[row]
        texts = [self._text(row, column) for column in range(self.columnCount())]
        waiting = [
            _waiting_text(self._waiting, line, column) is not None for column in range(len(texts))
        ]
        looks = looks_of(line, texts, self.months, self._cutoff)
        looks = tuple(
            CellLook(text=look.text, ink="muted") if waits else look
            for look, waits in zip(looks, waiting, strict=True)
        )
        if isinstance(line, GroupLine):
            months = others = Qt.ItemFlag.NoItemFlags
        else:
            is_typed = not line.is_exempt and not has_own_editor(line)
            months, others = (_EDITABLE if is_typed else _READY), _READY
        return _Worked(looks=looks, months=months, others=others)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's variant
        if orientation is Qt.Orientation.Vertical or not 0 <= section < self.columnCount():
            return None
        if role == ROLE.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section < GOAL else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return self.head(section) if role == ROLE.DisplayRole else None

    def head(self, column: int) -> str:
        """The word over a column."""
        heads = (tr("Mã"), tr("Nội dung"), tr("ĐVT"), tr("Chỉ tiêu"))
        if column < FIRST_MONTH:
            return heads[column]
        month = column - FIRST_MONTH
        if month < len(self.months):
            return f"T{self.months[month].month}"
        return (tr("Thực hiện"), tr("Điểm"), tr("MC"))[month - len(self.months)]

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        if not index.isValid():
            return None
        if role in (ROLE.DisplayRole, PRINTED):
            result = index.column() - FIRST_MONTH - len(self.months)
            mark = _printed_mark(self.row_at(index), result) if role == PRINTED else ""
            return self._text(index.row(), index.column()) + mark
        if role == ROLE.EditRole:
            return self._exact_text(index)
        if role == ROLE.AccessibleTextRole:
            is_waiting = (
                _waiting_text(self._waiting, self._lines[index.row()], index.column()) is not None
            )
            lag = (
                tr("đang ghi vào sổ")
                if is_waiting
                else _lag_text(self.row_at(index), index.column() - FIRST_MONTH - len(self.months))
            )
            said = f"{self.head(index.column())}: {self._text(index.row(), index.column())}"
            return f"{said}, {lag}" if lag else said
        if role == ROLE.ToolTipRole:
            return plain_tip(self._tip(index))
        return None

    def setData(self, index: Index, value: Any, role: int = ROLE.EditRole) -> bool:  # noqa: ANN401 - Qt's variant
        if role == ROLE.EditRole and index.isValid() and str(value) != self._exact_text(index):
            self.edit_requested.emit(index.row(), index.column(), str(value))
        return False

    def _exact_text(self, index: Index) -> str:
        """What is edited: every digit that was written."""
        row, month = self.row_at(index), self.month_at(index)
        if row is None or month is None or row.is_exempt:
            return self._text(index.row(), index.column())
        waiting = _waiting_text(self._waiting, row, index.column())
        if waiting is not None:
            return "" if waiting == WAITS else waiting
        return edit_text(row.criterion, row.cells[month])

    def _tip(self, index: Index) -> str | None:
        """Long texts whole, where a cell is too small for them."""
        row = self.row_at(index)
        if row is not None and row.is_exempt:
            return exempt_text(row)
        if row is not None and self.is_after_cutoff(index):
            return tr("Sau ngày chốt {0}, không tính trong kỳ này").format(
                format_date(self._cutoff)
            )
        if row is not None and index.column() == TITLE:
            return row.criterion.title
        return (
            _lag_text(self.row_at(index), index.column() - FIRST_MONTH - len(self.months))
            or _parts_text(row, self.month_at(index))
            or None
        )

    def _text(self, row: int, column: int) -> str:
        line = self._lines[row]
        result = column - FIRST_MONTH - len(self.months)
        if isinstance(line, GroupLine):
            texts = {CODE: line.group.code, TITLE: line.group.title}
            points = format_points(line.points) if result == 1 else ""
            return texts.get(column, points)
        if column < FIRST_MONTH:
            criterion = line.criterion
            measure = criterion.unit_of_measure or ""
            return (criterion.code, criterion.title, measure, goal_text(line))[column]
        if line.is_exempt:
            return _exempt_cell(line, column, result)
        if result < 0 and (waiting := _waiting_text(self._waiting, line, column)) is not None:
            return waiting
        if result < 0:
            return cell_text(line.criterion, line.cells[column - FIRST_MONTH])
        points = "" if line.points is None else format_points(line.points)
        evidence = str(line.evidence) if line.evidence else ""
        return (_total_text(line), points, evidence)[result]


def _exempt_cell(row: ProgressRow, column: int, result: int) -> str:
    if result in (0, 1):
        return "–"
    return exempt_text(row) if column == FIRST_MONTH else ""


def exempt_text(row: ProgressRow) -> str:
    """Why a criterion does not concern the unit, across all months."""
    reason = row.exempt_reason or tr("lý do ghi trong khung")
    return tr("Không áp dụng · {0}").format(reason)


def _parts_text(row: ProgressRow | None, month: int | None) -> str:
    """Each figure of a cell by its name, where several stand side by side."""
    if row is None or month is None or len(row.cells[month].figures) < 2:  # noqa: PLR2004 - a pair
        return ""
    figures = row.cells[month].figures
    return "; ".join(f"{name}: {format_amount(figure)}" for name, figure in figures)


def _waiting_text(waiting: Mapping[CellKey, str], line: Line, column: int) -> str | None:
    """What a cell waits for, None where it waits for nothing."""
    if not waiting or isinstance(line, GroupLine):
        return None
    return waiting.get(CellKey(criterion=line.criterion.code, month=column - FIRST_MONTH))


def _lag_text(row: ProgressRow | None, result: int) -> str:
    """How the whole period falls behind, in the cell of its figure."""
    if row is None or row.lag is None or result:
        return ""
    return lag_sentence(row.lag, _total_text(row))


def _printed_mark(row: ProgressRow | None, result: int) -> str:
    """What is painted beside the figure of the whole period on the screen."""
    return "" if row is None or row.lag is None or result else f" {lag_mark(row.lag.kind)}"


def _total_text(row: ProgressRow) -> str:
    if row.total.state is CellState.NOTHING:
        return "0"
    return cell_text(row.criterion, row.total)


def _key(line: Line) -> str:
    return line.group.code if isinstance(line, GroupLine) else f"·{line.criterion.code}"
