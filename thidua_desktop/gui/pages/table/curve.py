"""A small curve of points over results, drawn by itself."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from thidua_desktop.domain.text.number_format import format_amount, format_points
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES

_HEIGHT = 128
_LEFT, _BOTTOM, _TOP = 48, 24, 8
_DOT = 6


class PointsCurve(QWidget):
    """Hidden where no single number decides the points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[tuple[Decimal, Decimal], ...] = ()
        self._most = Decimal(1)
        self._goal: Decimal | None = None
        self._tried: tuple[Decimal, Decimal] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Đường điểm theo kết quả"))

    def show_curve(self, points: Sequence[tuple[Decimal, Decimal]], goal: Decimal | None) -> None:
        """(result, points) from left to right; the goal is a dashed line."""
        self._points, self._goal = tuple(points), goal
        self._most = max((most for _, most in points), default=Decimal(0)) or Decimal(1)
        self.setVisible(bool(points))
        if points:
            first, last = points[0], points[-1]
            said = self.tr("Kết quả {0}: {1} điểm; kết quả {2}: {3} điểm")
            self.setAccessibleDescription(
                said.format(
                    format_amount(first[0]),
                    format_points(first[1]),
                    format_amount(last[0]),
                    format_points(last[1]),
                )
            )
        self.update()

    def mark(self, result: Decimal, points: Decimal) -> None:
        """A dot where a tried result stands; beyond the ends of the curve there is none."""
        ends = [place for place, _ in (*self._points[:1], *self._points[-1:])]
        is_inside = bool(ends) and ends[0] <= result <= ends[-1]
        self._tried = (result, points) if is_inside else None
        self.update()

    def unmark(self) -> None:
        self._tried = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIZES.panel, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(_LEFT, _TOP, self.width() - _LEFT - 16, self.height() - _TOP - _BOTTOM)
        self._draw_frame(painter, area)
        painter.setPen(QPen(QColor(COLOURS.accent), 2))
        painter.drawPolyline(QPolygonF([self._at(area, *place) for place in self._points]))
        if self._tried is not None:
            painter.setPen(QPen(QColor(COLOURS.paper), 2))
            painter.setBrush(QColor(COLOURS.accent))
            painter.drawEllipse(self._at(area, *self._tried), _DOT, _DOT)
        painter.end()

    def _at(self, area: QRectF, result: Decimal, points: Decimal) -> QPointF:
        end = self._points[-1][0] or Decimal(1)
        across = float(result / end)
        up = float(points / self._most)
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    def _draw_frame(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QColor(COLOURS.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topLeft(), area.bottomLeft())
        if self._goal is not None and self._goal > 0:
            top = self._at(area, self._goal, self._most)
            painter.setPen(QPen(QColor(COLOURS.muted), 1, Qt.PenStyle.DashLine))
            painter.drawLine(top, QPointF(top.x(), area.bottom()))
            goal = self.tr("chỉ tiêu {0}").format(format_amount(self._goal))
            width = painter.fontMetrics().horizontalAdvance(goal) + 2
            left = max(_LEFT, min(top.x() - width / 2, self.width() - width))
            place = QRectF(left, area.bottom() + 2, width, _BOTTOM - 2)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, goal)
        painter.setPen(QColor(COLOURS.muted))
        most = QRectF(0, area.top() - 8, _LEFT - 6, 20)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(most, side, format_amount(self._most))
        painter.drawText(QRectF(0, area.bottom() - 10, _LEFT - 6, 20), side, "0")
