"""What a stored text and a code may hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.text.nfc import (
    has_stray_tone,
    is_code,
    is_criterion_code,
    repair_d,
    text_problem,
    to_nfc,
)


@pytest.mark.parametrize("text", ["", "Đơn vị “5 tốt” – 98 %", "a\u00a0b", "10² ½", "Hoà 🎖"])
def test_ordinary_text_is_fine(text):
    assert text_problem(text) is None


@pytest.mark.parametrize(
    "sign",
    [
        "\x00", "\x07", "\x1b", "\r", "\x7f", "\x85", "\xad", "\u061c", "\u180e", "\u200b",
        "\u200d", "\u200e", "\u2028", "\u202e", "\u2060", "\u2066", "\ufeff", "\ufffe", "\ud800",
        "\U000e0041",
    ],
)  # fmt: skip
@pytest.mark.parametrize("multiline", [False, True])
def test_invisible_signs_are_refused(sign, multiline):
    assert text_problem(f"Đơn{sign}vị", multiline=multiline) is ReasonCode.TEXT_CONTROL


@pytest.mark.parametrize("sign", ["\n", "\t"])
def test_layout_belongs_to_multiline_fields(sign):
    assert text_problem(f"một{sign}hai", multiline=True) is None
    assert text_problem(f"một{sign}hai") is ReasonCode.TEXT_CONTROL


def test_decomposed_text_is_refused_until_composed():
    decomposed = "Tru\u031bo\u031b\u0309ng"
    assert text_problem(decomposed) is ReasonCode.TEXT_NFC
    assert to_nfc(decomposed) == "Trưởng"
    assert text_problem(to_nfc(decomposed)) is None


@given(st.text(alphabet=st.characters(categories=("L", "M", "N", "P", "S"))))
def test_composing_cures_every_visible_text(text):
    assert text_problem(to_nfc(text)) in (None, ReasonCode.TEXT_CONTROL)


def test_a_tone_without_its_letter_is_noticed():
    assert has_stray_tone("đơn v\u0301i")
    assert not has_stray_tone("o\u0301 e\u0302\u0323 đơn vị")


@pytest.mark.parametrize(
    ("name", "text", "replaced"),
    [
        ("Ðội Ɖà ðạo", "Đội Đà đạo", 3),
        ("Đội đạo", "Đội đạo", 0),
    ],
)
def test_lookalikes_of_d_are_repaired_and_counted(name, text, replaced):
    repaired = repair_d(name)
    assert (repaired.text, repaired.replaced) == (text, replaced)


@pytest.mark.parametrize("code", ["E994", "CUM3", "6T", "A_B-1"])
def test_codes_are_plain_capitals(code):
    assert is_code(code)
    assert is_criterion_code(code)


@pytest.mark.parametrize("code", ["", "e994", "\u0415994", "Ð1", "\u039f1", "１2", "A B", "A1\n"])
def test_anything_else_is_no_code(code):
    assert not is_code(code)
    assert not is_criterion_code(code)


def test_only_a_criterion_has_dots():
    assert is_criterion_code("IV.1")
    assert not is_code("IV.1")
