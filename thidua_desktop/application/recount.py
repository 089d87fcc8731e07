"""What a period's official scores can be counted from again, also where records are missing."""

from collections.abc import Callable

from msgspec.structs import replace

from thidua_desktop.application.period_picture import PeriodPicture
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.firmness import Firmness, firmness
from thidua_desktop.domain.scoring.given import ScoringInput
from thidua_desktop.domain.scoring.results import BlocScores


def recount_input(picture: PeriodPicture) -> ScoringInput:
    """What gives the official totals and ranks when it is scored.

    A member that was not given the others' packages takes the points the conclusion froze: they
    stand as appraised ones, the records behind them are not known.
    """
    if _order(picture.scores) == _order(picture.official_scores):
        return picture.given
    frozen = tuple(
        Appraisal(unit=unit.unit, criterion=score.criterion, points=score.final)
        for unit in picture.official_scores.units
        for score in unit.criteria
        if score.applicable
    )
    return replace(picture.given, records={}, cross_scores=(), appraisals=frozen)


def firmness_of(picture: PeriodPicture, check: Callable[[], None]) -> tuple[Firmness, ...]:
    """How firmly the official ranks stand; what `check` raises ends the work."""
    given = recount_input(picture)
    check()
    scores = picture.scores if given is picture.given else score_bloc(given)
    return firmness(given, scores, check=check)


def _order(scores: BlocScores) -> list[tuple[object, ...]]:
    return [(unit.unit, unit.rank, unit.total) for unit in scores.units]
