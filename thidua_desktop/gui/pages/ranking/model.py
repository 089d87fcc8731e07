"""The ranking as rows: what the table of the page shows of each unit."""

from dataclasses import dataclass
from decimal import Decimal

from thidua_desktop.application.period_picture import PeriodPicture
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.scoring.results import UnitScores


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingRow:
    """One unit in the order of the ranking; `place` counts from 1, also where there is no rank."""

    unit: UnitCode
    name: str
    place: int
    rank: int | None
    tied: bool
    content: Decimal
    bonus: Decimal
    penalty: Decimal
    total: Decimal | None
    classification: str | None
    considered: bool


def ranking_rows(picture: PeriodPicture) -> tuple[RankingRow, ...]:
    """The one ranking of the engine, unit by unit."""
    names = {unit.code: unit.name for unit in picture.frame.frame.units}
    return tuple(
        _row(scores, names[scores.unit], place)
        for place, scores in enumerate(picture.official_scores.units, start=1)
    )


def _row(scores: UnitScores, name: str, place: int) -> RankingRow:
    return RankingRow(
        unit=scores.unit,
        name=name,
        place=place,
        rank=scores.rank,
        tied=scores.tied,
        content=scores.content,
        bonus=scores.bonus,
        penalty=scores.penalty,
        total=scores.total,
        classification=scores.classification,
        considered=scores.considered,
    )
