"""Sorting, folding and the place of tones."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.text.collation import (
    collation_key,
    fold,
    fold_search,
    person_key,
    same_word_key,
)

ORDERED = (
    "An Ánh Ăn Ân Dân Đà_Nẵng Đức e2 e994 Hoa_Sen Hoà_An Hòa_Bình ma mà mả mã má mạ "
    "Trung_đoàn_9 Trung_đoàn_10"
)
ORDERED = [name.replace("_", " ") for name in ORDERED.split()]


@given(st.permutations(ORDERED))
def test_the_dictionary_order_comes_out_of_any_order(shuffled):
    assert sorted(shuffled, key=collation_key) == ORDERED


def test_all_letters_stand_in_the_order_of_the_alphabet():
    alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
    shuffled = random.Random(4).sample(alphabet, len(alphabet))
    assert "".join(sorted(shuffled, key=collation_key)) == alphabet


def test_a_tone_weighs_less_than_any_letter_of_its_word():
    assert collation_key("mạ") < collation_key("mai")


def test_case_weighs_least():
    assert sorted(["Ma", "ma", "mà", "Mà"], key=collation_key) == ["ma", "Ma", "mà", "Mà"]


def test_codes_sort_by_their_numbers():
    codes = ["I.10", "II.1", "I.2", "I.1"]
    assert sorted(codes, key=collation_key) == ["I.1", "I.2", "I.10", "II.1"]


def test_numbers_of_any_length_sort():
    assert collation_key("9" * 5000) < collation_key("1" + "0" * 5000)
    assert collation_key("e007") < collation_key("e8")


def test_composed_and_decomposed_text_share_a_place():
    assert collation_key(unicodedata.normalize("NFD", "Đà Nẵng")) == collation_key("Đà Nẵng")


def test_foreign_letters_stand_beside_their_plain_ones():
    assert collation_key("c") < collation_key("ç") < collation_key("d")
    assert collation_key("z") < collation_key("ß")


@given(st.text(), st.text())
def test_the_order_is_total(one, other):
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (collation_key(one) == collation_key(other)) is same


def test_persons_sort_by_given_name():
    names = ["Trần Bình", "Lê Văn Ân", "Phạm An", "Đỗ Văn An", ""]
    assert sorted(names, key=person_key) == [
        "", "Đỗ Văn An", "Phạm An", "Lê Văn Ân", "Trần Bình",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("HÒA  BÌNH", "hoa binh"),
        ("Ðơn vị", "don vi"),
        ("\u00a0Kỹ\tthuật ", "ky thuat"),
        ("ĐƯỜNG đê", "duong de"),
        ("10²", "102"),
        ("", ""),
    ],
)
def test_folding_leaves_bare_letters(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_i_and_y_meet_in_search_only():
    assert fold_search("kĩ thuật") == fold_search("Kỹ thuật")
    assert fold("kĩ thuật") != fold("Kỹ thuật")
    assert same_word_key("kĩ thuật") != same_word_key("kỹ thuật")


@pytest.mark.parametrize(
    ("old", "new"),
    [("hòa", "hoà"), ("thủy", "thuỷ"), ("khỏe", "khoẻ"), ("Hòa Bình, thủy", "Hoà Bình, thuỷ")],
)
def test_both_places_of_a_tone_are_the_same_word(old, new):
    assert same_word_key(old) == same_word_key(new)
    assert same_word_key(unicodedata.normalize("NFD", old)) == same_word_key(new)


@pytest.mark.parametrize(("one", "other"), [("hòa", "hóa"), ("hòa", "hoa"), ("quý", "Quý")])
def test_other_tones_and_cases_are_other_words(one, other):
    assert same_word_key(one) != same_word_key(other)
