"""The block as a table: the old value struck through beside the new one, what is unread marked."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import result_text
from thidua_desktop.gui.pages.progress.paste.plan import PastedCell
from thidua_desktop.gui.pages.progress.paste.review import PasteReview
from thidua_desktop.gui.pages.progress.stating import CellKey
from thidua_desktop.gui.table.cell_delegate import draw_row_line
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
_FIRST_MONTH = 3
_CODE, _MEASURE, _MONTH = 60, 84, 76
_ICON = 14


class PasteModel(QAbstractTableModel):
    """Rows are criteria, columns their code, title, measure and the months of the block."""

    def __init__(self, review: PasteReview, parent: QObject) -> None:
        super().__init__(parent)
        self.review = review
        self._criteria, self._months = review.plan.criteria, review.plan.months
        self._cells = {cell.key: cell for cell in review.plan.cells}

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._criteria)

    def columnCount(self, parent: Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return _FIRST_MONTH + len(self._months)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's variant
        if orientation is Qt.Orientation.Vertical or not 0 <= section < self.columnCount():
            return None
        if role == ROLE.TextAlignmentRole:
            is_left = section < _FIRST_MONTH
            side = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != ROLE.DisplayRole:
            return None
        if section < _FIRST_MONTH:
            return (tr("Mã"), tr("Nội dung"), tr("ĐVT"))[section]
        return f"T{self.review.sheet.months[self._months[section - _FIRST_MONTH]].month}"

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        if not index.isValid() or role not in (ROLE.DisplayRole, ROLE.AccessibleTextRole):
            return None
        criterion = self._criteria[index.row()]
        if index.column() < _FIRST_MONTH:
            measure = criterion.unit_of_measure or ""
            return (criterion.code, criterion.title, measure)[index.column()]
        cell = self.cell(index)
        return "" if cell is None else self.new_text(cell)

    def cell(self, index: Index) -> PastedCell | None:
        """The pasted cell at an index; None beside months and where nothing new was pasted."""
        if index.column() < _FIRST_MONTH:
            return None
        month = self._months[index.column() - _FIRST_MONTH]
        return self._cells.get(CellKey(criterion=self._criteria[index.row()].code, month=month))

    def new_text(self, cell: PastedCell) -> str:
        """What will be written, else what was pasted."""
        typed = self.review.verdict(cell.key).typed
        return cell.text if typed is None else result_text(typed.result)

    def changed(self) -> None:
        """A verdict became another."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)


class PasteDelegate(QStyledItemDelegate):
    """Blue ground for corrections, red for what is unread; what is left out is struck through."""

    def __init__(self, model: PasteModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        cell = self._model.cell(index)
        if cell is None:
            self._paint_text(painter, option, index)
        else:
            self._paint_cell(painter, option, cell)
        draw_row_line(painter, option.rect)
        edge = option.rect
        painter.fillRect(edge.right(), edge.y(), 1, edge.height(), QColor(COLOURS.line_soft))
        painter.restore()

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.setPen(QColor(COLOURS.ink if index.column() == 1 else COLOURS.muted))
        space = option.rect.adjusted(SIZES.unit, 0, -SIZES.unit, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        wraps = Qt.TextFlag.TextWordWrap.value
        painter.drawText(space, flags.value | wraps, str(index.data() or ""))

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: PastedCell
    ) -> None:
        verdict = self._model.review.verdict(cell.key)
        is_unread = verdict.typed is None and not verdict.is_left_out
        grounds = [(is_unread, COLOURS.danger_soft), (verdict.is_left_out, COLOURS.ground)]
        grounds += [(bool(cell.doubt), COLOURS.warning_soft), (bool(cell.old), COLOURS.info_soft)]
        ground = next((colour for holds, colour in grounds if holds), COLOURS.paper)
        painter.fillRect(option.rect, QColor(ground))
        space = option.rect.adjusted(SIZES.unit, 0, -SIZES.unit, 0)
        ink = COLOURS.danger if is_unread else COLOURS.ink
        new = self._model.new_text(cell)
        if verdict.is_left_out:
            _draw_right(painter, space, new, COLOURS.muted, struck=True)
            return
        width = _draw_right(painter, space, new, ink)
        rest = space.adjusted(0, 0, -width - 6, 0)
        if is_unread or cell.doubt:
            mark = pixmap(
                "warning", COLOURS.danger if is_unread else COLOURS.warning, size=_ICON * 2
            )
            top = rest.center().y() - _ICON // 2
            painter.drawPixmap(QRect(rest.right() - _ICON, top, _ICON, _ICON), mark)
        elif cell.old:
            _draw_right(painter, rest, cell.old, COLOURS.muted, struck=True)


class PasteTable(QTableView):
    """Nothing is edited here; what needs an answer has its line below."""

    def __init__(self, model: PasteModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(PasteDelegate(model, self))
        self.setAccessibleName(tr("Các ô sẽ dán"))
        self.setShowGrid(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(SIZES.row)
        head = self.horizontalHeader()
        head.setFixedHeight(SIZES.table_head)
        head.setHighlightSections(False)
        for column in range(model.columnCount()):
            width = (_CODE, 0, _MEASURE)[column] if column < _FIRST_MONTH else _MONTH
            head.resizeSection(column, width)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def fit_rows(self) -> None:
        """Long titles break into lines."""
        width = self.columnWidth(1) - 2 * SIZES.unit
        for row in range(self.model().rowCount()):
            text = str(self.model().index(row, 1).data())
            space = QRect(0, 0, max(width, 1), 1000)
            lines = self.fontMetrics().boundingRect(space, Qt.TextFlag.TextWordWrap.value, text)
            self.setRowHeight(row, max(SIZES.row, lines.height() + 10))


def _draw_right(
    painter: QPainter, space: QRect, text: str, colour: str, *, struck: bool = False
) -> int:
    """Draws at the right end; how wide it was."""
    painter.save()
    font = QFont(painter.font())
    font.setStrikeOut(struck)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(space, flags.value, text)
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.restore()
    return width
