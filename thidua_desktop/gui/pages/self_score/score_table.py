"""The table of the page: head and total stay, rows scroll between; typed cells have a frame."""

from itertools import islice

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.self_sheet import SelfSheet
from thidua_desktop.gui.open_texts import OpenText
from thidua_desktop.gui.pages.self_score.model import (
    CODE,
    TITLE,
    TYPED,
    WIDTHS,
    SelfScoreModel,
    is_left,
    lines_of,
    total_line,
    weight_of,
)
from thidua_desktop.gui.table.cell_bubble import CellBubble
from thidua_desktop.gui.table.cell_delegate import draw_row_line
from thidua_desktop.gui.table.copying import as_tab_text
from thidua_desktop.gui.table.going import go_to
from thidua_desktop.gui.table.kept_text import KeptFaces
from thidua_desktop.gui.table.typed_cell import TypedCellDelegate
from thidua_desktop.gui.table.typing import CellTyping
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES

Index = QModelIndex | QPersistentModelIndex
_PADDING = 5
_MARGIN = 3
"""What Qt's style leaves free around texts of cells."""
_LEFT_WRAPS = (Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap).value
_RIGHT_WRAPS = (Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextWordWrap).value
_AIR = 4
_ROWS_A_TURN = 40
_ONE_LINE = 6
"""Figures this short never wrap; measuring each of them took longer than all the titles."""


