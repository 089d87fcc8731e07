"""Limitations and directives come back from review to review until somebody closes them."""

from dataclasses import replace

import pytest

from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.small_bloc import SmallBloc, plan_of
from thidua_desktop.application.names import UnknownNameError
from thidua_desktop.application.scenario import DirectivePlan, LimitationPlan
from thidua_desktop.domain.limitation import FollowUpState, Limitation
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
