"""The self-score table: group rows, criteria in the order of the paper form, one total line."""

from collections.abc import Sequence
from decimal import Decimal
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
from PySide6.QtGui import QColor, QFont

from thidua_desktop.application.self_sheet import ProblemKind, SelfGroup, SelfRow, SelfSheet
from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.domain.text.numbers import Amount, parse_amount
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import cell_text, number_sentence
from thidua_desktop.gui.theme.tokens import COLOURS

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
CODE, TITLE, MOST, ACTUAL, COMPUTED, TYPED, CHANGE, EVIDENCE, NOTE = range(9)
WIDTHS = (60, 250, 56, 80, 76, 76, 88, 44, 176)
_LEFT = (CODE, TITLE, NOTE)
_COUNTED = (COMPUTED, TYPED, CHANGE)
"""The columns whose figures the book counts."""
_WARN = frozenset({ProblemKind.GAP, ProblemKind.MISSING, ProblemKind.NO_EVIDENCE})


class Line(Struct, frozen=True, kw_only=True):
    """One line as texts; `row` is the criterion behind it, None for groups and the total."""

    texts: tuple[str, ...]
    row: SelfRow | None = None
    warns: bool = False
    rises: bool = False

    @property
    def code(self) -> CriterionCode | None:
        return None if self.row is None else self.row.progress.criterion.code


def lines_of(state: SelfSheet) -> tuple[Line, ...]:
    """All lines but the total."""
    kinds: dict[str, ProblemKind] = {}
    for problem in state.problems:
        kinds.setdefault(problem.criterion, problem.kind)
    found: list[Line] = []
    for group in state.groups:
        found.append(_group_line(group))
        found += [_line(row, kinds.get(row.progress.criterion.code)) for row in group.rows]
    return tuple(found)


def total_line(state: SelfSheet) -> Line:
    """What stands below all rows; its first text lies over the first two columns."""
    scores, before = state.scores, state.before
    change = None
    if before is not None and before.total is not None and scores.total is not None:
        change = scores.total - before.total
    evidence = sum(row.progress.evidence for group in state.groups for row in group.rows)
    most = sum((group.most for group in state.groups if group.most is not None), Decimal(0))
    said = scores.classification
    tentative = tr("{0} (tạm tính)").format(said) if said else tr("tạm tính")
    return Line(
        texts=(
            tr("Tổng điểm, đã quy đổi phần không áp dụng"),
            "",
            format_amount(most),
            "",
            "" if scores.total is None else format_points(scores.total),
            "",
            signed(change),
            str(evidence) if evidence else "",
            tentative,
        ),
        rises=change is not None and change > 0,
    )


def signed(change: Decimal | None) -> str:
    """A difference with its sign; empty where there is nothing to compare with."""
    if change is None:
        return ""
    return f"{'+' if change > 0 else ''}{format_points(change)}"


def _group_line(group: SelfGroup) -> Line:
    most = "" if group.most is None else format_amount(group.most)
    points = format_points(group.points)
    change = signed(group.change)
    texts = (group.group.code, group.group.title, most, "", points, "", change, "", "")
    return Line(texts=texts, rises=bool(group.change and group.change > 0))


def _line(row: SelfRow, kind: ProblemKind | None) -> Line:
    progress = row.progress
    criterion = progress.criterion
    points = "" if row.points is None else format_points(row.points)
    most = "" if criterion.max_points is None else format_amount(criterion.max_points)
    actual = cell_text(criterion, progress.total)
    if progress.is_exempt:
        actual = "\u2013"
    elif not actual and not row.is_typed:
        actual = tr("thiếu") if kind in (ProblemKind.GAP, ProblemKind.MISSING) else ""
    texts = (
        criterion.code,
        criterion.title,
        most,
        actual,
        "" if row.is_typed else points,
        points if row.is_typed else "",
        signed(row.change),
        str(progress.evidence) if progress.evidence else "",
        _note(row, kind),
    )
    rises = row.change is not None and row.change > 0
    return Line(texts=texts, row=row, warns=kind in _WARN, rises=rises)


def _note(row: SelfRow, kind: ProblemKind | None) -> str:
    progress = row.progress
    if progress.is_exempt:
        reason = progress.exempt_reason
        return tr("Không áp dụng: {0}").format(reason) if reason else tr("Không áp dụng")
    words = {
        ProblemKind.QUESTION: tr("Bị hỏi lại"),
        ProblemKind.GAP: tr("Ghi hoặc đánh dấu KPS"),
        ProblemKind.MISSING: tr("Chấm điểm") if row.is_typed else tr("Chưa có số liệu"),
        ProblemKind.NO_EVIDENCE: tr("Thiếu minh chứng"),
        ProblemKind.TENTATIVE: tr("Tạm tính"),
    }
    if kind in words:
        return words[kind]
    if progress.typed is not None and progress.typed.reason:
        return progress.typed.reason
    notes = [entry.note for entry in progress.total.entries if entry.note]
    return notes[-1] if notes else ""


def heads() -> tuple[str, ...]:
    return (
        tr("Mã"),
        tr("Nội dung, tiêu chí"),
        tr("Tối đa"),
        tr("Thực hiện"),
        tr("Điểm tính"),
        tr("Tự chấm"),
        tr("± kỳ trước"),
        tr("MC"),
        tr("Ghi chú"),
    )


