"""Shows and paints a widget in turns of their own, after the one in which much of it changed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

Step = Callable[[], object]


class LatePainting(QObject):
    """What stood there before is seen until then.

    `apart` are widgets of it that take long to paint: each has a turn for itself, after the rest.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.apart: tuple[QWidget, ...] = ()
        self._steps: list[Step] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._turn)

    def wait(self, *steps: Step) -> None:
        """Takes the steps first, one in a turn; those of an earlier call that are left are not."""
        late = (self._widget, *self.apart)
        for widget in late:
            widget.setUpdatesEnabled(False)
        self._steps = [*steps, *map(_paint_of, late)]
        self._timer.start(0)

    def _turn(self) -> None:
        step = self._steps.pop(0)
        try:
            step()
        finally:
            if self._steps:
                self._timer.start(0)  # from now on: what else waited in this turn goes before


def _paint_of(widget: QWidget) -> Step:
    return lambda: widget.setUpdatesEnabled(True)
