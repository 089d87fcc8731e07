"""How firmly the order stands: margins of neighbours, ranks without one criterion (scoring §7)."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from msgspec import Struct

from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.scoring.given import ScoringInput
from thidua_desktop.domain.scoring.left_out import without_each
from thidua_desktop.domain.scoring.results import BlocScores, UnitScores
from thidua_desktop.domain.scoring.rounding import rounded
from thidua_desktop.domain.scoring_table import ScoringTable

CLOSE_BELOW = Decimal(10)
"""Percent below which neighbours are shown as sát nút."""


class PairMargin(Struct, frozen=True, kw_only=True):
    """The smallest uniform change of weights (percent) that swaps two neighbours.

    None where no criterion differs (đồng hạng). Not above 0 where caps, normalising or a
    tie-breaker alone hold the order. `close` is sát nút, else chắc chắn.
    """

    upper: UnitCode
    lower: UnitCode
    percent: Decimal | None
    close: bool


class RankSurvival(Struct, frozen=True, kw_only=True):
    """The criteria without which the unit would have another rank; none: the rank survives."""

    unit: UnitCode
    broken_by: tuple[CriterionCode, ...]

    @property
    def survives(self) -> bool:
        return not self.broken_by


class RobustnessReport(Struct, frozen=True, kw_only=True):
    pairs: tuple[PairMargin, ...]
    survivals: tuple[RankSurvival, ...]


def margin(differences: Sequence[Fraction]) -> Decimal | None:
    """`sum(d) / sum(|d|)` in percent, rounded; None where all differences are 0."""
    weight = sum((abs(each) for each in differences), Fraction(0))
    if not weight:
        return None
    return rounded(sum(differences, Fraction(0)) * 100 / weight)


def pair_margins(table: ScoringTable, scores: BlocScores) -> tuple[PairMargin, ...]:
    """The margins of each pair of neighbours in the ranking."""
    ranked = [unit for unit in scores.units if unit.rank is not None]
    return tuple(_pair(table, upper, lower) for upper, lower in pairwise(ranked))


def _pair(table: ScoringTable, upper: UnitScores, lower: UnitScores) -> PairMargin:
    differences = [
        (Fraction(mine.in_total) - Fraction(other.in_total))
        * (-1 if row.part is Part.PENALTY else 1)
        for row, mine, other in zip(table.criteria, upper.criteria, lower.criteria, strict=True)
    ]
    percent = margin(differences)
    is_close = percent is None or percent < CLOSE_BELOW
    return PairMargin(upper=upper.unit, lower=lower.unit, percent=percent, close=is_close)


def rank_survivals(given: ScoringInput, scores: BlocScores) -> tuple[RankSurvival, ...]:
    """Whose rank survives leaving out any one criterion: every one is left out in turn."""
    before = {unit.unit: unit.rank for unit in scores.units if unit.rank is not None}
    broken: dict[UnitCode, list[CriterionCode]] = {unit: [] for unit in before}
    for rest in without_each(given, scores):
        for unit, rank in before.items():
            if rest.ranks.get(unit) != rank:
                broken[unit].append(rest.criterion)
    return tuple(RankSurvival(unit=unit, broken_by=tuple(codes)) for unit, codes in broken.items())


def robustness(given: ScoringInput, scores: BlocScores) -> RobustnessReport:
    """Both views on the order of `scores`, which `score_bloc(given)` gave."""
    return RobustnessReport(
        pairs=pair_margins(given.frame.table, scores), survivals=rank_survivals(given, scores)
    )
