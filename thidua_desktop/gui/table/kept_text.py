"""Texts of cells laid out once and drawn again and again, as scrolling and typing ask for."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText, QTextOption, QTransform

_KEPT = 4096
_RIGHT = Qt.AlignmentFlag.AlignRight.value
_WRAPS = Qt.TextFlag.TextWordWrap.value


class KeptText:
    """Draws texts in one font."""

    def __init__(self, font: QFont) -> None:
        self._font = QFont(font)
        self._laid = lru_cache(maxsize=_KEPT)(self._lay_out)

    def draw(self, painter: QPainter, place: QRect, flags: int, text: str) -> None:
        """As `QPainter.drawText`, middle in height; `flags` say side and wrapping.

        A text larger than its place is cut there, which `drawText` does.
        """
        painter.setFont(self._font)
        room, height = place.width(), place.height()
        laid, wide, high = self._laid(text, room if flags & _WRAPS else -1)
        if wide > room or high > height:
            painter.drawText(place, flags, text)
            return
        left = place.x() + (room - wide if flags & _RIGHT else 0)
        painter.drawStaticText(QPointF(left, place.y() + ceil((height - high) / 2)), laid)

    def fits(self, place: QRect, text: str) -> bool:
        """Whether the text has room in one line."""
        return self._laid(text, -1)[1] <= place.width()

    def draw_broken(self, painter: QPainter, place: QRect, flags: int, text: str) -> None:
        """In lines of a word each; a word that is too wide ends in dots, never loses its head."""
        elide = QFontMetrics(self._font).elidedText
        words = [elide(word, Qt.TextElideMode.ElideRight, place.width()) for word in text.split()]
        painter.setFont(self._font)
        painter.drawText(place, flags | _WRAPS, " ".join(words))

    def _lay_out(self, text: str, width: int) -> tuple[QStaticText, float, float]:
        """The text and its size; `width` is where it wraps, -1 for one line."""
        made = QStaticText(text)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        if width >= 0:
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WordWrap)
            made.setTextOption(option)
            made.setTextWidth(width)
        made.prepare(QTransform(), self._font)
        size = made.size()
        return made, size.width(), size.height()
