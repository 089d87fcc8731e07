"""Every reason that inspection decides from a genuine key's payload: one wrong point, one code.

Each file differs in that one point from a file that is accepted under the same trust.
"""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from tests.integration.packages.test_seal_and_keys import BROKEN_SEALS
from tests.support.sealing import (
    AUTHORS,
    FRAME,
    LEADER,
    OTHER_UID,
    PDF,
    PRESS,
    READERS,
    REGIMENT,
    STAFF,
    canonical,
    criteria,
    entry,
    frame,
    genuine,
    key_of,
    record_body,
    resealed,
    resealed_bytes,
    revision,
    roster_line,
    sealed_parts_of,
    trust,
)
from thidua_desktop.domain.canonical import digest_of, digest_of_bytes
from thidua_desktop.domain.package import Mode, PackageKind
from thidua_desktop.domain.reasons import ReasonCode, Verdict
from thidua_desktop.domain.seal import Check, Inspection
from thidua_desktop.exchange.payload import PAYLOAD_PART

K, R = PackageKind, ReasonCode
Edit = Callable[[dict[str, Any]], None]


def put(path: str, value: Any) -> Edit:
    """Sets the value at a dotted path; numbers are places in lists."""

    def edit(payload: dict[str, Any]) -> None:
        *way, last = path.split(".")
        target: Any = payload
        for step in way:
            target = target[int(step)] if step.isdigit() else target[step]
        target[int(last) if last.isdigit() else last] = value

    return edit


def repeat(path: str) -> Edit:
    """Lists the first row of a list a second time."""

    def edit(payload: dict[str, Any]) -> None:
        rows: Any = payload
        for step in path.split("."):
            rows = rows[int(step)] if step.isdigit() else rows[step]
        rows.append(rows[0])

    return edit


def drop(path: str) -> Edit:
    def edit(payload: dict[str, Any]) -> None:
        *way, last = path.split(".")
        target: Any = payload
        for step in way:
            target = target[int(step)] if step.isdigit() else target[step]
        del target[int(last) if last.isdigit() else last]

    return edit


def inspected(content: bytes, kind: PackageKind, **changes: Any) -> Inspection:
    known = trust(**{"own_unit": READERS[kind], **changes})
    return PRESS.inspect_bytes(content, "goi.xlsx", known)


class Wrong(Struct, frozen=True):
    code: ReasonCode
    kind: PackageKind
    edit: Edit
    at: str = ""
    """What the facts have to name."""


