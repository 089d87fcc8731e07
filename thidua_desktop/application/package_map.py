"""Which packages of the year are there: units down, periods across (windows §3, Tổng quan)."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.application.deliveries import DeliveryState, delivery_standing
from thidua_desktop.application.own_year import OwnYear
from thidua_desktop.application.ports import ReadingUnit
from thidua_desktop.application.record_life import LifeStep, record_life
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.ids import PeriodCode, UnitCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import Reason


class MarkState(StrEnum):
    """Where a package stands; `EARLY` before its period began, `WRITING` is the own record's."""

    EARLY = "early"
    MISSING = "missing"
    WRITING = "writing"
    READY = "ready"
    RECEIVED = "received"
    HAND_TYPED = "hand_typed"
    HELD = "held"
    REFUSED = "refused"


SETTLED = frozenset({MarkState.RECEIVED, MarkState.HAND_TYPED})
_MARKS = {
    DeliveryState.RECEIVED: MarkState.RECEIVED,
    DeliveryState.HAND_TYPED: MarkState.HAND_TYPED,
    DeliveryState.HELD: MarkState.HELD,
    DeliveryState.REFUSED: MarkState.REFUSED,
    DeliveryState.MISSING: MarkState.MISSING,
}


class PackageMark(Struct, frozen=True, kw_only=True):
    """One package of one unit and period; `reason` says why it is held."""

    period: PeriodCode
    state: MarkState
    revision: int | None = None
    reason: Reason | None = None


class PackageRow(Struct, frozen=True, kw_only=True):
    """One unit's packages of a kind, a mark per period in time's order."""

    kind: PackageKind
    unit: UnitCode
    marks: tuple[PackageMark, ...]


def package_map(year: OwnYear, today: date) -> tuple[PackageRow, ...]:
    """For the leader every unit's record; for a member its own record and the leader's result."""
    view, own = year.view, year.uow.identity.unit.code
    if view.is_led_here:
        units = view.newest_frame.frame.units
        return tuple(_records(year, unit.code, today) for unit in units)
    results = tuple(_result_mark(view, period, today) for period in view.periods)
    result_row = PackageRow(kind=PackageKind.RESULT, unit=view.leader, marks=results)
    return (_records(year, own, today), result_row)


def _records(year: OwnYear, unit: UnitCode, today: date) -> PackageRow:
    uow, view = year.uow, year.view
    own = uow.identity.unit.code
    marks = tuple(
        _own_mark(year, period, today)
        if unit == own
        else _foreign_mark(uow, view, unit, period, today)
        for period in view.periods
    )
    return PackageRow(kind=PackageKind.RECORD, unit=unit, marks=marks)


def _own_mark(year: OwnYear, period: Period, today: date) -> PackageMark:
    life = record_life(year, period)
    revision = life.revisions[-1].revision if life.revisions else None
    if life.mark(LifeStep.SEALED).done or (revision and period.code in year.view.standing.closed):
        state = MarkState.READY
    elif today < period.start and revision is None:
        state = MarkState.EARLY
    else:
        state = MarkState.WRITING
    return PackageMark(period=period.code, state=state, revision=revision)


def _foreign_mark(
    uow: ReadingUnit, view: YearView, unit: UnitCode, period: Period, today: date
) -> PackageMark:
    standing = delivery_standing(uow, view, unit, PackageKind.RECORD, period)
    counting = view.standing.records.get(period.code, {}).get(unit) or standing.newest
    state = _MARKS[standing.state]
    if state is MarkState.MISSING and today < period.start:
        state = MarkState.EARLY
    return PackageMark(
        period=period.code,
        state=state,
        revision=None if counting is None else counting.envelope.revision,
        reason=standing.reason if state is MarkState.HELD else None,
    )


def _result_mark(view: YearView, period: Period, today: date) -> PackageMark:
    package = view.standing.results.get(period.code)
    if package is not None:
        revision = package.envelope.revision
        return PackageMark(period=period.code, state=MarkState.RECEIVED, revision=revision)
    state = MarkState.EARLY if today <= period.cutoff else MarkState.MISSING
    return PackageMark(period=period.code, state=state)
