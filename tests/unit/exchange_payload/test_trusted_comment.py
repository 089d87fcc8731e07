"""The trusted comment: one grammar, and the same words as the envelope."""

import pytest

from tests.support.sealing import AUTHORS, BODIES, REGIMENT, envelope, key_of
from thidua_desktop.domain.package import Mode, PackageKind
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.refusal import RefusedError
from thidua_desktop.exchange.trusted_comment import parse_comment, write_comment

RECORD = "thidua package=1 kind=record bloc=CUM3 year=2022 period=NAM unit=E994 revision=3"
LINE = f"{RECORD} mode=official"


@pytest.mark.parametrize("kind", PackageKind, ids=lambda kind: kind.value)
def test_the_written_line_is_read_as_the_envelope_s_claim(kind):
    sealed = envelope(kind, AUTHORS[kind])
    claim = parse_comment(write_comment(sealed, BODIES[kind]())).claim()
    assert claim is not None
    assert (claim.kind, claim.unit, claim.period) == (kind, AUTHORS[kind], sealed.period_id)
    assert (claim.revision, claim.mode, claim.bloc) == (1, Mode.OFFICIAL, "CUM3")


def test_the_line_of_the_format_is_read():
    found = parse_comment(LINE)
    assert (found.kind, found.unit, found.revision, found.key) == ("record", "E994", "3", None)


def test_an_enrolment_s_line_ends_with_its_key():
    line = write_comment(envelope(PackageKind.ENROLMENT, REGIMENT), BODIES[PackageKind.ENROLMENT]())
    assert line.endswith(f" key={key_of(REGIMENT).public_key}")
    assert parse_comment(line).key == key_of(REGIMENT).public_key


@pytest.mark.parametrize(
    "line",
    [
        "",
        "thidua",
        f" {LINE}",
        f"{LINE} ",
        f"{LINE}\n",
        f"{LINE} key=AAAA",
        f"{LINE} extra=1",
        LINE.replace("revision=3", "revision=\u0663"),
        LINE.replace("period=NAM", "period="),
        LINE.replace("kind=record", "kind=enrolment"),
        LINE.replace("kind=record bloc=CUM3", "bloc=CUM3 kind=record"),
        LINE.replace("unit=E994", "unit=E994 unit=E994"),
    ],
)
def test_any_other_line_is_no_trusted_comment(line):
    with pytest.raises(RefusedError) as refused:
        parse_comment(line)
    assert refused.value.reason.code is ReasonCode.SIG_COMMENT


@pytest.mark.parametrize("code", ["\u0415994", "e994", "E.994", "Đ994"])
def test_a_code_with_foreign_letters_is_named_as_such(code):
    with pytest.raises(RefusedError) as refused:
        parse_comment(LINE.replace("E994", code))
    assert refused.value.reason.code is ReasonCode.CODE_CHARS


def test_words_nobody_knows_make_no_claim():
    assert parse_comment(LINE.replace("record", "bonus")).claim() is None
    assert parse_comment(LINE.replace("official", "practice")).claim() is None


@pytest.mark.parametrize("words", ["revision=-3", "revision=0", "revision=03"])
def test_a_revision_that_is_none_makes_no_claim(words):
    assert parse_comment(LINE.replace("revision=3", words)).claim() is None


def test_the_words_of_another_format_are_left_to_the_payload():
    assert parse_comment(LINE.replace("package=1", "package=01")).revision == "3"
