"""A table whose rows open: Enter, space or a click unfolds what lies behind a row below it."""

from collections.abc import Callable, Hashable
from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from thidua_desktop.gui.table.cell_delegate import CellDelegate
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES

Index = QModelIndex | QPersistentModelIndex
_CHEVRON = 16


class UnfoldingTable(DataTable):
    """`unfolded(object)` carries the item that opens; `detail` is filled before it shows.

    `key` tells an item again after the rows were shown anew; one row is open at a time.
    """

    FITS: ClassVar[bool] = False

    unfolded = Signal(object)

    _open_key: Hashable = None  # asked for while Qt still builds the table

    def __init__(
        self,
        model: ItemModel[Any],
        name: str,
        *,
        detail: QWidget,
        key: Callable[[Any], Hashable],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, name, parent=parent)
        self.detail = detail
        self._key = key
        detail.setParent(self.viewport())
        detail.hide()
        self.setItemDelegate(_TopDelegate(self))
        self.verticalHeader().setDefaultSectionSize(SIZES.tall_row)
        self.doubleClicked.disconnect()
        self.clicked.connect(self._toggle)
        self.opened.connect(self._toggle_item)
        model.modelReset.connect(self._again)
        model.layoutChanged.connect(self._again)

    @property
    def open_row(self) -> int | None:
        """The row that is unfolded."""
        if self._open_key is None:
            return None
        items = self.items.items
        return next((row for row, item in enumerate(items) if self.is_open(item)), None)

    def is_open(self, item: object) -> bool:
        return self._open_key is not None and self._key(item) == self._open_key

    def unfold(self, row: int | None) -> None:
        """Opens one row, or closes all."""
        before = self.open_row
        if before is not None:
            self.setRowHeight(before, SIZES.tall_row)
        self._open_key = None if row is None else self._key(self.items.item(row))
        self.detail.setVisible(row is not None)
        if row is not None:
            self.unfolded.emit(self.items.item(row))
            self._fit()
            self.updateGeometries()  # scrolling goes no further than what was laid out
            self.scrollTo(self.items.index(row, 0))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._toggle(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape and self.open_row is not None:
            self.unfold(None)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place()

    def _toggle(self, index: QModelIndex) -> None:
        self.unfold(None if index.row() == self.open_row else index.row())

    def _toggle_item(self, item: object) -> None:
        self._toggle(self.items.index(self.items.items.index(item), 0))

    def _again(self) -> None:
        """The rows were shown anew: what was open stays open where it stands now."""
        row = self.open_row
        for other in range(self.items.rowCount()):
            if other != row:
                self.setRowHeight(other, SIZES.tall_row)
        if row is None:
            self.unfold(None)
        else:
            self.unfolded.emit(self.items.item(row))
            self._fit()

    def _fit(self) -> None:
        row = self.open_row
        if row is None:
            return
        width = self.viewport().width()
        layout = self.detail.layout()
        self.detail.setFixedWidth(width)
        height = self.detail.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():  # texts that break: by their width
            height = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
        self.detail.setFixedHeight(height)
        self.setRowHeight(row, SIZES.tall_row + height)
        self._place()

    def _place(self) -> None:
        row = self.open_row
        if row is not None:
            self.detail.move(0, self.rowViewportPosition(row) + SIZES.tall_row)


class _TopDelegate(CellDelegate):
    """Draws cells in the upper part of an opened row, with the arrow in the last column."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table = self.parent()
        assert isinstance(table, UnfoldingTable)
        is_open = table.is_open(table.items.item(index.row()))
        option.rect.setHeight(min(option.rect.height(), SIZES.tall_row))
        if is_open:
            painter.fillRect(option.rect, COLOURS.accent_soft)
        whole = option.rect.adjusted(0, 0, 0, 0)
        super().paint(painter, option, index)
        if index.column() == table.items.columnCount() - 1:
            mark = pixmap("down" if is_open else "right", COLOURS.muted, size=_CHEVRON * 2)
            left = whole.right() - _CHEVRON - SIZES.unit
            top = whole.top() + (whole.height() - _CHEVRON) // 2
            painter.drawPixmap(left, top, _CHEVRON, _CHEVRON, mark)
