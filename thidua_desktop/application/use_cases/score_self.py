"""Typed self-scores of criteria that are scored by hand, and acknowledged gaps."""

from collections.abc import Sequence

from msgspec.structs import replace

from thidua_desktop.application.ports import Scope, WritingUnit
from thidua_desktop.application.use_cases.approve_record import drop_stale_approvals
from thidua_desktop.application.use_cases.own_record import open_gaps
from thidua_desktop.domain.amounts import kept
from thidua_desktop.domain.fact_keys import fact_key
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.record import AcknowledgedGap, SelfScore
from thidua_desktop.domain.scoring.limits import ScoreRefusal, ScoreRow, score_refusals
from thidua_desktop.domain.text.storable import storable_throughout


def score_self(
    uow: WritingUnit, frame: Frame, period: Period, *, scores: Sequence[SelfScore]
) -> tuple[ScoreRefusal, ...]:
    """Writes every typed score the rules allow and returns what they refused."""
    unit = uow.identity.unit.code
    rows = [ScoreRow(unit=unit, criterion=s.criterion, points=s.points) for s in scores]
    refusals = score_refusals(frame, rows)
    refused = {refusal.row for refusal in refusals}
    scope = Scope(year=frame.year.code, period=period.code)
    for index, score in enumerate(scores):
        if index not in refused:
            uow.facts(SelfScore).put(
                scope, storable_throughout(replace(score, points=kept(score.points)))
            )
    drop_stale_approvals(uow, frame, [period])
    return refusals


def withdraw_self_scores(
    uow: WritingUnit, frame: Frame, period: Period, *, criteria: Sequence[CriterionCode]
) -> tuple[SelfScore, ...]:
    """Takes typed scores back, so that nothing is typed there (scoring §4); returns what stood."""
    scope = Scope(year=frame.year.code, period=period.code)
    facts = uow.facts(SelfScore)
    stood = [facts.get(scope, str(code)) for code in criteria]
    gone = tuple(score for score in stood if score is not None)
    for score in gone:
        facts.remove(scope, fact_key(score))
    drop_stale_approvals(uow, frame, [period])
    return gone


def acknowledge_gaps(
    uow: WritingUnit, frame: Frame, period: Period, *, criteria: Sequence[CriterionCode] | None
) -> tuple[CriterionCode, ...]:
    """Lets open gaps stand, all of them where `criteria` is None; returns those acknowledged."""
    wanted = [
        code for code in open_gaps(uow, frame, period) if criteria is None or code in criteria
    ]
    scope = Scope(year=frame.year.code, period=period.code)
    for code in wanted:
        uow.facts(AcknowledgedGap).put(scope, AcknowledgedGap(criterion=code))
    drop_stale_approvals(uow, frame, [period])
    return tuple(wanted)
