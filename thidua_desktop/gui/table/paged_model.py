"""A table model that is filled page by page as a person scrolls down."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Signal

from thidua_desktop.gui.table.item_model import Index, ItemModel

T = TypeVar("T")


class PagedModel(ItemModel[T]):
    """`wanted()` asks for the next page; rows keep the order they came in."""

    wanted = Signal()
    has_more = False

    def extend(self, items: Sequence[T], *, has_more: bool) -> None:
        """Another page under those before."""
        self.has_more = has_more
        if not items:
            return
        first = len(self._shown)
        self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
        self._given = (*self._given, *items)
        self._shown.extend(items)
        self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        return self.has_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if not parent.isValid():
            self.wanted.emit()
