"""Reading a record at once says nothing that reading it step by step does not say."""

from collections.abc import Callable
from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.sealing import BODIES, STAFF, envelope
from tests.unit.exchange_payload.test_round_trip import any_of, leaves, with_value
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.exchange.payload import (
    read_in_steps,
    read_payload,
    read_record_at_once,
    write_payload,
)
from thidua_desktop.exchange.refusal import RefusedError

SEALED = envelope(PackageKind.RECORD, STAFF)
GENUINE = write_payload(SEALED, BODIES[PackageKind.RECORD]())

ODD_VALUES: tuple[Any, ...] = (
    *(None, True, 0, -1, 1.0, 10**18, 10**17, 10**30, [], {}, [None], {"a": 1}),
    *("", "x", "i.1", "I.1", "e\u0302", "a\x00", "a\nb", "\u202e", "a" * 41, "ă" * 40_000),
    *("1", "-0", "01", "1.", "1.0000001", "1E+5", "1e5", "NaN", "١", "1" * 19, " 1"),
    *("2022-02-30", "2022-05-04", "0000-01-01", "22-05-04", "2022-05-04T00:00:00Z"),
    *("2022-05-04T01:02:03", "2022-05-04T01:02:03+07:00", "2022-05-04T01:02:03.120Z"),
    *("2022-05-04T01:02:03.120000Z", "2022-05-04T24:00:00Z", "number", "pdf", "f" * 64, "F" * 64),
)
ODD_BYTES = (
    *(b"\xff", b"\xed\xa0\x80", b"\\ud800", b"\\ud83d\\ude00", b"\\u0041", b"\\/", b" ", b"\n"),
    *(b"[" * 50_000, b"]", b"{", b",", b'"', b"0", b"1.0", b"\xef\xbb\xbf", b"\x00", b"\xcc\x82"),
)


def outcome(read: Callable[[bytes], object], data: bytes) -> object:
    try:
        return read(data)
    except RefusedError as refusal:
        return refusal.reason


def demand_the_same(data: bytes) -> None:
    expected = outcome(read_in_steps, data)
    assert outcome(read_payload, data) == expected
    assert outcome(read_record_at_once, data) in (None, expected)


def encoded(value: Any) -> bytes:
    return msgspec.json.encode(value, order="sorted")


def test_a_genuine_record_is_read_at_once():
    assert read_record_at_once(GENUINE) == read_in_steps(GENUINE)


@given(rng=st.randoms(use_true_random=False))
def test_whatever_a_record_may_hold_is_read_at_once(rng):
    body = any_of(RecordBody, Random(rng.getrandbits(64)))
    assert read_record_at_once(write_payload(SEALED, body)) == (SEALED, body)


@pytest.mark.parametrize("kind", set(PackageKind) - {PackageKind.RECORD}, ids=lambda k: k.value)
def test_no_other_kind_is_read_at_once(kind):
    assert read_record_at_once(write_payload(envelope(kind, STAFF), BODIES[kind]())) is None


@pytest.mark.parametrize("odd", ODD_VALUES, ids=lambda odd: repr(odd)[:30])
def test_an_odd_value_has_the_same_outcome_at_every_place(odd):
    payload = msgspec.json.decode(GENUINE)
    for way in leaves(payload):
        demand_the_same(encoded(with_value(payload, way, odd)))


def test_names_left_out_added_and_doubled_have_the_same_outcome():
    payload = msgspec.json.decode(GENUINE)
    for way in {way[:-1] for way in leaves(payload)}:
        members = payload
        for step in way:
            members = members[step]
        if isinstance(members, dict):
            for name in members:
                left = {other: members[other] for other in members if other != name}
                demand_the_same(encoded(with_value(payload, way, left)))
            demand_the_same(encoded(with_value(payload, way, {**members, "zz": 1})))
    demand_the_same(GENUINE.replace(b'{"body"', b'{"bloc_id":"X","body"', 1))
    demand_the_same(GENUINE.replace(b'"corrects":null', b'"corrects":null,"corrects":null', 1))


@given(place=st.integers(0, len(GENUINE)), odd=st.sampled_from(ODD_BYTES), drop=st.integers(0, 2))
def test_odd_bytes_have_the_same_outcome_anywhere(place, odd, drop):
    demand_the_same(GENUINE[:place] + odd + GENUINE[place + drop :])


@pytest.mark.parametrize("odd", ODD_BYTES, ids=lambda odd: repr(odd)[:30])
def test_odd_bytes_in_a_text_have_the_same_outcome(odd):
    place = GENUINE.index("Quý".encode()) + 1
    demand_the_same(GENUINE[:place] + odd + GENUINE[place:])
