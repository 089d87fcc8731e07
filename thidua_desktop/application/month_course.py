"""One criterion's course through a period: what stood at the end of each month, what was needed."""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.application.progress_sheet import CellState, ProgressRow, ProgressSheet
from thidua_desktop.domain.criterion import Manual
from thidua_desktop.domain.pace import Lag, lag_of, pace_of
from thidua_desktop.domain.scoring.entries import WHOLE, read, sift
from thidua_desktop.domain.scoring.rounding import shown

_WRITTEN = frozenset({CellState.FILLED, CellState.NOTHING})


class MonthEnd(Struct, frozen=True, kw_only=True):
    """`value` reads everything written up to `day`, None for a month that brought nothing.

    `needed` is the pace by that day where results add up (`is_pace`), else the goal itself.
    """

    first: date
    day: date
    value: Decimal | None
    needed: Decimal | None
    is_pace: bool
    lag: Lag | None


def month_course(sheet: ProgressSheet, row: ProgressRow) -> tuple[MonthEnd, ...]:
    """Month by month up to the cutoff; nothing where no single figure was written."""
    if row.is_exempt or isinstance(row.criterion.rule, Manual):
        return ()
    ends = tuple(
        _month_end(sheet, row, place)
        for place, first in enumerate(sheet.months)
        if sheet.period.start.replace(day=1) <= first <= sheet.period.cutoff
    )
    return ends if any(end.value is not None for end in ends) else ()


def _month_end(sheet: ProgressSheet, row: ProgressRow, place: int) -> MonthEnd:
    first, cutoff = sheet.months[place], sheet.period.cutoff
    is_last = place + 1 == len(sheet.months)
    last = sheet.frame.year.end if is_last else sheet.months[place + 1] - date.resolution
    day = min(last, cutoff)
    pace = pace_of(row.criterion, row.goal, sheet.period, day)
    value = _value(row, day) if row.cells[place].state in _WRITTEN else None
    return MonthEnd(
        first=first,
        day=day,
        value=value,
        needed=row.goal if pace.needed is None else pace.needed,
        is_pace=pace.needed is not None,
        lag=lag_of(row.criterion, row.goal, value, pace),
    )


def _value(row: ProgressRow, day: date) -> Decimal | None:
    criterion = row.criterion
    written = [entry for entry in row.written if entry.occurred_on <= day]
    reading = read(criterion, sift((criterion,), written, day)[criterion.code])
    figure = reading.figures.get(WHOLE)
    return None if figure is None else shown(figure)
