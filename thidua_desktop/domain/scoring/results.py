"""What scoring a bloc gives: plain values that go into sealed result packages as they are."""

from decimal import Decimal

from msgspec import Struct

from thidua_desktop.domain.ids import CriterionCode, PeriodCode, UnitCode
from thidua_desktop.domain.scoring.trace import TraceCode, TraceStep

__all__ = [
    "BlocScores",
    "Completeness",
    "CriterionScore",
    "QuotaOutcome",
    "TraceCode",
    "TraceStep",
    "UnitScores",
]


class CriterionScore(Struct, frozen=True, kw_only=True):
    """One criterion of one unit; points have 2 decimals.

    `actual` is for display (6 decimals), None where the rule has no single figure. `final` is 0
    where the criterion is not applicable; `in_total` is then what the policy gave, and under
    `moved` also what the taking criterion has after it took over. The trace's amounts add up to
    `in_total`.
    """

    criterion: CriterionCode
    applicable: bool
    missing: bool
    actual: Decimal | None
    self_points: Decimal | None
    cross_points: Decimal | None
    appraised_points: Decimal | None
    final: Decimal
    in_total: Decimal
    trace: tuple[TraceStep, ...]


class Completeness(Struct, frozen=True, kw_only=True):
    """How many of the applicable criteria have entries (typed points, where scored by hand)."""

    present: int
    applicable: int


class UnitScores(Struct, frozen=True, kw_only=True):
    """One unit: counted amounts, total, class and rank (None where it has none)."""

    unit: UnitCode
    criteria: tuple[CriterionScore, ...]
    content: Decimal
    bonus: Decimal
    penalty: Decimal
    total: Decimal | None
    classification: str | None
    rank: int | None
    tied: bool
    considered: bool
    completeness: Completeness
    trace: tuple[TraceStep, ...]

    def criterion(self, code: CriterionCode) -> CriterionScore | None:
        return next((score for score in self.criteria if score.criterion == code), None)


class QuotaOutcome(Struct, frozen=True, kw_only=True):
    """How the quota on the top class went (scoring §4).

    `undecided` are the units of a tie across the line, of whom `places` may keep the class: empty
    once the leader's decision is recorded (`reason`). Until then none of them holds it.
    """

    top_class: str
    ranked: int
    allowed: int
    kept: tuple[UnitCode, ...]
    lowered: tuple[UnitCode, ...]
    undecided: tuple[UnitCode, ...]
    places: int
    reason: str | None


class BlocScores(Struct, frozen=True, kw_only=True):
    """The bloc's result; units stand in ranking order: ranked, without total, not considered."""

    period: PeriodCode
    scale: Decimal
    units: tuple[UnitScores, ...]
    quota: QuotaOutcome | None

    def unit(self, code: UnitCode) -> UnitScores | None:
        return next((scores for scores in self.units if scores.unit == code), None)