ENTRY = "body.entries.0"
TYPED = "body.facts.manual_entries.0"
WRONG_PAYLOADS = [
    # step 8: grammar, text, schema
    Wrong(R.JSON_NUMBER, K.RECORD, put("revision", 10**18)),
    Wrong(R.JSON_NUMBER, K.RECORD, put("revision", 1.5)),
    Wrong(R.JSON_CANON, K.RECORD, put("revision", 1.0)),
    *(
        Wrong(R.JSON_NUMBER, K.RECORD, put(f"{ENTRY}.result.number", text), "entries[0]")
        for text in ("1e5", "١٢", "1_000", " 5", "NaN", "Infinity", "-0", "-0.00", "05", "+5", ".5")
    ),
    Wrong(R.JSON_NUMBER, K.RECORD, put(f"{ENTRY}.result.number", "1.1234567")),
    Wrong(R.VALUE_RANGE, K.RECORD, put(f"{ENTRY}.result.number", str(10**20)), "entries[0]"),
    Wrong(R.FORMAT_NEWER, K.RECORD, put("format", 2)),
    Wrong(R.FORMAT_NEWER, K.RECORD, put("min_reader", 2), "2"),
    Wrong(R.SCHEMA, K.RECORD, put("format", 0)),
    Wrong(R.SCHEMA, K.RECORD, put("bonus", 1), "bonus"),
    Wrong(R.SCHEMA, K.RECORD, put("kind", "bonus")),
    Wrong(R.SCHEMA, K.RECORD, put(f"{ENTRY}.bonus", None), "body.entries[0]"),
    Wrong(R.SCHEMA, K.RECORD, drop(f"{ENTRY}.note"), "note"),
    Wrong(R.SCHEMA, K.RECORD, drop("body"), "body"),
    Wrong(R.SCHEMA, K.RECORD, drop("journal.seals")),
    Wrong(R.SCHEMA, K.RECORD, put("mode", "practice")),
    Wrong(R.SCHEMA, K.RECORD, put("revision", True)),
    Wrong(R.SCHEMA, K.RECORD, put("revision", "1")),
    Wrong(R.SCHEMA, K.RECORD, put("revision", 0)),
    Wrong(R.SCHEMA, K.RECORD, put("created_at", "2022-06-21T02:30:00")),
    Wrong(R.SCHEMA, K.RECORD, put("created_at", "2022-06-21T09:30:00+07:00")),
    Wrong(R.SCHEMA, K.RECORD, put("created_at", "2022-06-21T02:30:00.000000Z")),
    Wrong(R.SCHEMA, K.RECORD, put("body.initiatives.0.recorded_on", 1)),
    Wrong(R.SCHEMA, K.RECORD, put(f"{ENTRY}.result.level", "Tốt")),
    Wrong(R.SCHEMA, K.RECORD, put(f"{ENTRY}.result.number", 45)),
    Wrong(R.SCHEMA, K.RECORD, put(f"{ENTRY}.evidence.0.sha256", "A" * 64)),
    Wrong(R.SCHEMA, K.RECORD, put(f"{ENTRY}.note", "x" * (64 * 1024 + 1))),
    Wrong(R.SCHEMA, K.RECORD, put("for_unit_id", STAFF)),
    Wrong(R.SCHEMA, K.RECORD, put("period_id", None)),
    Wrong(R.SCHEMA, K.RECORD, put("bloc_uid", None)),
    Wrong(R.SCHEMA, K.RECORD, put("frame_digest", None)),
    Wrong(R.SCHEMA, K.RECORD, put("roster_digest", None), "roster_digest"),
    Wrong(R.SCHEMA, K.QUESTION, put("for_unit_id", None)),
    Wrong(R.SCHEMA, K.FRAME, put("body.frame.table.criteria.0.rule.code", "bonus")),
    Wrong(R.SCHEMA, K.FRAME, put("body.frame.table.criteria.0.rule.k", "1")),
    Wrong(R.SCHEMA, K.FRAME, put("body.roster.keys.0.public_key", "RWQ=")),
    Wrong(R.SCHEMA, K.FRAME, put("body.roster.keys.0.key_id", "0" * 16)),
    Wrong(R.SCHEMA, K.CROSSCHECK, put("body.stage", "reveal")),
    Wrong(R.SCHEMA, K.CROSSCHECK, put("body.nonce", "00" * 16)),
    Wrong(R.TEXT_NFC, K.RECORD, put(f"{ENTRY}.note", "Tie\u0302\u0301n")),
    *(
        Wrong(R.TEXT_CONTROL, K.RECORD, put(f"{ENTRY}.note", f"a{sign}b"), "note")
        for sign in "\u202e\u2066\u200b\ufeff\u0000\U000e0041"
    ),
    Wrong(R.TEXT_CONTROL, K.RECORD, put("body.initiatives.0.title", "hai\ndòng")),
    Wrong(R.CODE_CHARS, K.RECORD, put("period_id", "")),
    *(
        Wrong(R.CODE_CHARS, K.RECORD, put("author_unit_id", code))
        for code in ("\u0415994", "E\uff1994", "e994", "E994.")
    ),
    Wrong(R.CODE_CHARS, K.RECORD, put(f"{ENTRY}.criterion", "I\u0406.1"), "entries[0]"),
    Wrong(R.CODE_CHARS, K.FRAME, put("body.frame.units.2.code", "\u00d0994")),
    # step 7, by the body
    Wrong(R.KEY_SELF, K.FRAME, put("body.roster.keys.0.confirmed_by", REGIMENT), REGIMENT),
    Wrong(R.KEY_SELF, K.HANDOVER, put("body.roster.keys.0.confirmed_by", REGIMENT), REGIMENT),
    Wrong(R.ROLE, K.FRAME, put("body.frame.year.leader_unit", STAFF)),
    # step 9
    Wrong(R.WRONG_BLOC, K.RECORD, put("bloc_id", "CUM4")),
    Wrong(R.WRONG_BLOC, K.RECORD, put("bloc_uid", OTHER_UID), OTHER_UID),
    Wrong(R.WRONG_BLOC, K.FRAME, put("body.frame.bloc.uid", OTHER_UID)),
    Wrong(R.WRONG_YEAR, K.RECORD, put("year_id", "2021"), "2021"),
    Wrong(R.WRONG_YEAR, K.ENROLMENT, put("year_id", "2021"), "2021"),
    Wrong(R.WRONG_YEAR, K.QUESTION, put("year_id", "2021"), "2021"),
    Wrong(R.WRONG_YEAR, K.FRAME, put("body.frame.year.code", "2021")),
    Wrong(R.WRONG_PERIOD, K.RECORD, put("period_id", "Q1"), "Q1"),
    Wrong(R.MODE, K.RECORD, put("mode", "rehearsal")),
    Wrong(R.NOT_FOR_US, K.QUESTION, put("for_unit_id", STAFF)),
    Wrong(R.NOT_FOR_US, K.HANDOVER, put("body.to_unit", REGIMENT)),
    Wrong(R.FRAME_OTHER, K.RECORD, put("frame_digest", "0" * 64)),
    Wrong(R.FRAME_OTHER, K.FRAME, put("frame_digest", "0" * 64)),
    Wrong(R.CLASSIFIED, K.RECORD, put("classification", "MẬT")),
    Wrong(R.SIG_WRONG_UNIT, K.ENROLMENT, put("body.unit.code", STAFF)),
    # step 10: records
    Wrong(R.ID_CLASH, K.RECORD, repeat("body.entries"), entry(1, "I.1").id),
    Wrong(R.ID_CLASH, K.RECORD, repeat("body.self_scores")),
    Wrong(R.ID_CLASH, K.RECORD, repeat("body.gaps")),
    Wrong(R.ID_CLASH, K.RECORD, repeat("body.initiatives")),
    Wrong(R.REF_UNKNOWN, K.RECORD, put(f"{ENTRY}.criterion", "IX.1"), entry(1, "I.1").id),
    Wrong(R.REF_UNKNOWN, K.RECORD, put(f"{ENTRY}.corrects", "nobody"), "nobody"),
    Wrong(R.REF_UNKNOWN, K.RECORD, put("body.entries.2.result.level", "Giỏi"), "Giỏi"),
    Wrong(R.REF_UNKNOWN, K.RECORD, put("body.entries.3.component", "Bếp"), "Bếp"),
    Wrong(R.REF_UNKNOWN, K.RECORD, put("body.gaps.0.criterion", "IX.1"), "IX.1"),
    Wrong(R.REF_UNKNOWN, K.RECORD, put("body.self_scores.0.criterion", "IX.1"), "IX.1"),
    Wrong(R.REF_UNKNOWN, K.RECORD, put("body.initiatives.0.adopted_by.0", "F9"), "F9"),
    Wrong(R.REF_CYCLE, K.RECORD, put(f"{ENTRY}.corrects", entry(2, "I.1").id)),
    Wrong(R.REF_CYCLE, K.RECORD, put(f"{ENTRY}.corrects", entry(1, "I.1").id)),
    Wrong(R.VALUE_RANGE, K.RECORD, put(f"{ENTRY}.result.number", "-1"), "NEGATIVE"),
    Wrong(R.VALUE_RANGE, K.RECORD, put(f"{ENTRY}.result", None), "EMPTY_RESULT"),
    Wrong(R.VALUE_RANGE, K.RECORD, put(f"{ENTRY}.occurred_on", "2022-02-31"), "occurred_on"),
    Wrong(R.VALUE_RANGE, K.RECORD, put("body.entries.5.occurred_on", "2022-05-05"), "occurred_on"),
    Wrong(R.VALUE_RANGE, K.RECORD, put("body.self_scores.0.points", "-1"), "I.2"),
    Wrong(R.VALUE_RANGE, K.RECORD, put("body.self_scores.0.points", "10.5"), "I.2"),
    Wrong(R.VALUE_RANGE, K.RECORD, put("body.self_scores.0.criterion", "II.1"), "computed"),
    # step 10: cross-checks and questions
    Wrong(R.VALUE_RANGE, K.CROSSCHECK, put("body.scores.0.points", "10.01"), "I.2"),
    Wrong(R.VALUE_RANGE, K.CROSSCHECK, put("body.scores.0.unit", STAFF), "OWN_UNIT"),
    Wrong(R.VALUE_RANGE, K.CROSSCHECK, put("body.assignments.0.unit", STAFF)),
    Wrong(R.REF_UNKNOWN, K.CROSSCHECK, put("body.scores.0.unit", LEADER), LEADER),
    Wrong(R.REF_UNKNOWN, K.CROSSCHECK, put("body.scores.0.criterion", "IX.1"), "IX.1"),
    Wrong(R.REF_UNKNOWN, K.CROSSCHECK, put("body.assignments.1.unit", "F9"), "F9"),
    Wrong(R.REF_UNKNOWN, K.CROSSCHECK, put("body.assignments.0.scorer", LEADER), STAFF),
    Wrong(R.ID_CLASH, K.CROSSCHECK, repeat("body.scores"), "SECOND_ROW"),
    Wrong(R.ID_CLASH, K.CROSSCHECK, repeat("body.assignments")),
    Wrong(R.REF_UNKNOWN, K.QUESTION, put("body.questions.0.unit", STAFF), STAFF),
    Wrong(R.REF_UNKNOWN, K.QUESTION, put("body.questions.0.criterion", "IX.1"), "IX.1"),
    Wrong(R.ID_CLASH, K.QUESTION, repeat("body.questions")),
    # step 10: results and handovers
    Wrong(R.VALUE_RANGE, K.RESULT, put("body.facts.ballots.0.returned", 28), "returned_over"),
    Wrong(R.VALUE_RANGE, K.RESULT, put("body.facts.ballots.0.candidates.0.yes", 20)),
    Wrong(R.VALUE_RANGE, K.RESULT, put("body.facts.ballots.0.members", -3), "members"),
    Wrong(R.VALUE_RANGE, K.RESULT, put("body.facts.appraisals.0.points", "10.5"), "I.2"),
    Wrong(R.VALUE_RANGE, K.RESULT, put("body.counted.0.kind", "frame"), "counted"),
    Wrong(R.VALUE_RANGE, K.RESULT, put(f"{TYPED}.superseded", True), "manual_entries"),
    Wrong(R.VALUE_RANGE, K.RESULT, put(f"{TYPED}.unit", REGIMENT), "manual_entries"),
    Wrong(R.VALUE_RANGE, K.RESULT, put(f"{TYPED}.paper_number", ""), "manual_entries"),
    Wrong(R.VALUE_RANGE, K.RESULT, put(f"{TYPED}.self_scores.0.points", "10.5"), "I.2"),
    Wrong(R.VALUE_RANGE, K.RESULT, put(f"{TYPED}.self_scores.0.criterion", "I.3"), "I.3"),
    Wrong(R.VALUE_RANGE, K.RESULT, put(f"{TYPED}.entries.0.criterion", "II.1"), "II.1"),
    Wrong(R.REF_UNKNOWN, K.RESULT, put(f"{TYPED}.unit", "F9"), "F9"),
    Wrong(R.REF_UNKNOWN, K.RESULT, put(f"{TYPED}.entries.0.criterion", "IX.1"), "IX.1"),
    Wrong(R.REF_UNKNOWN, K.RESULT, put(f"{TYPED}.entries.0.corrects", "0")),
    Wrong(R.ID_CLASH, K.RESULT, repeat("body.facts.manual_entries")),
    Wrong(R.ID_CLASH, K.RESULT, repeat(f"{TYPED}.entries")),
    Wrong(R.REF_UNKNOWN, K.RESULT, put("body.facts.appraisals.0.unit", "F9"), "F9"),
    Wrong(R.REF_UNKNOWN, K.RESULT, put("body.facts.ceilings.0.max_class", "Vàng")),
    Wrong(R.REF_UNKNOWN, K.RESULT, put("body.facts.ballots.0.candidates.0.unit", "F9"), "F9"),
    Wrong(R.REF_UNKNOWN, K.RESULT, put("body.facts.limitations.0.criterion", "IX.1"), "IX.1"),
    Wrong(R.REF_UNKNOWN, K.RESULT, put("body.facts.directives.0.assigned.0", "F9"), "F9"),
    Wrong(R.REF_UNKNOWN, K.RESULT, put("body.scores.units.0.unit", "F9"), "F9"),
    Wrong(R.REF_UNKNOWN, K.RESULT, put("body.scores.units.0.criteria.0.criterion", "IX.1")),
    Wrong(R.REF_UNKNOWN, K.RESULT, put("body.scores.period", "NAM")),
    Wrong(R.REF_UNKNOWN, K.RESULT, put("body.counted.0.unit", "F9"), "F9"),
    Wrong(R.REF_UNKNOWN, K.RESULT, put("body.next_leader", "F9"), "F9"),
    Wrong(R.ID_CLASH, K.RESULT, repeat("body.counted")),
    Wrong(R.ID_CLASH, K.RESULT, repeat("body.facts.limitations")),
    Wrong(R.ID_CLASH, K.RESULT, repeat("body.scores.units")),
    Wrong(R.ID_CLASH, K.HANDOVER, repeat("body.originals")),
    Wrong(R.ID_CLASH, K.HANDOVER, repeat("body.states")),
    Wrong(R.REF_UNKNOWN, K.HANDOVER, put("body.states.0.period", "Q1"), "Q1"),
    Wrong(R.REF_UNKNOWN, K.HANDOVER, put("body.originals.0.unit", "F9"), "F9"),
]


