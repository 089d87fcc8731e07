"""The own unit's year as one unit of work finds it: each record read and scored once for all."""

from datetime import date
from functools import cached_property

from thidua_desktop.application.own_scores import own_scores
from thidua_desktop.application.ports import ReadingUnit, Scope
from thidua_desktop.application.progress_sheet import ProgressSheet, sheet_of
from thidua_desktop.application.use_cases.own_record import (
    approved_digest,
    carried_entries,
    gaps_of,
    own_record,
)
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.fact_keys import ONLY
from thidua_desktop.domain.ids import CriterionCode, Digest
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.record import Approval, RecordBody
from thidua_desktop.domain.scoring.results import UnitScores


class OwnRecord:
    """The own record of one period as it stands; what nobody asks for is not worked out."""

    def __init__(self, year: "OwnYear", period: Period) -> None:
        self._year = year
        self._uow = year.uow
        self._view = year.view
        self._period = period
        self._frame = year.view.frame_of(period).frame

    @cached_property
    def sheet(self) -> ProgressSheet | None:
        """What was written, month by month; None where this unit is no member of the bloc."""
        return sheet_of(self._uow, self._view, self._period, self._year.today)

    @cached_property
    def body(self) -> RecordBody:
        """Everything written up to the cutoff, without the approval."""
        return own_record(self._uow, self._frame, self._period, self._year.entries)

    @cached_property
    def digest(self) -> Digest:
        """What the commander would approve now."""
        return approved_digest(self.body)

    @cached_property
    def approval(self) -> Approval | None:
        """The commander's approval of exactly what stands now, else None."""
        scope = Scope(year=self._view.year, period=self._period.code)
        approval = self._uow.facts(Approval).get(scope, ONLY)
        return approval if approval is not None and approval.digest == self.digest else None

    @cached_property
    def gaps(self) -> tuple[CriterionCode, ...]:
        """Counting criteria about which nothing is said yet."""
        return gaps_of(self.body, self._frame, self._uow.identity.unit.code)

    @cached_property
    def scores(self) -> UnitScores | None:
        """Tạm tính; None where this unit is no member of the bloc."""
        return own_scores(self._uow, self._view, self._period, self.body)


class OwnYear:
    """What a question about the own unit looks at, for as long as its unit of work is open."""

    def __init__(self, uow: ReadingUnit, view: YearView, today: date) -> None:
        self.uow = uow
        self.view = view
        self.today = today
        self._records: dict[Period, OwnRecord] = {}

    @cached_property
    def entries(self) -> tuple[ProgressEntry, ...]:
        """All of the year, for records to carry; a year's periods share most of them."""
        return carried_entries(self.uow, self.view.year)

    def record(self, period: Period) -> OwnRecord:
        """The same object however often a period is asked for."""
        if period not in self._records:
            self._records[period] = OwnRecord(self, period)
        return self._records[period]
