"""A ring that closes as the work gets done, the count in its middle."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from thidua_desktop.gui.theme.tokens import COLOURS

_SIZE, _STROKE = 64, 6
_TURN = 360 * 16


class Ring(QWidget):
    """`done` of `of`, drawn and written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = self._of = 0
        self.setFixedSize(QSize(_SIZE, _SIZE))

    def show_count(self, done: int, of: int) -> None:
        self._done, self._of = done, of
        self.setAccessibleName(f"{done}/{of}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(_STROKE, _STROKE, -_STROKE, -_STROKE)
        painter.setPen(QPen(QColor(COLOURS.accent_soft), _STROKE))
        painter.drawEllipse(place)
        if self._of:
            pen = QPen(QColor(COLOURS.accent), _STROKE)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(place, _TURN // 4, -_TURN * self._done // self._of)
        painter.setPen(QColor(COLOURS.ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{self._done}/{self._of}")
        painter.end()
