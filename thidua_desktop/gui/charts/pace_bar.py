"""A thin bar of points with a tick where an even pace would be by now."""

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.gui.theme.tokens import COLOURS

_BAR, _TICK_HEIGHT, _TICK_WIDTH, _ROUND = 8, 14, 2, 2
_LEAST_WIDTH = 96


class PaceBar(QWidget):
    """Shows figures of `show_pace`; what it says stands in words beside it, never here alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled = self._tick = 0.0
        self._is_behind = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_TICK_HEIGHT)

    def show_pace(
        self, value: Decimal, most: Decimal, needed: Decimal | None, *, is_behind: bool
    ) -> None:
        """All three in the same unit; nothing past the ends of the bar."""
        self._filled = _share(value, most)
        self._tick = _share(needed, most) if needed is not None else 0.0
        self._is_behind = is_behind
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, _TICK_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        top = (self.height() - _BAR) / 2
        self._draw(painter, QRectF(0, top, self.width(), _BAR), COLOURS.head)
        colour = COLOURS.slow if self._is_behind else COLOURS.accent
        self._draw(painter, QRectF(0, top, self.width() * self._filled, _BAR), colour)
        if self._tick:
            left = min(self.width() * self._tick, self.width() - _TICK_WIDTH)
            painter.fillRect(QRectF(left, 0, _TICK_WIDTH, self.height()), QColor(COLOURS.ink))
        painter.end()

    def _draw(self, painter: QPainter, place: QRectF, colour: str) -> None:
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(place, _ROUND, _ROUND)


def _share(value: Decimal, most: Decimal) -> float:
    """A part of the bar, 0 … 1; pixels, not points."""
    return float(min(max(value / most, Decimal(0)), Decimal(1))) if most else 0.0
