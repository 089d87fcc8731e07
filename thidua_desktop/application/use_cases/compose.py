"""The bodies of packages, one composer per kind: what would be sealed now (packages §2)."""

from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.period_picture import concluded_result
from thidua_desktop.application.ports import Randomness, ReadingUnit, Scope, WritingUnit
from thidua_desktop.application.use_cases.appraise import require_leader
from thidua_desktop.application.use_cases.own_record import approval_of, open_gaps, own_record
from thidua_desktop.application.use_cases.score_cross import round_of
from thidua_desktop.application.use_cases.signing import living_key
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.appraisal import Question
from thidua_desktop.domain.book import CrossCheckSecret, ReviewRecord, StoredPackage
from thidua_desktop.domain.crosscheck import (
    CrossCheckAssignment,
    CrossCheckBody,
    CrossCheckStage,
    CrossScore,
)
from thidua_desktop.domain.fact_keys import ONLY
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.merging.blind import commitment_of
from thidua_desktop.domain.package import (
    Body,
    EnrolmentBody,
    FrameBody,
    HandoverBody,
    Original,
    PackageKind,
    PeriodState,
    QuestionBody,
    ResultBody,
    RollupBody,
)
from thidua_desktop.domain.period import Period, ReviewKind
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.review import ReviewState
from thidua_desktop.domain.roster import Roster
from thidua_desktop.domain.text.storable import mended_throughout

_ORIGINALS = frozenset(
    {PackageKind.FRAME, PackageKind.RECORD, PackageKind.CROSSCHECK, PackageKind.RESULT}
)
"""Kinds every member may hold; the others are addressed to somebody else than the new leader."""


WITHOUT_PERIOD = frozenset({PackageKind.ENROLMENT, PackageKind.FRAME, PackageKind.HANDOVER})
"""Kinds whose envelope names no period (packages §2)."""


class SealOrder(Struct, frozen=True, kw_only=True):
    """Which package is wanted; `for_unit` belongs to a question."""

    kind: PackageKind
    period: Period | None = None
    for_unit: UnitCode | None = None


def compose_body(
    uow: WritingUnit, view: YearView | None, order: SealOrder, *, random: Randomness
) -> Body:
    """What the ordered package would say now.

    Raises NotAllowedError as the composer of its kind; UnknownNameError("frame") before the first
    frame, for kinds that need one.
    """
    if order.kind is PackageKind.ENROLMENT:
        return enrolment_body(uow)
    if order.kind is PackageKind.FRAME:
        return frame_body(uow)
    if view is None:
        raise UnknownNameError("frame", uow.identity.year)
    if order.kind is PackageKind.HANDOVER:
        return handover_body(uow, view)
    assert order.period is not None
    if order.kind is PackageKind.CROSSCHECK:
        return crosscheck_body(uow, view, order.period, random=random)
    if order.kind is PackageKind.QUESTION:
        return question_body(uow, view, order)
    return _PERIOD_BODIES[order.kind](uow, view, order.period)


def enrolment_body(uow: ReadingUnit) -> EnrolmentBody:
    """Raises NotAllowedError(NO_KEY) before the unit has a key."""
    key = living_key(uow)
    if key is None:
        raise NotAllowedError(ReasonCode.NO_KEY)
    return EnrolmentBody(unit=mended_throughout(uow.identity.unit), public_key=key.public_key)


def roster_of(uow: ReadingUnit) -> Roster:
    """The roster as this book knows it, in one order.

    A former leader vouched for its own key. Whoever leads now compared that key when it trusted
    the former leader's frame, and says so: only the leader's own line may be its own witness.
    """
    own = uow.identity.unit.code
    keys = [
        replace(key, confirmed_by=own) if key.confirmed_by == key.unit else key
        for key in uow.trusted_keys
    ]
    return Roster(keys=tuple(sorted(keys, key=lambda key: (key.unit, key.key_id))))


