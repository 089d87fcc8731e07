"""The table of every list page: sorted by its heads, copied with Ctrl+C, opened with Enter."""

from typing import Any

from PySide6.QtCore import QByteArray, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from thidua_desktop.gui.table.cell_delegate import CellDelegate
from thidua_desktop.gui.table.copying import as_tab_text
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DataTable(QTableView):
    """`opened(object)` carries the item of a row on Enter or double click, `chose` on moving."""

    opened = Signal(object)
    chose = Signal(object)

    def __init__(
        self, model: ItemModel[Any], name: str, *, edge: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.items = model
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(name)
        give_role(self, "edge" if edge else "boxed")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(SIZES.row)
        self._arrange_head()
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._choose)

    def choose(self, row: int) -> None:
        """Makes a row the current one and brings it into sight."""
        index = self.items.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def save_columns(self) -> str:
        """Widths, order and sorting as text, for the settings of the book."""
        return bytes(self.horizontalHeader().saveState().toBase64().data()).decode("ascii")

    def restore_columns(self, state: str) -> None:
        self.horizontalHeader().restoreState(QByteArray.fromBase64(state.encode("ascii")))

    def copy_text(self) -> str:
        """The selected rows, all where none is selected, with the heads."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        heads = [column.title for column in self.items.columns]
        items = [self.items.item(row) for row in rows] or list(self.items.items)
        cells = [[column.text(item) for column in self.items.columns] for item in items]
        return as_tab_text([heads, *cells])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copy_text())
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _arrange_head(self) -> None:
        head = self.horizontalHeader()
        head.setFixedHeight(SIZES.table_head)
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for place, column in enumerate(self.items.columns):
            if column.width:
                head.resizeSection(place, column.width)
            else:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.items.item(index.row()))

    def _choose(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chose.emit(self.items.item(index.row()))
