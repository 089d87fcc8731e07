"""Every criterion of every unit, before policies for what is not applicable (scoring §1 to §3)."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua_desktop.domain.criterion import Criterion, DeductFromMax, HalfPlusLeader, Manual
from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.scoring.case import NO_BEST, Best, case_of
from thidua_desktop.domain.scoring.components import (
    Points,
    computed_points,
    cross_points,
    final_points,
    typed_points,
)
from thidua_desktop.domain.scoring.entries import WHOLE, Reading, entry_steps
from thidua_desktop.domain.scoring.given import Lookups, ScoringInput, look_up
from thidua_desktop.domain.scoring.goals import goal_gap
from thidua_desktop.domain.scoring.ratio_rules import best_of
from thidua_desktop.domain.scoring.readings import Readings
from thidua_desktop.domain.scoring.results import CriterionScore
from thidua_desktop.domain.scoring.rounding import ZERO, rounded, shown
from thidua_desktop.domain.scoring.trace import TraceCode, step
from thidua_desktop.domain.scoring_table import Target

Sheet = tuple[CriterionScore, ...]
"""One unit's criteria in table order."""


class _Desk(Struct, frozen=True, kw_only=True):
    """What is known before the first criterion is scored."""

    given: ScoringInput
    cutoff: date
    lookups: Lookups
    readings: Readings
    best: Mapping[CriterionCode, Best]


def score_sheets(given: ScoringInput, readings: Readings) -> dict[UnitCode, Sheet]:
    """Final points of every unit and criterion; `readings` are those of `given`."""
    lookups = look_up(given)
    cutoff = given.period_facts.cutoff
    criteria = given.frame.table.criteria
    best = {
        criterion.code: _best(given, lookups, readings, criterion)
        for criterion in criteria
        if isinstance(criterion.rule, HalfPlusLeader)
    }
    desk = _Desk(given=given, cutoff=cutoff, lookups=lookups, readings=readings, best=best)
    return {
        unit.code: tuple(_score(desk, unit.code, criterion) for criterion in criteria)
        for unit in given.frame.units
    }


def _best(
    given: ScoringInput,
    lookups: Lookups,
    readings: Readings,
    criterion: Criterion,
) -> Best:
    results: dict[UnitCode, tuple[Fraction, Decimal | None]] = {}
    for unit in given.frame.units:
        reading = readings[unit.code, criterion.code]
        goal = lookups.goal(unit.code, criterion)
        applies = lookups.is_applicable(unit.code, criterion)
        if applies and not reading.earns_nothing and goal_gap(criterion, goal) is None:
            results[unit.code] = (reading.actual, goal)
    return best_of(results, lower=criterion.lower_is_better)


def _score(desk: _Desk, unit: UnitCode, criterion: Criterion) -> CriterionScore:
    key = (unit, criterion.code)
    target = desk.lookups.targets.get(key)
    if target is not None and target.not_applicable:
        return _absent(desk, criterion, target)
    reading = desk.readings[key]
    own = _own(desk, unit, criterion)
    cross = cross_points(desk.lookups.cross.get(key, ()))
    appraisal = desk.lookups.appraised.get(key)
    weights = desk.given.frame.table.component_weights
    final = final_points(own.points, cross.points, appraisal, weights)
    points = ZERO if final.points is None else final.points
    return CriterionScore(
        criterion=criterion.code,
        applicable=True,
        missing=own.missing or final.points is None,
        actual=display_actual(criterion, reading),
        self_points=own.points,
        cross_points=cross.points,
        appraised_points=None if appraisal is None else rounded(appraisal.points),
        final=points,
        in_total=points,
        trace=(
            *entry_steps(criterion, reading.sifted, cutoff=desk.cutoff),
            *own.trace,
            *cross.trace,
            *final.trace,
        ),
    )


def _absent(desk: _Desk, criterion: Criterion, target: Target) -> CriterionScore:
    policy = desk.given.frame.table.na_policy.value
    return CriterionScore(
        criterion=criterion.code,
        applicable=False,
        missing=False,
        actual=None,
        self_points=None,
        cross_points=None,
        appraised_points=None,
        final=ZERO,
        in_total=ZERO,
        trace=(step(TraceCode.NOT_APPLICABLE, reason=target.reason or "", policy=policy),),
    )


def _own(desk: _Desk, unit: UnitCode, criterion: Criterion) -> Points:
    goal = desk.lookups.goal(unit, criterion)
    gap = goal_gap(criterion, goal)
    if gap is not None or isinstance(criterion.rule, Manual):
        return typed_points(desk.lookups.typed.get((unit, criterion.code)), gap)
    key = (unit, criterion.code)
    best = desk.best.get(criterion.code, NO_BEST)
    case = case_of(criterion, goal, desk.readings[key], best=best)
    return computed_points(case, acknowledged=key in desk.lookups.acknowledged)


def display_actual(criterion: Criterion, reading: Reading) -> Decimal | None:
    """The one figure to show: the actual value, or how many violations there were."""
    if isinstance(criterion.rule, DeductFromMax):
        return shown(sum(reading.figures.values(), Fraction(0)))
    actual = reading.figures.get(WHOLE)
    return None if actual is None else shown(actual)
