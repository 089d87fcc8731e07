"""Paints a widget in a turn of its own, after the one in which much of it was made or changed."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget


class LatePainting(QObject):
    """What stood there before is seen until then."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._paint)

    def wait(self) -> None:
        """Nothing of the widget is painted before the loop has turned."""
        self._widget.setUpdatesEnabled(False)
        self._timer.start(0)

    def _paint(self) -> None:
        self._widget.setUpdatesEnabled(True)
