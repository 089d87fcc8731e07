"""Two units criterion by criterion: points of both, and the difference as a bar from the middle."""

from decimal import Decimal

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from thidua_desktop.domain.text.number_format import format_points
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.ranking.columns import signed
from thidua_desktop.gui.pages.ranking.model import ComparedRow, ComparisonItem
from thidua_desktop.gui.table.cell_delegate import CellDelegate, Index, draw_row_line
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.texts import paragraph

_BAR = "bar"
_BAR_HEIGHT = 10
_FITTED = 60
"""Up to so many rows each is as high as its title needs; measuring more takes too long."""


class ComparisonPanel(QWidget):
    """Shows `show_comparison`; sorted by what spoke for the first until a head is clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = paragraph("", "strong")
        self._hint = paragraph("", "small")
        self.table = DataTable(ItemModel(compared_columns("", "")), self.tr("So từng tiêu chí"))
        self.table.setItemDelegate(_DifferenceDelegate(self.table))
        self.table.verticalHeader().setDefaultSectionSize(SIZES.tall_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.unit * 2, SIZES.unit, 0, 0)
        column.setSpacing(SIZES.unit // 2)
        column.addWidget(self.title)
        column.addWidget(self._hint)
        column.addWidget(self.table, 1)

    def show_comparison(self, item: ComparisonItem) -> None:
        line = self.tr("{0} {1} · {2} {3} · chênh {4}")
        self.title.setText(
            line.format(
                _named(item.first, item.heads[0]),
                format_points(item.first_total),
                _named(item.second, item.heads[1]),
                format_points(item.second_total),
                signed(item.distance),
            )
        )
        said = self.tr("Dấu + là {0} hơn.")
        hint = said.format(item.first)
        equal = self.tr("{0} tiêu chí bằng điểm không hiện.").format(item.equal)
        more = self.tr("So hai đơn vị khác: đánh dấu ở cột “So”.")
        parts = [hint, equal if item.equal else "", "" if item.is_chosen else more]
        self._hint.setText(" ".join(filter(None, parts)))
        self.table.items.columns = compared_columns(*item.heads)
        self.table.items.show(item.rows)
        self.table.show_heads()
        if len(item.rows) <= _FITTED:
            self.table.resizeRowsToContents()

    def show_nothing(self, text: str) -> None:
        self.title.setText("")
        self._hint.setText(text)
        self.table.items.show(())


def _named(name: str, head: str) -> str:
    """The whole name, with the code that stands for it over its column."""
    return name if name == head else f"{name} ({head})"


def compared_columns(first: str, second: str) -> tuple[Column[ComparedRow], ...]:
    """The heads carry the names of both units."""
    return (
        Column(key="code", title=tr("Mã"), text=lambda row: row.code, width=60),
        Column(key="title", title=tr("Nội dung"), text=lambda row: row.title),
        _points("first", first),
        _points("second", second),
        Column(key=_BAR, title=tr("Chênh lệch"), text=lambda _row: "", width=96),
        Column(
            key="difference",
            title="",
            text=lambda row: "–" if None in (row.first, row.second) else signed(row.difference),
            order=lambda row: row.difference,
            width=72,
            kind=Kind.FIGURE,
        ),
    )


def _points(key: str, title: str) -> Column[ComparedRow]:
    def text(row: ComparedRow) -> str:
        value = getattr(row, key)
        return "–" if value is None else format_points(value)

    return Column(
        key=key,
        title=title,
        text=text,
        order=lambda row: getattr(row, key) or 0,
        width=112,
        kind=Kind.FIGURE,
    )


class _DifferenceDelegate(CellDelegate):
    """Draws the difference from the middle; the figure stands beside it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, ItemModel)
        if model.columns[index.column()].key != _BAR:
            super().paint(painter, option, index)
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(COLOURS.accent_soft))
        most = max((abs(row.difference) for row in model.items), default=Decimal(0))
        inside = option.rect.adjusted(SIZES.unit, 0, -SIZES.unit, 0)
        _draw_difference(painter, inside, model.item(index.row()).difference, most)
        draw_row_line(painter, option.rect)
        painter.restore()


def _draw_difference(painter: QPainter, place: QRect, points: Decimal, most: Decimal) -> None:
    middle = place.left() + place.width() / 2
    length = float(abs(points) / most) * place.width() / 2 if most else 0.0
    left = middle if points > 0 else middle - length
    top = place.top() + (place.height() - _BAR_HEIGHT) / 2
    colour = COLOURS.accent if points > 0 else COLOURS.info
    painter.fillRect(QRectF(left, top, length, _BAR_HEIGHT), QColor(colour))
    painter.setPen(QColor(COLOURS.line_strong))
    painter.drawLine(int(middle), place.top() + 4, int(middle), place.bottom() - 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
