"""Rules that compare a result with its target as a ratio (scoring §2)."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from thidua_desktop.domain.criterion import HalfPlusLeader, Proportional, WeightedKpi
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.scoring.case import Best, Case
from thidua_desktop.domain.scoring.rounding import exact_sum
from thidua_desktop.domain.scoring.trace import Line, TraceCode, TraceValue, joined, line, sum_of

NONE = Fraction(0)
HALF = Fraction(1, 2)
ONE = Fraction(1)


def ratio(actual: Fraction, target: Fraction, *, lower: bool) -> Fraction:
    """A/T; for lower_is_better 2 - A/T, floored at 0. `target` is above 0."""
    share = actual / target
    return max(NONE, 2 - share) if lower else share


def zero_target(case: Case) -> tuple[Line, ...]:
    """Target 0 with lower_is_better: nothing happened gives all, else nothing."""
    amount = case.most if case.actual == 0 else NONE
    values = {"actual": case.actual, "max": case.most}
    return (line(TraceCode.ZERO_TARGET, amount, **values),)


def proportional(case: Case, _rule: Proportional) -> tuple[Line, ...]:
    if case.target == 0:
        return zero_target(case)
    return proportional_part(case)


def proportional_part(case: Case) -> tuple[Line, ...]:
    """`M * min(q, 1)`; also the part of `step_bonus` below the target."""
    share = ratio(case.actual, case.target, lower=case.lower)
    amount = case.most * min(share, ONE)
    return (line(TraceCode.PROPORTIONAL, amount, **_ratio_values(case, share)),)


def _ratio_values(case: Case, share: Fraction) -> dict[str, TraceValue]:
    return {
        "actual": case.actual,
        "target": case.target,
        "ratio": share,
        "max": case.most,
        "direction": case.direction,
    }


def half_plus_leader(case: Case, _rule: HalfPlusLeader) -> tuple[Line, ...]:
    if case.goal is None:
        return (_share_of_best(case),)
    if case.goal == 0:
        return zero_target(case)
    share = ratio(case.actual, case.goal, lower=case.lower)
    base = HALF * case.most * min(share, ONE)
    lines = [line(TraceCode.HALF_BASE, base, **_ratio_values(case, share))]
    if share > 1:
        best = max(case.best.ratio, share)
        above = HALF * case.most * (share - 1) / (best - 1)
        values = {"ratio": share, "best_ratio": best, "max": case.most}
        units = joined(case.best.ratio_units)
        lines.append(line(TraceCode.HALF_ABOVE, above, best_units=units, **values))
    return tuple(lines)


def _share_of_best(case: Case) -> Line:
    best = max(case.best.result, case.actual)
    amount = case.most * case.actual / best if best > 0 else NONE
    values = {"actual": case.actual, "best": best, "max": case.most}
    units = joined(case.best.result_units)
    return line(TraceCode.SHARE_OF_BEST, amount, best_units=units, **values)


def best_of(results: Mapping[UnitCode, tuple[Fraction, Decimal | None]], *, lower: bool) -> Best:
    """L and the largest result of the bloc, of (result, target) of the units that set them.

    Left out beforehand: units that are n/a, missing, without usable target or without the demanded
    evidence. A target of 0 sets nothing (scoring §2).
    """
    ratios = {
        unit: ratio(actual, Fraction(goal), lower=lower)
        for unit, (actual, goal) in results.items()
        if goal is not None and goal != 0
    }
    free = {unit: actual for unit, (actual, goal) in results.items() if goal is None}
    top_ratio = max(ratios.values(), default=NONE)
    top_result = max(free.values(), default=NONE)
    return Best(
        ratio=top_ratio,
        ratio_units=tuple(unit for unit, value in ratios.items() if value == top_ratio),
        result=top_result,
        result_units=tuple(unit for unit, value in free.items() if value == top_result),
    )


def weighted_kpi(case: Case, rule: WeightedKpi) -> tuple[Line, ...]:
    weights = exact_sum(part.weight for part in rule.components)
    lines: list[Line] = []
    short: list[str] = []
    for part in rule.components:
        target, weight = Fraction(part.target), Fraction(part.weight)
        actual = case.reading.figures.get(part.name)
        facts: dict[str, TraceValue] = {"component": part.name, "target": target, "weight": weight}
        if actual is None:
            short.append(part.name)
            lines.append(line(TraceCode.KPI_MISSING, NONE, **facts))
            continue
        share = _kpi_ratio(actual, target, lower=case.lower)
        if share < 1:
            short.append(part.name)
        amount = case.most * weight * min(share, ONE) / weights
        facts |= {"actual": actual, "ratio": share, "weight_sum": weights, "max": case.most}
        lines.append(line(TraceCode.KPI, amount, **facts))
    if rule.all_must_hold and short:
        lines.append(line(TraceCode.KPI_NOT_ALL, -sum_of(lines), components="; ".join(short)))
    return tuple(lines)


def _kpi_ratio(actual: Fraction, target: Fraction, *, lower: bool) -> Fraction:
    if target == 0:
        return ONE if actual == 0 else NONE
    return ratio(actual, target, lower=lower)
