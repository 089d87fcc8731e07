"""One criterion over the months: what was reached, and the even pace it is measured against."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.charts.chart import Chart, small_font, width_of
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS, SIZES

_HEIGHT, _LEAST_WIDTH = 184, 220
_TOLD, _AXIS = 36, 20
_DOT, _CURRENT_DOT = 2.5, 4.0
_PLACES, _LEAST_MARK = 2, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPoint:
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
        self._needed_name = ""
        self._current = 0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, points: Sequence[MonthPoint], *, measure: str, needed_name: str) -> None:
        """`needed_name` says what the dashed line is; the last month with a figure is chosen."""
        self._points, self._measure, self._needed_name = tuple(points), measure, needed_name
        written = [place for place, point in enumerate(points) if point.value is not None]
        self._current = written[-1] if written else 0
        self.setAccessibleDescription("; ".join(self._told(point) for point in self._points))
        self.update()

    @property
    def told(self) -> str:
        """The chosen month in words, as it stands above the line."""
        return self._told(self._points[self._current]) if self._points else ""

    def sizeHint(self) -> QSize:
        return QSize(SIZES.panel, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, _HEIGHT)

    def draw(self, painter: QPainter, area: QRectF) -> None:
        if not self._points:
            return
        plot = self._plot(area)
        painter.setPen(QColor(COLOURS.ink))
        told = QRectF(area.left(), area.top(), area.width(), _TOLD - 4)
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.setFont(sized(self.font(), POINTS.small))
        painter.drawText(told, wrapped, self.told)
        painter.setFont(small_font(self.font()))
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
            amount = format_amount(point.value, _PLACES).removesuffix(",00")
            said = self.tr("{0}: {1} {2}").format(point.name, amount, self._measure).strip()
        if point.needed is None:
            return said
        needed = format_amount(point.needed, _PLACES).removesuffix(",00")
        line = f"{said} · {self._needed_name} {needed}"
        return f"{line} · {point.warning}" if point.warning else line

    @property
    def _top(self) -> Decimal:
        figures = [f for p in self._points for f in (p.value, p.needed) if f is not None]
        return max(figures, default=Decimal(0)) or Decimal(1)

    def _plot(self, area: QRectF) -> QRectF:
        left = width_of(self._top_text, small_font(self.font())) + SIZES.unit
        return area.adjusted(left, _TOLD + SIZES.unit, -SIZES.unit, -_AXIS)

    @property
    def _top_text(self) -> str:
        return format_amount(self._top, _PLACES).removesuffix(",00")

    def _step(self, plot: QRectF) -> float:
        return plot.width() / len(self._points)

    def _at(self, plot: QRectF, place: int, value: Decimal) -> QPointF:
        across = plot.left() + (place + 0.5) * self._step(plot)
        return QPointF(across, plot.bottom() - float(value / self._top) * plot.height())

    def _draw_axes(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(QPen(QColor(COLOURS.line), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.drawLine(plot.topLeft(), plot.topRight())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for height, text in ((plot.top(), self._top_text), (plot.bottom(), "0")):
            painter.setPen(QColor(COLOURS.muted))
            painter.drawText(QRectF(0, height - 8, plot.left() - 6, 16), right, text)
        for place, point in enumerate(self._points):
            is_current = place == self._current
            painter.setFont(small_font(self.font(), bold=is_current))
            painter.setPen(QColor(COLOURS.ink if is_current else COLOURS.muted))
            half = max(self._step(plot) / 2, _LEAST_MARK / 2)
            middle = self._at(plot, place, Decimal(0)).x()
            box = QRectF(middle - half, plot.bottom() + 2, 2 * half, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, point.mark)

    def _draw_needed(self, painter: QPainter, plot: QRectF) -> None:
        line = [
            self._at(plot, place, point.needed)
            for place, point in enumerate(self._points)
            if point.needed is not None
        ]
        painter.setPen(QPen(QColor(COLOURS.muted), 1.5, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF(line))

    def _draw_values(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(QPen(QColor(COLOURS.accent), 2))
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
