"""A review is reopened with a reason, takes a late record in and is concluded anew."""

import pytest

from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.small_bloc import WORD
from thidua_desktop.application.papers import PaperType
from thidua_desktop.documents.press import build_paper
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode

REASON = "Trung đoàn báo cáo thiếu một kết quả"


def test_a_reopened_review_counts_the_late_record_everywhere(bloc):
    first = bloc.seal_record(REGIMENT, 1)
    bloc.take_in(LEADER, first)
    old_result = bloc.conclude()
    late = bloc.seal_record(REGIMENT, 2)
    assert bloc.codes(LEADER, late) == [ReasonCode.REVIEW_CLOSED]
    with bloc.open(LEADER) as services:
        services.review.reopen("6T", REASON)
    assert (REGIMENT, "record", 2) in bloc.counting(LEADER)
    new_result = bloc.conclude()
    bloc.take_in(STAFF, first, old_result, late, new_result)
    assert bloc.state(STAFF) == bloc.state(LEADER)
    assert bloc.counting(STAFF) == bloc.counting(LEADER)


def test_the_minutes_say_why_the_review_was_reopened(bloc):
    bloc.conclude()
    with bloc.open(LEADER) as services:
        services.review.reopen("6T", REASON)
    bloc.conclude()
    with bloc.open(LEADER) as services:
        facts = services.papers.facts("6T", [PaperType.MINUTES])[0]
        assert facts.facts is not None
        assert facts.facts.reopened_because == REASON
        assert REASON in str(build_paper(facts))


def test_only_a_concluded_review_is_reopened_and_only_by_the_leader(bloc):
    with bloc.open(LEADER) as services, pytest.raises(NotAllowedError) as refusal:
        services.review.reopen("6T", REASON)
    assert refusal.value.reason.code is ReasonCode.NOT_CONCLUDED
    with bloc.open(REGIMENT) as services, pytest.raises(NotAllowedError) as refusal:
        services.review.reopen("6T", REASON)
    assert refusal.value.reason.code is ReasonCode.NOT_LEADER


def test_a_review_that_a_later_one_stands_on_stays_closed(bloc):
    bloc.conclude("6T")
    bloc.conclude("NAM")
    with bloc.open(LEADER) as services, pytest.raises(NotAllowedError) as refusal:
        services.review.reopen("6T", REASON)
    assert refusal.value.reason.code is ReasonCode.REVIEW_CLOSED


def test_without_a_new_conclusion_there_is_no_result_to_seal(bloc):
    bloc.conclude()
    with bloc.open(LEADER) as services:
        services.review.reopen("6T", REASON)
        with pytest.raises(NotAllowedError) as refusal:
            services.packages.seal(PackageKind.RESULT, period="6T", passphrase=WORD)
    assert refusal.value.reason.code is ReasonCode.NOT_CONCLUDED
