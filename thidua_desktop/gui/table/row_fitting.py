"""Rows as high as their texts need; only those with a long text are asked what they need."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES

_PADDING = 3 * SIZES.unit


class RowFitting(QObject):
    """Fits the rows of one table soon after they are shown, and again when columns change.

    Up to `most` rows are all fitted; of more only those that are seen, again at each scrolling.
    `fitted()` tells that it is done.
    """

    fitted = Signal()

    def __init__(self, table: QTableView, most: int) -> None:
        super().__init__(table)
        self._table = table
        self._most = most
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._fit)
        model = table.model()
        for told in (model.modelReset, model.layoutChanged, model.rowsInserted):
            told.connect(self.fit_soon)
        table.horizontalHeader().sectionResized.connect(self.fit_soon)
        table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.fit_soon()  # the model may hold its rows already

    def fit_soon(self) -> None:
        """Once the turn is over, however often it is asked for."""
        self._timer.start()

    def _scrolled(self) -> None:
        if self._table.model().rowCount() > self._most:
            self._timer.start()

    def _fit(self) -> None:
        usual = self._table.verticalHeader().defaultSectionSize()
        for row in self._rows():
            needed = max(usual, *(self._height(row, column) for column in self._long(row)), 0)
            if self._table.rowHeight(row) != needed:
                self._table.setRowHeight(row, needed)
        self.fitted.emit()

    def _rows(self) -> range:
        count = self._table.model().rowCount()
        if count <= self._most:
            return range(count)
        first = max(0, self._table.rowAt(0))
        last = self._table.rowAt(self._table.viewport().height() - 1)
        return range(first, count if last < 0 else last + 1)

    def _height(self, row: int, column: int) -> int:
        """What one cell needs at the width it has; asking Qt for a row asks for all its cells."""
        table, index = self._table, self._table.model().index(row, column)
        option = QStyleOptionViewItem()
        table.initViewItemOption(option)
        option.rect = QRect(0, 0, table.columnWidth(column), table.rowHeight(row))
        return table.itemDelegateForIndex(index).sizeHint(option, index).height()

    def _long(self, row: int) -> Iterator[int]:
        """The columns whose text may need a second line."""
        model, metrics = self._table.model(), self._table.fontMetrics()
        for column in range(model.columnCount()):
            if self._table.isColumnHidden(column):
                continue
            text = self._shown(row, column)
            room = self._table.columnWidth(column) - _PADDING
            # no letter is wider than a line is high: short texts need no measuring
            is_wide = len(text) * metrics.height() > room
            if "\n" in text or (is_wide and metrics.horizontalAdvance(text) > room):
                yield column

    def _shown(self, row: int, column: int) -> str:
        model = self._table.model()
        if isinstance(model, ItemModel) and (drawn := model.columns[column].drawn):
            return drawn(model.item(row))
        return str(model.index(row, column).data() or "")
