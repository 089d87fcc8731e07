"""Tiến độ: the own unit's year as a sheet, criteria down and months across; points tạm tính."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.book_context import BookContext, find_period
from thidua_desktop.application.period_picture import is_concluded
from thidua_desktop.application.ports import ReadingUnit, Scope
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.criterion import Criterion, Manual, Part
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, PeriodCode
from thidua_desktop.domain.pace import Forecast, Lag, Pace, forecast, lag_of, pace_of
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.progress import ProgressEntry, Result, number_result
from thidua_desktop.domain.record import SelfScore
from thidua_desktop.domain.scoring.entries import WHOLE, Reading, Sifted, read, sift
from thidua_desktop.domain.scoring.limits import COUNTING_RULES, component_names
from thidua_desktop.domain.scoring.rounding import ZERO, shown
from thidua_desktop.domain.scoring.trace import TraceStep
from thidua_desktop.domain.scoring.what_if import score_reading, score_single


class CellState(StrEnum):
    """What a month says: nothing expected, an entry waited for, KPS alone, or a result."""

    EMPTY = "empty"
    DUE = "due"
    NOTHING = "nothing"
    FILLED = "filled"


class MonthCell(Struct, frozen=True, kw_only=True):
    """One month of one criterion.

    `result` is the aggregate or the last mark, None where several components stand side by side;
    `figures` and `marks` then say each of them.
    """

    state: CellState
    entries: tuple[ProgressEntry, ...] = ()
    result: Result | None = None
    figures: tuple[tuple[str, Decimal], ...] = ()
    marks: tuple[tuple[str, Result], ...] = ()


class ProgressRow(Struct, frozen=True, kw_only=True):
    """One criterion: what was written, month by month, and what it is worth so far.

    `written` holds everything ever written, corrected entries and withdrawals too. `total` is the
    whole period as one cell, `lag` how it falls behind by the sheet's day.
    """

    criterion: Criterion
    goal: Decimal | None
    is_exempt: bool
    exempt_reason: str | None
    typed: SelfScore | None
    written: tuple[ProgressEntry, ...]
    cells: tuple[MonthCell, ...]
    total: MonthCell
    lag: Lag | None
    points: Decimal | None
    trace: tuple[TraceStep, ...]
    evidence: int
    lacks_evidence: bool

    @property
    def actual(self) -> Decimal | None:
        """The period's one figure, None where there is none."""
        return None if self.total.result is None else self.total.result.number


class ProgressSheet(Struct, frozen=True, kw_only=True):
    """`months` are first days; `month` is the place of the one being written.

    What is written into a period that `is_concluded` changes no result any more.
    """

    frame: Frame
    revision: int
    period: Period
    day: date
    months: tuple[date, ...]
    month: int
    rows: tuple[ProgressRow, ...]
    is_concluded: bool = False

    def with_entries(self, written: Sequence[ProgressEntry]) -> "ProgressSheet":
        """The sheet after these were appended; only their rows are worked out anew."""
        touched = {entry.criterion for entry in written}
        rows = tuple(
            _again(self, row, (*row.written, *(e for e in written if e.criterion == code)))
            if (code := row.criterion.code) in touched
            else row
            for row in self.rows
        )
        return replace(self, rows=rows)

    def row(self, code: CriterionCode) -> ProgressRow | None:
        return next((row for row in self.rows if row.criterion.code == code), None)

    @property
    def due(self) -> tuple[ProgressRow, ...]:
        """Rows the month still waits for."""
        return tuple(row for row in self.rows if row.cells[self.month].state is CellState.DUE)

    def forecast(self, row: ProgressRow) -> Forecast:
        """Pace and gains of one row, beside what evidence would bring it."""
        return forecast(
            row.criterion,
            row.goal,
            actual=row.actual,
            points=None if row.points is None else row.points + self.held_back(row),
            pace=self.pace(row),
        )

    def held_back(self, row: ProgressRow) -> Decimal:
        """Points of what is written that wait for evidence."""
        if not row.lacks_evidence or row.points is None or row.criterion.part is Part.PENALTY:
            return ZERO
        given, cutoff = replace(row.criterion, evidence_required=False), self.period.cutoff
        in_time = [entry for entry in row.written if entry.occurred_on <= cutoff]
        earned = score_single(given, row.goal, in_time, cutoff=cutoff).points
        return max((earned or ZERO) - row.points, ZERO)

    def pace(self, row: ProgressRow) -> Pace:
        """How far the period has gone, and what its goal asks by now."""
        return pace_of(row.criterion, row.goal, self.period, self.day)

    def entry_day(self, month: int) -> date:
        """The day an entry typed into a month bears: today, or the month's last one that counts."""
        first = self.months[month]
        if first == self.day.replace(day=1):
            return self.day
        last = _next_month(first) - date.resolution
        is_cut = self.period.cutoff.replace(day=1) == first
        return min(last, self.period.cutoff) if is_cut else last


def progress_sheet(
    book: BookContext, period: PeriodCode | None, today: date
) -> ProgressSheet | None:
    """The sheet of a period; None where this unit is no member of the bloc."""
    with book.storage.read() as uow:
        view = book.view(uow)
        return sheet_of(uow, view, find_period(view, period), today)


