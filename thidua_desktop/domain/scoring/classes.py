"""Classes by points, their conditions, and ceilings that lower them (scoring §4)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua_desktop.domain.criterion import Criterion, DeductFromMax, Part
from thidua_desktop.domain.ids import CriterionCode, GroupCode, UnitCode
from thidua_desktop.domain.review import Ceiling
from thidua_desktop.domain.scoring.points import Sheet
from thidua_desktop.domain.scoring.readings import Readings
from thidua_desktop.domain.scoring.rounding import exact_sum, rounded
from thidua_desktop.domain.scoring.trace import TraceCode, TraceStep, TraceValue, step
from thidua_desktop.domain.scoring_table import Band, BandCondition, NaPolicy, ScoringTable


class ClassOutcome(Struct, frozen=True, kw_only=True):
    """A class by its index in the bands, best first; one past the last means no class."""

    index: int
    trace: tuple[TraceStep, ...] = ()


class Merits(Struct, frozen=True, kw_only=True):
    """What bands look at: the printed total, percents of group maxima, kinds of violations."""

    total: Decimal
    scale: Decimal
    group_percents: Mapping[GroupCode, Fraction]
    violations: frozenset[str]


class ClassLimit(Struct, frozen=True, kw_only=True):
    """The points from which a class begins, whatever its further conditions."""

    name: str
    points: Decimal


def class_limits(table: ScoringTable, scale: Decimal) -> tuple[ClassLimit, ...]:
    """The limits above 0 points, best first."""
    return tuple(
        ClassLimit(
            name=band.name, points=rounded(Fraction(band.min_percent) * Fraction(scale) / 100)
        )
        for band in bands_of(table)
        if band.min_percent > 0
    )


def bands_of(table: ScoringTable) -> tuple[Band, ...]:
    """The bands, best first."""
    return tuple(sorted(table.bands, key=lambda band: -band.min_percent))


def class_name(bands: Sequence[Band], index: int) -> str | None:
    return bands[index].name if index < len(bands) else None


def class_by_points(bands: Sequence[Band], merits: Merits) -> ClassOutcome:
    """The best class whose bound and conditions hold; none without bands or without a scale."""
    facts = {"scale": merits.scale}
    percent = Fraction(0)
    trace: list[TraceStep] = []
    if merits.scale > 0:
        percent = Fraction(merits.total) * 100 / Fraction(merits.scale)
        for index, band in enumerate(bands):
            if percent < Fraction(band.min_percent):
                continue
            failed = _failed(band, merits)
            if not failed:
                values: dict[str, TraceValue] = {"bound": band.min_percent, "percent": percent}
                trace.append(step(TraceCode.CLASS, **{"class": band.name}, **values, **facts))
                return ClassOutcome(index=index, trace=tuple(trace))
            trace += failed
    trace.append(step(TraceCode.NO_CLASS, percent=percent, **facts))
    return ClassOutcome(index=len(bands), trace=tuple(trace))


def _failed(band: Band, merits: Merits) -> list[TraceStep]:
    return [found for condition in band.conditions for found in _violated(band, condition, merits)]


def _violated(band: Band, condition: BandCondition, merits: Merits) -> list[TraceStep]:
    name = {"class": band.name}
    found: list[TraceStep] = []
    if condition.violation is not None and condition.violation in merits.violations:
        found.append(step(TraceCode.BAND_VIOLATION, kind=condition.violation, **name))
    least = condition.min_percent
    if least is not None:
        found += [
            step(TraceCode.BAND_GROUP_LOW, group=group, percent=share, min_percent=least, **name)
            for group, share in merits.group_percents.items()
            if condition.group in {None, group} and share < Fraction(least)
        ]
    return found


def group_percents(table: ScoringTable, sheet: Sheet) -> dict[GroupCode, Fraction]:
    """Each group's content points in percent of the maximum the unit could have had in it.

    Groups without such a maximum (bonus groups, nothing applicable) are left out.
    """
    rows = {row.code: row for row in table.criteria if row.part is Part.CONTENT}
    reachable: defaultdict[GroupCode, list[Decimal]] = defaultdict(list)
    earned: defaultdict[GroupCode, list[Decimal]] = defaultdict(list)
    applying = {score.criterion for score in sheet if score.applicable}
    for score in sheet:
        row = rows.get(score.criterion)
        holder = None if row is None else _holder(table, row, rows, applying)
        if row is not None and holder is not None:
            reachable[holder].append(row.max_points or Decimal(0))
            earned[row.group].append(score.in_total)
    most = {group: exact_sum(maxima) for group, maxima in reachable.items()}
    return {
        group: exact_sum(earned[group]) * 100 / points
        for group, points in most.items()
        if points > 0
    }


def _holder(
    table: ScoringTable,
    row: Criterion,
    rows: Mapping[CriterionCode, Criterion],
    applying: set[CriterionCode],
) -> GroupCode | None:
    """The group in which this criterion's maximum can be earned by the unit."""
    if row.code in applying or table.na_policy in {NaPolicy.FULL, NaPolicy.BLOC_AVERAGE}:
        return row.group
    if table.na_policy is NaPolicy.MOVED and row.moved_to in applying:
        taker = rows.get(row.moved_to)
        return None if taker is None else taker.group
    return None


def violations_of(table: ScoringTable, readings: Readings, unit: UnitCode) -> frozenset[str]:
    """Kinds of violation of which the unit's counted entries tell at least one case."""
    return frozenset(
        kind
        for row in table.criteria
        if isinstance(row.rule, DeductFromMax)
        for kind, count in readings[unit, row.code].figures.items()
        if count > 0
    )


def under_ceilings(bands: Sequence[Band], index: int, ceilings: Iterable[Ceiling]) -> ClassOutcome:
    """The class after the unit's ceilings; each lowers the class by points, the lowest holds."""
    names = [band.name for band in bands]
    lowest = index
    trace: list[TraceStep] = []
    for ceiling in ceilings:
        after = _capped(names, index, ceiling)
        before = class_name(bands, index) or ""
        if after == index:
            values: dict[str, TraceValue] = {"class": before, "max_class": ceiling.max_class or ""}
            trace.append(step(TraceCode.CEILING_NO_EFFECT, reason=ceiling.reason, **values))
        else:
            values = {
                "before": before,
                "after": class_name(bands, after) or "",
            }
            trace.append(step(TraceCode.CEILING, reason=ceiling.reason, **values))
        lowest = max(lowest, after)
    return ClassOutcome(index=lowest, trace=tuple(trace))


def _capped(names: Sequence[str], index: int, ceiling: Ceiling) -> int:
    if ceiling.max_class is None:
        return min(index + 1, len(names))
    if ceiling.max_class not in names:
        return index
    return max(index, names.index(ceiling.max_class))
