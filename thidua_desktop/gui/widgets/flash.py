"""A row that was jumped to lights up for a moment, so that the eye finds it."""

from PySide6.QtCore import QEasingCurve, QPersistentModelIndex, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from thidua_desktop.gui.theme.tokens import COLOURS

_LASTS = 900
_STRONGEST = 96


class Flash(QWidget):
    """Lies over a row without being in the way, goes where the row goes, fades and is gone."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._row = QPersistentModelIndex(view.currentIndex())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lie()
        self._fading = QVariantAnimation(self)
        self._fading.setDuration(_LASTS)
        self._fading.setStartValue(_STRONGEST)
        self._fading.setEndValue(0)
        self._fading.setEasingCurve(QEasingCurve.Type.InQuad)
        self._fading.valueChanged.connect(lambda _value: self._fade())
        self._fading.finished.connect(self.deleteLater)
        self.show()
        self._fading.start()

    def _fade(self) -> None:
        self._lie()
        self.update()

    def _lie(self) -> None:
        """Rows above may just be growing with their texts, and a list read anew has new rows."""
        here = self._row if self._row.isValid() else self._view.currentIndex()
        place = self._view.visualRect(here)
        self.setGeometry(0, place.top(), self._view.viewport().width(), place.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = QColor(COLOURS.accent)
        colour.setAlpha(self._fading.currentValue() or 0)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour)
        painter.end()


def flash_current(page: QWidget) -> None:
    """Lights up the current row of every list that is seen on the page."""
    for view in page.findChildren(QAbstractItemView):
        if view.isVisible() and view.visualRect(view.currentIndex()).isValid():
            Flash(view)
