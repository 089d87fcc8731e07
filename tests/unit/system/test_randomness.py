"""Seeded streams repeat; the system's do not."""

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.system.randomness import SeededRandomness, SystemRandomness

SIZES = st.lists(st.integers(0, 5000), max_size=8)


@given(seed=st.binary(max_size=40), sizes=SIZES)
def test_one_seed_gives_one_stream_however_it_is_cut(seed, sizes):
    cut, whole = SeededRandomness(seed), SeededRandomness(seed)
    pieces = [cut.token(size) for size in sizes]
    assert [len(piece) for piece in pieces] == sizes
    assert b"".join(pieces) == whole.token(sum(sizes))


def test_the_stream_never_changes_between_versions():
    stream = SeededRandomness(b"thi dua")
    assert stream.token(8).hex() == "81eae3bcafb6a3d7"


def test_other_seeds_give_other_streams():
    streams = {SeededRandomness(seed).token(32) for seed in (b"", b"a", b"b", b"a\0", b"\0a")}
    assert len(streams) == 5


def test_the_stream_does_not_repeat_itself_from_block_to_block():
    stream = SeededRandomness(b"seed")
    assert len({stream.token(4096) for _ in range(8)}) == 8


def test_the_systems_chance_has_the_asked_size_and_differs():
    random = SystemRandomness()
    assert len(random.token(16)) == 16
    assert random.token(16) != random.token(16)
