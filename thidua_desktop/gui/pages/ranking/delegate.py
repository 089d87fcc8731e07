"""Draws the wide cells of the ranking: stacked bars, the class and what lowered it, firmness."""

from decimal import Decimal

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.pages.ranking.columns import (
    BARS,
    CLASS,
    FIRMNESS,
    MARK,
    class_word,
    firmness_tone,
    firmness_word,
    lead_text,
    lowered_word,
    near_limit,
)
from thidua_desktop.gui.pages.ranking.model import RankingRow, Segment
from thidua_desktop.gui.table.cell_delegate import (
    CellDelegate,
    Index,
    draw_row_line,
    draw_tag,
    tag_width,
)
from thidua_desktop.gui.table.columns import Kind
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS, SIZES

BAR_HEIGHT, BAR_GAP = 20, 1
_LIMIT_OVER = 4
_WORD_PADDING = 8
_BOX, _BOX_RADIUS = 16, 3
_HIGHEST = 10_000
_CLOSER = 4
"""Pixels less than other tables give, so that two lines stand in a tall row."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPS = Qt.TextFlag.TextWordWrap


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
        """Figures and what is drawn here fit a tall row; only names may need more."""
        model = index.model()
        assert isinstance(model, ItemModel)
        column = model.columns[index.column()]
        key = column.key
        if column.kind is Kind.TEXT and key not in (MARK, BARS, CLASS, FIRMNESS):
            hint = super().sizeHint(option, index)
            return QSize(hint.width(), max(SIZES.tall_row, hint.height() - _CLOSER))
        height = SIZES.tall_row
        if key == CLASS:
            room = option.rect.width() - 2 * SIZES.unit
            said = _ClassLines(option.font, room, model.item(index.row()))
            height = max(height, said.height + SIZES.unit)
        return QSize(column.width, height)


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
    return QColor(COLOURS.segment(segment.group.place))


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


class _ClassLines:
    """The class with what lowered it beside it, and under it the limit that is close."""

    def __init__(self, font: QFont, room: int, row: RankingRow) -> None:
        self.lowered, self.near = lowered_word(row), near_limit(row)
        self.name, self.small = class_word(row), sized(font, POINTS.hint)
        metrics = QFontMetrics(font)
        beside = tag_width(metrics, self.lowered) + SIZES.unit if self.lowered else 0
        self.named = _room_of(metrics, self.name, room - beside)
        self.hinted = _room_of(QFontMetrics(self.small), self.near, room)

    @property
    def height(self) -> int:
        return self.named.height() + self.hinted.height()


def _room_of(metrics: QFontMetrics, text: str, width: int) -> QSize:
    """What the lines of a text need."""
    if not text:
        return QSize(0, 0)
    space = QRect(0, 0, max(1, width), _HIGHEST)
    return metrics.boundingRect(space, Qt.TextFlag.TextWordWrap, text).size()


def _draw_class(painter: QPainter, place: QRect, row: RankingRow) -> None:
    said = _ClassLines(painter.font(), place.width(), row)
    top = place.top() + (place.height() - said.height) // 2
    named = QRect(QPoint(place.left(), top), said.named)
    painter.setPen(QColor(COLOURS.ink))
    painter.drawText(named, _WRAPS, said.name)
    if said.lowered:
        draw_tag(painter, named.translated(named.width() + SIZES.unit, 0), said.lowered, "warning")
    painter.setFont(said.small)
    painter.setPen(QColor(COLOURS.muted))
    below = QPoint(place.left(), top + named.height())
    painter.drawText(QRect(below, said.hinted), _WRAPS, said.near)


def _draw_firmness(painter: QPainter, place: QRect, row: RankingRow) -> None:
    word = firmness_word(row)
    if not word:
        return
    painter.setFont(sized(painter.font(), POINTS.small))
    left = draw_tag(painter, place, word, firmness_tone(row)) + SIZES.unit
    painter.setPen(QColor(COLOURS.muted))
    painter.drawText(place.adjusted(left, 0, 0, 0), _LEFT, lead_text(row))
