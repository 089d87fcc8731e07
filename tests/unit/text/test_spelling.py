"""Numbers in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.text.spelling import number_in_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "không"),
        ("4", "bốn"),
        ("10", "mười"),
        ("11", "mười một"),
        ("14", "mười bốn"),
        ("15", "mười lăm"),
        ("20", "hai mươi"),
        ("21", "hai mươi mốt"),
        ("24", "hai mươi tư"),
        ("25", "hai mươi lăm"),
        ("34", "ba mươi tư"),
        ("55", "năm mươi lăm"),
        ("100", "một trăm"),
        ("101", "một trăm linh một"),
        ("105", "một trăm linh năm"),
        ("110", "một trăm mười"),
        ("115", "một trăm mười lăm"),
        ("121", "một trăm hai mươi mốt"),
        ("1000", "một nghìn"),
        ("1005", "một nghìn không trăm linh năm"),
        ("1021", "một nghìn không trăm hai mươi mốt"),
        ("10000", "mười nghìn"),
        ("1000000", "một triệu"),
        ("1000001", "một triệu không nghìn không trăm linh một"),
        ("1001000", "một triệu không trăm linh một nghìn"),
        ("1000000000", "một tỷ"),
        ("1000000001", "một tỷ không triệu không nghìn không trăm linh một"),
        ("1500000000000", "một nghìn năm trăm tỷ"),
        ("945.25", "chín trăm bốn mươi lăm phẩy hai mươi lăm"),
        ("8.05", "tám phẩy không năm"),
        ("8.50", "tám phẩy năm"),
        ("90.00", "chín mươi"),
        ("0.125", "không phẩy một trăm hai mươi lăm"),
        ("0.1234", "không phẩy một hai ba bốn"),
        ("-2.35", "âm hai phẩy ba mươi lăm"),
        ("1E+3", "một nghìn"),
        ("-0", "không"),
    ],
)
def test_a_number_is_spelled_out(number, words):
    assert number_in_words(Decimal(number)) == words


def test_the_words_follow_the_settings():
    assert number_in_words(1024, nghin="ngàn", tu="bốn") == "một ngàn không trăm hai mươi bốn"
    assert number_in_words(101, linh="lẻ") == "một trăm lẻ một"


def test_only_finite_numbers_have_words():
    with pytest.raises(ValueError, match="NaN"):
        number_in_words(Decimal("NaN"))


@given(st.sets(st.integers(min_value=0, max_value=10**15), min_size=2, max_size=2))
def test_two_numbers_never_sound_alike(numbers):
    assert len({number_in_words(number) for number in numbers}) == 2
