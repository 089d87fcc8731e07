"""Limitations and directives come back from review to review until somebody closes them."""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from tests.support.paper_text import paper_text
from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.small_bloc import WORD, SmallBloc, plan_of
from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.papers import PaperType
from thidua_desktop.application.scenario import DirectivePlan, LimitationPlan
from thidua_desktop.documents.press import build_paper
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.limitation import FollowUpState, Limitation
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode

NAMED = replace(
    plan_of("6T"),
    limitations=(
        LimitationPlan(text="Phối hợp chưa tốt.", owner=STAFF),
        LimitationPlan(text="Chỉ tiêu chưa rõ nét.", owner=REGIMENT),
    ),
    directives=(DirectivePlan(text="Phối hợp chặt chẽ.", assigned=(STAFF, REGIMENT)),),
)


@pytest.fixture
def named(bloc: SmallBloc) -> SmallBloc:
    """The mid-year review named two limitations and gave one directive."""
    with bloc.open(LEADER) as services:
        services.review.plan_review("6T", NAMED)
        services.review.conclude("6T")
    return bloc


def limitations(bloc: SmallBloc, period: str) -> dict[str, Limitation]:
    with bloc.open(LEADER) as services:
        facts = services.queries.picture(period).facts
    assert facts is not None
    return {each.text: each for each in facts.limitations}


def test_what_is_not_closed_comes_back_with_its_state(named: SmallBloc):
    with named.open(LEADER) as services:
        services.review.plan_review("NAM", plan_of("NAM"))
    back = limitations(named, "NAM")
    assert {each.carried_from for each in back.values()} == {"6T"}
    assert {each.raised_in for each in back.values()} == {"6T"}
    first = back["Phối hợp chưa tốt."]
    with named.open(LEADER) as services:
        services.review.follow_up("NAM", first.id, FollowUpState.IN_PROGRESS)
        services.review.plan_review("NAM", plan_of("NAM"))
    again = limitations(named, "NAM")
    assert again == {**back, first.text: replace(first, state=FollowUpState.IN_PROGRESS)}


def test_what_was_closed_before_the_conclusion_does_not_come_back(bloc: SmallBloc):
    with bloc.open(LEADER) as services:
        services.review.plan_review("6T", NAMED)
    closed = limitations(bloc, "6T")["Phối hợp chưa tốt."]
    with bloc.open(LEADER) as services:
        services.review.follow_up("6T", closed.id, FollowUpState.CLOSED)
        services.review.conclude("6T")
        services.review.plan_review("NAM", plan_of("NAM"))
        facts = services.queries.picture("NAM").facts
    assert facts is not None
    assert [each.text for each in facts.limitations] == ["Chỉ tiêu chưa rõ nét."]
    assert [each.carried_from for each in facts.directives] == ["6T"]


def test_closing_asks_for_an_open_review_and_a_known_item(named: SmallBloc):
    item = limitations(named, "6T")["Phối hợp chưa tốt."].id
    with named.open(LEADER) as services:
        with pytest.raises(NotAllowedError) as refusal:
            services.review.follow_up("6T", item, FollowUpState.CLOSED)
        assert refusal.value.reason.code is ReasonCode.REVIEW_CLOSED
        with pytest.raises(UnknownNameError):
            services.review.follow_up("NAM", item, FollowUpState.CLOSED)


def test_what_the_year_left_open_comes_back_in_the_next_under_its_new_leader(bloc: SmallBloc):
    with bloc.open(LEADER) as services:
        services.review.plan_review("NAM", replace(NAMED, next_leader=STAFF))
        services.review.conclude("NAM")
        result = services.packages.seal(PackageKind.RESULT, period="NAM", passphrase=WORD)
        file = bloc.out(services, result.value)
    bloc.take_in(STAFF, file)
    bloc.take_in(REGIMENT, file)
    bloc.at = datetime(2023, 6, 22, 2, 0, tzinfo=UTC)
    with bloc.open(STAFF) as services:
        services.review.set_frame(_of_2023(bloc.frame))
        frame = bloc.out(services, services.packages.seal(PackageKind.FRAME, passphrase=WORD).value)
        services.review.plan_review("6T", plan_of("6T"))
        minutes = paper_text(build_paper(services.papers.facts("6T", [PaperType.MINUTES])[0]))
        services.review.conclude("6T")
        result = services.packages.seal(PackageKind.RESULT, period="6T", passphrase=WORD)
        file = bloc.out(services, result.value)
    assert "1. Phối hợp chưa tốt." in minutes
    assert minutes.count("Chuyển từ kỳ trước (năm trước); tình trạng: chưa có kết quả") == 3
    assert bloc.codes(REGIMENT, frame, file) == [None, None]


def _of_2023(frame: Frame) -> Frame:
    periods = tuple(
        replace(
            period,
            start=period.start.replace(year=2023),
            end=period.end.replace(year=2023),
            cutoff=period.cutoff.replace(year=2023),
        )
        for period in frame.periods
    )
    year = replace(
        frame.year,
        code="2023",
        start=date(2023, 1, 1),
        end=date(2023, 11, 30),
        leader_unit=STAFF,
        deputy_unit=LEADER,
        next_leader=None,
    )
    return replace(frame, year=year, periods=periods)
