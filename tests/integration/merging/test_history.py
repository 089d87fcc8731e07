"""Rewritten records, withdrawn imports and closed reviews, on real files and books."""

import pytest
from msgspec.structs import replace

from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.small_bloc import SmallBloc, changed_revision, plan_of
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode, Verdict


def digest_of_last(bloc: SmallBloc, name: str):
    with bloc.open(name) as services:
        return services.queries.receipts()[-1].digest


def test_a_record_that_drops_an_entry_is_held_with_the_list(bloc: SmallBloc):
    first = bloc.seal_record(REGIMENT, 90, 91)
    digest = digest_of_last(bloc, REGIMENT)
    second = changed_revision(
        bloc, REGIMENT, digest, lambda body: replace(body, entries=body.entries[1:])
    )
    (row_one, row_two) = bloc.take_in(LEADER, second, first).rows[::-1]
    assert row_one.reason is None
    assert row_two.reason is not None
    assert row_two.reason.code is ReasonCode.RECORD_REWRITTEN
    assert row_two.reason.facts["count"] == "1"
    assert bloc.counting(LEADER) == [(REGIMENT, "record", 1)]


def test_the_same_record_with_all_its_entries_is_taken_in(bloc: SmallBloc):
    first = bloc.seal_record(REGIMENT, 90, 91)
    digest = digest_of_last(bloc, REGIMENT)
    second = changed_revision(bloc, REGIMENT, digest, lambda body: body)
    assert bloc.codes(LEADER, second, first) == [None, ReasonCode.REV_OLD]


def test_the_year_end_record_must_hold_the_mid_year_entries(bloc: SmallBloc):
    mid = bloc.seal_record(REGIMENT, 90, 91)
    digest = digest_of_last(bloc, REGIMENT)
    year = changed_revision(
        bloc,
        REGIMENT,
        digest,
        lambda body: replace(body, entries=body.entries[:1]),
        period_id="NAM",
        revision=1,
    )
    assert bloc.codes(LEADER, mid, year) == [None, ReasonCode.RECORD_REWRITTEN]
    assert bloc.counting(LEADER, "NAM") == []


def test_withdrawn_and_taken_in_again_is_as_if_never_withdrawn(bloc: SmallBloc):
    other = bloc.seal_record(STAFF, 70)
    first = bloc.seal_record(REGIMENT, 90)
    second = bloc.seal_record(REGIMENT, 91)
    bloc.take_in(LEADER, other, first)
    before = bloc.state(LEADER)
    bloc.take_in(LEADER, second)
    digest = digest_of_last(bloc, LEADER)
    full = bloc.state(LEADER)
    with bloc.open(LEADER) as services:
        services.packages.withdraw(digest)
    assert bloc.state(LEADER) == before
    assert bloc.standing(LEADER, first) == [ReasonCode.REV_SAME]
    assert bloc.codes(LEADER, second) == [None]
    assert bloc.state(LEADER) == full != before
    with bloc.open(LEADER) as services:
        told = [item.kind for item in services.queries.journal(3)]
    assert told.count(OperationKind.WITHDRAW_IMPORT) == 1
    assert told.count(OperationKind.IMPORT_PACKAGE) == 2


def test_what_the_result_named_is_taken_in_late_and_what_came_after_is_held(bloc: SmallBloc):
    first = bloc.seal_record(REGIMENT, 90)
    bloc.take_in(LEADER, first)
    result = bloc.conclude()
    second = bloc.seal_record(REGIMENT, 91)
    assert bloc.codes(LEADER, second) == [ReasonCode.REVIEW_CLOSED]
    assert bloc.codes(STAFF, result, second) == [None, ReasonCode.REVIEW_CLOSED]
    assert bloc.codes(STAFF, first) == [None]
    assert bloc.state(STAFF) == bloc.state(LEADER)


def test_nothing_is_withdrawn_once_the_review_is_concluded(bloc: SmallBloc):
    bloc.take_in(LEADER, bloc.seal_record(REGIMENT, 90))
    digest = digest_of_last(bloc, LEADER)
    with bloc.open(LEADER) as services:
        services.review.plan_review("6T", plan_of("6T"))
        services.review.conclude("6T")
        with pytest.raises(NotAllowedError) as refused:
            services.packages.withdraw(digest)
    assert refused.value.reason.code is ReasonCode.REVIEW_CLOSED


def test_a_result_that_counted_an_older_record_alarms_its_unit(bloc: SmallBloc):
    first = bloc.seal_record(REGIMENT, 90)
    bloc.seal_record(REGIMENT, 91)
    bloc.take_in(LEADER, first)
    (row,) = bloc.take_in(REGIMENT, bloc.conclude()).rows
    assert row.reason is not None
    assert (row.reason.code, row.verdict) == (ReasonCode.RESULT_NOT_MINE, Verdict.ACCEPTED)
