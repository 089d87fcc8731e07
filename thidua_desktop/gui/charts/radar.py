"""Two shapes over the same axes, each axis from 0 to 100 %."""

import math
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.charts.chart import Chart, small_font
from thidua_desktop.gui.charts.key import KeyName, draw_key_name, key_height, key_names
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS, SIZES

_HEIGHT, _LEAST_HEIGHT, _LEAST_WIDTH = 280, 224, 240
_UNDER_KEY, _LABEL = 4, 36
_SAMPLE, _KEY_LINE = 20, 20
_RINGS = (25, 50, 75, 100)
_WHOLE = Decimal(100)
LEAST_AXES = 3


class Axis(Struct, frozen=True, kw_only=True):
    """One axis: its short mark, its name, and percent of the first and of the second.

    None where nothing of it applies.
    """

    mark: str
    name: str
    first: Decimal | None
    second: Decimal | None


class Radar(Chart):
    """The first is a full line, the second a dashed one; percents stand at the axes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Mạng nhện theo nhóm"), "mang-nhen-theo-nhom", parent)
        self._axes: tuple[Axis, ...] = ()
        self._first = self._second = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_axes(self, axes: Sequence[Axis], *, first: str, second: str) -> None:
        self._axes, self._first, self._second = tuple(axes), first, second
        told = [
            f"{axis.mark} {axis.name}: {first} {_percent(axis.first)}, "
            f"{second} {_percent(axis.second)}"
            for axis in axes
        ]
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIZES.panel, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        more = max(0.0, key_height(self.placed(self.width())) - _KEY_LINE)
        return QSize(_LEAST_WIDTH, _LEAST_HEIGHT + math.ceil(more))

    def draw(self, painter: QPainter, area: QRectF) -> None:
        self._draw_names(painter, area)
        if len(self._axes) < LEAST_AXES:
            text = self.tr("Cần ít nhất ba nhóm để vẽ.")
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
            return
        field = area.adjusted(0, key_height(self.placed(area.width())) + _UNDER_KEY, 0, 0)
        radius = min(field.width() / 2 - 3 * _LABEL, field.height() / 2 - _LABEL - SIZES.unit)
        middle = field.center()
        self._draw_web(painter, middle, radius)
        for is_first in (False, True):
            self._draw_shape(painter, middle, radius, is_first=is_first)

    def _draw_names(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(sized(self.font(), POINTS.small))
        for place, name in enumerate(self.placed(area.width())):
            mark = draw_key_name(painter, name, area.topLeft())
            painter.setPen(_pen(is_first=place == 0))
            painter.drawLine(mark, mark + QPointF(_SAMPLE, 0))

    def placed(self, width: float) -> tuple[KeyName, ...]:
        """The names of both as they stand in so much room."""
        font = sized(self.font(), POINTS.small)
        return key_names((self._first, self._second), font, width, mark=_SAMPLE)

    def _draw_web(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(COLOURS.line), 1))
        for ring in _RINGS:
            corners = [
                self._at(middle, radius, place, Decimal(ring)) for place in range(len(self._axes))
            ]
            painter.drawPolygon(QPolygonF(corners))
        painter.setFont(small_font(self.font()))
        for place, axis in enumerate(self._axes):
            painter.setPen(QPen(QColor(COLOURS.line), 1))
            painter.drawLine(middle, self._at(middle, radius, place, _WHOLE))
            painter.setPen(QColor(COLOURS.ink))
            said = f"{axis.mark}\n{_percent(axis.first)} · {_percent(axis.second)}"
            end = self._at(middle, radius + SIZES.unit, place, _WHOLE)
            painter.drawText(*_beside(end, middle), said)

    def _draw_shape(
        self, painter: QPainter, middle: QPointF, radius: float, *, is_first: bool
    ) -> None:
        """Axes of which nothing applies are left out of the shape."""
        shares = [axis.first if is_first else axis.second for axis in self._axes]
        corners = [
            self._at(middle, radius, place, share)
            for place, share in enumerate(shares)
            if share is not None
        ]
        painter.setPen(_pen(is_first=is_first))
        ground = QColor(COLOURS.accent if is_first else COLOURS.info)
        ground.setAlpha(28)
        painter.setBrush(ground)
        painter.drawPolygon(QPolygonF(corners))

    def _at(self, middle: QPointF, radius: float, place: int, share: Decimal) -> QPointF:
        """A place on an axis; the first axis points upwards. Pixels, not points."""
        turn = 2 * math.pi * place / len(self._axes) - math.pi / 2
        length = radius * float(min(max(share, Decimal(0)), _WHOLE) / _WHOLE)
        return QPointF(middle.x() + length * math.cos(turn), middle.y() + length * math.sin(turn))


def _beside(end: QPointF, middle: QPointF) -> tuple[QRectF, Qt.AlignmentFlag]:
    """Room for words at the outer end of an axis, on the side that points away from the middle."""
    width, height = 4 * _LABEL, _LABEL - 4
    across = end.x() - middle.x()
    if abs(across) < SIZES.unit:
        top = end.y() - height if end.y() < middle.y() else end.y()
        return QRectF(end.x() - width / 2, top, width, height), Qt.AlignmentFlag.AlignCenter
    left = end.x() if across > 0 else end.x() - width
    side = Qt.AlignmentFlag.AlignLeft if across > 0 else Qt.AlignmentFlag.AlignRight
    box = QRectF(left, end.y() - height / 2, width, height)
    return box, side | Qt.AlignmentFlag.AlignVCenter


def _pen(*, is_first: bool) -> QPen:
    if is_first:
        return QPen(QColor(COLOURS.accent), 2)
    return QPen(QColor(COLOURS.info), 2, Qt.PenStyle.DashLine)


def _percent(share: Decimal | None) -> str:
    return "–" if share is None else f"{format_amount(share, 1)} %"
