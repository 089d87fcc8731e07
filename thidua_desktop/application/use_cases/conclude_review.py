"""Concluding a review: the leader's facts, the scores and what was counted become one snapshot."""

from msgspec.structs import replace

from thidua_desktop.application.papers import (
    CONCLUDED_PAPERS,
    NUMBER_ABBREVIATIONS,
    DocumentPress,
    PaperFacts,
    PaperType,
    Provenance,
)
from thidua_desktop.application.period_picture import PeriodPicture, review_of
from thidua_desktop.application.ports import Scope, WritingUnit
from thidua_desktop.application.use_cases.appraise import require_leader
from thidua_desktop.application.use_cases.number_document import reserve_number
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.ballot import ballot_problems
from thidua_desktop.domain.book import ReviewRecord
from thidua_desktop.domain.canonical import canonical_bytes
from thidua_desktop.domain.package import CountedPackage, PackageKind, Paper, ResultBody
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.review import LeaderFacts, ReviewState
from thidua_desktop.domain.state import state_digest


def conclude_review(
    uow: WritingUnit,
    view: YearView,
    picture: PeriodPicture,
    *,
    press: DocumentPress,
    program_version: str,
) -> ResultBody:
    """Freezes the review of a period; reprinting it gives the same bytes for ever.

    Raises NotAllowedError: NOT_LEADER; REVIEW_CLOSED where it is concluded already; NOT_CONCLUDED
    where ballots do not add up or a tie across the quota's line is undecided.
    """
    require_leader(view)
    facts = _facts_to_conclude(picture)
    period = picture.period
    digest = state_digest(picture.frame.digest, picture.counting, facts)
    provenance = Provenance(
        state_digest=digest, journal=uow.journal.head(), program_version=program_version
    )
    review = review_of(uow, view, period)
    result = ResultBody(
        facts=facts,
        scores=picture.scores,
        counted=_counted(picture),
        papers=_papers(uow, view, picture, press=press, provenance=provenance),
        state_digest=digest,
        journal=provenance.journal,
        program_version=program_version,
        concluded_on=facts.meeting.held_on,
        next_leader=review.next_leader,
    )
    uow.facts(ReviewRecord).put(
        Scope(year=view.year, period=period.code),
        replace(
            review,
            state=ReviewState.CONCLUDED,
            snapshot=canonical_bytes(result).decode(),
            counted=result.counted,
        ),
    )
    return result


def _facts_to_conclude(picture: PeriodPicture) -> LeaderFacts:
    period = picture.period.code
    if picture.is_concluded:
        raise NotAllowedError(ReasonCode.REVIEW_CLOSED, period=period)
    assert picture.facts is not None
    quota = picture.scores.quota
    wrong = [ballot.award for ballot in picture.facts.ballots if ballot_problems(ballot)]
    if wrong or (quota is not None and quota.undecided):
        undecided = ", ".join(quota.undecided) if quota else ""
        raise NotAllowedError(
            ReasonCode.NOT_CONCLUDED, period=period, ballots=", ".join(wrong), units=undecided
        )
    return picture.facts


def _counted(picture: PeriodPicture) -> tuple[CountedPackage, ...]:
    counted = [
        CountedPackage(
            unit=package.envelope.author_unit_id,
            kind=package.envelope.kind,
            revision=package.envelope.revision,
            digest=package.digest,
            payload_digest=package.payload_digest,
        )
        for package in picture.counting
        if package.envelope.kind in (PackageKind.RECORD, PackageKind.CROSSCHECK)
    ]
    return tuple(sorted(counted, key=lambda item: (item.unit, item.kind.value)))


def _papers(
    uow: WritingUnit,
    view: YearView,
    picture: PeriodPicture,
    *,
    press: DocumentPress,
    provenance: Provenance,
) -> tuple[Paper, ...]:
    """Numbers are reserved and contents fixed for every paper the meeting gives."""
    papers: list[Paper] = []
    for paper_type in CONCLUDED_PAPERS:
        if paper_type is PaperType.TALLY and not (picture.facts and picture.facts.ballots):
            continue
        number = None
        if paper_type in NUMBER_ABBREVIATIONS:
            number = reserve_number(uow, view, picture, paper_type=paper_type)
        facts = concluded_paper_facts(
            view, picture, paper_type=paper_type, number=number, provenance=provenance
        )
        digest = press.content_digest(facts)
        papers.append(Paper(type=paper_type.value, number=number, content_digest=digest))
    return tuple(papers)


def concluded_paper_facts(
    view: YearView,
    picture: PeriodPicture,
    *,
    paper_type: PaperType,
    number: str | None,
    provenance: Provenance | None,
) -> PaperFacts:
    """What a paper of the meeting says; the same for every book with the same result."""
    frame = picture.frame.frame
    leader = frame.unit(frame.year.leader_unit)
    assert leader is not None
    return PaperFacts(
        type=paper_type,
        frame=frame,
        period=picture.period,
        mode=view.identity.mode,
        issuing_unit=leader,
        number=number,
        dated=picture.facts.meeting.held_on if picture.facts else None,
        scores=picture.scores,
        facts=picture.facts,
        provenance=provenance,
    )