class SelfScoreModel(QAbstractTableModel):
    """Typed cells take text and ask for the write with `typed(code, Decimal)`; nothing else.

    `emptied(code)` asks to take points back.
    """

    typed = Signal(str, object)
    emptied = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._heads = heads()
        self._sent: dict[str, str] = {}
        self._recounts = False

    def show(self, lines: Sequence[Line]) -> None:
        """New lines; the same ones in number keep the current cell and the editor."""
        if [line.code for line in lines] == [line.code for line in self._lines]:
            self._lines = tuple(lines)
            if self._lines:
                last = self.index(len(self._lines) - 1, len(WIDTHS) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def recount(self, *, is_on: bool) -> None:
        """Whether the book is counting anew; what was typed stands in its cell until it has."""
        if not is_on:
            self._sent = {}
        self._recounts = is_on
        self._tell_counted()

    def _tell_counted(self) -> None:
        if self._lines:
            last = self.index(len(self._lines) - 1, CHANGE)
            self.dataChanged.emit(self.index(0, COMPUTED), last)

    def text(self, index: Index) -> str:
        """What stands in a cell."""
        line = self._lines[index.row()]
        if index.column() == TYPED and line.code in self._sent:
            return self._sent[line.code]
        return line.texts[index.column()]

    def ink(self, index: Index) -> str:
        """The colour of a cell's text."""
        if index.column() in _COUNTED and self._is_unsure(index):
            return COLOURS.muted
        return ink_of(self._lines[index.row()], index.column())

    def _is_unsure(self, index: Index) -> bool:
        return self._recounts or (
            index.column() == TYPED and self._lines[index.row()].code in self._sent
        )

    def line(self, row: int) -> Line:
        return self._lines[row]

    def place_of(self, code: str) -> int | None:
        return next((p for p, line in enumerate(self._lines) if line.code == code), None)

    def problem(self, index: Index, text: str) -> str:
        """What is wrong with typed points, empty where they can be taken."""
        said = text.strip()
        line = self._lines[index.row()]
        amount = parse_amount(said)
        if not said or line.row is None:
            return ""
        if not isinstance(amount, Amount):
            return number_sentence(said, amount)
        most = line.row.progress.criterion.max_points
        if amount.value < 0 or (most is not None and amount.value > most):
            top = "" if most is None else format_amount(most)
            return tr("Điểm tự chấm từ 0 đến {0}. Gõ lại.").format(top)
        return ""

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(WIDTHS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's variant
        if orientation is Qt.Orientation.Vertical:
            return None
        if role in (ROLE.DisplayRole, ROLE.AccessibleTextRole):
            return self._heads[section]
        return _side(section) if role == ROLE.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.takes_text(index):
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def takes_text(self, index: Index) -> bool:
        row = self._lines[index.row()].row
        return index.column() == TYPED and row is not None and row.is_typed

    def setData(self, index: Index, value: object, role: int = ROLE.EditRole) -> bool:
        if role != ROLE.EditRole or not self.takes_text(index):
            return False
        said = str(value).strip()
        amount, code = parse_amount(said), self._lines[index.row()].code
        if self.problem(index, said):
            return False
        if said != self.text(index) and code is not None:
            self._sent[code] = said
            self._tell_counted()
            if isinstance(amount, Amount):
                self.typed.emit(code, amount.value)
            else:  # what is no amount and no problem is empty
                self.emptied.emit(code)
        return True

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role in (ROLE.DisplayRole, ROLE.EditRole):
            return self.text(index)
        if role == ROLE.AccessibleTextRole:
            is_unsure = column in _COUNTED and self.text(index) and self._is_unsure(index)
            said = tr("{0}, đang tính lại") if is_unsure else "{0}"
            return said.format(self.text(index))
        if role == ROLE.TextAlignmentRole:
            return _side(column)
        if role == ROLE.ForegroundRole:
            return QColor(self.ink(index))
        return _dress(line, column, role)


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column in _LEFT else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def is_left(column: int) -> bool:
    """Whether texts of the column begin at its left."""
    return column in _LEFT


def weight_of(line: Line, column: int) -> QFont.Weight:
    """How bold a cell is."""
    if line.row is None:
        return QFont.Weight.DemiBold
    return QFont.Weight.Medium if column in (COMPUTED, TYPED) else QFont.Weight.Normal


def ink_of(line: Line, column: int) -> str:
    """The colour of a text that stands."""
    if line.warns and column in (ACTUAL, NOTE):
        return COLOURS.warning
    if column == CHANGE and line.rises:
        return COLOURS.accent
    is_quiet = column in (CODE, MOST, CHANGE, EVIDENCE, NOTE)
    return COLOURS.muted if line.row is not None and is_quiet else COLOURS.ink


def _dress(line: Line, column: int, role: int) -> Any:  # noqa: ANN401 - Qt's variant
    if role == ROLE.FontRole and weight_of(line, column) is not QFont.Weight.Normal:
        font = QFont()
        font.setWeight(weight_of(line, column))
        return font
    is_head = role == ROLE.BackgroundRole and line.row is None
    return QColor(COLOURS.ground) if is_head else None
