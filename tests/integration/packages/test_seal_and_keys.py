"""Steps 6 and 7: sums, signature, key and comment, each wrong alone beside a file that is right."""

import json
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tests.support.sealing import (
    LEADER,
    PRESS,
    READERS,
    REGIMENT,
    ROSTER,
    STAFF,
    canonical,
    comment_in,
    enrolment_body,
    frame_body,
    genuine,
    key_of,
    request_of,
    resealed,
    roster_line,
    sealed_parts_of,
    signed_again,
    trust,
)
from thidua_desktop.application.ports_sealing import KeyPair
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.roster import Roster
from thidua_desktop.domain.seal import Check, Inspection, KeyTrust
from thidua_desktop.exchange.container import write_container
from thidua_desktop.exchange.ed25519_keys import PublicKey
from thidua_desktop.exchange.key_text import key_id_bytes, key_id_text
from thidua_desktop.exchange.minisign import public_key_text
from thidua_desktop.exchange.payload import PAYLOAD_PART
from thidua_desktop.exchange.sums import package_digest
from thidua_desktop.exchange.zip_format import SIGNATURE_PART, SUMS_PART

K, R = PackageKind, ReasonCode
Parts = dict[str, bytes]


def code_of(content: bytes, kind: PackageKind = K.RECORD) -> ReasonCode | None:
    found = PRESS.inspect_bytes(content, "goi.xlsx", trust(READERS[kind]))
    return None if found.reason is None else found.reason.code


def without(name: str) -> Callable[[Parts], None]:
    return lambda parts: parts.__delitem__(name)


def replaced(name: str, old: bytes, new: bytes) -> Callable[[Parts], None]:
    def edit(parts: Parts) -> None:
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new, 1)

    return edit


def _evidence(parts: Parts) -> str:
    return next(name for name in parts if name.startswith("thidua/evidence/"))


def _rename_evidence(parts: Parts) -> None:
    name = _evidence(parts)
    parts[name.replace(".pdf", ".txt")] = parts.pop(name)


def _swap_contents(parts: Parts) -> None:
    first, second = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"
    parts[first], parts[second] = parts[second], parts[first]


def _line_for_itself(parts: Parts) -> None:
    lines = [*parts[SUMS_PART].splitlines(), b"0" * 64 + b"  " + SUMS_PART.encode()]
    parts[SUMS_PART] = b"".join(line + b"\n" for line in sorted(lines, key=lambda line: line[64:]))


def _line_twice(parts: Parts) -> None:
    parts[SUMS_PART] += parts[SUMS_PART].splitlines(keepends=True)[-1]


BROKEN_SEALS = [
    (R.SEAL_PARTS, lambda parts: parts.update({"xl/media/x.png": b"x"})),
    (R.SEAL_PARTS, lambda parts: parts.pop(_evidence(parts))),
    (R.SEAL_PARTS, _rename_evidence),
    (R.SEAL_PARTS, without("xl/worksheets/sheet2.xml")),
    (R.SEAL_PARTS, without(PAYLOAD_PART)),
    (R.SEAL_DIGEST, _swap_contents),
    (R.SEAL_DIGEST, replaced(PAYLOAD_PART, b"CUM3", b"CUM4")),
    (R.SEAL_DIGEST, replaced("xl/worksheets/sheet2.xml", b"<v>45</v>", b"<v>54</v>")),
    (R.SEAL_PARTS, _line_for_itself),
    (R.SEAL_FORMAT, _line_twice),
    (R.SEAL_FORMAT, replaced(SUMS_PART, b"  ", b" *")),
    (R.SEAL_FORMAT, replaced(SUMS_PART, b"\n", b"\r\n")),
    (R.SEAL_FORMAT, lambda parts: parts.update({SUMS_PART: parts[SUMS_PART].upper()})),
    (R.SIG_MISSING, without(SIGNATURE_PART)),
    (R.SIG_MISSING, lambda parts: parts.update({SIGNATURE_PART: b""})),
    (R.SEAL_FORMAT, lambda parts: parts.update({SIGNATURE_PART: parts[SIGNATURE_PART] * 2})),
    (R.SIG_ALGO, replaced(SIGNATURE_PART, b"\nRUQ", b"\nRWQ")),
    (R.SIG_BAD, replaced(SIGNATURE_PART, b"revision=1", b"revision=2")),
    (R.SIG_BAD, lambda parts: parts.update({SIGNATURE_PART: _other_signature()})),
    (R.SEAL_RESAVED, without(SUMS_PART)),
]


