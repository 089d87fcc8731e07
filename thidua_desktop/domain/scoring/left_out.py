"""Every criterion left out in turn: totals and ranks from sums that lose one amount (scoring §7).

The same as scoring without the criterion, at a fraction of the work: what the others earned and
what the policy gave them stays, but for what moved over from the one that is left out.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.domain.criterion import Criterion, Part
from thidua_desktop.domain.ids import CriterionCode, GroupCode, UnitCode
from thidua_desktop.domain.scoring.absent import grown_by
from thidua_desktop.domain.scoring.given import ScoringInput
from thidua_desktop.domain.scoring.points import Sheet
from thidua_desktop.domain.scoring.ranking import Contender, rank
from thidua_desktop.domain.scoring.results import BlocScores, CriterionScore
from thidua_desktop.domain.scoring.rounding import ZERO, exact_sum, rounded
from thidua_desktop.domain.scoring.standings import contender
from thidua_desktop.domain.scoring.totals import content_scale
from thidua_desktop.domain.scoring_table import NaPolicy, ScoringTable

_NONE = Fraction(0)
_Place = tuple[Part, GroupCode]


class LeftOut(Struct, frozen=True, kw_only=True):
    """The bloc without one criterion; `scale` is the content that is left.

    `totals` and `ranks` are those of the ranked units.
    """

    criterion: CriterionCode
    scale: Decimal
    totals: Mapping[UnitCode, Decimal]
    ranks: Mapping[UnitCode, int]


def go_on() -> None:
    """Nobody stops the work."""


def without_each(
    given: ScoringInput, scores: BlocScores, *, check: Callable[[], None] = go_on
) -> Iterator[LeftOut]:
    """In table order; `scores` are those of `given`. What `check` raises ends the work."""
    table = given.frame.table
    known = {each.unit: each for each in scores.units if each.considered}
    bloc = [
        (
            contender(given, unit.code, known[unit.code], {}),
            _Tally(table, known[unit.code].criteria),
        )
        for unit in given.frame.units
        if unit.code in known
    ]
    for place, row in enumerate(table.criteria):
        check()
        rest = replace(table, criteria=(*table.criteria[:place], *table.criteria[place + 1 :]))
        scale = content_scale(rest)
        stands = [tally.without(place, Fraction(scale), each) for each, tally in bloc]
        ranked = [each for each in stands if each is not None]
        yield LeftOut(
            criterion=row.code,
            scale=scale,
            totals={each.unit: each.total for each in ranked},
            ranks={each.unit: each.rank for each in rank(ranked, table.tie_breakers)},
        )


class _Pile(Struct, frozen=True, kw_only=True):
    """The points that count in one group of one part, and of how many criteria they are."""

    total: Fraction
    criteria: int


class _Tally:
    """One unit's points in piles by part and group, which `totals.sum_up` makes totals of."""

    def __init__(self, table: ScoringTable, sheet: Sheet) -> None:
        self._table = table
        self._rows = tuple(zip(table.criteria, sheet, strict=True))
        self._groups = {group.code: group for group in table.groups}
        self._asked = {breaker.group for breaker in table.tie_breakers if breaker.group}
        amounts: defaultdict[_Place, list[Decimal]] = defaultdict(list)
        for row, score in self._rows:
            if score.applicable or score.in_total:
                amounts[row.part, row.group].append(score.in_total)
        self._piles = {
            place: _Pile(total=exact_sum(listed), criteria=len(listed))
            for place, listed in amounts.items()
        }
        self._kept = {place: self._bounded(place, pile) for place, pile in self._piles.items()}
        self._parts = dict.fromkeys(Part, _NONE)
        for (part, _), kept in self._kept.items():
            self._parts[part] += kept
        content = [(row, score) for row, score in self._rows if row.part is Part.CONTENT]
        self._content = len(content)
        self._absent = sum(not score.applicable for _, score in content)
        self._applicable = exact_sum(_most(row) for row, score in content if score.applicable)

    def without(self, index: int, scale: Fraction, unit: Contender) -> Contender | None:
        """The unit as it stands then; None where nothing applies to it any more."""
        touched: dict[_Place, _Pile] = {}
        for place, lost, criteria in self._losses(index):
            before = touched.get(place) or self._piles[place]
            touched[place] = _Pile(total=before.total - lost, criteria=before.criteria - criteria)
        parts = dict(self._parts)
        for place, pile in touched.items():
            parts[place[0]] += self._bounded(place, pile) - self._kept[place]
        row, score = self._rows[index]
        is_content = row.part is Part.CONTENT
        absent = self._absent - (is_content and not score.applicable)
        applicable = self._applicable
        if is_content and score.applicable:
            applicable -= Fraction(_most(row))
        if not self._applies(self._content - is_content, absent, applicable):
            return None
        bonus = _capped(parts[Part.BONUS], self._table.bonus_cap)
        penalty = _capped(parts[Part.PENALTY], self._table.penalty_cap)
        content = parts[Part.CONTENT]
        if self._table.na_policy is NaPolicy.NORMALIZE and absent and applicable > 0:
            content = Fraction(rounded(content / applicable * scale))
        if not self._table.allow_over_max:
            content = min(content, scale)
        return replace(
            unit,
            total=rounded(max(_NONE, content + bonus - penalty)),
            bonus=rounded(bonus),
            penalty=rounded(penalty),
            groups={group: self._points_of(group, touched) for group in self._asked},
        )

    def _losses(self, index: int) -> Iterator[tuple[_Place, Fraction, int]]:
        """What goes with a criterion: from which pile, how many points, of how many criteria."""
        row, score = self._rows[index]
        if score.applicable or score.in_total:
            yield (row.part, row.group), Fraction(score.in_total), 1
        if self._table.na_policy is not NaPolicy.MOVED or not self._moves_away(row, score):
            return
        for taker, its in self._rows:
            if taker.code == row.moved_to and its.applicable and taker is not row:
                rest = [
                    other
                    for other, at in self._rows
                    if other.moved_to == taker.code
                    and other is not row
                    and self._moves_away(other, at)
                ]
                without = grown_by(taker, its.final, rest)
                yield (taker.part, taker.group), Fraction(its.in_total) - Fraction(without), 0

    def _moves_away(self, row: Criterion, score: CriterionScore) -> bool:
        is_moved = row.part is Part.CONTENT and row.moved_to is not None
        return is_moved and not score.applicable

    def _applies(self, content: int, absent: int, applicable: Fraction) -> bool:
        """As `totals.sum_up` gives a total or none."""
        if not content:
            return True
        if self._table.na_policy is NaPolicy.NORMALIZE and absent:
            return applicable > 0
        return content > absent

    def _bounded(self, place: _Place, pile: _Pile) -> Fraction:
        """Kept within the group's floor and cap; a group of nothing has no sum."""
        group = self._groups.get(place[1])
        if not pile.criteria:
            return _NONE
        total = pile.total
        if group is not None and group.floor is not None:
            total = max(total, Fraction(group.floor))
        if group is not None and group.cap is not None:
            total = min(total, Fraction(group.cap))
        return total

    def _points_of(self, group: GroupCode, touched: Mapping[_Place, _Pile]) -> Decimal:
        piles = ({**self._piles, **touched}).items()
        return rounded(sum((pile.total for at, pile in piles if at[1] == group), _NONE))


def _capped(total: Fraction, cap: Decimal | None) -> Fraction:
    """A part beside the content, never below 0."""
    kept = max(total, _NONE)
    return kept if cap is None else min(kept, Fraction(cap))


def _most(row: Criterion) -> Decimal:
    return row.max_points or ZERO
