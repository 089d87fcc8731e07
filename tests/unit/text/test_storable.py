"""Texts of people are mended on the way into a book."""

import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.sealing import FRAME
from thidua_desktop.domain.progress import EvidenceRef, ProgressEntry, level_result
from thidua_desktop.domain.text.nfc import text_problem
from thidua_desktop.domain.text.storable import (
    LONGEST_TEXT_BYTES,
    mended,
    mended_throughout,
    storable,
    storable_throughout,
)

DECOMPOSED = unicodedata.normalize("NFD", "Số liệu của phòng")
PIECES = st.sampled_from(
    ["ô", "o\u0302\u0301", "\u200b", "\u00ad", "\u202e", "\u2028", "\r\n", "\t"]
)
TEXTS = st.one_of(
    st.text(st.characters(), max_size=30),
    st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Mn", "Lo"]), max_size=12),
    st.lists(PIECES, max_size=8).map("".join),
)


def an_entry(**said) -> ProgressEntry:
    moment = datetime(2022, 5, 4, tzinfo=UTC)
    return ProgressEntry(
        id="1", criterion="I.3", occurred_on=date(2022, 5, 4), recorded_at=moment, **said
    )


@given(TEXTS, st.booleans())
def test_what_is_stored_can_be_sealed_and_stays_as_it_is(text, multiline):
    for mend in (storable, mended):
        once = mend(text, multiline=multiline)
        assert text_problem(once, multiline=multiline) is None
        assert mend(once, multiline=multiline) == once


@given(TEXTS, st.booleans())
def test_what_can_be_sealed_is_not_mended(text, multiline):
    if text_problem(text, multiline=multiline) is None:
        assert mended(text, multiline=multiline) == text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (DECOMPOSED, "Số liệu của phòng"),
        ("  nộp muộn \u200b", "nộp muộn"),
        ("a\u00adb", "ab"),
        ("một\r\nhai\u2028ba\tbốn", "một hai ba bốn"),
        ("o\u200b\u0302", "ô"),
        ("xong 👍", "xong 👍"),
    ],
)
def test_a_name_is_kept_in_one_line(typed, kept):
    assert storable(typed) == kept


def test_prose_keeps_its_lines():
    assert storable("một\r\nhai\u2029\tba\n", multiline=True) == "một\nhai\n\tba"


def test_a_text_longer_than_any_package_carries_is_cut_between_letters():
    kept = storable("ố" * LONGEST_TEXT_BYTES)
    assert len(kept.encode()) <= LONGEST_TEXT_BYTES
    assert set(kept) == {"ố"}
    assert mended("ố" * LONGEST_TEXT_BYTES) == kept


def test_every_text_of_a_fact_is_mended_and_no_code():
    entry = an_entry(
        note=f" {DECOMPOSED}\nhai ",
        evidence=(EvidenceRef(sha256="0" * 64, name="ba\u0309ng.pdf"),),
        result=level_result(unicodedata.normalize("NFD", "Tốt")),
        component=" a ",
    )
    kept = storable_throughout(entry)
    assert kept.note == "Số liệu của phòng\nhai"
    assert kept.evidence[0].name == "bảng.pdf"
    assert (kept.result.level, kept.component) == ("Tốt", " a ")
    assert replace(kept, note=None, evidence=(), result=None) == an_entry(component=" a ")


def test_a_fact_that_needs_no_mending_is_the_very_same():
    entry = an_entry(note=" như đã niêm phong ")
    assert mended_throughout(entry) is entry
    assert mended_throughout(FRAME) is FRAME


def test_a_frame_is_mended_down_to_the_names_inside_its_rules():
    level = next(c for c in FRAME.table.criteria if c.rule.code == "level")
    names = level.rule.levels
    spoilt = replace(level, rule=replace(level.rule, levels=tuple(_decomposed(n) for n in names)))
    assert mended_throughout(spoilt) == level


def _decomposed(level):
    return replace(level, name=unicodedata.normalize("NFD", level.name))
