"""Thử thay đổi: a period's inputs with points or weights altered, to be scored as any other."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.criterion import (
    Banded,
    BonusPenalty,
    CriteriaGroup,
    Criterion,
    DeductFromMax,
    PerCount,
    Rule,
    StepBonus,
    StepPenalty,
)
from thidua_desktop.domain.ids import CriterionCode, GroupCode, UnitCode
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.scoring.given import ScoringInput
from thidua_desktop.domain.scoring.rounding import rounded
from thidua_desktop.domain.scoring.totals import content_scale
from thidua_desktop.domain.scoring_table import ScoringTable


class TriedPoints(Struct, frozen=True, kw_only=True):
    """Points of one unit in one criterion, tried as if the leader had appraised them so."""

    unit: UnitCode
    criterion: CriterionCode
    points: Decimal


class TriedWeight(Struct, frozen=True, kw_only=True):
    """The weight of one criterion, or of a whole group, in percent of what the table gives it."""

    criterion: CriterionCode | None = None
    group: GroupCode | None = None
    percent: Decimal


Tried = TriedPoints | TriedWeight


def altered(given: ScoringInput, tried: Iterable[Tried]) -> ScoringInput:
    """`given` with everything that was tried; nothing else changes.

    Points are in the measure of the table as it is, whatever weights are tried. A weight scales the
    criterion's maximum, what its rule gives and takes, and points given by hand; the floor and cap
    of a group go with its weight, the caps of bonus and penalty stay. A stated scale follows the
    content.
    """
    changes = tuple(tried)
    found = given
    for change in changes:
        if isinstance(change, TriedPoints):
            found = _with_points(found, change)
    for change in changes:
        if isinstance(change, TriedWeight):
            found = _with_weight(found, change)
    return found


def _with_points(given: ScoringInput, tried: TriedPoints) -> ScoringInput:
    rest = [
        each
        for each in given.appraisals
        if (each.unit, each.criterion) != (tried.unit, tried.criterion)
    ]
    mine = Appraisal(unit=tried.unit, criterion=tried.criterion, points=tried.points)
    return replace(given, appraisals=(*rest, mine))


def _with_weight(given: ScoringInput, tried: TriedWeight) -> ScoringInput:
    factor = tried.percent / 100
    table = given.frame.table
    moved = {
        row.code
        for row in table.criteria
        if row.code == tried.criterion or row.group == tried.group
    }
    criteria = tuple(_weighted(row, factor) if row.code in moved else row for row in table.criteria)
    groups = tuple(
        _weighted_group(group, factor) if group.code == tried.group else group
        for group in table.groups
    )
    weighted = replace(table, criteria=criteria, groups=groups)
    weighted = replace(weighted, scale=_scale(table, weighted))
    return replace(
        given,
        frame=replace(given.frame, table=weighted),
        records={
            unit: _weighted_record(record, moved, factor) for unit, record in given.records.items()
        },
        cross_scores=tuple(
            replace(each, score=replace(each.score, points=each.score.points * factor))
            if each.score.criterion in moved
            else each
            for each in given.cross_scores
        ),
        appraisals=tuple(
            replace(each, points=each.points * factor) if each.criterion in moved else each
            for each in given.appraisals
        ),
    )


def _scale(table: ScoringTable, weighted: ScoringTable) -> Decimal | None:
    before = content_scale(table)
    if table.scale is None or not before:
        return table.scale
    return rounded(Fraction(table.scale) * Fraction(content_scale(weighted)) / Fraction(before))


def _weighted(row: Criterion, factor: Decimal) -> Criterion:
    most = None if row.max_points is None else row.max_points * factor
    return replace(row, max_points=most, rule=_weighted_rule(row.rule, factor))


def _weighted_rule(rule: Rule, factor: Decimal) -> Rule:
    """Rules that name points themselves; all others take a share of the maximum."""
    if isinstance(rule, StepPenalty):
        return replace(rule, k=rule.k * factor)
    if isinstance(rule, StepBonus):
        below = None if rule.k_below is None else rule.k_below * factor
        return replace(rule, k=rule.k * factor, bonus_max=rule.bonus_max * factor, k_below=below)
    if isinstance(rule, Banded):
        bands = tuple(replace(band, points=band.points * factor) for band in rule.bands)
        return replace(rule, bands=bands)
    return _weighted_events(rule, factor)


def _weighted_events(rule: Rule, factor: Decimal) -> Rule:
    """Rules that pay or charge for each event."""
    if isinstance(rule, PerCount):
        return replace(rule, k=rule.k * factor, cap=rule.cap * factor)
    if isinstance(rule, BonusPenalty):
        return replace(
            rule,
            b=rule.b * factor,
            p=rule.p * factor,
            low=rule.low * factor,
            high=rule.high * factor,
        )
    if isinstance(rule, DeductFromMax):
        return replace(rule, kinds=tuple(replace(kind, k=kind.k * factor) for kind in rule.kinds))
    return rule


def _weighted_group(group: CriteriaGroup, factor: Decimal) -> CriteriaGroup:
    return replace(
        group,
        floor=None if group.floor is None else group.floor * factor,
        cap=None if group.cap is None else group.cap * factor,
    )


def _weighted_record(record: RecordBody, moved: set[CriterionCode], factor: Decimal) -> RecordBody:
    typed = tuple(
        replace(score, points=score.points * factor) if score.criterion in moved else score
        for score in record.self_scores
    )
    return replace(record, self_scores=typed)
