"""The unit's own points, the cross-checkers' and the leader's become final ones (scoring §3)."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.record import SelfScore
from thidua_desktop.domain.scoring.case import Case
from thidua_desktop.domain.scoring.entries import reading_steps
from thidua_desktop.domain.scoring.given import ScoredBy
from thidua_desktop.domain.scoring.goals import GoalGap
from thidua_desktop.domain.scoring.rounding import ZERO, exact_sum, rounded
from thidua_desktop.domain.scoring.rules import computed
from thidua_desktop.domain.scoring.trace import (
    TraceCode,
    TraceStep,
    TraceValue,
    joined,
    line,
    step,
    steps_of,
    sum_of,
)
from thidua_desktop.domain.scoring_table import ComponentWeights


class Points(Struct, frozen=True, kw_only=True):
    """Points of one source (None: there are none) and how they came about."""

    points: Decimal | None
    missing: bool = False
    trace: tuple[TraceStep, ...]


_NO_CROSS = Points(points=None, trace=(step(TraceCode.NO_CROSS),))


def computed_points(case: Case, *, acknowledged: bool = False) -> Points:
    """The points the rule gives, rounded once; `acknowledged` where the clerk saw the gap."""
    lines = computed(case)
    return Points(
        points=rounded(sum_of(lines)),
        missing=case.reading.missing,
        trace=(
            *reading_steps(case.criterion, case.reading, acknowledged=acknowledged),
            *steps_of(lines),
        ),
    )


def typed_points(typed: SelfScore | None, gap: GoalGap | None) -> Points:
    """The points a unit typed for `manual` and for what is scored like it (`gap` says why)."""
    why = () if gap is None else (step(TraceCode.SCORED_AS_MANUAL, why=gap.value),)
    if typed is None:
        return Points(points=None, trace=(*why, step(TraceCode.NOT_TYPED)))
    points = rounded(typed.points)
    values: dict[str, TraceValue] = {
        "points": points,
        "reason": typed.reason or "",
        "amount": points,
    }
    return Points(points=points, trace=(*why, step(TraceCode.TYPED, **values)))


def cross_points(scores: Sequence[ScoredBy]) -> Points:
    """The mean of the cross-checkers' points, rounded."""
    if not scores:
        return _NO_CROSS
    points = rounded(exact_sum(each.score.points for each in scores) / len(scores))
    units = joined(each.scorer for each in scores)
    note = step(TraceCode.CROSS, points=points, count=len(scores), units=units)
    return Points(points=points, trace=(note,))


def final_points(
    own: Decimal | None,
    cross: Decimal | None,
    appraisal: Appraisal | None,
    weights: ComponentWeights,
) -> Points:
    """The appraised points, else the weighted mean of what is present; amounts on top of `own`."""
    before, steps = _mean(own, cross, weights)
    if appraisal is None:
        if before is None:
            none = step(TraceCode.NO_POINTS, amount=ZERO)
            return Points(points=None, trace=(none,))
        return Points(points=before, trace=steps)
    points = rounded(appraisal.points)
    start = before or ZERO
    values: dict[str, TraceValue] = {
        "points": points,
        "before": start,
        "reason": appraisal.reason or "",
        "amount": Fraction(points) - Fraction(start),
    }
    return Points(points=points, trace=(*steps, step(TraceCode.APPRAISED, **values)))


def _mean(
    own: Decimal | None, cross: Decimal | None, weights: ComponentWeights
) -> tuple[Decimal | None, tuple[TraceStep, ...]]:
    if cross is None:
        return own, ()
    if own is None:
        return cross, steps_of((line(TraceCode.CROSS_ALONE, Fraction(cross), points=cross),))
    first, second = Fraction(weights.self_weight), Fraction(weights.cross_weight)
    points = rounded((first * Fraction(own) + second * Fraction(cross)) / (first + second))
    values: dict[str, TraceValue] = {
        "self": own,
        "cross": cross,
        "self_weight": first,
        "cross_weight": second,
        "points": points,
    }
    change = Fraction(points) - Fraction(own)
    return points, steps_of((line(TraceCode.COMBINED, change, **values),))
