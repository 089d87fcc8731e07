"""A lost key and its replacement, and the first frame of the next year."""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from tests.support.next_year import first_frame
from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.small_bloc import WORD, SmallBloc
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode

ENROLMENT, FRAME_KIND = PackageKind.ENROLMENT, PackageKind.FRAME


def test_a_second_key_waits_for_confirmation_and_then_replaces_the_first(bloc: SmallBloc):
    early = bloc.seal_record(REGIMENT, 90)
    bloc.take_in(LEADER, early)
    late = bloc.seal_record(REGIMENT, 91)
    fingerprint = bloc.found(REGIMENT, "new book")
    enrolment = bloc.seal("new book", ENROLMENT)
    assert bloc.codes(LEADER, enrolment) == [ReasonCode.KEY_SECOND]
    with bloc.open(LEADER) as services:
        services.keys.confirm(REGIMENT, fingerprint)
    assert bloc.standing(LEADER, early, late) == [ReasonCode.REV_SAME, ReasonCode.KEY_REVOKED]
    assert bloc.codes(LEADER, late) == [ReasonCode.KEY_REVOKED]
    assert bloc.counting(LEADER) == [(REGIMENT, "record", 1)]
    with bloc.open(LEADER) as services:
        services.review.set_frame(services.queries.frame().frame)
        sealed = services.packages.seal(FRAME_KIND, passphrase=WORD)
        frame = bloc.out(services, sealed.value)
    assert bloc.codes(STAFF, frame, early, late) == [None, None, ReasonCode.KEY_REVOKED]
    with bloc.open(LEADER) as services:
        leader = services.keys.own().fingerprint
    with bloc.open("new book") as services:
        services.packages.take_in([frame])
        services.keys.confirm(LEADER, leader)
        services.packages.take_in([early])
    bloc.write("new book", 95)
    year = bloc.seal_record("new book", period="NAM")
    assert bloc.codes(STAFF, year) == [ReasonCode.RECORD_REWRITTEN]


@pytest.fixture
def ended(bloc: SmallBloc) -> SmallBloc:
    """The year-end result names the next leader, in every book."""
    result = bloc.conclude("NAM", next_leader=STAFF)
    for unit in (STAFF, REGIMENT):
        assert bloc.codes(unit, result) == [None]
    return bloc


def test_the_next_leaders_frame_opens_the_next_year(ended: SmallBloc):
    frame = first_frame(ended, STAFF)
    for unit in (REGIMENT, LEADER):
        assert ended.codes(unit, frame) == [None]
        with ended.open(unit) as services:
            assert services.queries.identity().year == "2023"


@pytest.mark.parametrize("author", [REGIMENT, LEADER])
def test_nobody_elses_frame_opens_the_next_year(ended: SmallBloc, author):
    frame = first_frame(ended, author)
    reader = STAFF
    assert ended.codes(reader, frame) == [ReasonCode.ROLE]
    with ended.open(reader) as services:
        assert services.queries.identity().year == "2022"


def test_before_the_result_not_even_the_next_leaders_frame_does(bloc: SmallBloc):
    frame = first_frame(bloc, STAFF)
    assert bloc.codes(REGIMENT, frame) == [ReasonCode.ROLE]


def amended(bloc: SmallBloc, name: str, motto: str):
    with bloc.open(name) as services:
        frame = services.queries.frame().frame
        services.review.set_frame(replace(frame, year=replace(frame.year, motto=motto)))
        return bloc.out(services, services.packages.seal(FRAME_KIND, passphrase=WORD).value)


def test_an_older_roster_arriving_late_brings_no_revoked_key_back(bloc: SmallBloc):
    record = bloc.seal_record(REGIMENT, 90)
    bloc.copy_book(STAFF, "late")
    first = amended(bloc, LEADER, "Quyết thắng")
    with bloc.open(LEADER) as services:
        services.keys.revoke(REGIMENT, "mất USB giữ khoá")
    second = amended(bloc, LEADER, "Quyết thắng")
    for order in ((first, second), (second, first)):
        bloc.copy_book("late", "reader")
        assert bloc.codes("reader", *order, record)[-1] is ReasonCode.KEY_REVOKED


def test_two_frames_of_one_revision_are_both_held(bloc: SmallBloc):
    bloc.copy_book(LEADER, "copy")
    here = amended(bloc, LEADER, "Đoàn kết")
    there = amended(bloc, "copy", "Thi đua")
    assert bloc.codes(STAFF, here, there) == [ReasonCode.REV_FORK] * 2
    third = amended(bloc, LEADER, "Đoàn kết hơn")
    assert bloc.codes(STAFF, third) == [None]
    assert bloc.standing(STAFF, here, there) == [ReasonCode.REV_SAME, ReasonCode.REV_OLD]


def test_a_key_revoked_before_seven_in_the_morning_is_revoked_on_that_day(bloc: SmallBloc):
    bloc.at = datetime(2022, 6, 22, 23, 30, tzinfo=UTC)
    with bloc.open(LEADER) as services:
        services.keys.revoke(REGIMENT, "mất máy")
        days = {key.unit: key.revoked_on for key in services.keys.of_others()}
    assert days[REGIMENT] == date(2022, 6, 23)