class ScoreTable(QWidget):
    """`opened(code)` on Enter or double click of a row that is computed.

    What makes the rows anew waits while one is typed into; `typing_ended()` comes after it.
    """

    opened = Signal(str)
    typing_ended = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SelfScoreModel(self)
        self._total_model = SelfScoreModel(self)
        self.rows = _Rows(self.model, name)
        self.total = _Rows(self._total_model, name)
        self.total.horizontalHeader().hide()
        self.total.setFixedHeight(SIZES.row + 4)
        self.total.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.total.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.total.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.total.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.total.leave_room(self.rows.verticalScrollBar().sizeHint().width())
        self.bubble = CellBubble(self)
        self.rows.writer.refused.connect(self._complain)
        self.rows.entered.connect(self._open)
        self.rows.doubleClicked.connect(self._open)
        across = self.rows.horizontalScrollBar()
        across.valueChanged.connect(self.total.horizontalScrollBar().setValue)
        self.rows.horizontalHeader().sectionResized.connect(self._follow)
        self._typing = CellTyping(self.rows)
        self._typing.ended.connect(self._end_typing)
        self._held: SelfSheet | None = None
        self._heights: dict[tuple[object, ...], int] = {}
        self._fitted_width = 0
        self._unfitted = iter(range(0))
        self._next_rows = QTimer(self)
        self._next_rows.setSingleShot(True)
        self._next_rows.timeout.connect(self._fit_some)
        self.setFocusProxy(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows, 1)
        column.addWidget(self.total)

    def show_state(self, state: SelfSheet) -> None:
        if self.is_typed_into:
            self._held = state
            return
        self._held = None
        self.model.show(lines_of(state))
        self._total_model.show((total_line(state),))
        self.total.setSpan(0, CODE, 1, 2)
        self._fit()

    @property
    def is_typed_into(self) -> bool:
        return self._typing.is_on

    def open_text(self) -> OpenText | None:
        """The points that were typed and not taken."""
        editor = self._editor
        if editor is None:
            return None
        said = self.tr("Tự chấm, {0}: “{1}”")
        code = self.model.line(self.rows.currentIndex().row()).code
        said = said.format(code, editor.text())
        return OpenText(page="self-score", said=said, why=self.bubble.shown)

    def give_back(self, code: str, text: str, sentence: str) -> bool:
        """Typed points stand in their cell again, with what is wrong; False where it is not free.

        What was refused while another cell is typed into stays with who told it.
        """
        if self.is_typed_into or not self.can_type(code):
            return False
        self.type_at(code)
        editor = self._editor
        if editor is None:
            return False
        editor.setText(text)
        editor.setModified(True)
        self.rows.writer.complain(editor, sentence)
        return True

    def take_up(self) -> None:
        """The keyboard goes to the open cell."""
        if self._editor is not None:
            self._editor.setFocus()

    @property
    def _editor(self) -> QLineEdit | None:
        found = self.rows.indexWidget(self.rows.currentIndex()) if self.is_typed_into else None
        return found if isinstance(found, QLineEdit) else None

    def _end_typing(self) -> None:
        if self._held is not None:
            self.show_state(self._held)
        self.typing_ended.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Titles take the room that is left; rows are as high as their texts."""
        bar = self.rows.verticalScrollBar().sizeHint().width()
        spare = self.width() - bar - 2 - sum(WIDTHS)
        self.rows.setColumnWidth(TITLE, WIDTHS[TITLE] + max(0, spare))
        if self.rows.columnWidth(TITLE) != self._fitted_width:
            self._fitted_width = self.rows.columnWidth(TITLE)
            self._heights.clear()
        self._unfitted = iter(range(self.model.rowCount()))
        self._fit_some()
        if self._total_model.rowCount():
            high = max(SIZES.row, self.total.sizeHintForRow(0) + 2 * _AIR)
            self.total.setRowHeight(0, high)
            self.total.setFixedHeight(high + 4)

    def _fit_some(self) -> None:
        """The next rows, from above; hundreds at once would hold the screen up."""
        places = tuple(islice(self._unfitted, _ROWS_A_TURN))
        for place in places:
            high = self._height(place)
            if self.rows.rowHeight(place) != high:
                self.rows.setRowHeight(place, high)
        if places:
            self._next_rows.start(0)

    def _height(self, place: int) -> int:
        """Measured once for the same texts in the same width."""
        line = self.model.line(place)
        key = (line.row is None, *line.texts)
        if key not in self._heights:
            least = SIZES.group_row if line.row is None else SIZES.row
            self._heights[key] = max(least, self.rows.sizeHintForRow(place) + 2 * _AIR)
        return self._heights[key]

    def recount(self, *, is_on: bool) -> None:
        """Whether the points are being counted anew."""
        self.model.recount(is_on=is_on)
        self._total_model.recount(is_on=is_on)

    def choose(self, code: str) -> None:
        """Marks the row of a criterion, at its typed cell where it has one."""
        place = self.model.place_of(code)
        if place is None:
            return
        typed = self.model.index(place, TYPED)
        at = typed if self.model.takes_text(typed) else self.model.index(place, TITLE)
        go_to(self.rows, at)

    def can_type(self, code: str) -> bool:
        """Whether the points of this criterion are typed here."""
        place = self.model.place_of(code)
        return place is not None and self.model.takes_text(self.model.index(place, TYPED))

    def type_at(self, code: str) -> None:
        """Opens the typed cell of a criterion."""
        self.choose(code)
        self.rows.setFocus()
        self.rows.edit(self.rows.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        line = self.model.line(index.row())
        if line.code is not None and not self.model.takes_text(index):
            self.opened.emit(line.code)

    def _complain(self, index: QPersistentModelIndex, text: str) -> None:
        if not text:
            self.bubble.hide()
            return
        cell = self.rows.visualRect(self.model.index(index.row(), index.column()))
        corner = self.rows.viewport().mapTo(self, cell.topLeft())
        self.bubble.show_at(QRect(corner, cell.size()), text)

    def _follow(self, column: int, _before: int, width: int) -> None:
        self.total.setColumnWidth(column, width)


class _Rows(QTableView):
    """One of the two tables; Enter on a computed row asks for its place."""

    entered = Signal(QModelIndex)

    def __init__(self, model: SelfScoreModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        give_role(self, "edge")
        self.writer = _Cells(model, self)
        self.setItemDelegate(self.writer)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(SIZES.row)
        self.verticalHeader().setMinimumSectionSize(SIZES.group_row)
        head = self.horizontalHeader()
        head.setFixedHeight(SIZES.table_head)
        head.setHighlightSections(False)
        for column, width in enumerate(WIDTHS):
            head.resizeSection(column, width)
        head.setMinimumSectionSize(40)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        model = self.model()
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copy_text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if isinstance(model, SelfScoreModel) and model.takes_text(index):
                self.edit(index)
            else:
                self.entered.emit(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            model.setData(index, "")
        else:
            super().keyPressEvent(event)

    def leave_room(self, width: int) -> None:
        """Keeps the width of a scroll bar free, so that columns stand under columns."""
        self.setViewportMargins(0, 0, width, 0)

    def copy_text(self) -> str:
        """The chosen rows, all where none is chosen, as Excel takes them."""
        model = self.model()
        assert isinstance(model, SelfScoreModel)
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        places = chosen or list(range(model.rowCount()))
        return as_tab_text([model.line(place).texts for place in places])


class _Cells(TypedCellDelegate):
    """Padding and thin lines of tables; a frame around cells that are typed."""

    def __init__(self, model: SelfScoreModel, view: QTableView) -> None:
        super().__init__(model, view)
        self._view = view
        self._faces = KeptFaces()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.rect = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        # the chosen row is painted whole, not between the paddings
        option.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        first, text = index.column(), str(index.data() or "")
        columns = range(first, first + self._view.columnSpan(index.row(), first))
        wide = sum(self._view.columnWidth(column) for column in columns)
        if len(text) <= _ONE_LINE:
            return QSize(wide, option.fontMetrics.height())
        space = QRect(0, 0, wide - 4 * _PADDING, 10_000)
        wrap = Qt.TextFlag.TextWordWrap
        font = index.data(Qt.ItemDataRole.FontRole) or option.font
        metrics = QFontMetrics(QFont(font).resolve(option.font))
        needed = metrics.boundingRect(space, wrap, text)
        return QSize(wide, needed.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, SelfScoreModel)
        line, column, whole = model.line(index.row()), index.column(), QRect(option.rect)
        is_chosen = option.state & QStyle.StateFlag.State_Selected
        if is_chosen:
            painter.fillRect(whole, QColor(COLOURS.warning_soft))
        elif line.row is None:
            painter.fillRect(whole, QColor(COLOURS.ground))
        ink, text = model.ink(index), model.text(index)
        is_plain = is_chosen and ink != COLOURS.muted
        painter.setPen(QColor(COLOURS.ink if is_plain else ink))
        place = whole.adjusted(_PADDING + _MARGIN, 0, -_PADDING - _MARGIN, 0)
        kept = self._faces.of(option.font, weight_of(line, column))
        flags = _LEFT_WRAPS if is_left(column) else _RIGHT_WRAPS
        if text and not kept.draw_whole(painter, place, flags, text):
            super().paint(painter, option, index)
        draw_row_line(painter, whole)
        if model.takes_text(index):
            painter.setPen(QColor(COLOURS.field))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(6, 3, -4, -4), 3, 3)