def _other_signature() -> bytes:
    return sealed_parts_of(K.RECORD, revision=2)[SIGNATURE_PART]


@pytest.mark.parametrize(("code", "edit"), BROKEN_SEALS)
def test_a_seal_broken_in_one_point_is_refused_for_it(code, edit):
    parts = sealed_parts_of(K.RECORD)
    edit(parts)
    assert code_of(write_container(parts)) is code


def test_the_unbroken_seal_is_accepted():
    assert code_of(write_container(sealed_parts_of(K.RECORD))) is None


def test_a_package_signed_without_its_payload_or_its_view_is_no_package():
    for name in (PAYLOAD_PART, "[Content_Types].xml"):
        parts = sealed_parts_of(K.RECORD)
        comment = comment_in(parts)
        del parts[name]
        lame = {**parts, SIGNATURE_PART: b""}
        assert code_of(signed_again(lame, key_of(REGIMENT), comment)) is R.SEAL_PARTS


COMMENTS = [
    lambda line: line.replace("kind=record", "kind=crosscheck"),
    lambda line: line.replace("bloc=CUM3", "bloc=CUM4"),
    lambda line: line.replace("year=2022", "year=2021"),
    lambda line: line.replace("period=6T", "period=NAM"),
    lambda line: line.replace("period=6T", "period=-"),
    lambda line: line.replace("revision=1", "revision=2"),
    lambda line: line.replace("mode=official", "mode=rehearsal"),
    lambda line: line.replace("package=1", "package=2"),
    lambda line: line + " ",
    lambda line: line + f" key={key_of(REGIMENT).public_key}",
    lambda line: line.replace(" ", "  ", 1),
    lambda line: line.replace("revision=1", "revision=01"),
    lambda line: line.removeprefix("thidua "),
    lambda _: "",
]


@pytest.mark.parametrize("edit", COMMENTS)
def test_a_signed_comment_that_is_not_the_envelope_is_refused(edit):
    parts = sealed_parts_of(K.RECORD)
    line = comment_in(parts)
    assert code_of(signed_again(parts, key_of(REGIMENT), edit(line))) is R.SIG_COMMENT
    assert code_of(signed_again(parts, key_of(REGIMENT), line)) is None


@pytest.mark.parametrize("edit", COMMENTS)
def test_a_package_of_the_book_under_another_signed_comment_is_not_the_same_one(edit):
    """Its digest is that of the parts: the comment is no part of it."""
    parts = sealed_parts_of(K.RECORD)
    again = signed_again(parts, key_of(REGIMENT), edit(comment_in(parts)))
    assert code_in_the_book(again, parts) is R.SIG_COMMENT


@pytest.mark.parametrize("kind", READERS, ids=lambda kind: kind.value)
def test_a_package_of_the_book_signed_by_another_unit_is_not_the_same_one(kind):
    parts = sealed_parts_of(kind)
    assert code_in_the_book(write_container(parts), parts, kind) is None
    if kind is not K.ENROLMENT:
        assert code_in_the_book(signed_again(parts, key_of("PTM")), parts, kind) is _by_staff(kind)


def _by_staff(kind: PackageKind) -> ReasonCode | None:
    """Staff's own package it may sign as often as it likes."""
    return None if kind is K.CROSSCHECK else R.SIG_WRONG_UNIT


def code_in_the_book(
    content: bytes, held: Parts, kind: PackageKind = K.RECORD
) -> ReasonCode | None:
    """The code for a file in a book that holds the package of these parts."""
    digest = Digest(package_digest(held[SUMS_PART]))
    known = trust(READERS[kind], known=frozenset({digest}))
    reason = PRESS.inspect_bytes(content, "goi.xlsx", known).reason
    return None if reason is None else reason.code


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("format", 0, R.SCHEMA),
        ("revision", 0, R.SCHEMA),
        ("revision", -1, R.VALUE_RANGE),
        ("revision", 10**18, R.JSON_NUMBER),
        ("revision", 1.5, R.JSON_NUMBER),
        ("kind", "BONUS", R.SCHEMA),
        ("mode", "Official", R.SCHEMA),
    ],
)
def test_a_comment_that_follows_a_wrong_payload_leaves_the_verdict_to_the_payload(
    field, value, code
):
    parts = sealed_parts_of(K.RECORD)
    payload = json.loads(parts[PAYLOAD_PART])
    word = {"format": "package"}.get(field, field)
    line = comment_in(parts).replace(f" {word}={payload[field]}", f" {word}={value}")
    line = line.replace(f"thidua {word}={payload[field]}", f"thidua {word}={value}")
    payload[field] = value
    changed = {**parts, PAYLOAD_PART: canonical(payload)}
    assert code_of(signed_again(changed, key_of(REGIMENT), line)) is code


