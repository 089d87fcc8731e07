"""What the colours and lines of the bars mean, in words, over as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.scoring.classes import ClassLimit
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.pages.ranking.model import GroupKey
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.tokens import COLOURS, POINTS

_MARK, _LINE, _GAP, _BETWEEN = 12, 18, 6, 16


class Legend(QWidget):
    """One mark and its words per group, then the limit of the best class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[GroupKey, ...] = ()
        self._limits = ""
        self.setFont(sized(self.font(), POINTS.small))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_keys(self, groups: Sequence[GroupKey], limits: Sequence[ClassLimit]) -> None:
        best = [f"{limit.name}: {format_amount(limit.points)}" for limit in limits[:1]]
        self._limits = "".join(self.tr("mức {0}").format(said) for said in best)
        self._groups = tuple(groups)
        self.setAccessibleName("; ".join(self._words()))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        keys = zip(self._words(), self._corners(), strict=True)
        for place, (words, corner) in enumerate(keys):
            mark = QRectF(corner.x(), corner.y() + 3, _MARK, _MARK)
            if place < len(self._groups):
                _draw_mark(painter, mark, self._groups[place])
            else:
                painter.setPen(QPen(QColor(COLOURS.ink), 1, Qt.PenStyle.DotLine))
                middle = int(mark.center().x())
                painter.drawLine(middle, int(mark.top()) - 1, middle, int(mark.bottom()) + 1)
            painter.setPen(QColor(COLOURS.muted))
            box = QRectF(mark.right() + _GAP, corner.y(), self.width(), _LINE)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def _words(self) -> list[str]:
        words = [f"{key.code} {key.title}" for key in self._groups]
        return [*words, self._limits] if self._limits else words

    def _corners(self) -> list[QPointF]:
        """Where each mark stands: a line is broken where the next words find no room."""
        corners: list[QPointF] = []
        left = top = 0.0
        for words in self._words():
            width = _MARK + _GAP + self.fontMetrics().horizontalAdvance(words)
            if left and left + width > self.width():
                left, top = 0.0, top + _LINE
            corners.append(QPointF(left, top))
            left += width + _BETWEEN
        return corners

    def _fit(self) -> None:
        corners = self._corners()
        self.setFixedHeight(int(corners[-1].y()) + _LINE if corners else 0)
        self.update()


def _draw_mark(painter: QPainter, mark: QRectF, key: GroupKey) -> None:
    colour = QColor(COLOURS.segment(key.place))
    if key.part is Part.CONTENT:
        painter.fillRect(mark, colour)
        return
    painter.setPen(QPen(QColor(COLOURS.ink if key.part is Part.BONUS else COLOURS.danger), 1))
    painter.setBrush(QColor(COLOURS.paper))
    painter.drawRect(mark.adjusted(0.5, 0.5, -0.5, -0.5))
    if key.part is Part.PENALTY:
        painter.setBrush(Qt.BrushStyle.BDiagPattern)
        painter.setPen(QPen(QColor(COLOURS.danger), 1))
        painter.drawRect(mark.adjusted(0.5, 0.5, -0.5, -0.5))
