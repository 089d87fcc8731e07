"""Amounts from foreign files, in and out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.text.marks import Mark, parse_mark
from thidua_desktop.domain.text.number_format import (
    format_amount,
    format_percent,
    format_points,
    round_half_up,
)
from thidua_desktop.domain.text.numbers import (
    Ambiguous,
    Amount,
    DecimalSign,
    NumberProblem,
    NumberProblemKind,
    cell_number,
    decimal_sign_of,
    parse_amount,
    parse_amount_with,
    scenario_amount,
)

COMMA, POINT = DecimalSign.COMMA, DecimalSign.POINT


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1 234,5", "1234.5"),
        ("1\u00a0234,5", "1234.5"),
        ("1\u202f234", "1234"),
        ("1 234 567.5", "1234567.5"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1.234.567,25", "1234567.25"),
        ("12.5", "12.5"),
        ("12,5", "12.5"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("1234,567", "1234.567"),
        ("12.3456", "12.3456"),
        ("\u22123,5", "-3.5"),
        ("-3,5", "-3.5"),
        ("(3,5)", "-3.5"),
        ("+3,5", "3.5"),
        ("\u00a085", "85"),
        ("0", "0"),
        ("007", "7"),
    ],
)
def test_a_clear_amount_is_read(text, value):
    assert parse_amount(text) == Amount(value=Decimal(value))
    for sign in DecimalSign:
        assert parse_amount_with(text, sign) == Amount(value=Decimal(value))
    assert scenario_amount(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"), [("12,5 %", "12.5"), ("85%", "85"), ("85\u00a0%", "85"), ("(3,5 %)", "-3.5")]
)
def test_a_percentage_keeps_its_number_and_says_so(text, value):
    assert parse_amount(text) == Amount(value=Decimal(value), percent=True)
    assert scenario_amount(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "thousands", "decimal", "likely"),
    [
        ("1.234", "1234", "1.234", "1234"),
        ("1,234", "1234", "1.234", "1.234"),
        ("123.456", "123456", "123.456", "123456"),
        ("\u22121.234", "-1234", "-1.234", "-1234"),
        ("(12,500)", "-12500", "-12.5", "-12.500"),
    ],
)
def test_one_sign_before_three_digits_is_a_question(text, thousands, decimal, likely):
    read = parse_amount(text)
    assert isinstance(read, Ambiguous)
    assert (read.as_thousands, read.as_decimal) == (Decimal(thousands), Decimal(decimal))
    assert read.likely == Decimal(likely)
    assert scenario_amount(text) == Decimal(decimal)


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [
        ("1.234", COMMA, "1234"),
        ("1.234", POINT, "1.234"),
        ("1,234", COMMA, "1.234"),
        ("1,234", POINT, "1234"),
    ],
)
def test_the_column_settles_the_question(text, sign, value):
    assert parse_amount_with(text, sign) == Amount(value=Decimal(value))


def test_an_answered_percentage_is_still_one():
    assert parse_amount_with("1,234 %", COMMA) == Amount(value=Decimal("1.234"), percent=True)


@pytest.mark.parametrize(
    ("cells", "sign"),
    [
        (["1.234", "12,5"], COMMA),
        (["1.234", "12.5"], POINT),
        (["1,234", "1.234.567"], COMMA),
        (["1,234,567"], POINT),
        (["1.234,5"], COMMA),
        (["1,234.5"], POINT),
        (["0.125"], POINT),
        (["12,5", "12.5"], None),
        (["1.234", "1,234", "12", "đạt", "12,"], None),
        ([], None),
    ],
)
def test_clear_cells_tell_the_sign_of_their_column(cells, sign):
    assert decimal_sign_of(cells) is sign


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", NumberProblemKind.EMPTY),
        (" \u00a0", NumberProblemKind.EMPTY),
        ("1.23.4", NumberProblemKind.GROUPING),
        ("1.234,5.6", NumberProblemKind.GROUPING),
        ("12.34,5", NumberProblemKind.GROUPING),
        ("0.125.000", NumberProblemKind.GROUPING),
        ("12,", NumberProblemKind.LOOSE_SIGN),
        (",5", NumberProblemKind.LOOSE_SIGN),
        ("12/6", NumberProblemKind.FRACTION),
        ("5/7", NumberProblemKind.FRACTION),
        ("02/03/2024", NumberProblemKind.FRACTION),
        ("85-90", NumberProblemKind.RANGE),
        ("85 – 90", NumberProblemKind.RANGE),
        ("85 đến 90", NumberProblemKind.RANGE),
        (">90", NumberProblemKind.COMPARISON),
        (">= 90 %", NumberProblemKind.COMPARISON),
        ("Trên 90%", NumberProblemKind.COMPARISON),
        ("đạt", NumberProblemKind.NOT_A_NUMBER),
        ("–", NumberProblemKind.NOT_A_NUMBER),
        ("=1+1", NumberProblemKind.NOT_A_NUMBER),
        ("(-3)", NumberProblemKind.NOT_A_NUMBER),
        ("12 5", NumberProblemKind.NOT_A_NUMBER),
        ("0 125", NumberProblemKind.NOT_A_NUMBER),
        ("12 điểm", NumberProblemKind.LETTER_IN_NUMBER),
        ("1e5", NumberProblemKind.LETTER_IN_NUMBER),
        ("１２", NumberProblemKind.OTHER_DIGITS),
        ("10²", NumberProblemKind.OTHER_DIGITS),
        ("½", NumberProblemKind.OTHER_DIGITS),
        ("9" * 33, NumberProblemKind.TOO_LONG),
    ],
)
def test_what_is_no_amount_is_refused_with_its_reason(text, kind):
    problem = parse_amount(text)
    assert isinstance(problem, NumberProblem)
    assert problem.kind is kind
    assert scenario_amount(text) == problem
    assert parse_amount_with(text, COMMA) == problem


@pytest.mark.parametrize(
    ("text", "found", "proposal"),
    [
        ("1O", "O", "10"),
        ("9o,5", "o", "90.5"),
        ("l2", "l", "12"),
        ("8x", "x", None),
        ("35 đ/c", "đ", "35"),
        ("2,5\u00a0lần", "l", "2.5"),
        ("1.234 đồng", "đ", None),
        ("2 hoặc 3", "h", None),
    ],
)
def test_a_letter_typed_for_a_digit_is_named_with_a_proposal(text, found, proposal):
    problem = parse_amount(text)
    assert isinstance(problem, NumberProblem)
    assert problem.found == found
    assert problem.proposal == (None if proposal is None else Decimal(proposal))


@given(st.text())
def test_any_text_gets_an_answer(text):
    assert isinstance(parse_amount(text), Amount | Ambiguous | NumberProblem)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_what_is_written_is_read_again(value):
    assert scenario_amount(format_points(value)) == value
    assert parse_amount_with(format_amount(value), COMMA) == Amount(value=value)


@pytest.mark.parametrize(
    ("value", "number_format", "number"),
    [
        (0.1 + 0.2, "General", "0.3"),
        (0.85, "0%", "85"),
        (0.1 + 0.2, "0.0 %", "30"),
        (1, "0%", "100"),
        (85, '0" %"', "85"),
        (85, "0\\%", "85"),
        (0.5, "[Red]0%", "50"),
        (98.5, "0.00", "98.5"),
        (100.0, "General", "100"),
        (1e-7, "General", "0.0000001"),
        (1.5e20, "General", "150000000000000000000"),
        (1234567890123, "General", "1234567890123"),
        (-0.0, "General", "0"),
    ],
)
def test_a_numeric_cell_is_taken_exactly(value, number_format, number):
    read = cell_number(value, number_format)
    assert isinstance(read, Decimal)
    assert format(read, "f") == number


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_a_cell_without_a_finite_number_is_refused(value):
    assert isinstance(cell_number(value), NumberProblem)


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        ("1234.5", None, "1.234,5"),
        ("1234.50", None, "1.234,5"),
        ("1E+3", None, "1.000"),
        ("-1234567", None, "\u22121.234.567"),
        ("0.00", None, "0"),
        ("-0.004", 2, "0,00"),
        ("12.345", 2, "12,35"),
        ("1234", 1, "1.234,0"),
    ],
)
def test_amounts_are_written_the_vietnamese_way(value, places, text):
    assert format_amount(Decimal(value), places) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("945.25", "945,25"), ("90", "90,00"), ("1000", "1.000,00"), ("-2.345", "\u22122,35")],
)
def test_points_have_two_decimals(value, text):
    assert format_points(Decimal(value)) == text


def test_a_percentage_is_written_with_its_sign():
    assert format_percent(Decimal("67.857"), 1) == "67,9 %"
    assert format_percent(Decimal(98)) == "98 %"


def test_half_goes_away_from_zero():
    assert round_half_up(Decimal("-2.345"), 2) == Decimal("-2.35")
    assert round_half_up(Decimal(10) ** 40, 2) == Decimal(10) ** 40


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Đạt", Mark.MET),
        (" ĐẠT ", Mark.MET),
        ("Không  đạt", Mark.NOT_MET),
        ("chưa đạt", Mark.NOT_MET),
        ("KPS", Mark.NOTHING_TO_REPORT),
        ("Không phát sinh", Mark.NOTHING_TO_REPORT),
        ("KAD", Mark.NOT_APPLICABLE),
        ("không áp dụng", Mark.NOT_APPLICABLE),
        ("–", Mark.NOT_APPLICABLE),
        ("Tốt", None),
        ("", None),
        ("0", None),
    ],
)
def test_spoken_results_are_marks(text, mark):
    assert parse_mark(text) is mark
