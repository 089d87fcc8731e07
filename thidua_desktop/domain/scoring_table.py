"""The scoring table: criteria, rules of the total, classes, tie-breakers (scoring §3, §4)."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.criterion import CriteriaGroup, Criterion
from thidua_desktop.domain.ids import CriterionCode, GroupCode, UnitCode


class NaPolicy(StrEnum):
    """What happens to points of criteria that do not apply to a unit (scoring §3)."""

    NORMALIZE = "normalize"
    FULL = "full"
    BLOC_AVERAGE = "bloc_average"
    MOVED = "moved"


class TieBreakKind(StrEnum):
    """Ways to part units with equal printed totals (scoring §4)."""

    LESS_PENALTY = "less_penalty"
    MORE_BONUS = "more_bonus"
    GROUP = "group"
    MORE_INITIATIVES = "more_initiatives"
    PREVIOUS_REVIEW = "previous_review"
    BALLOT = "ballot"
    LOT = "lot"


class TieBreaker(Struct, frozen=True, kw_only=True):
    """One tie-breaker; `group` is given for kind `group` alone."""

    kind: TieBreakKind
    group: GroupCode | None = None


class ComponentWeights(Struct, frozen=True, kw_only=True):
    """Weights of the unit's own and the cross-checkers' points, both > 0."""

    self_weight: Decimal
    cross_weight: Decimal


class BandCondition(Struct, frozen=True, kw_only=True):
    """A further condition of a class: one of the two forms, the other left empty.

    `group` with `min_percent`: that group (every group where `group` is None) reaches the percent
    of its maximum. `violation`: no entry of that kind of violation.
    """

    group: GroupCode | None = None
    min_percent: Decimal | None = None
    violation: str | None = None


class Band(Struct, frozen=True, kw_only=True):
    """A class (xếp loại) from `min_percent` of the scale on."""

    name: str
    min_percent: Decimal
    conditions: tuple[BandCondition, ...] = ()


class Quota(Struct, frozen=True, kw_only=True):
    """Share of the ranked units that may hold the top class."""

    percent: Decimal
    at_least_one: bool = False


class ScoringTable(Struct, frozen=True, kw_only=True):
    """Criteria in table order and everything that makes totals and classes of them.

    `scale` is stated only where it differs from the sum of the content criteria's maxima.
    `blind_cross_check` asks for commitment before reveal (packages §2).
    """

    version: int
    groups: tuple[CriteriaGroup, ...]
    criteria: tuple[Criterion, ...]
    bonus_cap: Decimal | None = None
    penalty_cap: Decimal | None = None
    allow_over_max: bool = False
    na_policy: NaPolicy = NaPolicy.NORMALIZE
    component_weights: ComponentWeights
    tie_breakers: tuple[TieBreaker, ...] = ()
    bands: tuple[Band, ...] = ()
    scale: Decimal | None = None
    top_quota: Quota | None = None
    blind_cross_check: bool = False


class Target(Struct, frozen=True, kw_only=True):
    """Chỉ tiêu of one unit: a goal, or not applicable with its reason."""

    unit: UnitCode
    criterion: CriterionCode
    goal: Decimal | None = None
    not_applicable: bool = False
    reason: str | None = None
