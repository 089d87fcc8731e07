"""The scoring table as a tree: groups with their sums, criteria with their points."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.widgets.texts import plain_tip

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
_NO_PARENT = 0
_FIGURES = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GroupItem(Struct, frozen=True, kw_only=True):
    """One group; `points` is the sum of its criteria's maxima."""

    code: str
    title: str
    points: Decimal
    criteria: tuple[Criterion, ...]


def group_items(frame: Frame) -> tuple[GroupItem, ...]:
    """Groups in the table's order."""
    found = []
    for group in frame.table.groups:
        own = tuple(row for row in frame.table.criteria if row.group == group.code)
        points = sum((row.max_points or Decimal(0) for row in own), Decimal(0))
        found.append(GroupItem(code=group.code, title=group.title, points=points, criteria=own))
    return tuple(found)


class TableTree(QAbstractItemModel):
    """Two levels; the internal id of a criterion is its group's place plus one."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._groups: tuple[GroupItem, ...] = ()

    def show(self, groups: Sequence[GroupItem]) -> None:
        self.beginResetModel()
        self._groups = tuple(groups)
        self.endResetModel()

    def criterion(self, index: Index) -> Criterion | None:
        """The criterion of a row, None on a group."""
        if not index.isValid() or index.internalId() == _NO_PARENT:
            return None
        return self._groups[index.internalId() - 1].criteria[index.row()]

    def place_of(self, code: str) -> QModelIndex:
        """Where a criterion or a group stands; an invalid index where there is none."""
        for place, group in enumerate(self._groups):
            for row, criterion in enumerate(group.criteria):
                if criterion.code == code:
                    return self.createIndex(row, 0, place + 1)
        groups = [place for place, group in enumerate(self._groups) if group.code == code]
        return self.createIndex(groups[0], 0, _NO_PARENT) if groups else QModelIndex()

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        inside = parent is not None and parent.isValid()
        if row < 0 or column < 0 or column >= len(self._heads) or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent and inside else _NO_PARENT)

    def parent(self, index: Index | None = None) -> Any:  # noqa: ANN401 - Qt overloads parent()
        if index is None:
            return super().parent()
        if not index.isValid() or index.internalId() == _NO_PARENT:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _NO_PARENT)

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is None or not parent.isValid():
            return len(self._groups)
        is_group = parent.internalId() == _NO_PARENT and parent.column() == 0
        return len(self._groups[parent.row()].criteria) if is_group else 0

    def columnCount(self, _parent: Index | None = None) -> int:
        return len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's variant
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == ROLE.TextAlignmentRole and section == len(self._heads) - 1:
            return _FIGURES
        return self._heads[section] if role == ROLE.DisplayRole else None

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        if not index.isValid():
            return None
        if role in (ROLE.DisplayRole, ROLE.AccessibleTextRole):
            return self._text(index)
        if role == ROLE.ToolTipRole and index.column() == 1:
            return plain_tip(self._text(index))
        if role == ROLE.TextAlignmentRole and index.column() == len(self._heads) - 1:
            return _FIGURES
        if role == ROLE.FontRole and index.internalId() == _NO_PARENT:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _text(self, index: Index) -> str:
        criterion = self.criterion(index)
        if criterion is None:
            group = self._groups[index.row()]
            return (group.code, group.title, format_amount(group.points))[index.column()]
        points = "" if criterion.max_points is None else format_amount(criterion.max_points)
        return (criterion.code, criterion.title, points)[index.column()]