def test_a_comment_with_a_foreign_letter_in_a_code_is_named_as_such():
    parts = sealed_parts_of(K.RECORD)
    line = comment_in(parts).replace("E994", "\u0415994")
    assert code_of(signed_again(parts, key_of(REGIMENT), line)) is R.CODE_CHARS


def test_one_unit_may_not_sign_for_another():
    parts = sealed_parts_of(K.RECORD)
    assert code_of(signed_again(parts, key_of(STAFF))) is R.SIG_WRONG_UNIT
    assert code_of(signed_again(parts, key_of("nobody"))) is R.KEY_UNKNOWN


def test_of_two_keys_with_one_id_the_one_that_signed_counts():
    """Key ids are chosen by their owners: a foreign one may equal a unit's."""
    genuine_line = roster_line(REGIMENT)
    double = replace(
        roster_line(STAFF), key_id=genuine_line.key_id, public_key=_with_id_of_regiment()
    )
    for roster in ((double, genuine_line), (genuine_line, double)):
        found = PRESS.inspect_bytes(genuine(K.RECORD), "a", trust(LEADER, roster=roster))
        assert found.reason is None
    alone = PRESS.inspect_bytes(genuine(K.RECORD), "a", trust(LEADER, roster=(double,)))
    assert alone.reason is not None
    assert alone.reason.code is R.SIG_BAD


def _with_id_of_regiment() -> str:
    from thidua_desktop.exchange.minisign import parse_public_key

    point = parse_public_key(key_of(STAFF).public_key).point
    return public_key_text(PublicKey(key_id=key_id_bytes(key_of(REGIMENT).key_id), point=point))


WEAK = public_key_text(PublicKey(key_id=b"weakweak", point=b"\x01" + bytes(31)))


def test_a_weak_key_is_refused_at_enrolment():
    parts = sealed_parts_of(K.ENROLMENT)
    line = comment_in(parts).partition(" key=")[0] + f" key={WEAK}"
    assert code_of(signed_again(parts, key_of(REGIMENT), line), K.ENROLMENT) is R.KEY_WEAK


def test_a_weak_key_on_a_roster_is_refused():
    def edit(payload):
        payload["body"]["roster"]["keys"][0].update(
            public_key=WEAK, key_id=key_id_text(b"weakweak")
        )

    assert code_of(resealed(K.FRAME, edit), K.FRAME) is R.KEY_WEAK


def test_an_enrolment_is_signed_by_the_very_key_it_introduces():
    parts = sealed_parts_of(K.ENROLMENT)
    assert code_of(signed_again(parts, key_of(STAFF)), K.ENROLMENT) is R.SIG_BAD
    line = comment_in(parts).partition(" key=")[0]
    assert code_of(signed_again(parts, key_of(REGIMENT), line), K.ENROLMENT) is R.SIG_COMMENT
    other = f"{line} key={key_of(STAFF).public_key}"
    assert code_of(signed_again(parts, key_of(STAFF), other), K.ENROLMENT) is R.SIG_WRONG_UNIT
    broken = f"{line} key=RWQ="
    assert code_of(signed_again(parts, key_of(REGIMENT), broken), K.ENROLMENT) is R.SIG_COMMENT


def test_an_enrolment_whose_body_holds_another_key_is_refused():
    body = enrolment_body(public_key=key_of(STAFF).public_key)
    parts = sealed_parts_of(K.ENROLMENT)
    other = dict(PRESS.seal(request_of(K.ENROLMENT, body, key=key_of(STAFF))).content.parts)
    mixed = {**other, SIGNATURE_PART: parts[SIGNATURE_PART]}
    assert code_of(signed_again(mixed, key_of(REGIMENT)), K.ENROLMENT) is R.SIG_COMMENT