@pytest.mark.parametrize(
    "wrong", WRONG_PAYLOADS, ids=lambda wrong: f"{wrong.code.value}-{wrong.kind.value}"
)
def test_a_payload_wrong_in_one_point_is_refused_for_it(wrong):
    found = inspected(resealed(wrong.kind, wrong.edit), wrong.kind)
    assert found.reason is not None
    assert found.reason.code is wrong.code, found.reason
    assert wrong.at in " ".join(found.reason.facts.values())
    assert found.content is None
    assert Check.REFERENCES not in found.passed


@pytest.mark.parametrize("kind", READERS, ids=lambda kind: kind.value)
def test_the_same_package_without_the_wrong_point_is_accepted(kind):
    found = inspected(resealed(kind, lambda _: None), kind)
    assert found.reason is None
    assert found.verdict is Verdict.ACCEPTED
    assert found.content is not None
    assert found.passed == tuple(c for c in Check if c not in {Check.REVISION, Check.PLAN})
    assert found.not_checked == ()


def frame_edit(**changes: Any) -> Edit:
    """Rules that are wrong in one point, under the digest that is theirs."""

    def edit(payload: dict[str, Any]) -> None:
        rules = frame(**changes)
        payload["body"]["frame"] = json.loads(canonical_frame(rules))
        payload["frame_digest"] = digest_of(rules)

    return edit


