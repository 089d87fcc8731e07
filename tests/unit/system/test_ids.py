"""Ids are UUIDs of version 7 and strictly increase whatever the clock does."""

import uuid
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.system.clock import FixedClock
from thidua_desktop.system.ids import UuidIds
from thidua_desktop.system.randomness import SeededRandomness

NOON = datetime(2022, 6, 1, 12, 0, tzinfo=UTC)


class WalkingClock:
    """A clock that shows the given moments one after the other, then the last for ever."""

    def __init__(self, moments):
        self._moments = list(moments)

    def now(self):
        return self._moments.pop(0) if len(self._moments) > 1 else self._moments[0]


class Highest:
    """Chance at its highest, so that tails overflow at once."""

    def token(self, size):
        return b"\xff" * size


def test_an_id_is_a_uuid_of_version_7_of_its_millisecond():
    made = uuid.UUID(UuidIds(FixedClock(NOON), SeededRandomness(b"")).new())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == int(NOON.timestamp() * 1000)


@given(steps=st.lists(st.integers(-5000, 5000), min_size=2, max_size=40), seed=st.binary())
def test_ids_strictly_increase_when_the_clock_stands_jumps_or_goes_back(steps, seed):
    moments = [NOON + timedelta(milliseconds=step) for step in steps]
    ids = UuidIds(WalkingClock(moments), SeededRandomness(seed))
    made = [ids.new() for _ in moments]
    assert all(before < after for before, after in pairwise(made))
    assert all(uuid.UUID(one).version == 7 for one in made)


def test_a_full_tail_goes_on_in_the_next_millisecond():
    ids = UuidIds(FixedClock(NOON), Highest())
    ids._start(0)
    ids._tail = (1 << 74) - 1
    ids._millisecond = int(NOON.timestamp() * 1000)
    made = uuid.UUID(ids.new())
    assert made.int >> 80 == int(NOON.timestamp() * 1000) + 1
    assert made.version == 7


def test_the_same_clock_and_seed_give_the_same_ids():
    first, second = (UuidIds(FixedClock(NOON), SeededRandomness(b"a")) for _ in range(2))
    assert [first.new() for _ in range(5)] == [second.new() for _ in range(5)]
