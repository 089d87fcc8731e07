"""A package from a clock that is days ahead: one note, by the day it first came (hostile S18)."""

from datetime import timedelta

import pytest

from tests.support.sealing import LEADER, STAFF
from tests.support.small_bloc import AT, SmallBloc
from thidua_desktop.domain.reasons import ReasonCode

ODD = ReasonCode.TIME_ODD


@pytest.mark.parametrize(("ahead", "note"), [(2, ODD), (1, None)])
def test_verify_and_import_say_the_same_of_a_package_from_the_future(bloc: SmallBloc, ahead, note):
    bloc.at = AT + timedelta(days=ahead)
    file = bloc.seal_record(STAFF, 1)
    bloc.at = AT
    assert bloc.standing(LEADER, file) == bloc.codes(LEADER, file) == [note]
    assert bloc.counting(LEADER)


def test_the_note_goes_by_the_day_of_arrival_whenever_one_looks_again(bloc: SmallBloc):
    bloc.at = AT + timedelta(days=2)
    file = bloc.seal_record(STAFF, 1)
    bloc.at = AT
    assert bloc.codes(LEADER, file) == [ODD]
    bloc.at = AT + timedelta(days=30)
    assert bloc.standing(LEADER, file) == bloc.codes(LEADER, file) == [ODD]


def test_a_unit_never_finds_its_own_package_odd(bloc: SmallBloc):
    bloc.at = AT + timedelta(days=2)
    file = bloc.seal_record(STAFF, 1)
    bloc.at = AT
    assert bloc.standing(STAFF, file) == [ReasonCode.REV_SAME]
