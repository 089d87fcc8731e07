"""Scoring a bloc: entries to points, totals, classes and ranks; pure and exact (scoring)."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.scoring.classes import (
    ClassOutcome,
    Merits,
    bands_of,
    class_by_points,
    class_name,
    group_percents,
    under_ceilings,
    violations_of,
)
from thidua_desktop.domain.scoring.given import ScoredBy, ScoringInput
from thidua_desktop.domain.scoring.goals import scored_as_manual
from thidua_desktop.domain.scoring.points import score_sheets
from thidua_desktop.domain.scoring.quota import QuotaResult, apply_quota
from thidua_desktop.domain.scoring.ranking import Place
from thidua_desktop.domain.scoring.readings import Readings, read_records
from thidua_desktop.domain.scoring.results import BlocScores, Completeness, UnitScores
from thidua_desktop.domain.scoring.rounding import rounded
from thidua_desktop.domain.scoring.standings import Standings, stand
from thidua_desktop.domain.scoring.totals import content_scale
from thidua_desktop.domain.scoring.trace import TraceCode, TraceStep, joined, step

__all__ = ["ScoredBy", "ScoringInput", "score_bloc", "scored_as_manual"]


class _Honours(Struct, frozen=True, kw_only=True):
    """What the units got beside their points."""

    classes: Mapping[UnitCode, ClassOutcome]
    places: Mapping[UnitCode, Place]
    quota: QuotaResult | None


def score_bloc(given: ScoringInput) -> BlocScores:
    """The scores of one period, from the frame, the records and the leader's facts alone.

    Rows and entries the rules refuse do not count. Raises ValueError for an unknown period.
    """
    table = given.frame.table
    scale = content_scale(table) if table.scale is None else rounded(table.scale)
    readings = read_records(given)
    standings = stand(given, table, score_sheets(given, readings))
    classes = _classes(given, readings, standings, scale=scale)
    honours = _Honours(
        classes=classes,
        places={place.unit: place for place in standings.places},
        quota=_quota(given, standings, classes),
    )
    return BlocScores(
        period=given.period,
        scale=scale,
        units=tuple(
            _unit_scores(given, standings, honours, unit) for unit in _listed(given, standings)
        ),
        quota=None if honours.quota is None else honours.quota.outcome,
    )


def _listed(given: ScoringInput, standings: Standings) -> list[UnitCode]:
    """Ranked units, then those without a total, then those not considered; each in frame order."""
    ranked = [place.unit for place in standings.places]
    barred = {each.unit for each in given.not_considered}
    rest = [unit.code for unit in given.frame.units if unit.code not in ranked]
    return [*ranked, *sorted(rest, key=barred.__contains__)]


def _classes(
    given: ScoringInput, readings: Readings, standings: Standings, *, scale: Decimal
) -> dict[UnitCode, ClassOutcome]:
    """The classes of the ranked units, before the quota."""
    table = given.frame.table
    bands = bands_of(table)
    classes: dict[UnitCode, ClassOutcome] = {}
    for place in standings.places:
        unit = place.unit
        merits = Merits(
            total=standings.sums[unit].total or Decimal(0),
            scale=scale,
            group_percents=group_percents(table, standings.sheets[unit]),
            violations=violations_of(table, readings, unit),
        )
        earned = class_by_points(bands, merits)
        ceilings = [each for each in given.ceilings if each.unit == unit]
        capped = under_ceilings(bands, earned.index, ceilings)
        classes[unit] = ClassOutcome(index=capped.index, trace=(*earned.trace, *capped.trace))
    return classes


def _quota(
    given: ScoringInput, standings: Standings, classes: Mapping[UnitCode, ClassOutcome]
) -> QuotaResult | None:
    table = given.frame.table
    if table.top_quota is None or not table.bands:
        return None
    return apply_quota(
        table.top_quota,
        bands_of(table),
        standings.places,
        top=frozenset(unit for unit, outcome in classes.items() if outcome.index == 0),
        decision=given.quota_decision,
    )


def _unit_scores(
    given: ScoringInput, standings: Standings, honours: _Honours, unit: UnitCode
) -> UnitScores:
    sums, sheet = standings.sums[unit], standings.sheets[unit]
    applicable = [score for score in sheet if score.applicable]
    place = honours.places.get(unit)
    classification, class_trace = _final_class(given, honours, unit)
    reasons = [each.reason for each in given.not_considered if each.unit == unit]
    barred = tuple(step(TraceCode.NOT_CONSIDERED, reason=reason) for reason in reasons)
    return UnitScores(
        unit=unit,
        criteria=sheet,
        content=sums.content,
        bonus=sums.bonus,
        penalty=sums.penalty,
        total=sums.total,
        classification=classification,
        rank=None if place is None else place.rank,
        tied=place is not None and place.tied,
        considered=not reasons,
        completeness=Completeness(
            present=sum(not score.missing for score in applicable), applicable=len(applicable)
        ),
        trace=(*sums.trace, *class_trace, *_rank_trace(place, len(honours.places)), *barred),
    )


def _final_class(
    given: ScoringInput, honours: _Honours, unit: UnitCode
) -> tuple[str | None, tuple[TraceStep, ...]]:
    outcome = honours.classes.get(unit)
    if outcome is None:
        return None, ()
    bands = bands_of(given.frame.table)
    quota = honours.quota
    if quota is None or unit not in quota.steps:
        return class_name(bands, outcome.index), outcome.trace
    index = 0 if unit in quota.outcome.kept else 1
    return class_name(bands, index), (*outcome.trace, quota.steps[unit])


def _rank_trace(place: Place | None, ranked: int) -> tuple[TraceStep, ...]:
    if place is None:
        return ()
    steps = [*place.broken, step(TraceCode.RANK, rank=place.rank, ranked=ranked)]
    if place.tied:
        units = joined(place.shared_with)
        steps.append(step(TraceCode.TIED, rank=place.rank, units=units))
    return tuple(steps)
