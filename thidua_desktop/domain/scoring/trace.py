"""The trace: codes and values from which every point can be explained, never sentences.

In a criterion's trace the values named `amount` add up to its points in the total; in a unit's
trace they add up to the total. Amounts are 2-decimal differences of rounded running sums.
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import reduce
from itertools import accumulate
from operator import add

from msgspec import Struct, field

from thidua_desktop.domain.ids import Digest, FactId
from thidua_desktop.domain.scoring.rounding import in_units, plain, units_text
from thidua_desktop.domain.text.storable import mended

_PLACES = 2


class TraceCode(StrEnum):
    """What a step says; the comment names the keys of its `values`.

    Units, criteria and scorers in one value are codes joined by a comma. `direction`, `basis`,
    `aggregation`, `part`, `policy` and `kind` hold the values of the domain's enums. Yes and no
    are `yes` and `no`.
    """

    # from entries to an actual value (scoring §1)
    HAND_TYPED = "HAND_TYPED"  # number, day (ISO date) of the signed paper behind the entries
    ENTRIES = "ENTRIES"  # count, aggregation; entries and evidence of the step
    ENTRIES_CORRECTED = "ENTRIES_CORRECTED"  # count; the entries a correction replaced or withdrew
    ENTRIES_LATE = "ENTRIES_LATE"  # count, cutoff (ISO date); the entries after it
    ENTRIES_UNFIT = "ENTRIES_UNFIT"  # count; entries the criterion's rule refuses
    NOTHING_SKIPPED = "NOTHING_SKIPPED"  # count; KPS beside other entries
    NOTHING_IS_ZERO = "NOTHING_IS_ZERO"  # count; KPS alone, read as 0
    NOTHING_IS_MISSING = "NOTHING_IS_MISSING"  # count; KPS alone where a figure or mark is needed
    MISSING = "MISSING"  # no keys; no entry at all
    NO_EVENTS = "NO_EVENTS"  # acknowledged (yes/no); no entry, a counting rule reads 0 events
    NO_EVIDENCE = "NO_EVIDENCE"  # amount (0); evidence required, none attached
    PLUS_WITHOUT_EVIDENCE = "PLUS_WITHOUT_EVIDENCE"  # n; the + events that count 0
    # rules (scoring §2)
    PROPORTIONAL = "PROPORTIONAL"  # actual, target, ratio, max, direction, amount
    ZERO_TARGET = "ZERO_TARGET"  # actual, max, amount; target 0 with lower_is_better
    HALF_BASE = "HALF_BASE"  # actual, target, ratio, max, direction, amount
    HALF_ABOVE = "HALF_ABOVE"  # ratio, best_ratio, best_units, max, amount
    SHARE_OF_BEST = "SHARE_OF_BEST"  # actual, best, best_units, max, amount; no target
    FULL_POINTS = "FULL_POINTS"  # max, amount; start of step rules and deductions
    STEP_SHORTFALL = "STEP_SHORTFALL"  # actual, target, shortfall, steps, step, basis, k, amount
    STEP_SURPLUS = "STEP_SURPLUS"  # actual, target, surplus, steps, step, basis, k, amount
    BAND = "BAND"  # actual, bound, direction, amount
    NO_BAND = "NO_BAND"  # actual, amount (0)
    MARK_MET = "MARK_MET"  # max, amount
    MARK_NOT_MET = "MARK_NOT_MET"  # max, amount (0)
    LEVEL = "LEVEL"  # level, ratio, max, amount
    ITEM_MET = "ITEM_MET"  # item, weight, weight_sum, max, amount
    ITEM_NOT_MET = "ITEM_NOT_MET"  # item, weight, marked (yes/no), amount (0)
    EVENTS = "EVENTS"  # n, k, amount
    PLUS_EVENTS = "PLUS_EVENTS"  # n, k, amount
    MINUS_EVENTS = "MINUS_EVENTS"  # n, k, amount (negative)
    VIOLATIONS = "VIOLATIONS"  # kind, n, k, amount (negative)
    KPI = "KPI"  # component, actual, target, ratio, weight, weight_sum, max, amount
    KPI_MISSING = "KPI_MISSING"  # component, target, weight, amount (0)
    KPI_NOT_ALL = "KPI_NOT_ALL"  # components (short ones, joined by "; "), amount (takes all away)
    RAISED_TO_LOW = "RAISED_TO_LOW"  # low, amount; kept at the rule's lower bound
    CUT_TO_HIGH = "CUT_TO_HIGH"  # high, amount (negative); kept at the rule's upper bound
    SCORED_AS_MANUAL = "SCORED_AS_MANUAL"  # why (no_target/zero_target)
    TYPED = "TYPED"  # points, reason (may be empty), amount
    NOT_TYPED = "NOT_TYPED"  # no keys; nobody typed points for the unit
    # components (scoring §3)
    CROSS = "CROSS"  # points, count, units (the scorers)
    NO_CROSS = "NO_CROSS"  # no keys; left out of the mean, said for criteria scored by hand
    COMBINED = "COMBINED"  # self, cross, self_weight, cross_weight, points, amount (difference)
    CROSS_ALONE = "CROSS_ALONE"  # points, amount
    APPRAISED = "APPRAISED"  # points, before, reason (may be empty), amount (difference)
    NO_POINTS = "NO_POINTS"  # amount (0); neither self nor cross nor appraisal
    # not applicable (scoring §3)
    NOT_APPLICABLE = "NOT_APPLICABLE"  # reason (may be empty), policy
    GIVEN_FULL = "GIVEN_FULL"  # max, amount
    GIVEN_AVERAGE = "GIVEN_AVERAGE"  # mean (ratio), units (how many), max, amount
    MOVED_AWAY = "MOVED_AWAY"  # to (criterion), max
    MOVED_IN = "MOVED_IN"  # sources (criteria), before, factor, amount (difference)
    # the unit's total (scoring §3)
    GROUP_SUM = "GROUP_SUM"  # group, part, points, amount (negative in the penalty part)
    GROUP_FLOOR = "GROUP_FLOOR"  # group, floor, amount
    GROUP_CAP = "GROUP_CAP"  # group, cap, amount
    NORMALIZED = "NORMALIZED"  # earned, applicable, scale, points, amount (difference)
    CONTENT_CLIPPED = "CONTENT_CLIPPED"  # scale, amount
    PART_FLOORED = "PART_FLOORED"  # part, amount; a negative bonus or penalty sum counts 0
    PART_CAPPED = "PART_CAPPED"  # part, cap, amount
    TOTAL_FLOORED = "TOTAL_FLOORED"  # amount; a negative total is 0
    TOTAL = "TOTAL"  # content, bonus, penalty, total
    NO_TOTAL = "NO_TOTAL"  # no keys; nothing applies to the unit
    # class and rank (scoring §4)
    CLASS = "CLASS"  # class, bound, percent (total of scale), scale
    NO_CLASS = "NO_CLASS"  # percent, scale; below every bound
    BAND_GROUP_LOW = "BAND_GROUP_LOW"  # class, group, percent, min_percent
    BAND_VIOLATION = "BAND_VIOLATION"  # class, kind
    CEILING = "CEILING"  # before, after (empty: no class), reason
    CEILING_NO_EFFECT = "CEILING_NO_EFFECT"  # class (by points, may be empty), max_class, reason
    QUOTA_LOWERED = "QUOTA_LOWERED"  # before, after (empty: no class), allowed
    QUOTA_UNDECIDED = "QUOTA_UNDECIDED"  # before, after, allowed, places, units (tied across)
    QUOTA_KEPT = "QUOTA_KEPT"  # class, reason; kept by the leader's decision
    QUOTA_GIVEN_UP = "QUOTA_GIVEN_UP"  # before, after, reason; lowered by the leader's decision
    NOT_CONSIDERED = "NOT_CONSIDERED"  # reason
    TIE_BROKEN = "TIE_BROKEN"  # kind, group (may be empty), value, units (tied before it)
    TIED = "TIED"  # rank, units (who shares it)
    RANK = "RANK"  # rank, ranked (how many units)


class TraceStep(Struct, frozen=True, kw_only=True):
    """One step of an explanation; values are canonical strings, never sentences."""

    code: TraceCode
    values: dict[str, str] = field(default_factory=dict)
    entries: tuple[FactId, ...] = ()
    evidence: tuple[Digest, ...] = ()


class Line(Struct, frozen=True, kw_only=True):
    """An exact amount with its reason, before it is rounded into a step."""

    code: TraceCode
    amount: Fraction
    values: dict[str, str]


TraceValue = str | int | Decimal | Fraction


def values_of(values: dict[str, TraceValue]) -> dict[str, str]:
    """As text, each in one line: a reason may be written in several."""
    return {
        key: mended(value) if isinstance(value, str) else plain(value)
        for key, value in values.items()
    }


def step(code: TraceCode, **values: TraceValue) -> TraceStep:
    return TraceStep(code=code, values=values_of(values))


def line(code: TraceCode, amount: Fraction, **values: TraceValue) -> Line:
    return Line(code=code, amount=amount, values=values_of(values))


def joined(codes: Iterable[str]) -> str:
    return ",".join(codes)


def steps_of(lines: Iterable[Line]) -> tuple[TraceStep, ...]:
    """Steps whose printed amounts add up to the rounded sum of the exact ones."""
    listed = tuple(lines)
    before = 0
    steps: list[TraceStep] = []
    for each, running in zip(listed, accumulate(one.amount for one in listed), strict=True):
        after = in_units(running, _PLACES)
        values = {**each.values, "amount": units_text(after - before, _PLACES)}
        steps.append(TraceStep(code=each.code, values=values))
        before = after
    return tuple(steps)


def sum_of(lines: Iterable[Line]) -> Fraction:
    """The exact sum of the amounts."""
    amounts = [each.amount for each in lines]
    return reduce(add, amounts) if amounts else Fraction(0)