def inspected_by(*keys: KeyPair, content: bytes) -> Inspection:
    return PRESS.inspect_bytes(
        content, "a.xlsx", KeyTrust(public_keys=tuple(key.public_key for key in keys))
    )


ONLY_WITH_A_BOOK = (
    Check.ROSTER,
    Check.ROLE,
    Check.ADDRESS,
    Check.FRAME,
    Check.REVISION,
    Check.PLAN,
)


@pytest.mark.parametrize("kind", PackageKind, ids=lambda kind: kind.value)
def test_with_keys_alone_the_book_s_checks_are_named_as_not_done(kind):
    author = key_of(REGIMENT if kind in {K.ENROLMENT, K.RECORD} else LEADER)
    if kind is K.CROSSCHECK:
        author = key_of(STAFF)
    found = inspected_by(key_of(STAFF), author, content=genuine(kind))
    assert found.reason is None
    assert found.not_checked == ONLY_WITH_A_BOOK
    assert set(found.passed) == set(Check) - set(ONLY_WITH_A_BOOK)


def test_with_keys_alone_a_stranger_s_package_is_unknown():
    found = inspected_by(key_of(STAFF), content=genuine(K.RECORD))
    assert found.reason is not None
    assert found.reason.code is R.KEY_UNKNOWN


@pytest.mark.parametrize(
    ("code", "kind", "name", "value"),
    [
        (R.CLASSIFIED, K.RECORD, "classification", "TỐI MẬT"),
        (R.SCHEMA, K.RECORD, "bonus", 1),
        (R.FRAME_OTHER, K.FRAME, "frame_digest", "0" * 64),
    ],
)
def test_with_keys_alone_a_package_still_has_to_hold_together(code, kind, name, value):
    content = resealed(kind, lambda payload: payload.__setitem__(name, value))
    author = key_of(REGIMENT if kind is K.RECORD else LEADER)
    found = inspected_by(author, content=content)
    assert found.reason is not None
    assert found.reason.code is code


def test_a_frame_by_an_unconfirmed_leader_offers_its_key_and_nothing_else():
    found = PRESS.inspect_bytes(genuine(K.FRAME), "a", trust(REGIMENT, roster=()))
    assert found.reason is not None
    assert found.reason.code is R.KEY_UNKNOWN
    assert found.enrolled_key == key_of(LEADER).public_key
    assert found.claim is not None
    assert (found.claim.unit, found.content) == (LEADER, None)


def test_a_frame_offers_no_key_that_did_not_sign_it():
    lines = tuple(line for line in ROSTER.keys if line.unit != LEADER)
    strange = replace(roster_line("nobody"), unit=LEADER)
    body = frame_body(roster=Roster(keys=(*lines, strange)))
    parts = sealed_parts_of(K.FRAME, body)
    found = PRESS.inspect_bytes(write_container(parts), "a", trust(REGIMENT, roster=()))
    assert (found.claim, found.enrolled_key) == (None, None)
    assert found.key_id == key_of(LEADER).key_id


def test_only_an_unknown_key_is_an_offer_and_only_a_book_asks_for_one():
    content = genuine(K.FRAME)
    keys_alone = inspected_by(key_of(STAFF), content=content)
    assert (keys_alone.claim, keys_alone.enrolled_key) == (None, None)
    parts = sealed_parts_of(K.FRAME)
    parts[SIGNATURE_PART] = parts[SIGNATURE_PART].replace(b"revision=1", b"revision=2")
    altered = PRESS.inspect_bytes(write_container(parts), "a", trust(REGIMENT, roster=()))
    assert altered.reason is not None
    assert (altered.claim, altered.enrolled_key) == (None, None)


def test_nothing_is_sealed_that_every_reader_would_refuse():
    with pytest.raises(NotAllowedError) as refused:
        PRESS.seal(request_of(K.RECORD, classification="MẬT"))
    assert refused.value.reason.code is R.CLASSIFIED
    with pytest.raises(NotAllowedError) as broken:
        PRESS.seal(request_of(K.RECORD, period_id=None))
    assert broken.value.reason.code is R.SCHEMA