def canonical_frame(rules: Any) -> bytes:
    from thidua_desktop.domain.canonical import canonical_bytes

    return canonical_bytes(rules)


def _with_row(place: int, **changes: Any) -> Any:
    rows = list(criteria())
    rows[place] = replace(rows[place], **changes)
    return replace(FRAME.table, criteria=tuple(rows))


def _with_band(**changes: Any) -> Any:
    first, *rest = FRAME.table.bands
    return replace(FRAME.table, bands=(replace(first, **changes), *rest))


def _with_period(**changes: Any) -> Any:
    first, *rest = FRAME.periods
    return (replace(first, **changes), *rest)


WEIGHTLESS = replace(FRAME.table.component_weights, self_weight=Decimal(0))
UNKNOWN_TIE = (replace(FRAME.table.tie_breakers[1], group="IX"),)
TARGET = FRAME.targets[0]
WRONG_FRAMES = [
    (R.ID_CLASH, {"units": (*FRAME.units, FRAME.units[0])}),
    (R.ID_CLASH, {"table": replace(FRAME.table, criteria=(*criteria(), criteria()[0]))}),
    (R.ID_CLASH, {"targets": (TARGET, TARGET)}),
    (R.ID_CLASH, {"periods": (*FRAME.periods, FRAME.periods[0])}),
    (R.REF_UNKNOWN, {"year": replace(FRAME.year, deputy_unit="F9")}),
    (R.REF_UNKNOWN, {"year": replace(FRAME.year, next_leader="F9")}),
    (R.REF_UNKNOWN, {"table": replace(FRAME.table, tie_breakers=UNKNOWN_TIE)}),
    (R.REF_UNKNOWN, {"table": _with_row(4, moved_to="IX.1")}),
    (R.REF_UNKNOWN, {"table": _with_row(0, lead_unit="F9")}),
    (R.REF_UNKNOWN, {"table": _with_row(0, coordinating_units=("F9",))}),
    (R.REF_UNKNOWN, {"targets": (replace(TARGET, unit="F9"),)}),
    (R.REF_UNKNOWN, {"targets": (replace(TARGET, criterion="IX.1"),)}),
    (R.REF_UNKNOWN, {"units": FRAME.units[:2]}),
    (R.VALUE_RANGE, {"table": replace(FRAME.table, component_weights=WEIGHTLESS)}),
    (R.VALUE_RANGE, {"table": _with_row(0, max_points=Decimal(-1))}),
    (R.VALUE_RANGE, {"table": _with_band(min_percent=Decimal(101))}),
    (R.VALUE_RANGE, {"table": replace(FRAME.table, bonus_cap=Decimal(-1))}),
    (R.VALUE_RANGE, {"periods": tuple(reversed(FRAME.periods))}),
    (R.VALUE_RANGE, {"periods": _with_period(start=date(2022, 6, 21))}),
    (R.VALUE_RANGE, {"periods": _with_period(start=date(1970, 1, 1))}),
    (R.VALUE_RANGE, {"year": replace(FRAME.year, end=date(2021, 12, 31))}),
]


