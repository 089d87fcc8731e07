"""Draws cells: padding of the grid, a thin line under each row, tags on tinted ground."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from thidua_desktop.gui.table.columns import Kind
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES

_LINE_PADDING = 5
_TAG_HEIGHT = 20
_TAG_RADIUS = 4
_TAG_PADDING = 6
_GROUNDS = {
    "good": (COLOURS.accent_soft, COLOURS.accent_hover),
    "info": (COLOURS.info_soft, COLOURS.info),
    "warning": (COLOURS.warning_soft, COLOURS.warning),
    "danger": (COLOURS.danger_soft, COLOURS.danger),
    "plain": (COLOURS.head, COLOURS.muted),
}

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """For tables over an `ItemModel`; the kind of the column says how a cell is drawn."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.rect = option.rect.adjusted(SIZES.unit - 3, 0, -(SIZES.unit - 3), 0)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        whole = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, QColor(COLOURS.accent_soft))
        if self._kind(index) is Kind.TAG:
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_tag(painter, whole, index, is_chosen=is_chosen)
        else:
            super().paint(painter, option, index)
        painter.save()
        painter.setPen(QColor(COLOURS.line_soft))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        painter.restore()

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


def tag_width(metrics: QFontMetrics, text: str) -> int:
    """How wide `draw_tag` makes a word."""
    return metrics.horizontalAdvance(text) + 2 * _TAG_PADDING


def draw_tag(
    painter: QPainter, place: QRect, text: str, tone: str, *, on_tint: bool = False
) -> int:
    """A word on tinted ground at the left of a place, on paper in a chosen row; its width."""
    ground, ink = _GROUNDS[tone]
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
