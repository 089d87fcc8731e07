"""Looks at the clock every minute: ages grow, and at midnight what was read for a day is old."""

from PySide6.QtCore import QObject, QTimer, Signal

from thidua_desktop.application.ports import Clock
from thidua_desktop.domain.text.bloc_time import day_of

_MINUTE_MS = 60_000


class DayWatch(QObject):
    """`minute_passed()`, and `day_began()` once for each new day of the bloc.

    A computer that slept over midnight tells it within a minute of waking.
    """

    minute_passed = Signal()
    day_began = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._day = day_of(clock.now())
        timer = QTimer(self)
        timer.setInterval(_MINUTE_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """What the minute brought."""
        before, self._day = self._day, day_of(self._clock.now())
        self.minute_passed.emit()
        if self._day != before:
            self.day_began.emit()