def frame_body(uow: ReadingUnit) -> FrameBody:
    """The draft of the newest year there is one for, maybe of the year to come.

    Raises NotAllowedError: NOT_LEADER where there is no draft, or another unit leads; KEY_STAYS
    where a unit is no member any more and its key was not revoked.
    """
    drafts = [d.frame for d in map(uow.frames.draft, uow.frames.years()) if d is not None]
    if not drafts:
        raise NotAllowedError(ReasonCode.NOT_LEADER)
    frame = mended_throughout(max(drafts, key=lambda draft: draft.year.start))
    if frame.year.leader_unit != uow.identity.unit.code:
        raise NotAllowedError(ReasonCode.NOT_LEADER, leader=frame.year.leader_unit)
    roster = roster_of(uow)
    for key in roster.keys:
        if key.revoked_on is None and frame.unit(key.unit) is None:
            raise NotAllowedError(ReasonCode.KEY_STAYS, unit=key.unit)
    return FrameBody(frame=frame, roster=roster, in_force_from=_in_force_from(uow, frame))


def _in_force_from(uow: ReadingUnit, frame: Frame) -> date:
    """The first revision is in force from the year's start, an amendment from its signing on.

    It never reaches back to a period whose review is concluded: papers printed anew would differ
    from the signed ones. A new roster under the same rules is no amendment.
    """
    revisions = uow.frames.list(frame.year.code)
    if not revisions:
        return frame.year.start
    newest = max(revisions, key=lambda revision: revision.revision)
    if newest.frame == frame:
        return newest.in_force_from
    signed = frame.pact.signed_on or frame.year.start
    cutoffs = [
        period.cutoff
        for rules in (newest.frame, frame)
        for period in rules.periods
        if _is_concluded(uow, frame, period)
    ]
    return max([signed, *(cutoff + timedelta(days=1) for cutoff in cutoffs)])


def _is_concluded(uow: ReadingUnit, frame: Frame, period: Period) -> bool:
    review = uow.facts(ReviewRecord).get(Scope(year=frame.year.code, period=period.code), ONLY)
    return review is not None and review.state is ReviewState.CONCLUDED


def record_body(uow: ReadingUnit, view: YearView, period: Period) -> RecordBody:
    """Raises NotAllowedError: GAPS_OPEN, NOT_APPROVED."""
    frame = view.frame_of(period).frame
    gaps = open_gaps(uow, frame, period)
    if gaps:
        raise NotAllowedError(ReasonCode.GAPS_OPEN, criteria=", ".join(gaps), count=str(len(gaps)))
    approval = approval_of(uow, frame, period)
    if approval is None:
        raise NotAllowedError(ReasonCode.NOT_APPROVED, period=period.code)
    return replace(own_record(uow, frame, period), approval=mended_throughout(approval))


def crosscheck_body(
    uow: WritingUnit, view: YearView, period: Period, *, random: Randomness
) -> CrossCheckBody:
    """Open, or in a blind round the commitment, and once all are in, the reveal (packages §2).

    What was committed stays: the reveal repeats it. It names the list of checkers as the leader
    last gave it, so that a round goes on after a list was corrected; where that leaves out what
    this unit scored, the list it committed under.
    """
    scope = Scope(year=view.year, period=period.code)
    pairs = round_of(uow, view, period)
    given = map(mended_throughout, uow.facts(CrossScore).list(scope))
    scores = tuple(sorted(given, key=lambda s: (s.unit, s.criterion)))
    if not view.frame_of(period).frame.table.blind_cross_check:
        return CrossCheckBody(stage=CrossCheckStage.OPEN, assignments=pairs, scores=scores)
    secret = uow.facts(CrossCheckSecret).get(scope, ONLY)
    if secret is None:
        nonce = random.token(32).hex()
        commitment = commitment_of(scores, nonce, scorer=uow.identity.unit.code, period=period.code)
        secret = CrossCheckSecret(period=period.code, nonce=nonce, commitment=commitment)
        uow.facts(CrossCheckSecret).put(scope, secret)
    committed = _committed(view, period)
    own = _own_checks(view, period)
    if not own:
        return CrossCheckBody(
            stage=CrossCheckStage.COMMITMENT, assignments=pairs, commitment=secret.commitment
        )
    checked = {pair.unit for pair in pairs if pair.scorer == uow.identity.unit.code}
    fits = bool(checked) and checked >= {score.unit for score in scores}
    listed = pairs if fits else own[0].assignments
    if not {pair.scorer for pair in listed} <= committed:
        return own[-1]
    return CrossCheckBody(
        stage=CrossCheckStage.REVEAL,
        assignments=listed,
        scores=scores,
        commitment=own[0].commitment,
        nonce=secret.nonce,
    )


