"""A grid whose first and last columns stay: three tables over one model, scrolled as one."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QCursor,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollBar,
    QWidget,
)

from thidua_desktop.gui.table.column_choice import ColumnChoice, GridColumns
from thidua_desktop.gui.table.column_menu import ColumnMenu
from thidua_desktop.gui.table.copying import as_tab_text
from thidua_desktop.gui.table.going import go_to
from thidua_desktop.gui.table.grid_part import GridPart
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES

_MIDDLE_SEEN = 3
_NARROWEST = 120
_EDGES = 3
"""Lines between the parts, and one pixel of air at the right."""


class GridShape(Struct, frozen=True, kw_only=True):
    """Widths of all columns; `left` and `right` of them stay, `stretched` takes spare room."""

    widths: tuple[int, ...]
    left: int
    right: int
    stretched: int


class FrozenGrid(QWidget):
    """`moved(QModelIndex)` tells the current cell, `refitted` that there is other room.

    `asked(str)`: F2, a double click or a sign on a cell that cannot be typed into itself.
    """

    moved = Signal(QModelIndex)
    asked = Signal(str)
    arranged = Signal()
    refitted = Signal()

    def __init__(
        self, model: QAbstractItemModel, name: str, shape: GridShape, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._shape = model, shape
        self._before = -1
        self._joined: frozenset[int] = frozenset()
        self._columns = GridColumns(model, self)
        self._columns.changed.connect(self._rearrange)
        self._is_sharing = False
        self.left, self.middle, self.right = (GridPart(name, self) for _ in range(3))
        self._bar = QScrollBar(Qt.Orientation.Horizontal)
        self._places = places = QGridLayout(self)
        places.setContentsMargins(0, 0, 0, 0)
        places.setSpacing(0)
        for column, part in enumerate(self.parts):
            part.setModel(model)
            give_role(part, ("grid-left", "grid", "grid-right")[column])
            places.addWidget(part, 0, column)
        places.addWidget(self._bar, 1, 1)
        places.setColumnStretch(1, 1)
        self.middle.setFrameShape(QFrame.Shape.NoFrame)
        self._share()
        self.reshape(shape)

    @property
    def parts(self) -> tuple[GridPart, GridPart, GridPart]:
        return self.left, self.middle, self.right

    def reshape(self, shape: GridShape) -> None:
        """Shows and hides the columns of each part anew."""
        self._shape = shape
        self._share_columns()

    def _share_columns(self) -> None:
        self._is_sharing = True
        shape = self._shape
        count = len(shape.widths)
        shares = (
            range(shape.left),
            range(shape.left, count - shape.right),
            range(count - shape.right, count),
        )
        widths = self._widths
        for part, share in zip(self.parts, shares, strict=True):
            for column, width in enumerate(widths):
                part.setColumnHidden(column, column not in share or not width)
                part.setColumnWidth(column, width)
        self._is_sharing = False
        self._fit()

    @property
    def _widths(self) -> tuple[int, ...]:
        """As a person has them; 0 for hidden columns."""
        return self._columns.widths(self._shape.widths)

    def save_columns(self) -> str:
        """Chosen widths and hidden columns, by their heads, as text."""
        return self._columns.choice.as_text()

    def restore_columns(self, kept: str) -> None:
        self._columns.choice = ColumnChoice.from_text(kept)
        self._share_columns()

    def column_menu(self) -> ColumnMenu:
        """Which columns show; those that name the row always do."""
        return self._columns.menu(self._shape.stretched + 1, self._shape.widths, self)

    def _rearrange(self) -> None:
        self._share_columns()
        self.arranged.emit()

    def _take_width(self, column: int, _before: int, now: int) -> None:
        """A person dragged a head."""
        if not self._is_sharing and now and column != self._shape.stretched:
            self._columns.resize(column, now)

    def fit_rows(self, heights: Sequence[int | None]) -> None:
        """Sets the heights of all rows; None is an ordinary one."""
        heads = [part.verticalHeader() for part in self.parts]
        for row, height in enumerate(heights):
            wanted = height or SIZES.row
            for head in heads:
                if head.sectionSize(row) != wanted:
                    head.resizeSection(row, wanted)

    def join_titles(self, rows: Sequence[int]) -> None:
        """Joins the frozen left cells of these rows, from the stretched one on."""
        self.left.clearSpans()
        wide = self._shape.left - self._shape.stretched
        for row in rows:
            if wide > 1:
                self.left.setSpan(row, self._shape.stretched, 1, wide)

    def join_middle(self, rows: Sequence[int]) -> None:
        """Joins the middle cells of these rows to one; walking steps over them."""
        self._joined = frozenset(rows)
        self.middle.clearSpans()
        wide = len(self._shape.widths) - self._shape.left - self._shape.right
        for row in rows:
            if wide > 1:
                self.middle.setSpan(row, self._shape.left, 1, wide)

    @property
    def current(self) -> QModelIndex:
        return self.middle.currentIndex()

    def go(self, row: int, column: int) -> None:
        """Makes a cell the current one and brings it into sight; outside the grid does nothing."""
        index = self._model.index(row, column)
        if index.isValid():
            go_to(self.middle, index)

    def copy_text(self) -> str:
        """The rectangle around the selected cells, as Excel takes it."""
        chosen = self.middle.selectionModel().selectedIndexes() or [self.current]
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        return as_tab_text(
            [[str(self._model.index(r, c).data() or "") for c in columns] for r in rows]
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        QTimer.singleShot(0, self, self.show_whole)

    def show_whole(self) -> None:
        """Brings the current cell into sight."""
        if self.current.isValid():
            self.middle.scrollTo(self.current)

    def _share(self) -> None:
        selection = self.middle.selectionModel()
        for part in (self.left, self.right):
            part.setSelectionModel(selection)
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            part.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            part.clicked.connect(self._take_row)
        self.middle.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self.left, self.middle):
            part.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across = self.middle.horizontalScrollBar()
        across.rangeChanged.connect(self._show_bar)
        across.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(across.setValue)
        bar = self.right.verticalScrollBar()
        for part in (self.left, self.middle):
            part.verticalScrollBar().valueChanged.connect(bar.setValue)
            bar.valueChanged.connect(part.verticalScrollBar().setValue)
        selection.currentChanged.connect(self._show_current)
        for part in self.parts:
            head = part.horizontalHeader()
            head.sectionResized.connect(self._take_width)
            head.customContextMenuRequested.connect(
                lambda _place: self.column_menu().open_at(QCursor.pos())
            )
        self.middle.walked.connect(self.walk)
        self.middle.copied.connect(lambda: QGuiApplication.clipboard().setText(self.copy_text()))
        self.middle.asked.connect(self.asked)
        self.setFocusProxy(self.middle)

    def _show_bar(self, first: int, last: int) -> None:
        self._bar.setRange(first, last)
        self._bar.setPageStep(self.middle.horizontalScrollBar().pageStep())
        self._bar.setVisible(last > first)

    def walk(self, right: int, down: int) -> None:
        """Moves by columns and rows; rows that hold nothing to be typed are stepped over."""
        if self.current.row() in self._joined:
            right, down = 0, down or right
        row, column = self.current.row() + down, self.current.column() + right
        first, last = self._shape.left, len(self._shape.widths) - self._shape.right - 1
        while down and 0 <= row < self._model.rowCount() and self._is_passed(row):
            row += down
        widths = self._widths
        way = right or 1
        while first <= column <= last and not widths[column]:
            column += way
        if first <= column <= last:
            self.go(row, column)
        else:
            self.go(row, self.current.column())

    def _is_passed(self, row: int) -> bool:
        flags = self._model.index(row, self._shape.left).flags()
        return row in self._joined or not flags & Qt.ItemFlag.ItemIsSelectable

    def _take_row(self, index: QModelIndex) -> None:
        column = max(self._before, self._shape.left)
        self.go(index.row(), column)
        self.middle.setFocus()

    def _show_current(self, now: QModelIndex, before: QModelIndex) -> None:
        count = len(self._shape.widths)
        if self._shape.left <= before.column() < count - self._shape.right:
            self._before = before.column()
        for row in {before.row(), now.row()}:
            _draw_again(self.parts, row)
        self.moved.emit(now)

    def _fit(self) -> None:
        """Gives the stretched column what the other columns leave."""
        shape = self._shape
        widths = self._widths
        bar = self.right.verticalScrollBar().sizeHint().width()
        spare = self.width() - sum(widths) - bar - _EDGES
        first, end = shape.left, len(widths) - shape.right
        # months scroll, so only what the frozen columns leave too little of has to shrink
        hidden = sum(widths[first:end]) - sum(widths[first : first + _MIDDLE_SEEN])
        change = spare if spare > 0 else min(0, spare + hidden)
        if first == end:
            change = 0  # columns are still to come, and this one would not give the room back
        stretched = max(widths[shape.stretched] + change, _NARROWEST)
        room = self.width() - sum(widths[:first]) - sum(widths[end:]) - bar - _EDGES
        stretched += _cut_off(room + widths[shape.stretched] - stretched, widths[first:end])
        before = self.left.columnWidth(shape.stretched), self.middle.width()
        self.left.setColumnWidth(shape.stretched, stretched)
        rest = sum(widths[: shape.left]) - widths[shape.stretched]
        self.left.setFixedWidth(rest + stretched + 1)
        self.right.setFixedWidth(sum(widths[end:]) + bar + _EDGES - 1)
        self._places.activate()  # else all is painted once with the places of before
        if before != (stretched, self.middle.width()):
            self.refitted.emit()


def _cut_off(room: int, widths: Sequence[int]) -> int:
    """What whole columns leave of the room: half a figure would be read as another one."""
    seen = 0
    for width in widths:
        if seen + width > room:
            return room - seen if seen else 0
        seen += width
    return 0


def _draw_again(parts: Sequence[GridPart], row: int) -> None:
    """One row through all parts: it is not the current one any more, or has become so."""
    for part in parts:
        top, height = part.rowViewportPosition(row), part.rowHeight(row)
        part.viewport().update(0, top, part.viewport().width(), height)
