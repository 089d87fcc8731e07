"""The review before its conclusion: meeting facts, ballots, limitations that come back."""

from dataclasses import dataclass, replace

from thidua_desktop.application.period_picture import concluded_result, review_of
from thidua_desktop.application.ports import Ids, Scope, WritingUnit
from thidua_desktop.application.scenario import BallotPlan, DirectivePlan, LimitationPlan
from thidua_desktop.application.use_cases.appraise import require_leader
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.ballot import BallotProblem, ballot_problems
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.review import Ceiling, Disqualification, Meeting, QuotaDecision


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPlan:
    """Everything written for a meeting at once; limitations and directives are the new ones."""

    meeting: Meeting
    limitations: tuple[LimitationPlan, ...] = ()
    directives: tuple[DirectivePlan, ...] = ()
    ceilings: tuple[Ceiling, ...] = ()
    not_considered: tuple[Disqualification, ...] = ()
    quota_decision: QuotaDecision | None = None
    lot_seed: str | None = None
    next_leader: UnitCode | None = None


def plan_review(
    uow: WritingUnit, ids: Ids, view: YearView, period: Period, *, plan: ReviewPlan
) -> None:
    """Writes the meeting's facts; what the preceding review left open comes back first."""
    require_leader(view)
    scope = Scope(year=view.year, period=period.code)
    carry_over(uow, view, period)
    uow.meetings.put(scope, plan.meeting)
    for limitation in plan.limitations:
        uow.limitations.put(scope, limitation.raised(ids.new(), period.code))
    for directive in plan.directives:
        uow.directives.put(scope, directive.raised(ids.new(), period.code))
    for ceiling in plan.ceilings:
        uow.ceilings.put(scope, ceiling)
    for disqualification in plan.not_considered:
        uow.disqualifications.put(scope, disqualification)
    if plan.quota_decision is not None:
        uow.quota_decisions.put(scope, plan.quota_decision)
    review = replace(
        review_of(uow, view, period), lot_seed=plan.lot_seed, next_leader=plan.next_leader
    )
    uow.reviews.put(scope, review)


def carry_over(uow: WritingUnit, view: YearView, period: Period) -> None:
    """Open limitations and directives of the preceding concluded review come back (design §1)."""
    before = view.newest_frame.frame.period_before(period.code)
    result = concluded_result(uow, view, before) if before is not None else None
    if before is None or result is None:
        return
    scope = Scope(year=view.year, period=period.code)
    known = {limitation.id for limitation in uow.limitations.list(scope)}
    known |= {directive.id for directive in uow.directives.list(scope)}
    for limitation in result.facts.limitations:
        if limitation.state is not FollowUpState.CLOSED and limitation.id not in known:
            uow.limitations.put(scope, replace(limitation, carried_from=before.code))
    for directive in result.facts.directives:
        if directive.state is not FollowUpState.CLOSED and directive.id not in known:
            uow.directives.put(scope, replace(directive, carried_from=before.code))


def cast_ballot(
    uow: WritingUnit, ids: Ids, view: YearView, period: Period, *, plan: BallotPlan
) -> tuple[BallotProblem, ...]:
    """Writes a ballot whose sums agree; otherwise writes nothing and says what is wrong."""
    require_leader(view)
    ballot = plan.cast(ids.new())
    problems = ballot_problems(ballot)
    if not problems:
        uow.ballots.put(Scope(year=view.year, period=period.code), ballot)
    return problems
