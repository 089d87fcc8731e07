"""The leader appraises: points with a reason beside the unit's own."""

from collections.abc import Sequence

from msgspec.structs import replace

from thidua_desktop.application.ports import Scope, WritingUnit
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.amounts import kept
from thidua_desktop.domain.appraisal import Appraisal, Question
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.scoring.limits import ScoreRefusal, ScoreRow, score_refusals
from thidua_desktop.domain.text.storable import storable_throughout


def require_leader(view: YearView) -> None:
    """Raises NotAllowedError(NOT_LEADER) in a book that does not lead this year."""
    if not view.is_led_here:
        raise NotAllowedError(ReasonCode.NOT_LEADER, leader=view.leader)


def require_open_review(view: YearView, period: Period) -> None:
    """Raises NotAllowedError: NOT_LEADER; REVIEW_CLOSED once the period's review is concluded."""
    require_leader(view)
    if period.code in view.standing.closed:
        raise NotAllowedError(ReasonCode.REVIEW_CLOSED, period=period.code)


def appraise(
    uow: WritingUnit, view: YearView, period: Period, *, appraisals: Sequence[Appraisal]
) -> tuple[ScoreRefusal, ...]:
    """Writes every appraisal the rules allow; returns what they refused.

    Raises as `require_open_review`.
    """
    require_open_review(view, period)
    rows = [ScoreRow(unit=a.unit, criterion=a.criterion, points=a.points) for a in appraisals]
    refusals = score_refusals(view.frame_of(period).frame, rows)
    refused = {refusal.row for refusal in refusals}
    scope = Scope(year=view.year, period=period.code)
    for index, appraisal in enumerate(appraisals):
        if index not in refused:
            uow.facts(Appraisal).put(
                scope, storable_throughout(replace(appraisal, points=kept(appraisal.points)))
            )
    return refusals


def ask(uow: WritingUnit, view: YearView, period: Period, *, question: Question) -> None:
    """Returns a cell to its unit for explanation."""
    require_leader(view)
    uow.facts(Question).put(
        Scope(year=view.year, period=period.code), storable_throughout(question)
    )