def _checks(view: YearView, period: Period) -> list[StoredPackage]:
    """The cross-checks of the period in the book, oldest revision first."""
    found = [
        package
        for package in view.packages
        if package.envelope.kind is PackageKind.CROSSCHECK
        and package.envelope.period_id == period.code
        and not package.withdrawn
    ]
    return sorted(found, key=lambda package: package.envelope.revision)


def _committed(view: YearView, period: Period) -> set[UnitCode]:
    """Whose first revision is in the book."""
    first = [p for p in _checks(view, period) if p.envelope.revision == 1]
    return {p.envelope.author_unit_id for p in first}


def _own_checks(view: YearView, period: Period) -> list[CrossCheckBody]:
    """What this book sealed of the round, the commitment first."""
    return [view.shelf.crosscheck(p.digest) for p in _checks(view, period) if p.sent]


def question_body(uow: ReadingUnit, view: YearView, order: SealOrder) -> QuestionBody:
    """All questions of the period to one unit, and the whole round's assignment."""
    require_leader(view)
    assert order.period is not None
    scope = Scope(year=view.year, period=order.period.code)
    asked = (q for q in uow.facts(Question).list(scope) if q.unit == order.for_unit)
    questions = tuple(map(mended_throughout, asked))
    return QuestionBody(
        questions=questions, assignments=uow.facts(CrossCheckAssignment).list(scope)
    )


def result_body(uow: ReadingUnit, view: YearView, period: Period) -> ResultBody:
    """Raises NotAllowedError: NOT_LEADER, NOT_CONCLUDED."""
    require_leader(view)
    result = concluded_result(uow, view, period)
    if result is None:
        raise NotAllowedError(ReasonCode.NOT_CONCLUDED, period=period.code)
    return result


def rollup_body(uow: ReadingUnit, view: YearView, period: Period) -> RollupBody:
    """The result with the bloc it belongs to. Raises as `result_body`."""
    result = result_body(uow, view, period)
    frame = view.frame_of(period).frame
    return RollupBody(bloc=frame.bloc, year=frame.year, units=frame.units, result=result)


def handover_body(uow: ReadingUnit, view: YearView) -> HandoverBody:
    """Everything the next leader takes over.

    Raises NotAllowedError(NOT_CONCLUDED) before the year-end review has named a next leader.
    """
    require_leader(view)
    last = view.periods[-1]
    result = concluded_result(uow, view, last)
    if result is None or result.next_leader is None or last.kind is not ReviewKind.YEAR_END:
        raise NotAllowedError(ReasonCode.NOT_CONCLUDED, period=last.code)
    facts = result.facts
    return HandoverBody(
        to_unit=result.next_leader,
        roster=view.frame_of(last).roster,
        states=_period_states(view),
        limitations=tuple(x for x in facts.limitations if x.state is not FollowUpState.CLOSED),
        directives=tuple(x for x in facts.directives if x.state is not FollowUpState.CLOSED),
        originals=_originals(view),
    )


def _period_states(view: YearView) -> tuple[PeriodState, ...]:
    return tuple(
        PeriodState(
            period=period.code,
            state_digest=view.shelf.result(package.digest).state_digest,
            result_digest=package.digest,
        )
        for period in view.periods
        if (package := view.standing.results.get(period.code)) is not None
    )


def _originals(view: YearView) -> tuple[Original, ...]:
    listed = [
        Original(
            digest=package.digest,
            kind=package.envelope.kind,
            unit=package.envelope.author_unit_id,
            period=package.envelope.period_id,
            for_unit=package.envelope.for_unit_id,
            revision=package.envelope.revision,
        )
        for package in view.packages
        if package.envelope.kind in _ORIGINALS and not package.withdrawn
    ]
    return tuple(sorted(listed, key=lambda original: original.digest))


_PERIOD_BODIES: dict[PackageKind, Callable[[ReadingUnit, YearView, Period], Body]] = {
    PackageKind.RECORD: record_body,
    PackageKind.RESULT: result_body,
    PackageKind.ROLLUP: rollup_body,
}
