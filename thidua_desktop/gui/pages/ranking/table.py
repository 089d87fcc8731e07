"""The table of the ranking: units ticked for comparing, by the mouse or with the space bar."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from thidua_desktop.gui.pages.ranking.columns import MARK, ranking_columns
from thidua_desktop.gui.pages.ranking.delegate import RankingDelegate
from thidua_desktop.gui.pages.ranking.model import RankingRow
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES

_LEAST_ROWS, _FRAME = 2, 2
_FLAG = QItemSelectionModel.SelectionFlag


class RankingTable(DataTable):
    """`mark_wanted(RankingRow)` asks to tick a unit, or to take its tick away.

    `selected(tuple of unit codes)` tells which rows are selected, in the order of the ranking.
    """

    mark_wanted = Signal(object)
    selected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        model: ItemModel[RankingRow] = ItemModel(ranking_columns())
        super().__init__(model, self.tr("Bảng xếp hạng"), parent=parent)
        self.setItemDelegate(RankingDelegate(self))
        self.verticalHeader().setDefaultSectionSize(SIZES.tall_row)
        self.setMinimumHeight(SIZES.table_head + _LEAST_ROWS * SIZES.tall_row)
        self.fitted.connect(self._take_room)
        self.clicked.connect(self._click)
        self.selectionModel().selectionChanged.connect(self._tell_selected)

    def show_rows(self, rows: tuple[RankingRow, ...], current: str) -> None:
        """The rows, with no more room than they need; the same units stay current and selected."""
        before = self._selected_units()
        self.items.show(rows)
        self._take_room()
        units = [row.unit for row in self.items.items]
        if units:
            self.choose(units.index(current) if current in units else 0)
            self._select_also([units.index(unit) for unit in before if unit in units])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.mark_wanted.emit(self.items.item(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def _take_room(self) -> None:
        height = SIZES.table_head + self.verticalHeader().length() + _FRAME
        self.setMaximumHeight(max(height, self.minimumHeight()))

    def _selected_units(self) -> tuple[str, ...]:
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return tuple(self.items.item(row).unit for row in rows)

    def _select_also(self, rows: list[int]) -> None:
        if len(rows) > 1:
            adding = _FLAG.Select | _FLAG.Rows
            for row in rows:
                self.selectionModel().select(self.items.index(row, 0), adding)

    def _tell_selected(self) -> None:
        self.selected.emit(self._selected_units())

    def _click(self, index: QModelIndex) -> None:
        if self.items.columns[index.column()].key == MARK:
            self.mark_wanted.emit(self.items.item(index.row()))
