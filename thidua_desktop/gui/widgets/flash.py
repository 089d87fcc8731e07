"""A row that was jumped to lights up for a moment, so that the eye finds it."""

from PySide6.QtCore import QEasingCurve, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from thidua_desktop.gui.theme.tokens import COLOURS

_LASTS = 900
_STRONGEST = 96


class Flash(QWidget):
    """Lies over a row without being in the way, fades and is gone."""

    def __init__(self, over: QWidget, place: QRect) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(place)
        self._fading = QVariantAnimation(self)
        self._fading.setDuration(_LASTS)
        self._fading.setStartValue(_STRONGEST)
        self._fading.setEndValue(0)
        self._fading.setEasingCurve(QEasingCurve.Type.InQuad)
        self._fading.valueChanged.connect(lambda _value: self.update())
        self._fading.finished.connect(self.deleteLater)
        self.show()
        self._fading.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = QColor(COLOURS.accent)
        colour.setAlpha(self._fading.currentValue() or 0)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour)
        painter.end()


def flash_current(page: QWidget) -> None:
    """Lights up the current row of every list that is seen on the page."""
    for view in page.findChildren(QAbstractItemView):
        place = view.visualRect(view.currentIndex()) if view.isVisible() else QRect()
        if place.isValid():
            row = QRect(0, place.top(), view.viewport().width(), place.height())
            Flash(view.viewport(), row)