@pytest.mark.parametrize(("code", "changes"), WRONG_FRAMES)
def test_a_frame_that_does_not_hold_together_is_refused(code, changes):
    found = inspected(resealed(K.FRAME, frame_edit(**changes)), K.FRAME)
    assert found.reason is not None
    assert found.reason.code is code, found.reason


def test_a_frame_with_other_sound_rules_is_accepted():
    edit = frame_edit(table=_with_row(0, max_points=Decimal(21)))
    assert inspected(resealed(K.FRAME, edit), K.FRAME).reason is None


def test_a_count_below_zero_is_named_with_its_place():
    found = inspected(resealed(K.FRAME, put("body.frame.units.0.headcount", -3)), K.FRAME)
    assert found.reason is not None
    assert found.reason.code is R.VALUE_RANGE
    assert found.reason.facts["place"] == "body.frame.units[0].headcount"


def _spaced(payload: bytes) -> bytes:
    return payload.replace(b'":', b'": ', 1)


def _twice_at_depth_1(payload: bytes) -> bytes:
    return payload.replace(b'"bloc_id":"CUM3"', b'"bloc_id":"CUM3","bloc_id":"CUM3"')


def _twice_at_depth_5(payload: bytes) -> bytes:
    return payload.replace(b'"kind":"number"', b'"kind":"number","kind":"number"', 1)


