"""One criterion over the months: what was reached, and the even pace it is measured against."""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal
from math import ceil

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.charts.chart import Chart, small_font, width_of
from thidua_desktop.gui.charts.key import (
    KeyName,
    draw_key_name,
    key_height,
    key_names,
    text_height,
)
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS, SIZES

_HEIGHT, _LEAST_WIDTH = 208, 220
_TOLD, _KEY, _AXIS = 36, 20, 20
_UNDER_TOLD = 4
_SAMPLE = 20
_DOT, _CURRENT_DOT = 2.5, 4.0
_PLACES, _LEAST_MARK = 2, 24
_FAR_FROM_ZERO = Decimal("0.5")
_LEAST_SPREAD = Decimal("0.02")


class MonthPoint(Struct, frozen=True, kw_only=True):
    """A month: its short mark, its name in a sentence, what was reached, what is needed by then.

    `warning` is the word for a figure that falls short ("chậm"), empty otherwise.
    """

    mark: str
    name: str
    value: Decimal | None
    needed: Decimal | None
    warning: str = ""


class MonthLine(Chart):
    """Left and Right, or the mouse, choose the month that is told above the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Kết quả theo tháng"), "ket-qua-theo-thang", parent)
        self._points: tuple[MonthPoint, ...] = ()
        self._measure = ""
        self._needed_name, self._value_name = "", ""
        self._of_rival = False
        self._current = 0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(
        self,
        points: Sequence[MonthPoint],
        *,
        measure: str,
        value_name: str,
        needed_name: str,
        of_rival: bool = False,
    ) -> None:
        """The names say what the line and the dashed one are, which may be that of another unit.

        The last month with a figure is chosen.
        """
        self._points, self._measure = tuple(points), measure
        self._value_name, self._needed_name = value_name, needed_name
        self._of_rival = of_rival
        written = [place for place, point in enumerate(points) if point.value is not None]
        self._current = written[-1] if written else 0
        self.setAccessibleDescription("; ".join(self._told(point) for point in self._points))
        self.updateGeometry()
        self.update()

    @property
    def told(self) -> str:
        """The chosen month in words, as it stands above the line."""
        return self._told(self._points[self._current]) if self._points else ""

    def sizeHint(self) -> QSize:
        return QSize(SIZES.panel, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        more_for_long_names = ceil(self._over(self.width()) - _TOLD - _KEY)
        return QSize(_LEAST_WIDTH, _HEIGHT + more_for_long_names)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        if not self._points:
            return
        plot = self._plot(area)
        painter.setPen(QColor(COLOURS.ink))
        told = QRectF(area.left(), area.top(), area.width(), self._said(area.width()) - _UNDER_TOLD)
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.setFont(sized(self.font(), POINTS.small))
        painter.drawText(told, wrapped, self.told)
        painter.setFont(small_font(self.font()))
        self._draw_key(painter, area)
        self._draw_axes(painter, plot)
        self._draw_needed(painter, plot)
        self._draw_values(painter, plot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(self._current + step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._points:
            plot = self._plot(QRectF(self.rect()))
            self._choose(int((event.position().x() - plot.left()) / self._step(plot)))
        super().mouseMoveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _choose(self, place: int) -> None:
        inside = min(max(place, 0), len(self._points) - 1)
        if self._points and inside != self._current:
            self._current = inside
            self.update()

    def _told(self, point: MonthPoint) -> str:
        if point.value is None:
            said = self.tr("{0}: chưa có số liệu").format(point.name)
        else:
            amount = _amount(point.value)
            said = self.tr("{0}: {1} {2}").format(point.name, amount, self._measure).strip()
        if point.needed is None:
            return said
        line = f"{said} · {self._needed_name} {_amount(point.needed)}"
        return f"{line} · {point.warning}" if point.warning else line

    @property
    def _figures(self) -> list[Decimal]:
        return [f for p in self._points for f in (p.value, p.needed) if f is not None]

    @property
    def _top(self) -> Decimal:
        return max(self._figures, default=Decimal(0)) or Decimal(1)

    @property
    def _foot(self) -> Decimal:
        """0, unless all figures lie so far above it that their differences would not be seen."""
        top, least = self._top, min(self._figures, default=Decimal(0))
        if least < top * _FAR_FROM_ZERO:
            return Decimal(0)
        spread = max(top - least, top * _LEAST_SPREAD)
        return (least - spread).quantize(Decimal(1), ROUND_FLOOR)

    def _plot(self, area: QRectF) -> QRectF:
        font = small_font(self.font())
        widest = max(width_of(_amount(each), font) for each in (self._top, self._foot))
        over = self._over(area.width()) + SIZES.unit
        return area.adjusted(widest + SIZES.unit, over, -SIZES.unit, -_AXIS)

    def _said(self, width: float) -> float:
        """What the sentence of any month needs, so that nothing moves as months are chosen."""
        font = sized(self.font(), POINTS.small)
        longest = (text_height(self._told(point), font, width) for point in self._points)
        return max([_TOLD, *(each + _UNDER_TOLD for each in longest)])

    def _over(self, width: float) -> float:
        return self._said(width) + max(key_height(self.placed(width)), _KEY)

    def placed(self, width: float) -> tuple[KeyName, ...]:
        """The names of both as they stand in so much room."""
        names = (self._value_name, self._needed_name)
        return key_names(names, small_font(self.font()), width, mark=_SAMPLE)

    def _step(self, plot: QRectF) -> float:
        return plot.width() / len(self._points)

    def _at(self, plot: QRectF, place: int, value: Decimal) -> QPointF:
        across = plot.left() + (place + 0.5) * self._step(plot)
        up = float((value - self._foot) / (self._top - self._foot))
        return QPointF(across, plot.bottom() - up * plot.height())

    def _draw_key(self, painter: QPainter, area: QRectF) -> None:
        """What the two lines are, each beside a piece of it."""
        top = area.topLeft() + QPointF(0, self._said(area.width()))
        pens = {self._needed_name: _dashes(of_rival=self._of_rival), self._value_name: _line()}
        for each in self.placed(area.width()):
            start = draw_key_name(painter, each, top)
            painter.setPen(pens[each.name])
            painter.drawLine(start, start + QPointF(_SAMPLE, 0))

    def _draw_axes(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(QPen(QColor(COLOURS.line), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.drawLine(plot.topLeft(), plot.topRight())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for height, text in (
            (plot.top(), _amount(self._top)),
            (plot.bottom(), _amount(self._foot)),
        ):
            painter.setPen(QColor(COLOURS.muted))
            painter.drawText(QRectF(0, height - 8, plot.left() - 6, 16), right, text)
        for place, point in enumerate(self._points):
            is_current = place == self._current
            painter.setFont(small_font(self.font(), bold=is_current))
            painter.setPen(QColor(COLOURS.ink if is_current else COLOURS.muted))
            half = max(self._step(plot) / 2, _LEAST_MARK / 2)
            middle = self._at(plot, place, self._foot).x()
            box = QRectF(middle - half, plot.bottom() + 2, 2 * half, 16)
            fits = width_of(point.name, painter.font()) < self._step(plot) - SIZES.unit
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, point.name if fits else point.mark)

    def _draw_needed(self, painter: QPainter, plot: QRectF) -> None:
        line = [
            self._at(plot, place, point.needed)
            for place, point in enumerate(self._points)
            if point.needed is not None
        ]
        painter.setPen(_dashes(of_rival=self._of_rival))
        painter.drawPolyline(QPolygonF(line))

    def _draw_values(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(_line())
        for stretch in self._stretches(plot):
            painter.drawPolyline(QPolygonF(stretch))
        for place, point in enumerate(self._points):
            if point.value is None:
                continue
            colour = QColor(COLOURS.slow if point.warning else COLOURS.accent)
            size = _CURRENT_DOT if place == self._current else _DOT
            painter.setPen(QPen(colour, 2))
            painter.setBrush(QColor(COLOURS.paper) if point.warning else colour)
            painter.drawEllipse(self._at(plot, place, point.value), size, size)

    def _stretches(self, plot: QRectF) -> list[list[QPointF]]:
        """Neighbouring months with figures; a month without any breaks the line."""
        found: list[list[QPointF]] = [[]]
        for place, point in enumerate(self._points):
            if point.value is None:
                found.append([])
            else:
                found[-1].append(self._at(plot, place, point.value))
        return [stretch for stretch in found if len(stretch) > 1]


def _dashes(*, of_rival: bool) -> QPen:
    if of_rival:
        return QPen(QColor(COLOURS.info), 2, Qt.PenStyle.DashLine)
    return QPen(QColor(COLOURS.muted), 1.5, Qt.PenStyle.DashLine)


def _line() -> QPen:
    return QPen(QColor(COLOURS.accent), 2)


def _amount(value: Decimal) -> str:
    return format_amount(value, _PLACES).removesuffix(",00")
