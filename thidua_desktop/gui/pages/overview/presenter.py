"""What the overview knows: one read of the book."""

from typing import Protocol

from thidua_desktop.application.overview import Overview
from thidua_desktop.application.ports import Clock
from thidua_desktop.domain.ids import PeriodCode
from thidua_desktop.domain.text.bloc_time import day_of
from thidua_desktop.gui.jobs.desk import BookDesk, Latest


class OverviewView(Protocol):
    def show_state(self, found: Overview) -> None: ...

    def show_nothing(self) -> None: ...


class OverviewPresenter:
    """Asks for the overview of a period on today's date in the bloc."""

    def __init__(self, desk: BookDesk, view: OverviewView, clock: Clock) -> None:
        self._desk = desk
        self._view = view
        self._clock = clock
        self._latest = Latest()

    def load(self, period: PeriodCode | None) -> None:
        """Without a period there is no frame yet and nothing to ask."""
        if period is None:
            self._view.show_nothing()
            return
        today = day_of(self._clock.now())
        answer = self._latest.only(self._view.show_state)
        self._desk.ask(lambda s: s.queries.overview(period, today), answer)
