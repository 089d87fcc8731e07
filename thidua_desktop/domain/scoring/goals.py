"""Which criteria have no usable target for a unit and are scored by hand instead (scoring §2)."""

from decimal import Decimal
from enum import StrEnum

from thidua_desktop.domain.criterion import (
    BelowTarget,
    Criterion,
    HalfPlusLeader,
    Manual,
    Proportional,
    StepBasis,
    StepBonus,
    StepPenalty,
    WeightedKpi,
)
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import UnitCode

TARGET_RULES = (Proportional, HalfPlusLeader, StepPenalty, StepBonus)


class GoalGap(StrEnum):
    """Why a rule cannot use a target."""

    NO_TARGET = "no_target"
    ZERO_TARGET = "zero_target"


def goal_gap(criterion: Criterion, goal: Decimal | None) -> GoalGap | None:
    """What is wrong with a unit's target for this rule; None where it can be computed.

    A target below zero divides as little as zero with `higher_is_better` and is treated alike.
    """
    rule = criterion.rule
    if isinstance(rule, WeightedKpi):
        useless = any(_is_useless(criterion, part.target) for part in rule.components)
        return GoalGap.ZERO_TARGET if useless else None
    if not isinstance(rule, TARGET_RULES):
        return None
    if goal is None:
        optional = isinstance(rule, HalfPlusLeader) and not criterion.lower_is_better
        return None if optional else GoalGap.NO_TARGET
    useless = divides_by_target(criterion) and _is_useless(criterion, goal)
    return GoalGap.ZERO_TARGET if useless else None


def divides_by_target(criterion: Criterion) -> bool:
    """Ratio rules, the proportional part of `step_bonus`, and steps in percent of the target."""
    rule = criterion.rule
    if isinstance(rule, StepPenalty):
        return rule.basis is StepBasis.PERCENT_OF_TARGET
    if isinstance(rule, StepBonus):
        in_percent = rule.basis is StepBasis.PERCENT_OF_TARGET
        return in_percent or rule.below is BelowTarget.PROPORTIONAL
    return True


def _is_useless(criterion: Criterion, target: Decimal) -> bool:
    return target < 0 or (target == 0 and not criterion.lower_is_better)


def scored_as_manual(frame: Frame, unit: UnitCode, criterion: Criterion) -> bool:
    """Whether this unit's points are typed: `manual` itself, or no usable target."""
    if isinstance(criterion.rule, Manual):
        return True
    return goal_gap(criterion, frame.goal(unit, criterion)) is not None
