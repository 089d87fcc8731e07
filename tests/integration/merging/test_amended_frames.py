"""Frames that change during the year, on real books: the order of arrival never matters."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.support.sealing import LEADER, REGIMENT, STAFF
from tests.support.small_bloc import SmallBloc
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import ReasonCode


def amended(bloc: SmallBloc, name: str, motto: str) -> Path:
    with bloc.open(name) as services:
        frame = services.queries.frame().frame
        services.review.set_frame(replace(frame, year=replace(frame.year, motto=motto)))
    return bloc.seal(name, PackageKind.FRAME)


def test_a_record_and_the_amendment_that_overtakes_it_end_the_same_in_either_order(
    bloc: SmallBloc,
):
    bloc.copy_book(STAFF, "other")
    record = bloc.seal_record(REGIMENT, 1)
    amendment = amended(bloc, LEADER, "Quyết thắng")
    assert bloc.codes(STAFF, record) == bloc.codes(STAFF, amendment) == [None]
    assert bloc.codes("other", amendment, record) == [None, ReasonCode.FRAME_OTHER]
    assert bloc.standing(STAFF, record) == [ReasonCode.FRAME_OTHER]
    assert bloc.counting(STAFF) == bloc.counting("other") == []
    bloc.take_in(REGIMENT, amendment)
    again = bloc.seal_record(REGIMENT)
    assert bloc.standing(STAFF, again)[0] is None
    bloc.take_in(STAFF, again)
    bloc.take_in("other", again)
    assert bloc.counting(STAFF) == bloc.counting("other") == [(REGIMENT, "record", 2)]
    assert bloc.state(STAFF) == bloc.state("other")


@pytest.mark.parametrize("turned", [False, True])
def test_two_amendments_of_one_revision_govern_nothing(bloc: SmallBloc, turned: bool):
    bloc.copy_book(LEADER, "copy")
    record = bloc.seal_record(REGIMENT, 1)
    rivals = [amended(bloc, LEADER, "Đoàn kết"), amended(bloc, "copy", "Thi đua")]
    if turned:
        rivals.reverse()
    assert bloc.codes(STAFF, *rivals) == [ReasonCode.REV_FORK] * 2
    assert bloc.codes(STAFF, record) == [None]
    assert bloc.counting(STAFF) == [(REGIMENT, "record", 1)]
    with bloc.open(STAFF) as services:
        assert services.queries.frame().revision == 1


def test_a_withdrawn_amendment_is_in_force_no_more(bloc: SmallBloc):
    record = bloc.seal_record(REGIMENT, 1)
    amendment = amended(bloc, LEADER, "Quyết thắng")
    assert bloc.codes(STAFF, record, amendment) == [ReasonCode.FRAME_OTHER, None]
    with bloc.open(STAFF) as services:
        services.packages.withdraw(services.queries.receipts()[-1].digest)
    assert bloc.standing(STAFF, record) == [ReasonCode.REV_SAME]
    assert bloc.counting(STAFF) == [(REGIMENT, "record", 1)]


def test_who_finds_a_rival_of_its_own_revision_seals_the_next_one_and_so_chooses(bloc: SmallBloc):
    bloc.copy_book(LEADER, "copy")
    here, there = amended(bloc, LEADER, "Đoàn kết"), amended(bloc, "copy", "Thi đua")
    assert bloc.codes(LEADER, there) == [ReasonCode.REV_FORK]
    third = bloc.seal(LEADER, PackageKind.FRAME)
    assert "_r03" in third.name
    assert bloc.codes(STAFF, there, here, third) == [ReasonCode.REV_OLD, None, None]
    again = bloc.seal(LEADER, PackageKind.FRAME)
    assert again.read_bytes() == third.read_bytes()
