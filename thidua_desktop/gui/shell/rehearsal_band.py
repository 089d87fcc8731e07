"""The striped band under the top bar of a rehearsal book (diễn tập)."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygon
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.texts import label

_STRIPE = 24


class RehearsalBand(QWidget):
    """Says that nothing here counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(SIZES.band)
        text = label(
            self.tr("DIỄN TẬP · sổ mẫu, không dùng để báo cáo · mọi bản in có chữ chìm"), "warning"
        )
        self.setAccessibleName(text.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text, 0, Qt.AlignmentFlag.AlignCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(COLOURS.warning_soft))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(COLOURS.stripe))
        height = self.height()
        for left in range(-height, self.width(), 2 * _STRIPE):
            corners = ((left, height), (left + height, 0), (left + height + _STRIPE, 0))
            points = [QPoint(*corner) for corner in (*corners, (left + _STRIPE, height))]
            painter.drawPolygon(QPolygon(points))
