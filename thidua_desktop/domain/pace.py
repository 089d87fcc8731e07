"""What a criterion still needs: its pace over the period, the next result that earns more."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache, partial

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.domain.criterion import (
    Aggregation,
    Banded,
    Criterion,
    HalfPlusLeader,
    Manual,
    Part,
    PerCount,
    StepBasis,
    StepBonus,
    StepPenalty,
)
from thidua_desktop.domain.ids import FactId
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.progress import ProgressEntry, number_result
from thidua_desktop.domain.scoring.limits import (
    MARK_RULES,
    component_names,
    effective_aggregation,
    points_bounds,
)
from thidua_desktop.domain.scoring.rounding import rounded, shown
from thidua_desktop.domain.scoring.what_if import score_single

_NOBODYS = FactId("")
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
_STEPS_TRIED = 400
_WHOLE = Decimal(100)
_LADDERS = (PerCount, StepPenalty, StepBonus)


class Pace(Struct, frozen=True, kw_only=True):
    """`needed` is what the goal asks by the day, None where results do not add up to it."""

    days_gone: int
    days: int
    needed: Decimal | None


class LagKind(StrEnum):
    """Slower than the even pace, short of the goal, more than is allowed at most."""

    LATE = "late"
    SHORT = "short"
    OVER = "over"


class Lag(Struct, frozen=True, kw_only=True):
    """A result that is not where it ought to be by its day, and where that is."""

    kind: LagKind
    needed: Decimal


class Gain(Struct, frozen=True, kw_only=True):
    """A result that earns more: where it lies, how far that is, the points it adds."""

    result: Decimal
    missing: Decimal
    points: Decimal


class Stand(Struct, frozen=True, kw_only=True):
    """Where one criterion stands: its result so far, None without one, and its points."""

    criterion: Criterion
    goal: Decimal | None
    actual: Decimal | None
    points: Decimal


class AtEnd(Struct, frozen=True, kw_only=True):
    """The result this pace leads to by the end of the period, and its points."""

    result: Decimal
    points: Decimal


class Forecast(Struct, frozen=True, kw_only=True):
    """`next_gain` is the nearest better result, `full` the nearest one with the most points."""

    pace: Pace
    at_end: AtEnd | None
    next_gain: Gain | None
    full: Gain | None


def forecast(
    criterion: Criterion,
    goal: Decimal | None,
    *,
    actual: Decimal | None,
    points: Decimal | None,
    pace: Pace,
) -> Forecast:
    """What is within reach of `actual`; no gains where no single number decides.

    Points of a penalty are points lost (scoring §5): there is nothing to gain by more of it.
    """
    if not _is_single_number(criterion) or points is None:
        return Forecast(pace=pace, at_end=None, next_gain=None, full=None)
    end = at_end(criterion, goal, actual=actual, points=points, pace=pace)
    if criterion.part is Part.PENALTY:
        return Forecast(pace=pace, at_end=end, next_gain=None, full=None)
    reach = _Reach(Stand(criterion=criterion, goal=goal, actual=actual, points=points))
    first = reach.first()
    return Forecast(
        pace=pace,
        at_end=end,
        next_gain=reach.gain(first),
        full=None if first is None else reach.gain(reach.full(first)),
    )


def best_gain(stands: Sequence[Stand]) -> tuple[int, Gain] | None:
    """The largest of all next gains and whose it is, the first of equal ones.

    Tried are those with most to gain first, until none of the others can bring as much any more.
    """
    hopes = sorted(
        ((_most_to_gain(each), -place) for place, each in enumerate(stands)), reverse=True
    )
    best: tuple[Decimal, int] | None = None
    found: Gain | None = None
    for hope, place in hopes:
        if best is not None and hope < best[0]:
            break
        gain = _next_gain(stands[-place])
        if gain is not None and (best is None or (gain.points, place) > best):
            best, found = (gain.points, place), gain
    return None if best is None or found is None else (-best[1], found)


def _next_gain(each: Stand) -> Gain | None:
    """As in `forecast`."""
    if not _is_single_number(each.criterion) or each.criterion.part is Part.PENALTY:
        return None
    now = each.actual or Decimal(0)
    place = _nearest(each.criterion, each.goal, now)
    if place is None:
        return None
    added = _earned(each.criterion, each.goal, place) - each.points
    if added > 0:
        return Gain(result=place, missing=abs(place - now), points=added)
    reach = _Reach(each)
    return reach.gain(reach.first())


def _most_to_gain(each: Stand) -> Decimal:
    """What no result can add to more than; quick to tell."""
    rule = each.criterion.rule
    most = points_bounds(each.criterion)[1]
    if isinstance(rule, Banded):
        most = max((band.points for band in rule.bands), default=Decimal(0))
    return rounded(most) - each.points


class _Reach:
    """The better results of one criterion, the nearest first, and what each earns."""

    def __init__(self, stand: Stand) -> None:
        self._now = stand.actual or Decimal(0)
        self._points = stand.points
        self._places = _places(stand.criterion, stand.goal, self._now)
        self._earned = cache(partial(_earned, stand.criterion, stand.goal))
        self._is_ladder = isinstance(stand.criterion.rule, _LADDERS)

    def first(self) -> int | None:
        """Where the first result lies that earns more than the points of now.

        On a ladder a better result never earns less: of hundreds of steps few are looked at, and
        mostly the nearest one alone.
        """
        places, earned, points = self._places, self._earned, self._points
        if not self._is_ladder:
            better = (place for place, each in enumerate(places) if earned(each) > points)
            return next(better, None)
        if not places or earned(places[0]) > points:
            return 0 if places else None
        return bisect_right(places, points, key=earned) if earned(places[-1]) > points else None

    def full(self, first: int) -> int:
        """Where the first of those lies that earn most."""
        places, earned = self._places, self._earned
        if self._is_ladder:
            return bisect_left(places, earned(places[-1]), key=earned)
        return max(range(first, len(places)), key=lambda place: earned(places[place]))

    def gain(self, place: int | None) -> Gain | None:
        """What that result adds."""
        if place is None:
            return None
        result = self._places[place]
        return Gain(
            result=result,
            missing=abs(result - self._now),
            points=self._earned(result) - self._points,
        )


def pace_of(criterion: Criterion, goal: Decimal | None, period: Period, day: date) -> Pace:
    """The even pace over the days of the period up to its cutoff, both ends included."""
    days = (period.cutoff - period.start).days + 1
    gone = min(max((day - period.start).days + 1, 0), days)
    adds_up = effective_aggregation(criterion) in {Aggregation.SUM, Aggregation.COUNT}
    has_pace = goal is not None and adds_up and not criterion.lower_is_better
    needed = shown(Fraction(goal) * gone / days) if goal is not None and has_pace else None
    return Pace(days_gone=gone, days=days, needed=needed)


def lag_of(
    criterion: Criterion, goal: Decimal | None, result: Decimal | None, pace: Pace
) -> Lag | None:
    """None where the result keeps up, or nothing is asked of it."""
    needed = goal if pace.needed is None else pace.needed
    if result is None or needed is None:
        return None
    if criterion.lower_is_better:
        return Lag(kind=LagKind.OVER, needed=needed) if result > needed else None
    if result >= needed:
        return None
    return Lag(kind=LagKind.SHORT if pace.needed is None else LagKind.LATE, needed=needed)


def at_end(
    criterion: Criterion,
    goal: Decimal | None,
    *,
    actual: Decimal | None,
    points: Decimal,
    pace: Pace,
) -> AtEnd | None:
    """The end of the period if results go on adding up as they did so far; None where they do not.

    What is earned already stays earned. Points that hang on what the others reach are left out.
    """
    if pace.needed is None or not pace.days_gone or not _is_single_number(criterion):
        return None
    result = shown(Fraction(actual or 0) * pace.days / pace.days_gone)
    counted = result
    if isinstance(criterion.rule, HalfPlusLeader) and goal is not None:
        counted = min(result, goal)
    return AtEnd(result=result, points=max(_earned(criterion, goal, counted), points))


def even_share(most: Decimal, pace: Pace) -> Decimal:
    """The part of `most` that an even pace would have earned by the day."""
    return shown(Fraction(most) * pace.days_gone / pace.days) if pace.days else most


def _is_single_number(criterion: Criterion) -> bool:
    rule = criterion.rule
    return not (isinstance(rule, (*MARK_RULES, Manual)) or component_names(rule))


def _earned(criterion: Criterion, goal: Decimal | None, result: Decimal) -> Decimal:
    """Points of one result on its own, evidence taken as given."""
    asked = replace(criterion, evidence_required=False, aggregation=Aggregation.LATEST)
    entry = ProgressEntry(
        id=_NOBODYS,
        criterion=criterion.code,
        occurred_on=date.min,
        recorded_at=_NEVER,
        result=number_result(result),
    )
    return score_single(asked, goal, [entry]).points or Decimal(0)


def _places(criterion: Criterion, goal: Decimal | None, now: Decimal) -> list[Decimal]:
    """Results at which points change, better than `now`, the nearest first."""
    sign = -1 if criterion.lower_is_better else 1
    rows = _bounds(criterion, goal, now, sign)
    found = {place for row in rows for place in row if _is_better(place, now, sign)}
    return sorted(found, key=lambda place: place * sign)


def _nearest(criterion: Criterion, goal: Decimal | None, now: Decimal) -> Decimal | None:
    """The first of `_places`, without the hundreds behind it."""
    sign = -1 if criterion.lower_is_better else 1
    rows = _bounds(criterion, goal, now, sign)
    firsts = (next((p for p in row if _is_better(p, now, sign)), None) for row in rows)
    found = [place for place in firsts if place is not None]
    return min(found, key=lambda place: place * sign, default=None)


def _is_better(place: Decimal, now: Decimal, sign: int) -> bool:
    return place >= 0 and (place - now) * sign > 0


def _bounds(
    criterion: Criterion, goal: Decimal | None, now: Decimal, sign: int
) -> Iterator[Iterable[Decimal]]:
    """Results at which points may change, in rows with the nearest better ones first."""
    rule = criterion.rule
    if goal is not None:
        yield (goal,)
    if isinstance(rule, Banded):
        yield sorted((band.bound for band in rule.bands), key=lambda bound: bound * sign)
    elif isinstance(rule, PerCount):
        count = int(points_bounds(criterion)[1] / rule.k) + 1 if rule.k else 0
        yield (now + each for each in range(1, min(count, _STEPS_TRIED) + 1))
    elif isinstance(rule, StepPenalty | StepBonus) and goal is not None:
        size = rule.step
        if rule.basis is StepBasis.PERCENT_OF_TARGET:
            size = goal * rule.step / _WHOLE
        yield _steps(goal, size if size * sign > 0 else -size, now * sign, sign)


def _steps(goal: Decimal, size: Decimal, now: Decimal, sign: int) -> Iterator[Decimal]:
    """Whole steps on both sides of the goal, from the first that is better than `now`."""
    steps = range(-_STEPS_TRIED, _STEPS_TRIED + 1)
    first = bisect_right(steps, now, key=lambda each: (goal + each * size) * sign)
    return (goal + each * size for each in steps[first:])
