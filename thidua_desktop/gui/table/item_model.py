"""A table model over frozen items: columns say what is shown, a person's sort order is kept."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.theme.icons import icon
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS
from thidua_desktop.gui.widgets.texts import plain_tip

T = TypeVar("T")

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
_TONES = {"good": "accent", "plain": "muted"}
"""Tones of tables that are called otherwise than their colours."""

SORTED_AT_MOST = 2_000
"""Rows that are sorted in a blink; more of them keep the order they came in."""


def tone_colour(tone: str) -> str:
    """What a text in this tone is written in."""
    return str(getattr(COLOURS, _TONES.get(tone, tone)))


class ItemModel(QAbstractTableModel, Generic[T]):
    """Rows are items, in the given order until a column is chosen for sorting."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._given: tuple[T, ...] = ()
        self._shown: list[T] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    def show(self, items: Sequence[T]) -> None:
        """Replaces all items."""
        self.beginResetModel()
        self._given = tuple(items)
        self._arrange()
        self.endResetModel()

    @property
    def is_sortable(self) -> bool:
        return len(self._given) <= SORTED_AT_MOST

    def item(self, row: int) -> T:
        return self._shown[row]

    @property
    def items(self) -> tuple[T, ...]:
        """In the order they are shown."""
        return tuple(self._shown)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's variant
        if orientation is Qt.Orientation.Vertical:
            return None
        column = self.columns[section]
        if role in (ROLE.DisplayRole, ROLE.AccessibleTextRole):
            return column.title
        if role == ROLE.TextAlignmentRole:
            return _alignment(column.kind)
        if role == ROLE.ToolTipRole and not self.is_sortable:
            return plain_tip(tr("Bảng dài trên 2 000 dòng giữ thứ tự của nó, không sắp theo cột."))
        return None

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        if not index.isValid():
            return None
        column, item = self.columns[index.column()], self._shown[index.row()]
        if role in (ROLE.DisplayRole, ROLE.AccessibleTextRole):
            return column.text(item)
        if role == ROLE.TextAlignmentRole:
            return _alignment(column.kind)
        return self._decoration(column, item, role)

    def _decoration(self, column: Column[T], item: T, role: int) -> Any:  # noqa: ANN401 - Qt's variant
        tone = column.tone(item) if column.tone else None
        if role == ROLE.ForegroundRole and tone:
            return QColor(tone_colour(tone))
        if role == ROLE.FontRole and column.kind in (Kind.STRONG, Kind.TOTAL):
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            if column.kind is Kind.TOTAL:
                font.setPointSizeF(POINTS.section)
            return font
        if role == ROLE.DecorationRole and column.icon and (name := column.icon(item)):
            return icon(name, tone_colour(tone or "plain"))
        if role == ROLE.ToolTipRole and column.tip:
            return plain_tip(column.tip(item))
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By one column; -1 gives the order the items came in."""
        self.layoutAboutToBeChanged.emit()
        self._sorted_by = None if column < 0 else (column, order)
        self._arrange()
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        self._shown = list(self._given)
        if self._sorted_by is not None and self.is_sortable:
            column, order = self._sorted_by
            falling = order is Qt.SortOrder.DescendingOrder
            self._shown.sort(key=self.columns[column].sort_key, reverse=falling)


def _alignment(kind: Kind) -> Qt.AlignmentFlag:
    is_figure = kind in (Kind.FIGURE, Kind.TOTAL)
    side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
