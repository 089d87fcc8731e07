"""The grid of the sheet: which columns stay, row heights, joined rows, bubbles at cells."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLineEdit, QTableView, QVBoxLayout, QWidget

from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.domain.ids import CriterionCode, PeriodCode
from thidua_desktop.domain.text.number_format import format_points
from thidua_desktop.gui.pages.progress.cells import cell_text
from thidua_desktop.gui.pages.progress.looks import lacking_word
from thidua_desktop.gui.pages.progress.model import ProgressModel, exempt_text
from thidua_desktop.gui.pages.progress.painting import ProgressDelegate
from thidua_desktop.gui.pages.progress.presenter import GroupLine, Line, ProgressState
from thidua_desktop.gui.pages.progress.row_heights import RowHeights
from thidua_desktop.gui.pages.progress.sheet_columns import FIRST_MONTH, RESULTS, TITLE
from thidua_desktop.gui.pages.progress.stating import CellKey
from thidua_desktop.gui.table.cell_bubble import CellBubble
from thidua_desktop.gui.table.cell_popup import CellPopup
from thidua_desktop.gui.table.frozen_grid import FrozenGrid, GridShape
from thidua_desktop.gui.table.typing import CellTyping
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.tokens import SIZES

_LEFT = (58, 236, 74, 62)
_MONTH = 46
_WIDEST_MONTH = 128
_RIGHT = (84, 62, 54)
_AIR = 2 * SIZES.unit + 2
_SHORT = 4
"""Letters that fit into a month as it is."""


class SheetView(QWidget):
    """Shows states; the current cell survives them by its criterion.

    What makes the rows anew waits while a cell is typed into; `typing_ended()` comes after it.
    """

    typing_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ProgressModel(self)
        self.delegate = ProgressDelegate(self.model)
        self._months: list[int] = []
        self._right = self._least_right = (
            *_RIGHT[:-1],
            max(_RIGHT[-1], self.fontMetrics().horizontalAdvance(lacking_word()) + _AIR),
        )
        self._period: PeriodCode | None = None
        self.grid = FrozenGrid(
            self.model, self.tr("Tiến độ các chỉ tiêu"), _shape(self._months, self._right)
        )
        self.grid.middle.setItemDelegate(self.delegate)
        for part in (self.grid.left, self.grid.right):
            part.setItemDelegate(ProgressDelegate(self.model))
        triggers = QTableView.EditTrigger
        self.grid.middle.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self._bubble = CellBubble(self)
        self._popup: CellPopup | None = None
        self._popup_cell: CellKey | None = None
        self._typing = CellTyping(self.grid.middle)
        self._typing.ended.connect(self._end_typing)
        self._held: ProgressState | None = None
        self.delegate.refused.connect(self._show_problem)
        self.delegate.moved.connect(self.grid.walk)
        self.grid.moved.connect(self._bubble.hide)
        for bar in (self.grid.right.verticalScrollBar(), self.grid.middle.horizontalScrollBar()):
            bar.valueChanged.connect(self._move_popup)
        self.grid.moved.connect(self._move_popup)
        self._heights = RowHeights(self.grid.left, exempt_text)
        self._is_fitted = True
        self.grid.refitted.connect(self._refit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)

    @property
    def bubble(self) -> str:
        """The sentence at a cell, empty where there is none."""
        return self._bubble.shown

    def show_state(self, state: ProgressState) -> None:
        """Everything anew but the heights of the rows, which `fit` gives them.

        Stays at the current criterion where it still shows, within one period at the month too:
        another period waits for other months.
        """
        if self.is_typed_into:
            self._held = state
            return
        sheet, self._held = state.sheet, None
        assert sheet is not None
        before, is_other = self.key_at(self.grid.current), sheet.period.code != self._period
        self._period = sheet.period.code
        self.model.show(state.lines, sheet.months, sheet.period.cutoff)
        self._months, self._right = [_MONTH] * len(sheet.months), self._least_right
        self._widen(state.lines)
        self._is_fitted = False
        self.grid.reshape(_shape(self._months, self._right))
        self.grid.join_middle(self.model.rows_like(_is_exempt))
        self.grid.join_titles(self.model.rows_like(lambda line: isinstance(line, GroupLine)))
        if before is None or self.model.place_of(before.criterion) is None:
            first = self.model.rows_like(lambda line: not isinstance(line, GroupLine))
            if first:
                self.grid.go(first[0], FIRST_MONTH + sheet.month)
        else:
            self.go_to(before.criterion, sheet.month if is_other else before.month)

    def show_rows(self, state: ProgressState) -> None:
        """Other values in the same rows; a filter may take rows away."""
        if self._held is not None:
            self._held = state
        if self.model.has_same_rows(state.lines):
            changed = self.model.change(state.lines)
            if self._widen(changed):
                self.grid.reshape(_shape(self._months, self._right))
        else:
            self.show_state(state)
            self.fit()

    def show_waiting(self, texts: Mapping[CellKey, str]) -> None:
        """What is on its way into the book, in its cells."""
        self.model.show_waiting(texts)

    @property
    def is_typed_into(self) -> bool:
        """Whether an editor or a popup is open at a cell."""
        return self._typing.is_on or self._popup is not None

    @property
    def open_text(self) -> str | None:
        """What is typed at the current cell and not taken, None where no cell is open."""
        if self._popup is not None:
            return self._popup.typed
        return None if self._editor is None else self._editor.text()

    def take_up(self) -> None:
        """The keyboard goes to the open cell."""
        field = self._popup.fields[0] if self._popup is not None else self._editor
        if field is not None:
            field.setFocus()

    @property
    def _editor(self) -> QLineEdit | None:
        middle = self.grid.middle
        found = middle.indexWidget(self.grid.current) if self._typing.is_on else None
        return found if isinstance(found, QLineEdit) else None

    def _end_typing(self) -> None:
        if self._held is not None:
            self.show_state(self._held)
            self.fit()
        self.typing_ended.emit()

    def show_refusal(self, cell: CellKey, text: str, sentence: str) -> None:
        """The typed text comes back into its cell, with what is wrong.

        A click that leaves the cell first makes another one the current one.
        """
        if self.grid.middle.is_editing:
            QTimer.singleShot(0, self, lambda: self._bring_back(cell, text, sentence))
        else:
            self._bring_back(cell, text, sentence)

    def _bring_back(self, cell: CellKey, text: str, sentence: str) -> None:
        self.go_to(cell.criterion, cell.month)
        index = self.grid.current
        if self.key_at(index) != cell:
            return  # filtered away: another cell must not be given the text
        if text and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.grid.middle.edit(index)
            editor = self.grid.middle.indexWidget(index)
            if isinstance(editor, QLineEdit):
                editor.setText(text)
                editor.setModified(True)
                self.delegate.complain(editor, sentence)
        else:
            self._show_problem(QPersistentModelIndex(index), sentence)

    def go_to(self, code: CriterionCode, month: int | None = None) -> None:
        """Makes a criterion's cell the current one; the month stays where none is given."""
        row = self.model.place_of(code)
        column = self.grid.current.column() if month is None else FIRST_MONTH + month
        if row is not None:
            self.grid.go(row, max(column, FIRST_MONTH))

    def key_at(self, index: QModelIndex) -> CellKey | None:
        """The month and criterion of an index, None elsewhere."""
        row, month = self.model.row_at(index), self.model.month_at(index)
        if row is None or month is None:
            return None
        return CellKey(criterion=row.criterion.code, month=month)

    def rows_from(self, first: int) -> tuple[ProgressRow, ...]:
        """The criteria shown from a line on, downwards."""
        lines = (self.model.line(row) for row in range(first, self.model.rowCount()))
        return tuple(line for line in lines if not isinstance(line, GroupLine))

    def open_popup(self, popup: CellPopup, hint: str) -> None:
        """At the current cell; going to another cell leaves it."""
        self._popup, self._popup_cell = popup, self.key_at(self.grid.current)
        popup.closed.connect(self._walk_on)
        popup.open_at(self._cell_rect(self.grid.current), hint)

    def _walk_on(self, across: int, down: int) -> None:
        popup, self._popup = self._popup, None
        if popup is None or popup.had_keyboard:
            self.grid.middle.setFocus()
        if across or down:
            self.grid.walk(across, down)
        self._end_typing()

    def _move_popup(self) -> None:
        if self._popup is None:
            return
        if self.key_at(self.grid.current) == self._popup_cell:
            self._popup.stand_at(self._cell_rect(self.grid.current))
        else:
            self._popup.leave()
            QTimer.singleShot(0, self, self._back_to_popup)

    def _back_to_popup(self) -> None:
        """It could not be left: its cell is the current one again."""
        if self._popup is not None and self._popup_cell is not None:
            self.go_to(self._popup_cell.criterion, self._popup_cell.month)

    def _cell_rect(self, index: QModelIndex) -> QRect:
        cell = self.grid.middle.visualRect(index)
        return QRect(self.grid.middle.viewport().mapTo(self, cell.topLeft()), cell.size())

    def _show_problem(self, index: QPersistentModelIndex, text: str) -> None:
        if not text:
            self._bubble.hide()
            return
        cell = self._cell_rect(self.model.index(index.row(), index.column()))
        self._bubble.show_at(cell, text)

    def _widen(self, lines: Sequence[Line]) -> bool:
        """Gives months and points the room their longest figures need; whether one grew."""
        before = [*self._months, *self._right]
        metrics = self.grid.middle.fontMetrics()
        total, points, proof = self._right
        self._right = (total, max(points, _needed_by_points(lines, self.grid.middle)), proof)
        for line in lines:
            if isinstance(line, GroupLine) or line.is_exempt:
                continue
            for month, cell in enumerate(line.cells):
                text = cell_text(line.criterion, cell)
                if len(text) > _SHORT:
                    needed = metrics.horizontalAdvance(text) + 2 * SIZES.unit + 1
                    self._months[month] = max(self._months[month], min(needed, _WIDEST_MONTH))
        return [*self._months, *self._right] != before

    def fit(self) -> None:
        """Gives every row the height its texts need in the room the columns have by now."""
        self._is_fitted = True
        title = self.grid.left.columnWidth(TITLE)
        months = min(self.grid.middle.viewport().width(), sum(self._months))
        lines = map(self.model.line, range(self.model.rowCount()))
        self.grid.fit_rows([self._heights.of(line, title, months) for line in lines])
        self.grid.show_whole()

    def _refit(self) -> None:
        """There is other room; rows that are fitted soon anyway are not measured for it."""
        if self._is_fitted:
            self.fit()


def _needed_by_points(lines: Sequence[Line], view: QTableView) -> int:
    """They stand in bold; of a table of a thousand points a group has four digits."""
    texts = {format_points(line.points) for line in lines if line.points is not None}
    body = view.font()
    bold = QFontMetrics(sized(body, body.pointSizeF(), weight=QFont.Weight.DemiBold), view)
    return max((bold.horizontalAdvance(text) for text in texts), default=0) + _AIR


def _is_exempt(line: object) -> bool:
    return not isinstance(line, GroupLine) and bool(getattr(line, "is_exempt", False))


def _shape(months: Sequence[int], right: Sequence[int]) -> GridShape:
    return GridShape(
        widths=(*_LEFT, *months, *right),
        left=len(_LEFT),
        right=RESULTS,
        stretched=TITLE,
    )
