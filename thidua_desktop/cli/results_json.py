"""Results of periods in the form of a scenario's `ky-vong.json`: amounts are decimal strings."""

from collections.abc import Iterable
from decimal import Decimal

from thidua_desktop.application.period_picture import PeriodPicture
from thidua_desktop.domain.scoring.results import CriterionScore, UnitScores

Document = dict[str, object]


def results_document(pictures: Iterable[PeriodPicture]) -> Document:
    """Periods by code; units in ranking order, criteria in the table's, not applicable left out."""
    return {
        picture.period.code: {
            "scale": str(picture.scores.scale),
            "units": [_unit(unit) for unit in picture.scores.units],
        }
        for picture in pictures
    }


def _unit(unit: UnitScores) -> Document:
    return {
        "code": unit.unit,
        "content": str(unit.content),
        "bonus": str(unit.bonus),
        "penalty": str(unit.penalty),
        "total": _amount(unit.total),
        "class": unit.classification,
        "rank": unit.rank,
        "tied": unit.tied,
        "considered": unit.considered,
        "criteria": [_criterion(score) for score in unit.criteria if score.applicable],
    }


def _criterion(score: CriterionScore) -> Document:
    return {
        "code": score.criterion,
        "self": _amount(score.self_points),
        "cross": _amount(score.cross_points),
        "appraised": _amount(score.appraised_points),
        "final": str(score.final),
    }


def _amount(points: Decimal | None) -> str | None:
    return None if points is None else str(points)
