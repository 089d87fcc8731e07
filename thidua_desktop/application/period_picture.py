"""The picture of one period: what counts, the leader's facts, the points, the state digest.

Every view, document, package and command takes its figures from here; nothing else scores.
"""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.ports import ReadingUnit, Scope
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.ballot import Ballot, ballot_problems
from thidua_desktop.domain.book import FrameRevision, ReviewRecord, StoredPackage
from thidua_desktop.domain.canonical import read_canonical
from thidua_desktop.domain.crosscheck import CrossCheckStage
from thidua_desktop.domain.fact_keys import ONLY
from thidua_desktop.domain.ids import Digest, UnitCode
from thidua_desktop.domain.limitation import Directive, Limitation
from thidua_desktop.domain.package import ResultBody
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.review import (
    Ceiling,
    Disqualification,
    LeaderFacts,
    ManualEntry,
    Meeting,
    QuotaDecision,
    ReviewState,
    beside_sealed,
)
from thidua_desktop.domain.scoring.engine import ScoredBy, ScoringInput, score_bloc
from thidua_desktop.domain.scoring.lot import lot_digest
from thidua_desktop.domain.scoring.results import BlocScores
from thidua_desktop.domain.scoring_table import TieBreakKind
from thidua_desktop.domain.state import state_digest
from thidua_desktop.domain.text.storable import mended_throughout


class PeriodPicture(Struct, frozen=True, kw_only=True):
    """`facts` are the concluded review's, else the leader's drafts, else None (a member's book).

    `records` are the sealed ones that count, and those `facts` give as typed from paper.
    `given` is everything `scores` were made of.
    `result` is given once the review is concluded, in the leader's book and everywhere its result
    package stands.
    """

    period: Period
    frame: FrameRevision
    records: Mapping[UnitCode, RecordBody]
    counting: tuple[StoredPackage, ...]
    facts: LeaderFacts | None
    result: ResultBody | None
    given: ScoringInput
    scores: BlocScores
    state_digest: Digest

    @property
    def is_concluded(self) -> bool:
        return self.result is not None

    @property
    def official_scores(self) -> BlocScores:
        """What the concluded review froze, else what counts now.

        A member that was not given the others' packages cannot recount their points.
        """
        return self.scores if self.result is None else self.result.scores


def period_picture(uow: ReadingUnit, view: YearView, period: Period) -> PeriodPicture:
    """Scores one period from what counts in the book at this moment."""
    frame = view.frame_of(period)
    result = concluded_result(uow, view, period)
    facts = result.facts if result is not None else draft_facts(uow, view, period)
    counting = view.standing.counting(period.code)
    given = scoring_input(view, period, facts)
    if _asks_for_previous(given):
        given = replace(given, previous_totals=_previous_totals(uow, view, period))
    return PeriodPicture(
        period=period,
        frame=frame,
        records=given.records,
        counting=counting,
        facts=facts,
        result=result,
        given=given,
        scores=score_bloc(given),
        state_digest=state_digest(frame.digest, counting, result.facts if result else None),
    )


def scoring_input(view: YearView, period: Period, facts: LeaderFacts | None) -> ScoringInput:
    """What is scored, but for the totals of the period before."""
    return ScoringInput(
        frame=view.frame_of(period).frame,
        period=period.code,
        records=_records(view, period, facts),
        cross_scores=_cross_scores(view, period),
        appraisals=facts.appraisals if facts else (),
        ceilings=facts.ceilings if facts else (),
        not_considered=facts.not_considered if facts else (),
        ballots=tuple(b for b in facts.ballots if not ballot_problems(b)) if facts else (),
        quota_decision=facts.quota_decision if facts else None,
        lot_digest=_lot(view.standing.counting(period.code), facts),
    )


def _records(
    view: YearView, period: Period, facts: LeaderFacts | None
) -> dict[UnitCode, RecordBody]:
    typed = facts.hand_typed if facts is not None else {}
    records = {unit: entry.record for unit, entry in typed.items()}
    for unit, package in view.standing.records.get(period.code, {}).items():
        records[unit] = view.shelf.record(package.digest)
    return records