def sheet_of(uow: ReadingUnit, view: YearView, period: Period, today: date) -> ProgressSheet | None:
    """As `progress_sheet`, within a unit of work that is open already."""
    revision = view.frame_of(period)
    frame = revision.frame
    unit = uow.identity.unit.code
    if frame.unit(unit) is None:
        return None
    months = _months(frame.year.start, frame.year.end)
    day = min(max(today, period.start), period.cutoff)
    sheet = ProgressSheet(
        frame=frame,
        revision=revision.revision,
        period=period,
        day=day,
        months=months,
        month=max(place for place, first in enumerate(months) if first <= day),
        rows=(),
        is_concluded=is_concluded(uow, view, period),
    )
    entries: dict[CriterionCode, list[ProgressEntry]] = {}
    for entry in uow.entries.list(frame.year.code):
        entries.setdefault(entry.criterion, []).append(entry)
    typed = uow.facts(SelfScore).list(Scope(year=frame.year.code, period=period.code))
    scores = {score.criterion: score for score in typed}
    targets = {target.criterion: target for target in frame.targets if target.unit == unit}
    rows = []
    for criterion in frame.table.criteria:
        target = targets.get(criterion.code)
        own = None if target is None else target.goal
        bare = ProgressRow(
            criterion=criterion,
            goal=criterion.target if own is None else own,
            is_exempt=target is not None and target.not_applicable,
            exempt_reason=None if target is None else target.reason,
            typed=scores.get(criterion.code),
            written=(),
            cells=(),
            total=MonthCell(state=CellState.EMPTY),
            lag=None,
            points=None,
            trace=(),
            evidence=0,
            lacks_evidence=False,
        )
        rows.append(_again(sheet, bare, entries.get(criterion.code, ())))
    return replace(sheet, rows=tuple(rows))


def _again(sheet: ProgressSheet, row: ProgressRow, written: Iterable[ProgressEntry]) -> ProgressRow:
    """The row with these entries."""
    criterion, everything, cutoff = row.criterion, tuple(written), sheet.period.cutoff
    year = sift((criterion,), everything, date.max)[criterion.code]
    in_time = [entry for entry in everything if entry.occurred_on <= cutoff]
    is_all = len(in_time) == len(everything)
    sifted = year if is_all else sift((criterion,), in_time, cutoff)[criterion.code]
    reading = read(criterion, sifted)
    earned = score_reading(criterion, row.goal, reading, cutoff=cutoff)
    is_typed = row.typed is not None and (isinstance(criterion.rule, Manual) or not earned.points)
    points = row.typed.points if row.typed is not None and is_typed else earned.points
    total = _cell(criterion, sifted.counted, reading)
    return replace(
        row,
        written=everything,
        cells=_cells(sheet, row, year.counted),
        total=total,
        lag=None if row.is_exempt else _lag(sheet, row, total),
        points=None if row.is_exempt or (reading.missing and not is_typed) else points,
        trace=earned.trace,
        evidence=len({ref.sha256 for entry in sifted.counted for ref in entry.evidence}),
        lacks_evidence=reading.no_evidence and not row.is_exempt,
    )


def _lag(sheet: ProgressSheet, row: ProgressRow, total: MonthCell) -> Lag | None:
    if total.result is None or isinstance(row.criterion.rule, Manual):
        return None
    return lag_of(row.criterion, row.goal, total.result.number, sheet.pace(row))


def _cells(
    sheet: ProgressSheet, row: ProgressRow, standing: Sequence[ProgressEntry]
) -> tuple[MonthCell, ...]:
    by_month: dict[date, list[ProgressEntry]] = {}
    for entry in standing:
        by_month.setdefault(entry.occurred_on.replace(day=1), []).append(entry)
    waits = not row.is_exempt and _waits(sheet, row.criterion, set(by_month))
    empty = MonthCell(state=CellState.EMPTY)
    cells: list[MonthCell] = []
    for place, month in enumerate(sheet.months):
        entries = tuple(by_month.get(month, ()))
        if entries:
            reading = read(row.criterion, Sifted(counted=entries))
            cells.append(_cell(row.criterion, entries, reading))
        else:
            is_due = waits and place == sheet.month
            cells.append(MonthCell(state=CellState.DUE) if is_due else empty)
    return tuple(cells)


def _waits(sheet: ProgressSheet, criterion: Criterion, written: set[date]) -> bool:
    """Whether the month is expected to bring an entry.

    A criterion written in the month before and the one before that goes on monthly. One with a due
    day waits from its month on, a counting one in the last month, until anything is written.
    """
    if isinstance(criterion.rule, Manual):
        return False
    now = sheet.months[sheet.month]
    if not written:
        is_last = sheet.period.cutoff.replace(day=1) == now
        is_overdue = criterion.due is not None and criterion.due.replace(day=1) <= now
        return is_overdue or (is_last and isinstance(criterion.rule, COUNTING_RULES))
    before = [month for month in sheet.months[: sheet.month] if month >= sheet.period.start][-2:]
    return bool(before) and written.issuperset(before)


def _cell(criterion: Criterion, entries: Sequence[ProgressEntry], reading: Reading) -> MonthCell:
    """Some entries read as one figure, one mark, or as components side by side."""
    if not entries:
        return MonthCell(state=CellState.EMPTY)
    state = CellState.FILLED
    if len(reading.nothing) == len(entries):
        state = CellState.NOTHING
    figures = tuple((name, shown(value)) for name, value in reading.figures.items())
    marks = tuple(reading.marks.items())
    result: Result | None = None
    if isinstance(criterion.rule, Manual):
        result = next((e.result for e in reversed(entries) if e.result is not None), None)
    elif not component_names(criterion.rule):
        result = reading.marks.get(WHOLE)
        if result is None and figures:
            result = number_result(figures[0][1])
    return MonthCell(
        state=state, entries=tuple(entries), result=result, figures=figures, marks=marks
    )


def _months(start: date, end: date) -> tuple[date, ...]:
    found, month = [], start.replace(day=1)
    while month <= end:
        found.append(month)
        month = _next_month(month)
    return tuple(found)


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)