def _unordered(payload: bytes) -> bytes:
    value = json.loads(payload)
    turned = dict(reversed(value.items()))
    return json.dumps(turned, ensure_ascii=False, separators=(",", ":")).encode()


def _deep(payload: bytes) -> bytes:
    return payload.replace(b'"body":', b'"body":' + b"[" * 100_000, 1)


WRONG_BYTES = [
    (R.SCHEMA, lambda _: b"[]"),
    (R.SCHEMA, lambda _: b'"payload"'),
    (R.JSON_CANON, _spaced),
    (R.JSON_CANON, _unordered),
    (R.JSON_CANON, lambda payload: payload.replace(b"CUM3", b"\\u0043UM3")),
    (R.JSON_CANON, lambda payload: payload + b"\n"),
    (R.JSON_CANON, lambda payload: b"\xef\xbb\xbf" + payload),
    (R.JSON_CANON, lambda payload: payload.replace(b'"revision":1', b'"revision":1.0')),
    (R.JSON_CANON, lambda payload: payload.replace(b'"revision":1', b'"revision":-0')),
    (R.JSON_CANON, lambda payload: payload.replace(b"quyet-dinh", b"quyet\xffdinh")),
    (R.JSON_CANON, lambda payload: payload[:-1]),
    (R.JSON_DUP, _twice_at_depth_1),
    (R.JSON_DUP, _twice_at_depth_5),
    (R.JSON_DEPTH, _deep),
    *(
        (R.JSON_NUMBER, lambda payload, n=n: payload.replace(b'"revision":1', b'"revision":' + n))
        for n in (b"NaN", b"Infinity", b"-Infinity", b"1e999", b"1e-7", b"1" * 10**6)
    ),
    (R.TEXT_CONTROL, lambda payload: payload.replace(b"quyet-dinh", b"quyet\\ud800dinh")),
    (R.TEXT_CONTROL, lambda payload: payload.replace(b"quyet-dinh", b"quyet\xed\xa0\x80dinh")),
]


@pytest.mark.parametrize(("code", "edit"), WRONG_BYTES)
def test_payload_bytes_that_are_not_canonical_are_refused(code, edit):
    parts = sealed_parts_of(K.RECORD)
    payload = edit(parts[PAYLOAD_PART])
    assert payload != parts[PAYLOAD_PART]
    found = inspected(resealed_bytes(parts, payload, key_of(REGIMENT)), K.RECORD)
    assert found.reason is not None
    assert found.reason.code is code, found.reason


def test_the_second_implementation_agrees_on_canonical_bytes():
    for kind in K:
        payload = sealed_parts_of(kind)[PAYLOAD_PART]
        assert canonical(json.loads(payload)) == payload


OTHER_FRAME = frame(table=replace(FRAME.table, version=2))
AMENDED = revision(OTHER_FRAME, 2, date(2022, 6, 20))
LATER = revision(OTHER_FRAME, 2, date(2022, 6, 21))
REVOKED = roster_line(REGIMENT, revoked_on=date(2022, 6, 1))
WRONG_BOOKS = [
    (R.KEY_UNKNOWN, K.RECORD, {"roster": (roster_line(LEADER),)}),
    (R.KEY_REVOKED, K.RECORD, {"roster": (REVOKED,)}),
    (R.SIG_WRONG_UNIT, K.RECORD, {"roster": (replace(roster_line(REGIMENT), unit=STAFF),)}),
    (R.KEY_UNKNOWN, K.ENROLMENT, {"roster": (roster_line(LEADER),)}),
    (R.KEY_REVOKED, K.ENROLMENT, {"roster": (REVOKED,)}),
    (R.KEY_SECOND, K.ENROLMENT, {"roster": (replace(roster_line("OLD"), unit=REGIMENT),)}),
    (R.SIG_WRONG_UNIT, K.ENROLMENT, {"roster": (replace(roster_line(REGIMENT), unit=STAFF),)}),
    (R.NOT_FOR_US, K.ENROLMENT, {"own_unit": STAFF}),
    (R.NOT_FOR_US, K.QUESTION, {"own_unit": STAFF}),
    (R.NOT_FOR_US, K.HANDOVER, {"own_unit": LEADER}),
    (R.ROLE, K.FRAME, {"leaders": {"2022": STAFF}}),
    (R.ROLE, K.RESULT, {"leaders": {"2022": STAFF}}),
    (R.ROLE, K.HANDOVER, {"leaders": {"2022": STAFF}}),
    (R.ROLE, K.QUESTION, {"leaders": {"2022": STAFF}}),
    (R.ROLE, K.FRAME, {"leaders": {"2021": STAFF}, "frames": ()}),
    (R.ROLE, K.FRAME, {"leaders": {"2021": STAFF}, "next_leaders": {"2021": REGIMENT}}),
    (R.MODE, K.RECORD, {"mode": Mode.REHEARSAL}),
    (R.WRONG_BLOC, K.RECORD, {"bloc_code": "CUM4"}),
    (R.WRONG_BLOC, K.RECORD, {"bloc_uid": OTHER_UID}),
    (R.FRAME_OTHER, K.RECORD, {"frames": ()}),
    (R.FRAME_OTHER, K.RECORD, {"frames": (revision(OTHER_FRAME),)}),
    (R.FRAME_OTHER, K.RECORD, {"frames": (revision(), AMENDED)}),
]


