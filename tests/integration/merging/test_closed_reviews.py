"""What a leader can no longer write once a review is concluded, and what is said of a reopening."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from tests.support.sealing import LEADER, REGIMENT
from tests.support.small_bloc import SmallBloc, plan_of
from thidua_desktop.application.papers import PaperType
from thidua_desktop.application.scenario import BallotPlan
from thidua_desktop.application.services import Services
from thidua_desktop.documents.press import build_paper
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.ballot import BallotBase, CandidateVotes, Comparison
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode

BALLOT = BallotPlan(
    award="Cờ thi đua",
    base=BallotBase.ALL_MEMBERS,
    members=9,
    threshold="2/3",
    comparison=Comparison.AT_LEAST,
    issued=9,
    returned=9,
    valid=9,
    candidates=(CandidateVotes(unit=REGIMENT, yes=6, no=3),),
)
APPRAISAL = Appraisal(unit=REGIMENT, criterion="I.2", points=Decimal(1), reason="Xem lại")


@pytest.mark.parametrize(
    "write",
    [
        lambda desk: desk.plan_review("6T", plan_of("6T")),
        lambda desk: desk.cast_ballot("6T", BALLOT),
        lambda desk: desk.appraise("6T", [APPRAISAL]),
    ],
    ids=["meeting", "ballot", "appraisal"],
)
def test_a_concluded_review_takes_no_more_facts_until_it_is_reopened(
    bloc: SmallBloc, write: Callable[[object], object]
):
    bloc.conclude()
    with bloc.open(LEADER) as services:
        with pytest.raises(NotAllowedError) as refusal:
            write(services.review)
        assert refusal.value.reason.code is ReasonCode.REVIEW_CLOSED
        services.review.reopen("6T", "Thiếu phiếu")
        write(services.review)


def papers_of_the_meeting(services: Services) -> dict[PaperType, str]:
    return {facts.type: str(build_paper(facts)) for facts in services.papers.facts("6T")}


def test_every_reason_of_every_reopening_stands_on_every_paper_printed_afterwards(bloc: SmallBloc):
    with bloc.open(LEADER) as services:
        services.review.plan_review("6T", plan_of("6T"))
        services.review.cast_ballot("6T", BALLOT)
        services.review.conclude("6T")
        assert "mở lại" not in str(papers_of_the_meeting(services))
        for reason in ("Đếm nhầm phiếu", "Thiếu một báo cáo"):
            services.review.reopen("6T", reason)
            services.review.conclude("6T")
        said = papers_of_the_meeting(services)
    meeting = {
        *(PaperType.MINUTES, PaperType.TALLY),
        *(PaperType.RANKING_TABLE, PaperType.RESULT_NOTICE),
    }
    assert meeting <= set(said)
    for paper in meeting:
        assert "Đếm nhầm phiếu; Thiếu một báo cáo" in said[paper], paper


def test_a_reopening_has_a_reason(bloc: SmallBloc):
    bloc.conclude()
    with bloc.open(LEADER) as services, pytest.raises(ValueError, match="reason"):
        services.review.reopen("6T", "  ")
