"""Two units side by side: where the distance of their totals arose, criterion by criterion."""

from decimal import Decimal

from msgspec import Struct

from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.scoring.results import CriterionScore, UnitScores
from thidua_desktop.domain.scoring.rounding import ZERO
from thidua_desktop.domain.scoring_table import NaPolicy, ScoringTable

_LEFT_OUT = frozenset({NaPolicy.NORMALIZE, NaPolicy.MOVED})
"""Under these a criterion that does not apply has no points of its own to be compared."""


class ComparedCriterion(Struct, frozen=True, kw_only=True):
    """Points of both in the total, None where there are none to compare.

    `difference` speaks for the first where it is above 0: points lost count against their unit. 0
    where one of the two has no points of its own.
    """

    criterion: CriterionCode
    first: Decimal | None
    second: Decimal | None
    difference: Decimal


class Comparison(Struct, frozen=True, kw_only=True):
    """All criteria in table order; differences and `rest` add up to `distance`, that of the totals.

    `first_rest` and `second_rest` are what normalising, floors and caps, and criteria without an
    equal add to each of the two. A unit without a total counts as 0.
    """

    first: UnitCode
    second: UnitCode
    criteria: tuple[ComparedCriterion, ...]
    first_rest: Decimal
    second_rest: Decimal
    distance: Decimal

    @property
    def rest(self) -> Decimal:
        return self.first_rest - self.second_rest


def compare(table: ScoringTable, first: UnitScores, second: UnitScores) -> Comparison:
    """The first against the second."""
    rows: list[ComparedCriterion] = []
    ours = {score.criterion: score for score in first.criteria}
    others = {score.criterion: score for score in second.criteria}
    mine = theirs = ZERO
    for row in table.criteria:
        one, other = ours.get(row.code), others.get(row.code)
        if one is None or other is None:
            continue
        left, right = _counted(table, one), _counted(table, other)
        difference = ZERO
        if left is not None and right is not None:
            sign = -1 if row.part is Part.PENALTY else 1
            difference = (left - right) * sign
            mine, theirs = mine + left * sign, theirs + right * sign
        rows.append(
            ComparedCriterion(criterion=row.code, first=left, second=right, difference=difference)
        )
    return Comparison(
        first=first.unit,
        second=second.unit,
        criteria=tuple(rows),
        first_rest=(first.total or ZERO) - mine,
        second_rest=(second.total or ZERO) - theirs,
        distance=(first.total or ZERO) - (second.total or ZERO),
    )


def _counted(table: ScoringTable, score: CriterionScore) -> Decimal | None:
    if not score.applicable and table.na_policy in _LEFT_OUT:
        return None
    return score.in_total
