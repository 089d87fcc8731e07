"""Draws the wide cells of the ranking: stacked bars, the class and what lowered it, firmness."""

from decimal import Decimal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.pages.ranking.columns import (
    BARS,
    CLASS,
    FIRMNESS,
    MARK,
    firmness_tone,
    firmness_word,
    lead_text,
    lowered_word,
    near_limit,
)
from thidua_desktop.gui.pages.ranking.model import RankingRow, Segment
from thidua_desktop.gui.table.cell_delegate import CellDelegate, Index, draw_row_line, draw_tag
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, GROUP_COLOURS, POINTS, SIZES

BAR_HEIGHT, BAR_GAP = 20, 1
_LIMIT_OVER = 4
_WORD_PADDING = 8
_BOX, _BOX_RADIUS = 16, 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RankingDelegate(CellDelegate):
    """Everything a bar shows stands in words in the tooltip and in what is copied."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, ItemModel)
        row: RankingRow = model.item(index.row())
        draw = {MARK: _draw_mark, BARS: draw_bar, CLASS: _draw_class, FIRMNESS: _draw_firmness}.get(
            model.columns[index.column()].key
        )
        if draw is None:
            super().paint(painter, option, index)
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(COLOURS.accent_soft))
        painter.setFont(option.font)
        draw(painter, option.rect.adjusted(SIZES.unit, 0, -SIZES.unit, 0), row)
        draw_row_line(painter, option.rect)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """What is drawn here fits a tall row, however long its words for copying are."""
        model = index.model()
        assert isinstance(model, ItemModel)
        if model.columns[index.column()].key in (MARK, BARS, CLASS, FIRMNESS):
            return QSize(model.columns[index.column()].width, SIZES.tall_row)
        return super().sizeHint(option, index)


def draw_bar(painter: QPainter, place: QRect, row: RankingRow) -> None:
    """Groups side by side, what was lost hatched at the end, the best class's limit dotted."""
    middle = place.top() + (place.height() - BAR_HEIGHT) / 2
    bar = QRectF(place.left(), middle, place.width(), BAR_HEIGHT)
    painter.setFont(sized(painter.font(), POINTS.hint))
    left = bar.left()
    for segment in row.segments:
        width = _width(bar, segment.points, row.scale.most)
        if segment.group.part is Part.PENALTY:
            _draw_lost(painter, QRectF(left - width, bar.top(), width, BAR_HEIGHT))
        else:
            box = QRectF(left, bar.top(), max(width - BAR_GAP, 1), BAR_HEIGHT)
            _draw_segment(painter, box, segment)
            left += width
    painter.setPen(QPen(QColor(COLOURS.ink), 1, Qt.PenStyle.DotLine))
    for limit in row.scale.limits[:1]:
        across = bar.left() + _width(bar, limit.points, row.scale.most)
        top, bottom = int(bar.top()) - _LIMIT_OVER, int(bar.bottom()) + _LIMIT_OVER
        painter.drawLine(int(across), top, int(across), bottom)


def segment_colour(segment: Segment) -> QColor:
    return QColor(GROUP_COLOURS[segment.group.place % len(GROUP_COLOURS)])


def _draw_segment(painter: QPainter, box: QRectF, segment: Segment) -> None:
    if segment.group.part is Part.BONUS:
        painter.setPen(QPen(QColor(COLOURS.ink), 1))
        painter.setBrush(QColor(COLOURS.paper))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        ink = COLOURS.ink
    else:
        painter.fillRect(box, segment_colour(segment))
        ink = COLOURS.paper
    points = format_amount(segment.points, 1)
    for words in (f"{segment.group.code} {points}", points):
        if painter.fontMetrics().horizontalAdvance(words) + _WORD_PADDING <= box.width():
            painter.setPen(QColor(ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            return


def _draw_lost(painter: QPainter, box: QRectF) -> None:
    painter.fillRect(box, QColor(COLOURS.paper))
    painter.setPen(QPen(QColor(COLOURS.danger), 1))
    painter.setBrush(QColor(COLOURS.danger))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.fillRect(box, Qt.BrushStyle.BDiagPattern)


def _width(bar: QRectF, points: Decimal, most: Decimal) -> float:
    """Pixels for so many points; nothing to the left of the bar."""
    return float(max(points, Decimal(0)) / most) * bar.width() if most else 0.0


def _draw_mark(painter: QPainter, place: QRect, row: RankingRow) -> None:
    """A box to tick; the tick is a shape, not only a colour."""
    top = place.top() + (place.height() - _BOX) / 2
    box = QRectF(place.left(), top, _BOX, _BOX)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(COLOURS.accent if row.is_marked else COLOURS.field), 1))
    painter.setBrush(QColor(COLOURS.accent if row.is_marked else COLOURS.paper))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _BOX_RADIUS, _BOX_RADIUS)
    if row.is_marked:
        painter.drawPixmap(box.toRect(), pixmap("check", COLOURS.paper, size=_BOX * 2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _draw_class(painter: QPainter, place: QRect, row: RankingRow) -> None:
    near = near_limit(row)
    upper = QRect(place)
    if near:
        upper.setBottom(place.top() + place.height() // 2 + 2)
        lower = QRect(place.left(), upper.bottom() - 3, place.width(), place.height() // 2)
        body = QFont(painter.font())
        painter.setFont(sized(body, POINTS.hint))
        painter.setPen(QColor(COLOURS.muted))
        painter.drawText(lower, _LEFT, near)
        painter.setFont(body)
    painter.setPen(QColor(COLOURS.ink))
    known = row.classification or "–"
    painter.drawText(upper, _LEFT, known)
    if word := lowered_word(row):
        left = painter.fontMetrics().horizontalAdvance(known) + SIZES.unit
        draw_tag(painter, upper.adjusted(left, 0, 0, 0), word, "warning")


def _draw_firmness(painter: QPainter, place: QRect, row: RankingRow) -> None:
    word = firmness_word(row)
    if not word:
        return
    painter.setFont(sized(painter.font(), POINTS.small))
    left = draw_tag(painter, place, word, firmness_tone(row)) + SIZES.unit
    painter.setPen(QColor(COLOURS.muted))
    painter.drawText(place.adjusted(left, 0, 0, 0), _LEFT, lead_text(row))
