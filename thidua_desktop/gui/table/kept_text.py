"""Texts of cells laid out once and drawn again and again, as scrolling and typing ask for."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText, QTextOption, QTransform

from thidua_desktop.gui.theme.fonts import sized

_KEPT = 4096
_RIGHT = Qt.AlignmentFlag.AlignRight.value
_WRAPS = Qt.TextFlag.TextWordWrap.value


class KeptText:
    """Draws texts in one font, in the middle of the height of their place."""

    def __init__(self, font: QFont) -> None:
        self._font = QFont(font)
        self._laid = lru_cache(maxsize=_KEPT)(self._lay_out)

    def draw(self, painter: QPainter, place: QRect, flags: int, text: str) -> None:
        """As `QPainter.drawText`: `flags` say side and wrapping, what is too large is cut."""
        if not self.draw_whole(painter, place, flags, text):
            painter.drawText(place, flags, text)

    def draw_whole(self, painter: QPainter, place: QRect, flags: int, text: str) -> bool:
        """Draws a text that its place has room for; False where it is too large."""
        painter.setFont(self._font)
        room, height = place.width(), place.height()
        laid, wide, high = self._laid(text, -1)
        if wide > room and flags & _WRAPS:
            laid, wide, high = self._laid(text, room)
        if wide > room or high > height:
            return False
        left = place.x() + (room - wide if flags & _RIGHT else 0)
        # halved one by one as Qt's own styles do, so that texts of both stand on one line
        top = place.y() + height // 2 - high // 2
        painter.drawStaticText(QPointF(left, top), laid)
        return True

    def fits(self, place: QRect, text: str) -> bool:
        """Whether the text has room in one line."""
        return self._laid(text, -1)[1] <= place.width()

    def draw_broken(self, painter: QPainter, place: QRect, flags: int, text: str) -> None:
        """In lines of a word each; a word that is too wide ends in dots, never loses its head."""
        elide = QFontMetrics(self._font).elidedText
        words = [elide(word, Qt.TextElideMode.ElideRight, place.width()) for word in text.split()]
        painter.setFont(self._font)
        painter.drawText(place, flags | _WRAPS, " ".join(words))

    def _lay_out(self, text: str, width: int) -> tuple[QStaticText, float, int]:
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
        return made, size.width(), int(size.height())


class KeptFaces:
    """One `KeptText` for each weight and size of the font that a table has."""

    def __init__(self) -> None:
        self._faces: dict[tuple[str, QFont.Weight, float | None], KeptText] = {}

    def of(self, font: QFont, weight: QFont.Weight, points: float | None = None) -> KeptText:
        """The table's own size where no `points` are given."""
        key = (font.key(), weight, points)
        kept = self._faces.get(key)
        if kept is None:
            made = sized(font, points or font.pointSizeF(), weight=weight)
            kept = self._faces[key] = KeptText(made)
        return kept
