"""The review before its conclusion: meeting facts, ballots, limitations that come back."""

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.period_picture import concluded_result, review_of
from thidua_desktop.application.ports import Ids, Scope, WritingUnit
from thidua_desktop.application.scenario import BallotPlan, DirectivePlan, LimitationPlan
from thidua_desktop.application.use_cases.appraise import require_open_review
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.ballot import Ballot, BallotProblem, ballot_problems
from thidua_desktop.domain.book import ReviewRecord
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.limitation import Directive, FollowUpState, Limitation
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.review import Ceiling, Disqualification, Meeting, QuotaDecision
from thidua_desktop.domain.text.storable import storable, storable_throughout


class ReviewPlan(Struct, frozen=True, kw_only=True):
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
    uow: WritingUnit,
    ids: Ids,
    view: YearView,
    period: Period,
    *,
    plan: ReviewPlan,
    year_before: YearView | None,
) -> None:
    """Writes the meeting's facts; what the preceding review left open comes back first.

    Before the first review of a year that is the last one of `year_before`. Raises as
    `require_open_review`.
    """
    require_open_review(view, period)
    scope = Scope(year=view.year, period=period.code)
    carry_over(uow, view, period, year_before=year_before)
    uow.facts(Meeting).put(scope, storable_throughout(plan.meeting))
    for limitation in plan.limitations:
        raised = limitation.raised(ids.new(), period.code)
        uow.facts(Limitation).put(scope, storable_throughout(raised))
    for directive in plan.directives:
        given = directive.raised(ids.new(), period.code)
        uow.facts(Directive).put(scope, storable_throughout(given))
    for ceiling in plan.ceilings:
        uow.facts(Ceiling).put(scope, storable_throughout(ceiling))
    for disqualification in plan.not_considered:
        uow.facts(Disqualification).put(scope, storable_throughout(disqualification))
    if plan.quota_decision is not None:
        uow.facts(QuotaDecision).put(scope, storable_throughout(plan.quota_decision))
    seed = None if plan.lot_seed is None else storable(plan.lot_seed)
    review = replace(review_of(uow, view, period), lot_seed=seed, next_leader=plan.next_leader)
    uow.facts(ReviewRecord).put(scope, review)


def carry_over(
    uow: WritingUnit, view: YearView, period: Period, *, year_before: YearView | None
) -> None:
    """Open limitations and directives of the preceding concluded review come back (design §1)."""
    before, of_year = view.period_before(period.code), view
    if before is None and year_before is not None:
        before, of_year = year_before.periods[-1], year_before
    result = concluded_result(uow, of_year, before) if before is not None else None
    if before is None or result is None:
        return
    scope = Scope(year=view.year, period=period.code)
    known = {limitation.id for limitation in uow.facts(Limitation).list(scope)}
    known |= {directive.id for directive in uow.facts(Directive).list(scope)}
    for limitation in result.facts.limitations:
        if limitation.state is not FollowUpState.CLOSED and limitation.id not in known:
            uow.facts(Limitation).put(scope, replace(limitation, carried_from=before.code))
    for directive in result.facts.directives:
        if directive.state is not FollowUpState.CLOSED and directive.id not in known:
            uow.facts(Directive).put(scope, replace(directive, carried_from=before.code))


def cast_ballot(
    uow: WritingUnit, ids: Ids, view: YearView, period: Period, *, plan: BallotPlan
) -> tuple[BallotProblem, ...]:
    """Writes a ballot whose sums agree; otherwise writes nothing and says what is wrong.

    Raises as `require_open_review`.
    """
    require_open_review(view, period)
    ballot = storable_throughout(plan.cast(ids.new()))
    problems = ballot_problems(ballot)
    if not problems:
        uow.facts(Ballot).put(Scope(year=view.year, period=period.code), ballot)
    return problems
