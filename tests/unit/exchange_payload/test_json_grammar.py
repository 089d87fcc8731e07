"""The bytes a payload may consist of, checked before and after parsing."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.json_grammar import parse_canonical
from thidua_desktop.exchange.refusal import RefusedError

R = ReasonCode


def code_of(data: bytes) -> ReasonCode | None:
    try:
        parse_canonical(data)
    except RefusedError as refusal:
        return refusal.reason.code
    return None


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{}", None),
        (b'{"a":[0,-1,999999999999999999,"x\\n\\u0001"],"b":null,"c":true}', None),
        ('{"a":"Đoàn kết"}'.encode(), None),
        (b'{"a":"\\\\ud800"}', None),
        (b"", R.JSON_CANON),
        (b"{", R.JSON_CANON),
        (b"{} ", R.JSON_CANON),
        (b'{"a": 1}', R.JSON_CANON),
        (b'{"a":\t1}', R.JSON_CANON),
        (b'{"b":1,"a":1}', R.JSON_CANON),
        (b'{"a":1}\n', R.JSON_CANON),
        (b'{"a":"\\u0041"}', R.JSON_CANON),
        (b'{"a":"\\/"}', R.JSON_CANON),
        (b'{"a":"\\u00e9"}', R.JSON_CANON),
        (b'{"a":"\\ud83d\\ude00"}', R.JSON_CANON),
        (b'{"a":1.0}', R.JSON_CANON),
        (b'{"a":-0}', R.JSON_CANON),
        (b'{"a":01}', R.JSON_CANON),
        (b"\xef\xbb\xbf{}", R.JSON_CANON),
        (b"\xff\xfe{\0}\0", R.JSON_CANON),
        (b'{"a":"\xff"}', R.JSON_CANON),
        (b'{"a":1,"a":1}', R.JSON_DUP),
        (b'{"a":1,"\\u0061":2}', R.JSON_DUP),
        (b'[{"a":{"b":[{"c":1,"c":2}]}}]', R.JSON_DUP),
        (b'{"a":NaN}', R.JSON_NUMBER),
        (b'{"a":-Infinity}', R.JSON_NUMBER),
        (b'{"a":1e5}', R.JSON_NUMBER),
        (b'{"a":1.5}', R.JSON_NUMBER),
        (b'{"a":0x1F}', R.JSON_NUMBER),
        (b'{"a":1_000}', R.JSON_NUMBER),
        (b'{"a":9999999999999999999}', R.JSON_NUMBER),
        (b'{"a":"\\ud800"}', R.TEXT_CONTROL),
        (b'{"a":"\\udc00"}', R.TEXT_CONTROL),
        (b'{"a":"\\ud800\\ud800"}', R.TEXT_CONTROL),
        (b'{"a":"\xed\xa0\x80"}', R.TEXT_CONTROL),
    ],
)
def test_each_departure_from_the_one_form_has_its_code(data, code):
    assert code_of(data) is code


@pytest.mark.parametrize(("depth", "code"), [(32, None), (33, R.JSON_DEPTH)])
def test_depth_is_counted_before_anything_is_parsed(depth, code):
    assert code_of(b"[" * depth + b"]" * depth) is code
    text = b'"' + b"[" * 100 + b'"'
    assert code_of(b"[" * depth + text + b"]" * depth) is code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[" * 1_000_000, R.JSON_DEPTH),
        (b'{"a":' + b"1" * 1_000_000 + b"}", R.JSON_NUMBER),
        (b'{"a":"' + b'\\"' * 1_000_000, R.JSON_CANON),
        (b'["' + b"\\ud800" * 200_000 + b'"]', R.TEXT_CONTROL),
        (b"[" + b'"",' * 3_000_000 + b'""]', R.SCHEMA),
        (b"[" + b"0," * 1_100_000 + b"0]", R.SCHEMA),
        (b'"a\\', R.JSON_CANON),
    ],
)
def test_hostile_sizes_are_refused_quickly(data, code):
    start = time.process_time()
    assert code_of(data) is code
    assert time.process_time() - start < 10  # a limit for machines under a tracer


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcé", max_size=3), inner),
    max_leaves=12,
)


@given(_VALUES)
def test_what_a_second_implementation_writes_canonically_is_read_back(value):
    data = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if "\\u00" in data or "\x7f" in data or "\\" in data:
        return  # two legal spellings of control characters: only one program decides these
    assert parse_canonical(data.encode()) == value


@given(st.binary(max_size=60))
def test_no_bytes_at_all_bring_the_reader_down(data):
    code_of(data)
    code_of(b'{"a":' + data + b"}")
