"""From final points to totals and places; the table may leave criteria out (scoring §3, §4)."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.domain.ids import GroupCode, UnitCode
from thidua_desktop.domain.scoring.absent import apply_policy
from thidua_desktop.domain.scoring.given import ScoringInput
from thidua_desktop.domain.scoring.lot import lot_number
from thidua_desktop.domain.scoring.points import Sheet
from thidua_desktop.domain.scoring.ranking import Contender, Place, rank
from thidua_desktop.domain.scoring.results import UnitScores
from thidua_desktop.domain.scoring.rounding import exact_sum, rounded
from thidua_desktop.domain.scoring.totals import Sums, sum_up
from thidua_desktop.domain.scoring_table import ScoringTable


class Standings(Struct, frozen=True, kw_only=True):
    """Sheets after the table's policy, every unit's sums, and the places of the ranked ones."""

    sheets: Mapping[UnitCode, Sheet]
    sums: Mapping[UnitCode, Sums]
    places: tuple[Place, ...]


def stand(given: ScoringInput, table: ScoringTable, sheets: Mapping[UnitCode, Sheet]) -> Standings:
    """Totals and ranking of final points; `sheets` hold the criteria of `table`, in its order."""
    settled = apply_policy(table, sheets)
    sums = {unit: sum_up(table, sheet) for unit, sheet in settled.items()}
    barred = {each.unit for each in given.not_considered}
    contenders = [
        contender(given, unit.code, sums[unit.code], _group_points(table, settled[unit.code]))
        for unit in given.frame.units
        if unit.code not in barred and sums[unit.code].total is not None
    ]
    return Standings(sheets=settled, sums=sums, places=rank(contenders, table.tie_breakers))


def contender(
    given: ScoringInput,
    unit: UnitCode,
    sums: Sums | UnitScores,
    groups: Mapping[GroupCode, Decimal],
) -> Contender:
    """Everything a unit is ranked by; `groups` are its points in each of them."""
    cutoff = given.period_facts.cutoff
    initiatives = [i for i in given.record(unit).initiatives if i.recorded_on <= cutoff]
    return Contender(
        unit=unit,
        total=sums.total or Decimal(0),
        penalty=sums.penalty,
        bonus=sums.bonus,
        groups=groups,
        initiatives=len(initiatives),
        previous=given.previous_totals.get(unit),
        votes=_votes(given, unit),
        lot=None if given.lot_digest is None else lot_number(given.lot_digest, unit),
    )


def _votes(given: ScoringInput, unit: UnitCode) -> int | None:
    """Yes votes in the period's first ballot; not a candidate is 0, no ballot None."""
    if not given.ballots:
        return None
    return sum(each.yes for each in given.ballots[0].candidates if each.unit == unit)


def _group_points(table: ScoringTable, sheet: Sheet) -> dict[GroupCode, Decimal]:
    """Sums of what each group's criteria have in the total."""
    points: dict[GroupCode, list[Decimal]] = {}
    for row, score in zip(table.criteria, sheet, strict=True):
        points.setdefault(row.group, []).append(score.in_total)
    return {group: rounded(exact_sum(amounts)) for group, amounts in points.items()}
