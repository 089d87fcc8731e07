"""The numbers beside the pages: what waits there, whether or not the page was ever seen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from thidua_desktop.domain.text.bloc_time import day_of
from thidua_desktop.gui.jobs.desk import Latest
from thidua_desktop.gui.main_window import MainWindow
from thidua_desktop.gui.surroundings import Surroundings

if TYPE_CHECKING:
    from thidua_desktop.application.waiting import Waiting
    from thidua_desktop.domain.ids import PeriodCode

_QUIET_MS = 300
"""Nobody waits for the numbers at a start; who writes cell after cell has them when he rests."""


class WaitingCounts(QObject):
    """Counts anew a moment after the book, the period or the day became another."""

    def __init__(self, window: MainWindow, surroundings: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._surroundings = surroundings
        self._latest = Latest()
        self._counted: PeriodCode | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_QUIET_MS)
        self._soon.timeout.connect(self._ask)
        window.page_opened.connect(self._look)
        window.top_bar.period_chosen.connect(self._look)

    def heard(self) -> None:
        """Something changed, or another day began."""
        self._soon.start()

    def leave(self) -> None:
        """The book is being closed."""
        self._soon.stop()
        self._window.page_opened.disconnect(self._look)
        self._window.top_bar.period_chosen.disconnect(self._look)

    def _look(self) -> None:
        """The book answers in order: the page that is seen has its answer by then."""
        if self._window.period != self._counted:
            self._surroundings.desk.ask(lambda _services: None, lambda _there: self._soon.start())

    def _ask(self) -> None:
        period = self._counted = self._window.period
        if period is None:
            return  # before the first frame nothing waits
        today = day_of(self._surroundings.clock.now())
        show = self._latest.only(self._show)
        self._surroundings.desk.ask(lambda s: s.queries.waiting(period, today), show)

    def _show(self, found: "Waiting | None") -> None:
        if found is None:
            return  # a frame has just come; the window will be that of its periods
        navigation = self._window.navigation
        navigation.set_count("overview", found.tasks)
        navigation.set_count("progress", found.due)
        navigation.set_count("self-score", found.blocking)
        navigation.set_count("packages", found.packages)