def concluded_result(uow: ReadingUnit, view: YearView, period: Period) -> ResultBody | None:
    """The concluded review of a period: this book's own, else from the leader's package.

    A result sealed before this book concluded anew is of the earlier conclusion.
    """
    review = review_of(uow, view, period)
    if review.state is ReviewState.CONCLUDED and review.snapshot is not None:
        return read_canonical(review.snapshot.encode(), ResultBody)
    package = view.standing.results.get(period.code)
    return None if package is None else view.shelf.result(package.digest)


def is_concluded(uow: ReadingUnit, view: YearView, period: Period) -> bool:
    """Whether `concluded_result` has one; reads none."""
    is_own = review_of(uow, view, period).state is ReviewState.CONCLUDED
    return is_own or period.code in view.standing.results


def review_of(uow: ReadingUnit, view: YearView, period: Period) -> ReviewRecord:
    """The review as this book keeps it; a draft where nothing was written yet."""
    scope = Scope(year=view.year, period=period.code)
    return uow.facts(ReviewRecord).get(scope, ONLY) or ReviewRecord(period=period.code)


def draft_facts(uow: ReadingUnit, view: YearView, period: Period) -> LeaderFacts | None:
    """What the leader has written for a review that is not concluded; None in members' books."""
    if not view.is_led_here:
        return None
    scope = Scope(year=view.year, period=period.code)
    review = review_of(uow, view, period)
    facts = LeaderFacts(
        meeting=uow.facts(Meeting).get(scope, ONLY) or Meeting(kind=period.kind),
        appraisals=uow.facts(Appraisal).list(scope),
        ballots=uow.facts(Ballot).list(scope),
        ceilings=uow.facts(Ceiling).list(scope),
        not_considered=uow.facts(Disqualification).list(scope),
        limitations=uow.facts(Limitation).list(scope),
        directives=uow.facts(Directive).list(scope),
        quota_decision=uow.facts(QuotaDecision).get(scope, ONLY),
        manual_entries=_by_unit(uow.facts(ManualEntry).list(scope)),
        lot_seed=review.lot_seed,
        reopened_because=review.reopened_because,
    )
    return beside_sealed(
        mended_throughout(facts), view.standing.records.get(period.code, {}).keys()
    )


def _by_unit(entries: tuple[ManualEntry, ...]) -> tuple[ManualEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.unit))


def _cross_scores(view: YearView, period: Period) -> tuple[ScoredBy, ...]:
    found: list[ScoredBy] = []
    for scorer, package in sorted(view.standing.crosschecks.get(period.code, {}).items()):
        body = view.shelf.crosscheck(package.digest)
        if body.stage is not CrossCheckStage.COMMITMENT:
            found += [ScoredBy(scorer=scorer, score=score) for score in body.scores]
    return tuple(found)


def _asks_for_previous(given: ScoringInput) -> bool:
    breakers = given.frame.table.tie_breakers
    return any(breaker.kind is TieBreakKind.PREVIOUS_REVIEW for breaker in breakers)


def _previous_totals(uow: ReadingUnit, view: YearView, period: Period) -> dict[UnitCode, Decimal]:
    """Totals of the period before; they do not hang on the period before that, only places do."""
    before = view.period_before(period.code)
    if before is None:
        return {}
    result = concluded_result(uow, view, before)
    facts = result.facts if result is not None else draft_facts(uow, view, before)
    scores = score_bloc(scoring_input(view, before, facts))
    return {unit.unit: unit.total for unit in scores.units if unit.total is not None}


def _lot(counting: tuple[StoredPackage, ...], facts: LeaderFacts | None) -> str | None:
    if facts is None or facts.lot_seed is None:
        return None
    return lot_digest((package.payload_digest for package in counting), facts.lot_seed)
