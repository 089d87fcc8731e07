"""Rows as high as their texts need; only those with a long text are asked what they need."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

from thidua_desktop.gui.theme.tokens import SIZES

_FITTED = 200
"""Rows up to which each is made as high as its texts need."""

_PADDING = 3 * SIZES.unit


class RowFitting(QObject):
    """Fits the rows of one table soon after they are shown, and again when columns change."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._fit)
        self._is_wanted = False
        table.horizontalHeader().sectionResized.connect(self._fit_soon)

    def want(self) -> None:
        """The rows are fitted from now on, unless there are so many that it would take long."""
        self._is_wanted = True
        self._fit_soon()

    def _fit_soon(self) -> None:
        if self._is_wanted:
            self._timer.start()

    def _fit(self) -> None:
        model = self._table.model()
        if model.rowCount() > _FITTED:
            return
        usual = self._table.verticalHeader().defaultSectionSize()
        for row in range(model.rowCount()):
            if self._is_long(row):
                self._table.resizeRowToContents(row)
            elif self._table.rowHeight(row) != usual:
                self._table.setRowHeight(row, usual)

    def _is_long(self, row: int) -> bool:
        """Whether a text of the row may need a second line."""
        model, metrics = self._table.model(), self._table.fontMetrics()
        for column in range(model.columnCount()):
            text = str(model.index(row, column).data() or "")
            room = self._table.columnWidth(column) - _PADDING
            if "\n" in text or metrics.horizontalAdvance(text) > room:
                return True
        return False
