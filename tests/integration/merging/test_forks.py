"""A unit that sealed from two copies of its book: both files are held until it chooses."""

import pytest

from tests.support.sealing import LEADER, REGIMENT
from tests.support.small_bloc import SmallBloc
from thidua_desktop.domain.reasons import ReasonCode

FORK = ReasonCode.REV_FORK


@pytest.fixture
def forked(bloc: SmallBloc):
    first = bloc.seal_record(REGIMENT, 90)
    bloc.copy_book(REGIMENT, "copy")
    return bloc, first, bloc.seal_record(REGIMENT, 91), bloc.seal_record("copy", 95)


@pytest.mark.parametrize("turned", [False, True])
def test_both_are_held_and_the_one_accepted_first_is_taken_back(forked, turned):
    bloc, first, here, there = forked
    one, other = (there, here) if turned else (here, there)
    assert bloc.codes(LEADER, first, one) == [ReasonCode.REV_OLD, None]
    assert bloc.counting(LEADER) == [(REGIMENT, "record", 2)]
    assert bloc.codes(LEADER, other) == [FORK]
    assert bloc.standing(LEADER, first, one, other) == [ReasonCode.REV_SAME, FORK, FORK]
    assert bloc.counting(LEADER) == [(REGIMENT, "record", 1)]


def test_a_later_revision_names_the_chosen_one(forked):
    bloc, first, here, there = forked
    bloc.take_in(LEADER, here, there)
    third = bloc.seal_record("copy", 96)
    assert bloc.codes(LEADER, third, first) == [None, ReasonCode.REV_OLD]
    assert bloc.standing(LEADER, here, there) == [ReasonCode.REV_OLD] * 2
    assert bloc.counting(LEADER) == [(REGIMENT, "record", 3)]
