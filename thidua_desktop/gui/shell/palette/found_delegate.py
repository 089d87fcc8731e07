"""Paints one result: icon of its kind, title with the hits marked, where it is from, its keys."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from thidua_desktop.application.search import FoundKind, Searchable, hits
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS, SIZES

FOUND = Qt.ItemDataRole.UserRole
_ICONS = {
    FoundKind.UNIT: "people",
    FoundKind.CRITERION: "table",
    FoundKind.ENTRY: "grid",
    FoundKind.PAPER: "document",
    FoundKind.PAGE: "right",
    FoundKind.COMMAND: "check-list",
}
_SIDE, _ICON_GAP, _GAP, _ABOVE, _MARK = 16, 10, 16, 8, 3
_KEY_PAD, _KEY_HEIGHT = 7, 20

Index = QModelIndex | QPersistentModelIndex


class FoundDelegate(QStyledItemDelegate):
    """Painted, not made of widgets: a new list stands at every letter typed."""

    def __init__(self, width: int, parent: QObject) -> None:
        super().__init__(parent)
        self._width = width
        self.searched = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        found = index.data(FOUND)
        if not isinstance(found, Searchable):
            return QSize(0, SIZES.group_row)
        title = self._layout(found, option.font, self._width)
        return QSize(0, round(title.boundingRect().height()) + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(FOUND)
        if not isinstance(found, Searchable):
            super().paint(painter, option, index)
            return
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(COLOURS.accent_soft))
            painter.fillRect(rect.adjusted(0, 0, _MARK - rect.width(), 0), QColor(COLOURS.accent))
        shape = pixmap(_ICONS[found.kind])
        painter.drawPixmap(_SIDE, rect.top() + (rect.height() - SIZES.icon) // 2, shape)
        painter.setPen(QColor(COLOURS.ink))
        title = self._layout(found, option.font, rect.width())
        title.draw(painter, QPointF(_title_left(), rect.top() + _ABOVE))
        self._paint_right(painter, rect, found)
        painter.restore()

    def _paint_right(self, painter: QPainter, rect: QRect, found: Searchable) -> None:
        small = sized(painter.font(), POINTS.small)
        painter.setFont(small)
        right = rect.right() - _SIDE
        painter.setPen(QPen(QColor(COLOURS.muted)))
        if found.keys:
            wide = _keys_width(found, QFontMetrics(small))
            top = rect.top() + (rect.height() - _KEY_HEIGHT) / 2
            cap = QRectF(right - wide + 0.5, top, wide, _KEY_HEIGHT)
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, found.keys)
            painter.setPen(QPen(QColor(COLOURS.line_strong)))
            painter.drawRoundedRect(cap, 3, 3)
            painter.setPen(QPen(QColor(COLOURS.muted)))
            right -= wide + _ICON_GAP
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, rect.top(), right, rect.height()), side, found.source)

    def _layout(self, found: Searchable, font: QFont, width: int) -> QTextLayout:
        """The title wrapped beside what stands at the right, hits bold and underlined."""
        small = QFontMetrics(sized(font, POINTS.small))
        taken = small.horizontalAdvance(found.source) + (_keys_width(found, small) or -_ICON_GAP)
        room = width - _title_left() - _SIDE - _GAP - _ICON_GAP - taken
        made = QTextLayout(found.title, font)
        made.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        made.setFormats([_marked(*hit) for hit in hits(found.title, self.searched)])
        made.beginLayout()
        top = 0.0
        while (line := made.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, top))
            top += line.height()
        made.endLayout()
        return made


def _title_left() -> int:
    return _SIDE + SIZES.icon + _ICON_GAP


def _keys_width(found: Searchable, metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance(found.keys) + 2 * _KEY_PAD if found.keys else 0


def _marked(start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    form.setUnderlineColor(QColor(COLOURS.accent))
    made.format = form
    return made
