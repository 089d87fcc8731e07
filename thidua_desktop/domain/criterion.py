"""One row of the scoring table and the rules that turn a result into points (scoring §2)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct, field

from thidua_desktop.domain.ids import CriterionCode, GroupCode, UnitCode


class Part(StrEnum):
    """Where a criterion's points go in the total."""

    CONTENT = "content"
    BONUS = "bonus"
    PENALTY = "penalty"

    @property
    def sign(self) -> int:
        """How the points enter the total: those of a penalty are points lost (scoring §5)."""
        return -1 if self is Part.PENALTY else 1


class Direction(StrEnum):
    """Whether more is better or less is better (chiều)."""

    HIGHER = "higher_is_better"
    LOWER = "lower_is_better"


class Aggregation(StrEnum):
    """How several entries become one actual value (scoring §1)."""

    SUM = "sum"
    LATEST = "latest"
    MEAN = "mean"
    MAX = "max"
    MIN = "min"
    COUNT = "count"


class Steps(StrEnum):
    """Whether a broken step counts as a whole one."""

    WHOLE = "whole"
    EXACT = "exact"


class StepBasis(StrEnum):
    """What a step measures: points of the result, or percent of the target."""

    POINT = "point"
    PERCENT_OF_TARGET = "percent_of_target"


class BelowTarget(StrEnum):
    """What `step_bonus` does where the target is not met."""

    PROPORTIONAL = "proportional"
    STEP_PENALTY = "step_penalty"


class RuleCode(StrEnum):
    """The thirteen rules of scoring §2."""

    PROPORTIONAL = "proportional"
    HALF_PLUS_LEADER = "half_plus_leader"
    STEP_PENALTY = "step_penalty"
    STEP_BONUS = "step_bonus"
    BANDED = "banded"
    BINARY = "binary"
    LEVEL = "level"
    CHECKLIST = "checklist"
    PER_COUNT = "per_count"
    BONUS_PENALTY = "bonus_penalty"
    DEDUCT_FROM_MAX = "deduct_from_max"
    WEIGHTED_KPI = "weighted_kpi"
    MANUAL = "manual"


class Rule:
    """Base of the rules; `code` names the rule in tables, packages and Excel files."""

    __slots__ = ()
    code: RuleCode


class Proportional(Rule, Struct, frozen=True, kw_only=True):
    code: RuleCode = field(default=RuleCode.PROPORTIONAL)


class HalfPlusLeader(Rule, Struct, frozen=True, kw_only=True):
    code: RuleCode = field(default=RuleCode.HALF_PLUS_LEADER)


class StepPenalty(Rule, Struct, frozen=True, kw_only=True):
    k: Decimal
    step: Decimal = Decimal(1)
    steps: Steps = Steps.WHOLE
    basis: StepBasis = StepBasis.POINT
    code: RuleCode = field(default=RuleCode.STEP_PENALTY)


class StepBonus(Rule, Struct, frozen=True, kw_only=True):
    """`k_below` is None where the shortfall costs the same `k` as the surplus earns."""

    k: Decimal
    bonus_max: Decimal
    step: Decimal = Decimal(1)
    steps: Steps = Steps.WHOLE
    basis: StepBasis = StepBasis.POINT
    below: BelowTarget = BelowTarget.PROPORTIONAL
    k_below: Decimal | None = None
    code: RuleCode = field(default=RuleCode.STEP_BONUS)


class BandPoint(Struct, frozen=True, kw_only=True):
    """A bound of the result and the points earned from it on."""

    bound: Decimal
    points: Decimal


class Banded(Rule, Struct, frozen=True, kw_only=True):
    bands: tuple[BandPoint, ...]
    code: RuleCode = field(default=RuleCode.BANDED)


class Binary(Rule, Struct, frozen=True, kw_only=True):
    code: RuleCode = field(default=RuleCode.BINARY)


class LevelRatio(Struct, frozen=True, kw_only=True):
    """A level's name (Tốt, Khá …) and its share of the maximum."""

    name: str
    ratio: Decimal