@pytest.mark.parametrize(("code", "kind", "changes"), WRONG_BOOKS)
def test_a_genuine_package_is_not_accepted_by_a_book_that_knows_otherwise(code, kind, changes):
    content = genuine(kind)
    found = inspected(content, kind, **changes)
    assert found.reason is not None
    assert found.reason.code is code, found.reason
    assert inspected(content, kind).reason is None


RIGHT_BOOKS = [
    (K.RECORD, {"frames": (revision(), LATER)}),
    (K.FRAME, {"leaders": {}, "frames": (), "bloc_uid": None}),
    (K.FRAME, {"leaders": {"2021": STAFF}, "next_leaders": {"2021": LEADER}, "frames": ()}),
    (K.RESULT, {"leaders": {"2021": STAFF, "2022": LEADER}}),
    (K.ENROLMENT, {"frames": (), "bloc_uid": None}),
]


@pytest.mark.parametrize(("kind", "changes"), RIGHT_BOOKS)
def test_a_book_that_knows_less_or_more_accepts_what_the_rules_allow(kind, changes):
    assert inspected(genuine(kind), kind, **changes).reason is None


def test_a_package_listed_with_the_revoked_key_stays_valid():
    content = genuine(K.RECORD)
    digest = inspected(content, K.RECORD).digest
    listed = replace(REVOKED, accepted=(digest,))
    assert inspected(content, K.RECORD, roster=(listed,)).reason is None


def test_a_missing_amendment_is_named_with_its_side():
    book_knows_more = inspected(genuine(K.RECORD), K.RECORD, frames=(revision(), AMENDED))
    assert book_knows_more.reason is not None
    facts = book_knows_more.reason.facts
    assert (facts["side"], facts["needed"], facts["used"]) == ("sender", "2", "1")
    book_knows_less = inspected(genuine(K.RECORD), K.RECORD, frames=(revision(OTHER_FRAME),))
    assert book_knows_less.reason is not None
    assert book_knows_less.reason.facts["side"] == "book"


def test_an_entry_that_fitted_an_older_revision_stays_legal_after_an_amendment():
    rows = tuple(row for row in criteria() if row.code != "II.1")
    amended = frame(table=replace(FRAME.table, criteria=rows))
    both = (revision(), revision(amended, 2, date(2022, 6, 1)))
    content = genuine(K.RECORD, frame_digest=digest_of(amended))
    assert inspected(content, K.RECORD, frames=both).reason is None
    only_new = inspected(content, K.RECORD, frames=both[1:])
    assert only_new.reason is not None
    assert only_new.reason.code is R.REF_UNKNOWN


def test_what_the_book_holds_is_recognised_once_its_signature_holds():
    content = genuine(K.RECORD)
    digest = inspected(content, K.RECORD).digest
    known = inspected(content, K.RECORD, known=frozenset({digest}), roster=(REVOKED,))
    assert known.already
    assert known.reason is None
    assert known.passed[-1] is Check.SIGNATURE
    unknown_key = inspected(content, K.RECORD, known=frozenset({digest}), roster=())
    assert not unknown_key.already
    assert unknown_key.reason is not None
    assert unknown_key.reason.code is R.KEY_UNKNOWN


def test_a_package_for_others_is_recognised_where_the_book_holds_it():
    content = genuine(K.QUESTION)
    digest = inspected(content, K.QUESTION).digest
    own = PRESS.inspect_bytes(content, "a.xlsx", trust(LEADER, known=frozenset({digest})))
    assert (own.already, own.reason) == (True, None)


def test_a_rollup_is_for_the_superior_alone():
    found = PRESS.inspect_bytes(genuine(K.ROLLUP), "a.xlsx", trust(STAFF))
    assert found.reason is not None
    assert found.reason.code is R.NOT_FOR_US


