"""Exact sums and printed figures (scoring §2)."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.scoring.rounding import exact_sum, plain, rounded
from thidua_desktop.domain.scoring.trace import TraceCode, line, steps_of, sum_of

AMOUNTS = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, places=6)


@given(st.lists(AMOUNTS))
def test_decimals_add_up_as_their_fractions_do(amounts):
    assert exact_sum(amounts) == sum((Fraction(each) for each in amounts), Fraction(0))


def test_no_digit_is_lost_in_a_sum_whatever_the_decimal_context():
    with localcontext(prec=3):
        found = exact_sum([Decimal("1E+40"), Decimal("0.001"), Decimal("-1E+40")])
    assert found == Fraction(1, 1000)


@pytest.mark.parametrize(
    ("value", "printed", "text"),
    [
        (Decimal("0.005"), "0.01", "0.005"),
        (Decimal("-0.005"), "-0.01", "-0.005"),
        (Decimal("-0.004"), "0.00", "-0.004"),
        (Fraction(-1, 3), "-0.33", "-0.333333"),
        (Fraction(1, 10**7), "0.00", "0"),
        (Fraction(-1, 10**7), "0.00", "0"),
        (Fraction(10), "10.00", "10"),
        (Decimal("1E+2"), "100.00", "100"),
        (Decimal("100.10"), "100.10", "100.1"),
    ],
)
def test_a_figure_is_printed_half_away_from_zero(value, printed, text):
    assert (str(rounded(value)), plain(value)) == (printed, text)


@given(st.lists(st.fractions(min_value=-100, max_value=100, max_denominator=999)))
def test_printed_amounts_add_up_to_the_rounded_sum(amounts):
    lines = [line(TraceCode.EVENTS, each) for each in amounts]
    printed = sum((Decimal(step.values["amount"]) for step in steps_of(lines)), Decimal(0))
    assert printed == rounded(sum_of(lines)) == rounded(sum(amounts, Fraction(0)))
