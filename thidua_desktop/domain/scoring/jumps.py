"""Where the points of one number jump: at bounds, at whole steps and at the target (scoring §2)."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from math import ceil

from thidua_desktop.domain.criterion import (
    Banded,
    Criterion,
    StepBasis,
    StepBonus,
    StepPenalty,
    Steps,
)

MOST_STEPS = 200
"""Whole steps on one side of the target; more of them cannot be told from a slope."""

_WHOLE = Decimal(100)


def jumps(criterion: Criterion, goal: Decimal | None, end: Decimal) -> tuple[Decimal, ...]:
    """Results from 0 to `end` at which points may jump, in order; between them they never do."""
    found = {Decimal(0), *_bounds(criterion, goal)}
    return tuple(sorted(place for place in found if 0 <= place <= end))


def _bounds(criterion: Criterion, goal: Decimal | None) -> Iterator[Decimal]:
    rule = criterion.rule
    if isinstance(rule, Banded):
        yield from (band.bound for band in rule.bands)
    if goal is None:
        return
    yield goal
    if isinstance(rule, StepPenalty | StepBonus) and rule.steps is Steps.WHOLE:
        in_percent = rule.basis is StepBasis.PERCENT_OF_TARGET
        size = goal * rule.step / _WHOLE if in_percent else rule.step
        reach = _reach(criterion, rule)
        if reach <= MOST_STEPS:
            yield from (goal + step * size for step in range(-reach, reach + 1))


def _reach(criterion: Criterion, rule: StepPenalty | StepBonus) -> int:
    """Steps after which nothing is left to lose or to gain."""
    amounts = [(criterion.max_points or Decimal(0), rule.k)]
    if isinstance(rule, StepBonus):
        below = rule.k if rule.k_below is None else rule.k_below
        amounts = [(criterion.max_points or Decimal(0), below), (rule.bonus_max, rule.k)]
    return max((ceil(Fraction(most) / Fraction(k)) for most, k in amounts if k), default=0)