def test_an_unknown_key_shows_nothing_of_the_content():
    found = inspected(genuine(K.RECORD), K.RECORD, roster=())
    assert (found.claim, found.content, found.enrolled_key) == (None, None, None)
    assert found.key_id == key_of(REGIMENT).key_id


def test_an_enrolment_waits_with_the_key_it_introduces():
    found = inspected(genuine(K.ENROLMENT), K.ENROLMENT, roster=())
    assert found.verdict is Verdict.QUARANTINED
    assert found.enrolled_key == key_of(REGIMENT).public_key
    assert found.claim is not None
    assert (found.claim.unit, found.claim.kind) == (REGIMENT, K.ENROLMENT)
    assert found.content is None


def test_leadership_is_not_handed_to_oneself():
    content = resealed(K.HANDOVER, put("body.to_unit", LEADER))
    found = inspected(content, K.HANDOVER, own_unit=LEADER)
    assert found.reason is not None
    assert found.reason.code is R.VALUE_RANGE


@pytest.mark.parametrize("path", ["body.facts.limitations.0", "body.facts.directives.0"])
def test_what_is_carried_from_an_earlier_review_may_name_what_is_gone(path):
    def edit(payload: dict[str, Any]) -> None:
        facts = payload["body"]["facts"]
        facts["limitations"][0]["criterion"] = "IX.1"
        facts["directives"][0]["assigned"] = ["F9"]
        for row in (facts["limitations"][0], facts["directives"][0]):
            row["carried_from"] = "NAM"

    def edit_but_one(payload: dict[str, Any]) -> None:
        edit(payload)
        put(f"{path}.carried_from", None)(payload)

    assert inspected(resealed(K.RESULT, edit), K.RESULT).reason is None
    found = inspected(resealed(K.RESULT, edit_but_one), K.RESULT)
    assert found.reason is not None
    assert found.reason.code is R.REF_UNKNOWN


def test_a_unit_that_left_keeps_only_revoked_keys_on_the_roster():
    def edit(payload: dict[str, Any]) -> None:
        line = json.loads(canonical_frame(roster_line("F9")))
        payload["body"]["roster"]["keys"].append(line)

    def edit_revoked(payload: dict[str, Any]) -> None:
        edit(payload)
        put("body.roster.keys.3.revoked_on", "2022-05-01")(payload)

    found = inspected(resealed(K.FRAME, edit), K.FRAME)
    assert found.reason is not None
    assert (found.reason.code, found.reason.facts["unit"]) == (R.REF_UNKNOWN, "F9")
    assert inspected(resealed(K.FRAME, edit_revoked), K.FRAME).reason is None


def test_a_correction_chain_is_no_circle():
    chain = (
        entry(1, "I.3"),
        entry(2, "I.3", corrects=entry(1, "I.3").id),
        entry(3, "I.3", corrects=entry(2, "I.3").id),
    )
    content = genuine(K.RECORD, record_body(entries=chain, evidence=()))
    assert inspected(content, K.RECORD).reason is None


DECIDED = (
    {R.SEAL_PARTS, R.SEAL_DIGEST, R.SEAL_FORMAT, R.SEAL_RESAVED}
    | {R.SIG_MISSING, R.SIG_BAD, R.SIG_ALGO, R.SIG_COMMENT, R.SIG_WRONG_UNIT, R.ROLE}
    | {R.KEY_UNKNOWN, R.KEY_REVOKED, R.KEY_SECOND, R.KEY_SELF}
    | {R.JSON_CANON, R.JSON_DUP, R.JSON_DEPTH, R.JSON_NUMBER, R.TEXT_NFC, R.TEXT_CONTROL}
    | {R.SCHEMA, R.FORMAT_NEWER, R.CODE_CHARS, R.WRONG_BLOC, R.WRONG_YEAR, R.WRONG_PERIOD}
    | {R.MODE, R.FRAME_OTHER, R.NOT_FOR_US, R.CLASSIFIED}
    | {R.VALUE_RANGE, R.REF_UNKNOWN, R.REF_CYCLE, R.ID_CLASH}
)
"""What steps 6 to 10 decide from a table row; evidence, weak keys and views have tests by name."""


def test_every_code_of_these_steps_has_a_file():
    rows = [wrong.code for wrong in WRONG_PAYLOADS]
    for table in (WRONG_FRAMES, WRONG_BYTES, WRONG_BOOKS, BROKEN_SEALS):
        rows += [row[0] for row in table]
    assert DECIDED - {R.SIG_COMMENT} == set(rows)


def test_authors_and_readers_of_the_kit_are_known_units():
    units = {unit.code for unit in FRAME.units}
    assert set(AUTHORS.values()) | set(READERS.values()) <= units
    assert digest_of_bytes(PDF) in {piece.sha256 for piece in record_body().evidence}
