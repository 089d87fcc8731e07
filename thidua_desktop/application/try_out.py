"""Nhập thử: what one result would earn in a criterion, before anybody recorded it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.domain.criterion import Binary, Checklist, Criterion, Level, Manual
from thidua_desktop.domain.ids import FactId
from thidua_desktop.domain.progress import MET, ProgressEntry, Result, level_result, number_result
from thidua_desktop.domain.scoring.jumps import jumps
from thidua_desktop.domain.scoring.limits import component_names
from thidua_desktop.domain.scoring.trace import TraceStep
from thidua_desktop.domain.scoring.what_if import score_single

_NOBODYS = FactId("")
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
_POINTS_OF_CURVE = 200
_BEYOND_GOAL = Decimal("1.5")
_WITHOUT_GOAL = Decimal(10)
_WHOLE = Decimal(100)
_HAIR = Decimal("1e-9")
"""Of the whole curve: near enough to a jump to earn what is earned up to it."""


class TriedOut(Struct, frozen=True, kw_only=True):
    """Points of the tried result (None where points are typed by hand) and how they came about."""

    points: Decimal | None
    trace: tuple[TraceStep, ...]


def try_out(
    criterion: Criterion, goal: Decimal | None, result: Result, component: str | None = None
) -> TriedOut:
    """The result alone against the goal, its evidence taken as given.

    Under `half_plus_leader` it counts as the best of the bloc.
    """
    asked = replace(criterion, evidence_required=False)
    entry = ProgressEntry(
        id=_NOBODYS,
        criterion=criterion.code,
        occurred_on=date.min,
        recorded_at=_NEVER,
        component=component,
        result=result,
    )
    found = score_single(asked, goal, [entry])
    return TriedOut(points=found.points, trace=found.trace)


def marks_of(criterion: Criterion) -> tuple[tuple[str, Result], ...]:
    """The words and marks to choose from; empty where a result is a number."""
    rule = criterion.rule
    if isinstance(rule, Level):
        return tuple((level.name, level_result(level.name)) for level in rule.levels)
    if isinstance(rule, Binary | Checklist):
        return (("Đạt", MET),)
    return ()


def components_of(criterion: Criterion) -> tuple[str, ...]:
    """Components, items, kinds or signs to choose from; empty where there are none."""
    return component_names(criterion.rule)


def curve(criterion: Criterion, goal: Decimal | None) -> Sequence[tuple[Decimal, Decimal]]:
    """Points over results from 0 to well above the goal; empty where no single number decides.

    Where points jump a result comes twice or thrice: with the points just below it, its own, and
    those just above it.
    """
    if marks_of(criterion) or components_of(criterion) or isinstance(criterion.rule, Manual):
        return ()
    end = _end_of_curve(criterion, goal)
    steep = set(jumps(criterion, goal, end))
    even = {end * step / _POINTS_OF_CURVE for step in range(_POINTS_OF_CURVE + 1)}
    found: list[tuple[Decimal, Decimal]] = []
    for place in sorted(even | steep):
        beside = (place - end * _HAIR, place, place + end * _HAIR) if place in steep else (place,)
        for result in beside:
            points = _points_at(criterion, goal, result) if 0 <= result <= end else None
            if points is not None and (place, points) not in found[-1:]:
                found.append((place, points))
    return found


def _points_at(criterion: Criterion, goal: Decimal | None, result: Decimal) -> Decimal | None:
    return try_out(criterion, goal, number_result(result)).points


def _end_of_curve(criterion: Criterion, goal: Decimal | None) -> Decimal:
    """A share ends at 100 %, anything else half above the goal."""
    is_share = (criterion.unit_of_measure or "").startswith("%")
    if is_share and (goal is None or goal <= _WHOLE) and not criterion.lower_is_better:
        return _WHOLE
    return (goal or _WITHOUT_GOAL) * _BEYOND_GOAL
