"""Rules that count steps between a result and its target (scoring §2)."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from thidua_desktop.domain.criterion import (
    BelowTarget,
    StepBasis,
    StepBonus,
    StepPenalty,
    Steps,
)
from thidua_desktop.domain.scoring.case import Case
from thidua_desktop.domain.scoring.goals import divides_by_target
from thidua_desktop.domain.scoring.ratio_rules import proportional_part, zero_target
from thidua_desktop.domain.scoring.trace import Line, TraceCode, TraceValue, line


def step_penalty(case: Case, rule: StepPenalty) -> tuple[Line, ...]:
    if case.target == 0 and divides_by_target(case.criterion):
        return zero_target(case)
    if _surplus(case) >= 0:
        return (_full(case),)
    return _short_of_target(case, rule, rule.k)


def step_bonus(case: Case, rule: StepBonus) -> tuple[Line, ...]:
    if case.target == 0 and divides_by_target(case.criterion):
        return zero_target(case)
    surplus = _surplus(case)
    if surplus < 0:
        if rule.below is BelowTarget.PROPORTIONAL:
            return proportional_part(case)
        return _short_of_target(case, rule, rule.k if rule.k_below is None else rule.k_below)
    steps = _steps(case, rule, surplus)
    whole = Fraction(floor(steps)) if rule.steps is Steps.WHOLE else steps
    earned = whole * Fraction(rule.k)
    values = _step_values(case, rule, surplus=surplus, steps=whole, k=rule.k)
    lines = [_full(case), line(TraceCode.STEP_SURPLUS, earned, **values)]
    cap = Fraction(rule.bonus_max)
    if earned > cap:
        lines.append(line(TraceCode.CUT_TO_HIGH, cap - earned, high=case.most + cap))
    return tuple(lines)


def _surplus(case: Case) -> Fraction:
    """How far the result is on the good side of the target; negative: the shortfall."""
    ahead = case.actual - case.target
    return -ahead if case.lower else ahead


def _steps(case: Case, rule: StepPenalty | StepBonus, distance: Fraction) -> Fraction:
    in_percent = rule.basis is StepBasis.PERCENT_OF_TARGET
    measured = distance * 100 / case.target if in_percent else distance
    return measured / Fraction(rule.step)


def _full(case: Case) -> Line:
    return line(TraceCode.FULL_POINTS, case.most, max=case.most)


def _short_of_target(case: Case, rule: StepPenalty | StepBonus, k: Decimal) -> tuple[Line, ...]:
    shortfall = -_surplus(case)
    steps = _steps(case, rule, shortfall)
    whole = Fraction(ceil(steps)) if rule.steps is Steps.WHOLE else steps
    lost = whole * Fraction(k)
    values = _step_values(case, rule, shortfall=shortfall, steps=whole, k=k)
    lines = [_full(case), line(TraceCode.STEP_SHORTFALL, -lost, **values)]
    if lost > case.most:
        lines.append(line(TraceCode.RAISED_TO_LOW, lost - case.most, low=0))
    return tuple(lines)


def _step_values(
    case: Case, rule: StepPenalty | StepBonus, **values: Fraction | Decimal
) -> dict[str, TraceValue]:
    return {
        "actual": case.actual,
        "target": case.target,
        "step": rule.step,
        "basis": rule.basis.value,
        **values,
    }
