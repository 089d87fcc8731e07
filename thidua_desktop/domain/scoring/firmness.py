"""How firmly units hold rank and class, told in points and by single criteria (scoring §7)."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from msgspec import Struct

from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.scoring.classes import bands_of
from thidua_desktop.domain.scoring.given import ScoringInput
from thidua_desktop.domain.scoring.left_out import go_on, without_each
from thidua_desktop.domain.scoring.results import BlocScores
from thidua_desktop.domain.scoring.rounding import ZERO, rounded
from thidua_desktop.domain.scoring.totals import content_scale
from thidua_desktop.domain.scoring_table import Band, ScoringTable

CLOSE_SHARE = Decimal(1)
"""Percent of the scale: a distance below it is close whatever the criteria say."""

_WHOLE = 100


class Firmness(Struct, frozen=True, kw_only=True):
    """How firmly one ranked unit stands.

    `lead` are the points before `below`, the next in the ranking; both None for the last one.
    `turned_by` are the criteria that decide alone: with one of them left out for everybody, the
    unit would no longer be ahead. The rank is close (sát nút) where there is such a criterion, or
    where the lead is less than `CLOSE_SHARE` of the scale; else it is sure (chắc chắn).

    `class_by_points` is what the points alone give, `reserve` the points over its limit; both None
    below all limits. `missing` are the points up to `next_class`, both None in the best class.
    `class_turned_by` are the criteria without each of which the points would give another class.
    The class is close where a limit is nearer than `CLOSE_SHARE`. Conditions, ceilings and quota
    are no matter of points.
    """

    unit: UnitCode
    below: UnitCode | None
    lead: Decimal | None
    turned_by: tuple[CriterionCode, ...]
    is_close: bool
    class_by_points: str | None
    reserve: Decimal | None
    next_class: str | None
    missing: Decimal | None
    class_turned_by: tuple[CriterionCode, ...]
    is_class_close: bool


class _Turned(Struct, frozen=True, kw_only=True):
    """What leaving out each criterion in turn would change, by unit."""

    ranks: dict[UnitCode, list[CriterionCode]]
    classes: dict[UnitCode, list[CriterionCode]]


def firmness(
    given: ScoringInput, scores: BlocScores, *, check: Callable[[], None] = go_on
) -> tuple[Firmness, ...]:
    """All ranked units in the order of the ranking; `scores` are those of `given`.

    What `check` raises ends the work; it is asked for every criterion.
    """
    table = given.frame.table
    totals = {unit.unit: unit.total or ZERO for unit in scores.units if unit.rank is not None}
    turned = _turned(given, scores, totals, check)
    units = list(totals)
    return tuple(
        _firmness(table, totals, turned, unit, below=below)
        for unit, below in zip(units, [*units[1:], None], strict=True)
    )


def _turned(
    given: ScoringInput,
    scores: BlocScores,
    totals: Mapping[UnitCode, Decimal],
    check: Callable[[], None],
) -> _Turned:
    table, units = given.frame.table, list(totals)
    found = _Turned(ranks={unit: [] for unit in units}, classes={unit: [] for unit in units})
    limits = _bounds(table, _scale(table))
    before = {unit: _class_index(limits, totals[unit]) for unit in units}
    last = len(units) + 1
    for rest in without_each(given, scores, check=check):
        limits = _bounds(table, _scale(table) * _ratio(rest.scale, table))
        for unit, below in pairwise(units):
            if rest.ranks.get(unit, last) >= rest.ranks.get(below, last):
                found.ranks[unit].append(rest.criterion)
        for unit in units:
            total = rest.totals.get(unit, ZERO)
            if _class_index(limits, total) != before[unit]:
                found.classes[unit].append(rest.criterion)
    return found


def _scale(table: ScoringTable) -> Fraction:
    return Fraction(content_scale(table) if table.scale is None else table.scale)


def _ratio(left: Decimal, table: ScoringTable) -> Fraction:
    """How much of the scale is left; a stated scale shrinks with the content."""
    whole = content_scale(table)
    return Fraction(left) / Fraction(whole) if whole else Fraction(1)


def _class_index(limits: Sequence[Fraction], total: Decimal) -> int:
    """How many limits stand above the total."""
    points = Fraction(total)
    return sum(points < limit for limit in limits)


def _bounds(table: ScoringTable, scale: Fraction) -> list[Fraction]:
    return [_bound(band, scale) for band in table.bands]


def _bound(band: Band, scale: Fraction) -> Fraction:
    return Fraction(band.min_percent) * scale / _WHOLE


def _firmness(
    table: ScoringTable,
    totals: Mapping[UnitCode, Decimal],
    turned: _Turned,
    unit: UnitCode,
    *,
    below: UnitCode | None,
) -> Firmness:
    total = totals[unit]
    lead = None if below is None else total - totals[below]
    bands, scale = bands_of(table), _scale(table)
    index = _class_index(_bounds(table, scale), total)
    held = _distance(bands, index, total, scale=scale)
    missed = _distance(bands, index - 1, total, scale=scale)
    missing = None if missed is None else -missed
    return Firmness(
        unit=unit,
        below=below,
        lead=lead,
        turned_by=tuple(turned.ranks[unit]),
        is_close=bool(turned.ranks[unit]) or _is_near(lead, scale),
        class_by_points=None if held is None else bands[index].name,
        reserve=held,
        next_class=bands[index - 1].name if missing is not None else None,
        missing=missing,
        class_turned_by=tuple(turned.classes[unit]),
        is_class_close=(index < len(bands) - 1 and _is_near(held, scale))
        or _is_near(missing, scale),
    )


def _distance(
    bands: Sequence[Band], index: int, total: Decimal, *, scale: Fraction
) -> Decimal | None:
    """Points over a bound, negative below it; None where there is no such band."""
    if not 0 <= index < len(bands):
        return None
    return rounded(Fraction(total) - _bound(bands[index], scale))


def _is_near(points: Decimal | None, scale: Fraction) -> bool:
    return points is not None and Fraction(points) * _WHOLE < scale * Fraction(CLOSE_SHARE)
