"""The table of every list page: sorted by its heads, copied with Ctrl+C, opened with Enter."""

import json
from typing import Any, ClassVar

from PySide6.QtCore import QByteArray, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from thidua_desktop.gui.table.cell_delegate import CellDelegate
from thidua_desktop.gui.table.column_menu import ColumnMenu
from thidua_desktop.gui.table.copying import as_tab_text
from thidua_desktop.gui.table.going import go_to
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.table.row_fitting import RowFitting
from thidua_desktop.gui.table.row_menu import RowMenu
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES

_LEAST = 144
"""Pixels that a column without a width of its own never goes below."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DataTable(QTableView):
    """`opened(object)` carries the item of a row on Enter or double click, `chose` on moving.

    `arranged()` tells that a person changed widths, order, sorting or which columns show,
    `fitted()` that rows are as high as their texts need.
    """

    FITS: ClassVar[bool] = True
    """Whether rows become as high as their texts need."""

    FITTED_AT_ONCE: ClassVar[int] = 200
    """Of more rows only those that are seen are measured."""

    opened = Signal(object)
    chose = Signal(object)
    arranged = Signal()
    fitted = Signal()

    def __init__(
        self, model: ItemModel[Any], name: str, *, edge: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.items = model
        self._titles = [column.title for column in model.columns]
        self._is_sharing = False
        self._is_too_long = False
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
        self._fitting = RowFitting(self, self.FITTED_AT_ONCE) if self.FITS else None
        if self._fitting is not None:
            self._fitting.fitted.connect(self.fitted)
        model.modelReset.connect(self._keep_quick)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._choose)

    def choose(self, row: int) -> None:
        """Makes a row the current one and brings it into sight."""
        go_to(self, self.items.index(row, 0))

    def save_columns(self) -> str:
        """Widths, order, sorting and hidden columns as text."""
        state = bytes(self.horizontalHeader().saveState().toBase64().data()).decode("ascii")
        return json.dumps({"columns": self._keys, "state": state})

    def restore_columns(self, kept: str) -> None:
        """What was saved of the same columns; of others nothing is taken."""
        found = json.loads(kept)
        if found.get("columns") == self._keys:
            state = QByteArray.fromBase64(found["state"].encode("ascii"))
            self.horizontalHeader().restoreState(state)

    def column_menu(self) -> ColumnMenu:
        """Which columns show."""
        heads = enumerate(self.items.columns)
        shown = [(n, column.title, not self.isColumnHidden(n)) for n, column in heads]
        menu = ColumnMenu(shown, self)
        menu.shown_changed.connect(self._show_column)
        menu.all_asked.connect(self._show_all_columns)
        return menu

    def show_heads(self) -> None:
        """Columns whose heads changed get the room these need, and give back what others needed."""
        head = self.horizontalHeader()
        titles = [column.title for column in self.items.columns]
        self._is_sharing = True
        for place, column in enumerate(self.items.columns):
            if column.width and titles[place] != self._titles[place]:
                head.resizeSection(place, max(column.width, self._whole_title(place)))
        self._is_sharing = False
        self._titles = titles
        self._share_room()

    def _open_column_menu(self, place: QPoint) -> None:
        self.column_menu().open_at(self.horizontalHeader().mapToGlobal(place))

    @property
    def _keys(self) -> list[str]:
        return [column.key for column in self.items.columns]

    def _show_column(self, column: int, shown: bool) -> None:  # noqa: FBT001 - a signal's
        self.setColumnHidden(column, not shown)
        self.arranged.emit()

    def _show_all_columns(self) -> None:
        """The first arrangement again."""
        head = self.horizontalHeader()
        for column in range(len(self.items.columns)):
            self.setColumnHidden(column, False)  # noqa: FBT003 - Qt's signature
            head.moveSection(head.visualIndex(column), column)
        self._size_columns()
        self.arranged.emit()

    def row_menu(self) -> RowMenu:
        """Copying the chosen rows, choosing all."""
        menu = RowMenu(self)
        menu.copied.connect(self._copy)
        menu.all_chosen.connect(self.selectAll)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.items.rowCount():
            menu = self.row_menu()
            menu.popup(event.globalPos())
            if event.reason() is QContextMenuEvent.Reason.Keyboard:
                menu.setActiveAction(menu.actions()[0])

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.copy_text())

    def copy_text(self) -> str:
        """The selected rows, all where none is selected, with the heads."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        heads = [column.title for column in self.items.columns]
        items = [self.items.item(row) for row in rows] or list(self.items.items)
        cells = [[column.text(item) for column in self.items.columns] for item in items]
        return as_tab_text([heads, *cells])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
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
        self._size_columns()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._open_column_menu)
        head.sectionResized.connect(self._tell_resized)
        head.sectionMoved.connect(self.arranged)
        head.sortIndicatorChanged.connect(self.arranged)

    def _keep_quick(self) -> None:
        """Heads do not sort what takes longer than a blink."""
        is_too_long = not self.items.is_sortable
        if self.isSortingEnabled() and is_too_long:
            self._is_too_long = True
            self.setSortingEnabled(False)
        elif self._is_too_long and not is_too_long:
            self._is_too_long = False
            self.setSortingEnabled(True)

    def _tell_resized(self, column: int, _before: int, _now: int) -> None:
        """Stretched columns follow the window; only dragged ones were arranged."""
        head = self.horizontalHeader()
        is_free = head.sectionResizeMode(column) is QHeaderView.ResizeMode.Interactive
        if is_free and not self._is_sharing:
            self.arranged.emit()

    def _size_columns(self) -> None:
        head = self.horizontalHeader()
        for place, column in enumerate(self.items.columns):
            if column.width:
                head.resizeSection(place, max(column.width, self._whole_title(place)))
            else:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def _share_room(self) -> None:
        """Columns that take what is left keep a readable width; then the table scrolls sideways."""
        head = self.horizontalHeader()
        sharing = [place for place, column in enumerate(self.items.columns) if not column.width]
        fixed = sum(head.sectionSize(p) for p in range(head.count()) if p not in sharing)
        least = [max(_LEAST, self._whole_title(place)) for place in sharing]
        is_room = self.viewport().width() - fixed >= sum(least)
        mode = QHeaderView.ResizeMode.Stretch if is_room else QHeaderView.ResizeMode.Interactive
        self._is_sharing = True
        for place, width in zip(sharing, least, strict=True):
            if head.sectionResizeMode(place) is not mode:
                head.setSectionResizeMode(place, mode)
                if not is_room:
                    head.resizeSection(place, width)
        self._is_sharing = False

    def _whole_title(self, place: int) -> int:
        """What the head of a column needs; it stands on one line."""
        said = self.items.columns[place].title
        return self.fontMetrics().horizontalAdvance(said) + 2 * SIZES.unit

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.items.item(index.row()))

    def _choose(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chose.emit(self.items.item(index.row()))