class Level(Rule, Struct, frozen=True, kw_only=True):
    levels: tuple[LevelRatio, ...]
    code: RuleCode = field(default=RuleCode.LEVEL)


class ChecklistItem(Struct, frozen=True, kw_only=True):
    """One item of a checklist with its weight."""

    name: str
    weight: Decimal


class Checklist(Rule, Struct, frozen=True, kw_only=True):
    items: tuple[ChecklistItem, ...]
    code: RuleCode = field(default=RuleCode.CHECKLIST)


class PerCount(Rule, Struct, frozen=True, kw_only=True):
    k: Decimal
    cap: Decimal
    code: RuleCode = field(default=RuleCode.PER_COUNT)


class BonusPenalty(Rule, Struct, frozen=True, kw_only=True):
    """`b` per event marked +, `p` per event marked -, the sum kept within low … high."""

    b: Decimal
    p: Decimal
    low: Decimal
    high: Decimal
    code: RuleCode = field(default=RuleCode.BONUS_PENALTY)


class ViolationKind(Struct, frozen=True, kw_only=True):
    """A kind of violation and what one case of it costs."""

    name: str
    k: Decimal


class DeductFromMax(Rule, Struct, frozen=True, kw_only=True):
    kinds: tuple[ViolationKind, ...]
    code: RuleCode = field(default=RuleCode.DEDUCT_FROM_MAX)


class KpiComponent(Struct, frozen=True, kw_only=True):
    """One of several figures in one row of the paper table."""

    name: str
    target: Decimal
    weight: Decimal = Decimal(1)


class WeightedKpi(Rule, Struct, frozen=True, kw_only=True):
    components: tuple[KpiComponent, ...]
    all_must_hold: bool = False
    code: RuleCode = field(default=RuleCode.WEIGHTED_KPI)


class Manual(Rule, Struct, frozen=True, kw_only=True):
    code: RuleCode = field(default=RuleCode.MANUAL)


RULE_TYPES: dict[RuleCode, type[Rule]] = {
    RuleCode.PROPORTIONAL: Proportional,
    RuleCode.HALF_PLUS_LEADER: HalfPlusLeader,
    RuleCode.STEP_PENALTY: StepPenalty,
    RuleCode.STEP_BONUS: StepBonus,
    RuleCode.BANDED: Banded,
    RuleCode.BINARY: Binary,
    RuleCode.LEVEL: Level,
    RuleCode.CHECKLIST: Checklist,
    RuleCode.PER_COUNT: PerCount,
    RuleCode.BONUS_PENALTY: BonusPenalty,
    RuleCode.DEDUCT_FROM_MAX: DeductFromMax,
    RuleCode.WEIGHTED_KPI: WeightedKpi,
    RuleCode.MANUAL: Manual,
}


class CriteriaGroup(Struct, frozen=True, kw_only=True):
    """A group of criteria; `stated_points` is what the paper says the group sums to."""

    code: GroupCode
    title: str
    stated_points: Decimal | None = None
    floor: Decimal | None = None
    cap: Decimal | None = None


class Criterion(Struct, frozen=True, kw_only=True):
    """One row of the scoring table (tiêu chí).

    `max_points` is M; bonus and penalty rows may have none, their rule bounds them. `target` holds
    for every unit without a target of its own. `moved_to` names the criterion that takes over this
    one's points where it is not applicable (n/a policy `moved`).
    """

    code: CriterionCode
    group: GroupCode
    title: str
    part: Part
    rule: Rule
    max_points: Decimal | None = None
    unit_of_measure: str | None = None
    target: Decimal | None = None
    aggregation: Aggregation = Aggregation.LATEST
    direction: Direction | None = None
    evidence_required: bool = False
    evidence_hint: str | None = None
    due: date | None = None
    lead_unit: UnitCode | None = None
    coordinating_units: tuple[UnitCode, ...] = ()
    moved_to: CriterionCode | None = None

    @property
    def lower_is_better(self) -> bool:
        return self.direction is Direction.LOWER
