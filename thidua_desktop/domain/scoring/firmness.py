"""How firmly units hold rank and class, told in points and by single criteria (scoring §7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.scoring.classes import bands_of
from thidua_desktop.domain.scoring.given import ScoringInput
from thidua_desktop.domain.scoring.points import score_sheets
from thidua_desktop.domain.scoring.readings import read_records
from thidua_desktop.domain.scoring.robustness import without_each
from thidua_desktop.domain.scoring.rounding import rounded
from thidua_desktop.domain.scoring.standings import Standings, stand
from thidua_desktop.domain.scoring.totals import content_scale
from thidua_desktop.domain.scoring_table import Band, ScoringTable

CLOSE_SHARE = Decimal(1)
"""Percent of the scale: a distance below it is close whatever the criteria say."""

_WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Firmness:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turned:
    """What leaving out each criterion in turn would change, by unit."""

    ranks: dict[UnitCode, list[CriterionCode]]
    classes: dict[UnitCode, list[CriterionCode]]


def firmness(given: ScoringInput) -> tuple[Firmness, ...]:
    """All ranked units in the order of the ranking that `score_bloc(given)` gives."""
    table = given.frame.table
    whole = stand(given, table, score_sheets(given, read_records(given)))
    units = [place.unit for place in whole.places]
    turned = _turned(given, whole)
    return tuple(
        _firmness(table, whole, turned, unit, below=below)
        for unit, below in zip(units, [*units[1:], None], strict=True)
    )


def _turned(given: ScoringInput, whole: Standings) -> _Turned:
    table = given.frame.table
    units = [place.unit for place in whole.places]
    found = _Turned(ranks={unit: [] for unit in units}, classes={unit: [] for unit in units})
    before = {unit: _class_index(table, whole, unit, scale=_scale(table)) for unit in units}
    for code, fewer, rest in without_each(given):
        ranks = {place.unit: place.rank for place in rest.places}
        last = len(units) + 1
        scale = _scale(table) * _ratio(fewer, table)
        for unit, below in pairwise(units):
            if ranks.get(unit, last) >= ranks.get(below, last):
                found.ranks[unit].append(code)
        for unit in units:
            if _class_index(fewer, rest, unit, scale=scale) != before[unit]:
                found.classes[unit].append(code)
    return found


def _scale(table: ScoringTable) -> Fraction:
    return Fraction(content_scale(table) if table.scale is None else table.scale)


def _ratio(fewer: ScoringTable, table: ScoringTable) -> Fraction:
    """How much of the scale is left; a stated scale shrinks with the content."""
    whole = content_scale(table)
    return Fraction(content_scale(fewer)) / Fraction(whole) if whole else Fraction(1)


def _class_index(
    table: ScoringTable, standings: Standings, unit: UnitCode, *, scale: Fraction
) -> int:
    """How many bounds stand above the unit's total."""
    total = Fraction(standings.sums[unit].total or 0)
    return sum(total < _bound(band, scale) for band in table.bands)


def _bound(band: Band, scale: Fraction) -> Fraction:
    return Fraction(band.min_percent) * scale / _WHOLE


def _firmness(
    table: ScoringTable,
    whole: Standings,
    turned: _Turned,
    unit: UnitCode,
    *,
    below: UnitCode | None,
) -> Firmness:
    total = whole.sums[unit].total or Decimal(0)
    lead = None if below is None else total - (whole.sums[below].total or Decimal(0))
    bands, scale = bands_of(table), _scale(table)
    index = _class_index(table, whole, unit, scale=scale)
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
