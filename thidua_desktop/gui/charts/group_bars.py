"""Points of groups as thin bars, each with a tick where the pace would be by now."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.gui.charts.chart import Chart, width_of
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS, SIZES

_BAR, _TICK_OVER, _TICK_WIDTH, _ROUND = 8, 3, 2, 2
_CODE, _GAP, _BELOW_TEXT, _BETWEEN = 30, 8, 2, 8
_KEY_LINE, _KEY_WORD, _KEY_GAP = 18, 20, 14
_LEAST_WIDTH = 240
_TALL = 10_000
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class GroupBar(Struct, frozen=True, kw_only=True):
    """A group; without `most` it has figures and no bar, without `needed` no tick."""

    code: str
    title: str
    value: Decimal
    most: Decimal | None = None
    needed: Decimal | None = None
    is_behind: bool = False


class GroupBars(Chart):
    """`activated(str)`: the code of the group that was clicked, or chosen by Up, Down and Enter."""

    activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Điểm theo nhóm"), "diem-theo-nhom", parent)
        self._bars: tuple[GroupBar, ...] = ()
        self._heights: dict[float, list[float]] = {}
        self._places: dict[float, list[QPointF]] = {}
        self._needed_name = ""
        self._current = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bars(self, bars: Sequence[GroupBar], needed_name: str) -> None:
        """`needed_name` says in the legend what the ticks stand for."""
        self._bars, self._needed_name, self._current = tuple(bars), needed_name, 0
        self._heights.clear()
        self._places.clear()
        self.setAccessibleDescription("; ".join(self._told(bar) for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIZES.panel, self.heightForWidth(SIZES.panel))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._legend(width) + sum(self._bar_heights(width)))

    def _bar_heights(self, width: float) -> list[float]:
        """Measured once for a width: layouts ask many times."""
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = [self._height(bar, width) for bar in self._bars]
        return known

    def draw(self, painter: QPainter, area: QRectF) -> None:
        if not self._bars:
            return
        self._draw_legend(painter, area)
        for place, row in enumerate(self._rows(area)):
            if self.hasFocus() and place == self._current:
                painter.fillRect(row.adjusted(0, 0, 0, -2), QColor(COLOURS.ground))
            self._draw_row(painter, row, self._bars[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if step is not None and self._bars:
            self._current = min(max(self._current + step, 0), len(self._bars) - 1)
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._bars:
            self.activated.emit(self._bars[self._current].code)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            rows = zip(self._rows(QRectF(self.rect())), self._bars, strict=True)
            hit = [bar for row, bar in rows if row.contains(event.position())]
            for bar in hit:
                self.activated.emit(bar.code)
        super().mouseReleaseEvent(event)

    def _told(self, bar: GroupBar) -> str:
        said = f"{bar.code} {bar.title}: {self._figures(bar)[0]}{self._figures(bar)[1]}"
        if bar.needed is not None:
            said = f"{said}, {self._needed_name} {format_points(bar.needed)}"
        return self.tr("{0}, chậm").format(said) if bar.is_behind else said

    def _figures(self, bar: GroupBar) -> tuple[str, str]:
        most = "" if bar.most is None else f" / {format_amount(bar.most)}"
        return format_points(bar.value), most

    @property
    def _strong(self) -> QFont:
        return sized(self.font(), POINTS.body, weight=QFont.Weight.DemiBold)

    def _title_width(self, bar: GroupBar, width: float) -> float:
        value, most = self._figures(bar)
        taken = width_of(value, self._strong) + width_of(most, self.font()) + _GAP
        if bar.is_behind:
            taken += width_of(self.tr("chậm"), self.font()) + _GAP
        return max(width - _CODE - taken, _LEAST_WIDTH / 3)

    def _text_height(self, bar: GroupBar, width: float) -> float:
        room = QRectF(0, 0, self._title_width(bar, width), _TALL)
        return QFontMetricsF(self.font()).boundingRect(room, _WRAPPED, bar.title).height()

    def _height(self, bar: GroupBar, width: float) -> float:
        """Even, so that bars lie on whole dots at 150 % too."""
        text = self._text_height(bar, width)
        rest = _BETWEEN if bar.most is None else _BELOW_TEXT + 2 * _TICK_OVER + _BAR + _BETWEEN
        return (text + rest + 1) // 2 * 2

    def _rows(self, area: QRectF) -> list[QRectF]:
        found: list[QRectF] = []
        top = area.top() + self._legend(area.width())
        for height in self._bar_heights(area.width()):
            found.append(QRectF(area.left(), top, area.width(), height))
            top += height
        return found

    def _keys(self) -> list[tuple[str, str]]:
        """Colour and word of what is to be seen; the tick has none."""
        found: list[tuple[str, str]] = []
        if any(bar.most is not None for bar in self._bars):
            found.append((COLOURS.accent, self.tr("đã đạt")))
        if any(bar.is_behind for bar in self._bars):
            found.append((COLOURS.slow, self.tr("chậm hơn nhịp")))
        if any(bar.needed is not None for bar in self._bars):
            found.append(("", self._needed_name))
        return found

    def _key_places(self, width: float) -> list[QPointF]:
        """Where each key begins; one that has no room goes on the next line."""
        known = self._places.get(width)
        if known is not None:
            return known
        small = sized(self.font(), POINTS.small)
        left, top = 0.0, 0.0
        found: list[QPointF] = []
        for _colour, word in self._keys():
            wide = _KEY_WORD + width_of(word, small)
            if left and left + wide > width:
                left, top = 0.0, top + _KEY_LINE
            found.append(QPointF(left, top))
            left += wide + _KEY_GAP
        self._places[width] = found
        return found

    def _legend(self, width: float) -> float:
        places = self._key_places(width)
        return places[-1].y() + _KEY_LINE + _GAP if places else 0.0

    def _draw_legend(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(sized(self.font(), POINTS.small))
        places = self._key_places(area.width())
        for place, (colour, word) in zip(places, self._keys(), strict=True):
            key = QRectF(area.topLeft() + place, QSizeF(area.width() - place.x(), _KEY_LINE))
            if colour:
                _fill(painter, QRectF(key.left(), key.top() + 5, 14, _BAR), colour)
            else:
                tick = QRectF(key.left() + 6, key.top() + 2, _TICK_WIDTH, 14)
                painter.fillRect(tick, QColor(COLOURS.ink))
            painter.setPen(QColor(COLOURS.muted))
            text = key.adjusted(_KEY_WORD, 0, 0, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, word)
        painter.setFont(self.font())

    def _draw_row(self, painter: QPainter, row: QRectF, bar: GroupBar) -> None:
        text = self._text_height(bar, row.width())
        line = QRectF(row.left(), row.top(), row.width(), text)
        painter.setPen(QColor(COLOURS.muted))
        painter.drawText(line, _WRAPPED, bar.code)
        painter.setPen(QColor(COLOURS.ink))
        wide = self._title_width(bar, row.width())
        painter.drawText(_wide(line, _CODE, wide), _WRAPPED, bar.title)
        self._draw_figures(painter, line, bar)
        if bar.most is not None:
            top = row.bottom() - _BETWEEN - _TICK_OVER - _BAR
            self._draw_bar(painter, QRectF(row.left(), top, row.width(), _BAR), bar)

    def _draw_figures(self, painter: QPainter, line: QRectF, bar: GroupBar) -> None:
        value, most = self._figures(bar)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.setPen(QColor(COLOURS.muted))
        painter.drawText(line, right, most)
        before = line.adjusted(0, 0, -width_of(most, self.font()), 0)
        painter.setPen(QColor(COLOURS.warning if bar.is_behind else COLOURS.ink))
        painter.setFont(self._strong)
        painter.drawText(before, right, value)
        painter.setFont(self.font())
        if bar.is_behind:
            before.adjust(0, 0, -width_of(value, self._strong) - _GAP / 2, 0)
            painter.drawText(before, right, self.tr("chậm"))

    def _draw_bar(self, painter: QPainter, place: QRectF, bar: GroupBar) -> None:
        most = bar.most or Decimal(1)
        _fill(painter, place, COLOURS.head)
        filled = QRectF(place)
        filled.setWidth(place.width() * _share(bar.value, most))
        _fill(painter, filled, COLOURS.slow if bar.is_behind else COLOURS.accent)
        if bar.needed is not None:
            left = place.left() + round((place.width() - _TICK_WIDTH) * _share(bar.needed, most))
            top, height = place.top() - _TICK_OVER, place.height() + 2 * _TICK_OVER
            painter.fillRect(QRectF(left, top, _TICK_WIDTH, height), QColor(COLOURS.ink))


def _wide(line: QRectF, left: float, width: float) -> QRectF:
    return QRectF(line.left() + left, line.top(), width, line.height())


def _fill(painter: QPainter, place: QRectF, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(place, _ROUND, _ROUND)


def _share(value: Decimal, most: Decimal) -> float:
    """A part of the bar, 0 … 1; pixels, not points."""
    return float(min(max(value / most, Decimal(0)), Decimal(1)))
