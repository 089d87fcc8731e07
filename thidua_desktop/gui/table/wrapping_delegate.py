"""Rows of trees as high as their wrapped texts need, with the padding of tables."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from thidua_desktop.gui.theme.tokens import SIZES

_PADDING = 6

Index = QModelIndex | QPersistentModelIndex


class WrappingDelegate(QStyledItemDelegate):
    """Measures each cell at the width its column has."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        view.header().sectionResized.connect(lambda *_: view.scheduleDelayedItemsLayout())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        taken = 2 * SIZES.unit + self._before_text(index)
        width = max(1, self._view.columnWidth(index.column()) - taken)
        space = QRect(0, 0, width, 10_000)
        text = str(index.data() or "")
        needed = option.fontMetrics.boundingRect(space, Qt.TextFlag.TextWordWrap, text)
        return QSize(width, max(SIZES.row, needed.height() + 2 * _PADDING))

    def _before_text(self, index: Index) -> int:
        """Indentation and icon; a text must not be cut for the room they take."""
        depth, above = 0, index.parent()
        while index.column() == 0 and above.isValid():
            depth, above = depth + 1, above.parent()
        has_icon = index.data(Qt.ItemDataRole.DecorationRole) is not None
        return depth * self._view.indentation() + (SIZES.icon + SIZES.unit if has_icon else 0)
