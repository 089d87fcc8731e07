"""Draws cells: padding of the grid, a thin line under each row, tags on tinted ground."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from thidua_desktop.gui.table.columns import Kind
from thidua_desktop.gui.table.item_model import ItemModel, tone_colour
from thidua_desktop.gui.table.kept_text import KeptFaces
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS, SIZES

_LINE_PADDING = 5
_TAG_HEIGHT = 20
_TAG_RADIUS = 4
_TAG_PADDING = 6
_GROUNDS = {
    "good": ("accent_soft", "accent_hover"),
    "info": ("info_soft", "info"),
    "warning": ("warning_soft", "warning"),
    "danger": ("danger_soft", "danger"),
    "plain": ("head", "muted"),
}
_LEFT_WRAPS = (Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap).value
_RIGHT_WRAPS = (Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextWordWrap).value

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """For tables over an `ItemModel`; the kind of the column says how a cell is drawn."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces = KeptFaces()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.rect = option.rect.adjusted(SIZES.unit - 3, 0, -(SIZES.unit - 3), 0)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        whole = QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(whole, QColor(COLOURS.accent_soft))
        if self._kind(index) is Kind.TAG:
            self._paint_tag(painter, whole, index, is_chosen=is_chosen)
        elif not self._paint_plain(painter, option, index, is_chosen=is_chosen):
            super().paint(painter, option, index)
        draw_row_line(painter, whole)

    def _paint_plain(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, is_chosen: bool
    ) -> bool:
        """A text that has room, as almost all; Qt's own way takes several times as long.

        False where something else stands in the cell.
        """
        model = index.model()
        if not isinstance(model, ItemModel):
            return False
        column, item = model.columns[index.column()], model.item(index.row())
        text = column.text(item)
        if "\n" in text or (column.icon and column.icon(item)):
            return False
        if not text:
            return True
        tone = column.tone(item) if column.tone and not is_chosen else None
        painter.setPen(QColor(tone_colour(tone) if tone else COLOURS.ink))
        place = option.rect.adjusted(SIZES.unit, 0, -SIZES.unit, 0)
        flags = _RIGHT_WRAPS if column.kind in (Kind.FIGURE, Kind.TOTAL) else _LEFT_WRAPS
        is_bold = column.kind in (Kind.STRONG, Kind.TOTAL)
        face = self._faces.of(
            option.font,
            QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal,
            POINTS.section if column.kind is Kind.TOTAL else None,
        )
        return face.draw_whole(painter, place, flags, text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(
            hint.width() + 2 * SIZES.unit, max(hint.height() + 2 * _LINE_PADDING, SIZES.row)
        )

    def _kind(self, index: Index) -> Kind:
        model = index.model()
        return model.columns[index.column()].kind if isinstance(model, ItemModel) else Kind.TEXT

    def _paint_tag(self, painter: QPainter, whole: QRect, index: Index, *, is_chosen: bool) -> None:
        text = index.data()
        if not text:
            return
        model = index.model()
        assert isinstance(model, ItemModel)
        tone = model.columns[index.column()].tone
        named = (tone(model.item(index.row())) if tone else None) or "plain"
        place = whole.adjusted(SIZES.unit, 0, 0, 0)
        draw_tag(painter, place, text, named, on_tint=is_chosen)


def draw_row_line(painter: QPainter, cell: QRect) -> None:
    """The line under a cell, a bar: a drawn line would lie lower in some columns at 150 %."""
    painter.fillRect(cell.x(), cell.bottom(), cell.width(), 1, QColor(COLOURS.line_soft))


def tag_width(metrics: QFontMetrics, text: str) -> int:
    """How wide `draw_tag` makes a word."""
    return metrics.horizontalAdvance(text) + 2 * _TAG_PADDING


def draw_tag(
    painter: QPainter, place: QRect, text: str, tone: str, *, on_tint: bool = False
) -> int:
    """A word on tinted ground at the left of a place, on paper in a chosen row; its width."""
    ground, ink = (getattr(COLOURS, name) for name in _GROUNDS[tone])
    ground = COLOURS.paper if on_tint else ground
    width = tag_width(painter.fontMetrics(), text)
    top = place.top() + (place.height() - _TAG_HEIGHT) / 2
    box = QRectF(place.left(), top, width, _TAG_HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, _TAG_RADIUS, _TAG_RADIUS)
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return width
