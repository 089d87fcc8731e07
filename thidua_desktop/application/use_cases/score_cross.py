"""Cross-checking: the leader's assignment of a round, and this unit's scores of others."""

from collections.abc import Sequence

from msgspec.structs import replace

from thidua_desktop.application.ports import ReadingUnit, Scope, WritingUnit
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.amounts import kept
from thidua_desktop.domain.book import CrossCheckSecret
from thidua_desktop.domain.crosscheck import CrossCheckAssignment, CrossScore
from thidua_desktop.domain.fact_keys import ONLY, fact_key
from thidua_desktop.domain.package import PackageKind, QuestionBody
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode, Verdict
from thidua_desktop.domain.scoring.limits import ScoreRefusal, ScoreRow, score_refusals
from thidua_desktop.domain.text.storable import storable_throughout


def assign_crosscheck(
    uow: WritingUnit, view: YearView, period: Period, *, pairs: Sequence[CrossCheckAssignment]
) -> None:
    """Replaces the assignment of the round."""
    scope = Scope(year=view.year, period=period.code)
    for old in uow.facts(CrossCheckAssignment).list(scope):
        uow.facts(CrossCheckAssignment).remove(scope, fact_key(old))
    for pair in pairs:
        uow.facts(CrossCheckAssignment).put(scope, pair)


def round_of(uow: ReadingUnit, view: YearView, period: Period) -> tuple[CrossCheckAssignment, ...]:
    """The round's assignment: the leader's own, elsewhere as the newest question gave it."""
    if view.is_led_here:
        return uow.facts(CrossCheckAssignment).list(Scope(year=view.year, period=period.code))
    questions = [
        package
        for package in view.packages
        if package.envelope.kind is PackageKind.QUESTION
        and package.envelope.period_id == period.code
        and package.envelope.for_unit_id == view.identity.unit.code
        and view.standing.verdict(package.digest) is Verdict.ACCEPTED
    ]
    if not questions:
        return ()
    newest = max(questions, key=lambda package: package.envelope.revision)
    body = view.shelf.body(newest.digest, PackageKind.QUESTION)
    assert isinstance(body, QuestionBody)
    return body.assignments


def score_cross(
    uow: WritingUnit, view: YearView, period: Period, *, scores: Sequence[CrossScore]
) -> tuple[ScoreRefusal, ...]:
    """Writes this unit's scores of others; returns what the rules refused.

    Raises NotAllowedError(REVEAL_BAD) once the scores of a blind round are committed: a reveal of
    others would be refused everywhere.
    """
    scope = Scope(year=view.year, period=period.code)
    if uow.facts(CrossCheckSecret).get(scope, ONLY) is not None:
        raise NotAllowedError(ReasonCode.REVEAL_BAD, period=period.code)
    frame = view.frame_of(period).frame
    scorer = uow.identity.unit.code
    rows = [
        ScoreRow(scorer=scorer, unit=s.unit, criterion=s.criterion, points=s.points) for s in scores
    ]
    refusals = score_refusals(frame, rows)
    refused = {refusal.row for refusal in refusals}
    for index, score in enumerate(scores):
        if index not in refused:
            uow.facts(CrossScore).put(
                scope, storable_throughout(replace(score, points=kept(score.points)))
            )
    return refusals
