"""Rules over marks, bands and counted events (scoring §2)."""

from fractions import Fraction

from thidua_desktop.domain.criterion import (
    Banded,
    Binary,
    BonusPenalty,
    Checklist,
    DeductFromMax,
    Level,
    PerCount,
)
from thidua_desktop.domain.progress import ResultKind
from thidua_desktop.domain.scoring.case import Case
from thidua_desktop.domain.scoring.entries import WHOLE
from thidua_desktop.domain.scoring.limits import MINUS, PLUS
from thidua_desktop.domain.scoring.rounding import exact_sum
from thidua_desktop.domain.scoring.trace import Line, TraceCode, TraceValue, line, sum_of

NONE = Fraction(0)


def banded(case: Case, rule: Banded) -> tuple[Line, ...]:
    actual = case.actual
    holding = [
        band
        for band in rule.bands
        if (actual <= Fraction(band.bound) if case.lower else actual >= Fraction(band.bound))
    ]
    if not holding:
        return (line(TraceCode.NO_BAND, NONE, actual=actual),)
    best = max(holding, key=lambda band: band.points)
    values: dict[str, TraceValue] = {
        "actual": actual,
        "bound": best.bound,
        "direction": case.direction,
    }
    return (line(TraceCode.BAND, Fraction(best.points), **values),)


def binary(case: Case, _rule: Binary) -> tuple[Line, ...]:
    if case.reading.marks[WHOLE].kind is ResultKind.MET:
        return (line(TraceCode.MARK_MET, case.most, max=case.most),)
    return (line(TraceCode.MARK_NOT_MET, NONE, max=case.most),)


def level(case: Case, rule: Level) -> tuple[Line, ...]:
    name = case.reading.marks[WHOLE].level
    share = Fraction({each.name: each.ratio for each in rule.levels}[name or ""])
    values: dict[str, TraceValue] = {"level": name or "", "ratio": share, "max": case.most}
    return (line(TraceCode.LEVEL, case.most * share, **values),)


def checklist(case: Case, rule: Checklist) -> tuple[Line, ...]:
    weights = exact_sum(item.weight for item in rule.items)
    lines: list[Line] = []
    for item in rule.items:
        mark = case.reading.marks.get(item.name)
        facts: dict[str, TraceValue] = {"item": item.name, "weight": Fraction(item.weight)}
        if mark is not None and mark.kind is ResultKind.MET:
            amount = case.most * Fraction(item.weight) / weights
            facts |= {"weight_sum": weights, "max": case.most}
            lines.append(line(TraceCode.ITEM_MET, amount, **facts))
        else:
            marked = "no" if mark is None else "yes"
            lines.append(line(TraceCode.ITEM_NOT_MET, NONE, marked=marked, **facts))
    return tuple(lines)


def per_count(case: Case, rule: PerCount) -> tuple[Line, ...]:
    count, k = case.actual, Fraction(rule.k)
    lines = [line(TraceCode.EVENTS, count * k, n=count, k=k)]
    return _kept_within(lines, high=Fraction(rule.cap))


def bonus_penalty(case: Case, rule: BonusPenalty) -> tuple[Line, ...]:
    """Without the demanded evidence the + events count 0, the - events still count."""
    plus = NONE if case.reading.no_evidence else case.reading.figures.get(PLUS, NONE)
    minus = case.reading.figures.get(MINUS, NONE)
    lines = [
        line(TraceCode.PLUS_EVENTS, plus * Fraction(rule.b), n=plus, k=rule.b),
        line(TraceCode.MINUS_EVENTS, -minus * Fraction(rule.p), n=minus, k=rule.p),
    ]
    return _kept_within(lines, low=Fraction(rule.low), high=Fraction(rule.high))


def deduct_from_max(case: Case, rule: DeductFromMax) -> tuple[Line, ...]:
    lines = [line(TraceCode.FULL_POINTS, case.most, max=case.most)]
    for kind in rule.kinds:
        count = case.reading.figures.get(kind.name, NONE)
        if count:
            lost = count * Fraction(kind.k)
            values: dict[str, TraceValue] = {"kind": kind.name, "n": count, "k": kind.k}
            lines.append(line(TraceCode.VIOLATIONS, -lost, **values))
    return _kept_within(lines, low=NONE)


def _kept_within(
    lines: list[Line], *, low: Fraction | None = None, high: Fraction | None = None
) -> tuple[Line, ...]:
    """The lines, with one more where their sum leaves the bounds; the lower bound goes first."""
    total = sum_of(lines)
    if low is not None and total < low:
        return (*lines, line(TraceCode.RAISED_TO_LOW, low - total, low=low))
    if high is not None and total > high:
        return (*lines, line(TraceCode.CUT_TO_HIGH, high - total, high=high))
    return tuple(lines)
