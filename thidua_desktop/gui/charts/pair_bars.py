"""Two series side by side, group by group: a bar and its figure for each."""

from collections.abc import Sequence
from decimal import Decimal
from math import ceil

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.domain.text.number_format import format_points
from thidua_desktop.gui.charts.chart import Chart, small_font, width_of
from thidua_desktop.gui.charts.key import KeyName, draw_key_name, key_height, key_names
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS, SIZES

_LEAST_WIDTH = 220
_UNDER_KEY, _BAR, _GAP, _TITLE = 4, 10, 10, 18
_GROUP = _TITLE + 2 * _BAR + 2 + _GAP
_MARK = 10
_BETWEEN = 32
"""Pixels between two columns of groups."""


class PairOfPoints(Struct, frozen=True, kw_only=True):
    """One group: its words, and the points of the first and of the second."""

    words: str
    first: Decimal
    second: Decimal


class PairBars(Chart):
    """As high as its groups need, which stand in two columns where there is room for their words.

    The bars of both columns are of one scale; the first is filled, the second outlined.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Điểm theo nhóm"), "diem-theo-nhom", parent)
        self._pairs: tuple[PairOfPoints, ...] = ()
        self._first = self._second = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pairs(self, pairs: Sequence[PairOfPoints], *, first: str, second: str) -> None:
        self._pairs, self._first, self._second = tuple(pairs), first, second
        told = [
            f"{pair.words}: {first} {format_points(pair.first)}, "
            f"{second} {format_points(pair.second)}"
            for pair in pairs
        ]
        self.setAccessibleDescription("; ".join(told))
        self.setFixedHeight(self._needed)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIZES.panel, self._needed)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self._needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.height() != self._needed:
            self.setFixedHeight(self._needed)

    @property
    def _needed(self) -> int:
        """The height at the width there is."""
        lines = ceil(len(self._pairs) / self._columns(self.width()))
        return ceil(self._told(self.width()) + _GROUP * max(lines, 1) - _GAP)

    def placed(self, width: float) -> tuple[KeyName, ...]:
        """The names of both as they stand in so much room."""
        font = sized(self.font(), POINTS.small)
        return key_names((self._first, self._second), font, width, mark=_MARK)

    def _told(self, width: float) -> float:
        """What the names above the groups need."""
        return key_height(self.placed(width)) + _UNDER_KEY

    def _columns(self, width: float) -> int:
        font = small_font(self.font())
        widest = max((width_of(pair.words, font) for pair in self._pairs), default=0.0)
        room = (width - _BETWEEN) / 2
        return 2 if len(self._pairs) > 1 and room >= max(widest, _LEAST_WIDTH) else 1

    def draw(self, painter: QPainter, area: QRectF) -> None:
        self._draw_names(painter, area)
        figures = [each for pair in self._pairs for each in (pair.first, pair.second)]
        most = max((abs(figure) for figure in figures), default=Decimal(0)) or Decimal(1)
        painter.setFont(small_font(self.font()))
        room = width_of("−100,00", painter.font()) + SIZES.unit
        columns = self._columns(area.width())
        lines, told = ceil(len(self._pairs) / columns), self._told(area.width())
        wide = (area.width() - _BETWEEN * (columns - 1)) / columns
        for place, pair in enumerate(self._pairs):
            across, down = divmod(place, lines)
            left = area.left() + across * (wide + _BETWEEN)
            top = area.top() + told + down * _GROUP
            painter.setPen(QColor(COLOURS.ink))
            title = QRectF(left, top, wide, _TITLE)
            painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, pair.words)
            for line, figure in enumerate((pair.first, pair.second)):
                width = float(abs(figure) / most) * (wide - room)
                bar = QRectF(left, top + _TITLE + line * (_BAR + 2), width, _BAR)
                if figure:
                    _draw_bar(painter, bar, is_first=line == 0)
                painter.setPen(QColor(COLOURS.ink))
                said = QRectF(bar.right() + 4, bar.top() - 3, room, _BAR + 6)
                painter.drawText(said, Qt.AlignmentFlag.AlignVCenter, format_points(figure))

    def _draw_names(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(sized(self.font(), POINTS.small))
        for place, name in enumerate(self.placed(area.width())):
            mark = draw_key_name(painter, name, area.topLeft())
            box = QRectF(mark.x(), mark.y() - _MARK / 2, _MARK, _MARK)
            _draw_bar(painter, box, is_first=place == 0)


def _draw_bar(painter: QPainter, bar: QRectF, *, is_first: bool) -> None:
    if is_first:
        painter.fillRect(bar, QColor(COLOURS.accent))
        return
    painter.setPen(QPen(QColor(COLOURS.info), 1.5))
    painter.setBrush(QColor(COLOURS.info_soft))
    painter.drawRect(bar.adjusted(0.75, 0.75, -0.75, -0.75))
