"""Long lists are checked column by column and refused like short ones, with the same place."""

import json
from typing import Any

import pytest

from tests.support.sealing import entry
from thidua_desktop.domain.canonical import canonical_bytes
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.exchange.payload_schema import refuse_misfit
from thidua_desktop.exchange.refusal import RefusedError

LONG, WRONG = 60, 41


def body_of(length: int) -> Any:
    entries = tuple(entry(number, "I.1", note="Quý I") for number in range(length))
    return json.loads(canonical_bytes(RecordBody(entries=entries)))


def refusal_of(body: Any) -> RefusedError | None:
    try:
        refuse_misfit(body, RecordBody, place="body")
    except RefusedError as refusal:
        return refusal
    return None


def test_a_long_list_of_right_rows_passes():
    assert refusal_of(body_of(LONG)) is None


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("criterion", "i.1", ReasonCode.CODE_CHARS),
        ("criterion", None, ReasonCode.SCHEMA),
        ("criterion", 1, ReasonCode.SCHEMA),
        ("criterion", ["I.1"], ReasonCode.SCHEMA),
        ("note", "e\u0302", ReasonCode.TEXT_NFC),
        ("occurred_on", "2022-02-30", ReasonCode.VALUE_RANGE),
        ("withdrawn", "true", ReasonCode.SCHEMA),
        ("result", {"kind": "number", "level": None, "number": "1e3"}, ReasonCode.JSON_NUMBER),
        ("unknown", "x", ReasonCode.SCHEMA),
    ],
)
def test_a_wrong_row_is_named_in_lists_of_every_length(name, value, code):
    for length, wrong in ((LONG, WRONG), (3, 1)):
        body = body_of(length)
        body["entries"][wrong][name] = value
        refusal = refusal_of(body)
        assert refusal is not None
        assert refusal.reason.code is code
        assert refusal.reason.facts["place"].startswith(f"body.entries[{wrong}]")


def test_the_first_wrong_row_is_named_whatever_the_column():
    body = body_of(LONG)
    body["entries"][WRONG]["criterion"] = 1
    body["entries"][WRONG - 1]["withdrawn"] = 1
    body["entries"][WRONG + 1]["component"] = 1
    refusal = refusal_of(body)
    assert refusal is not None
    assert refusal.reason.facts["place"] == f"body.entries[{WRONG - 1}].withdrawn"


def test_a_row_that_is_no_object_is_named():
    body = body_of(LONG)
    body["entries"][WRONG] = "row"
    refusal = refusal_of(body)
    assert refusal is not None
    assert refusal.reason.facts["place"] == f"body.entries[{WRONG}]"
