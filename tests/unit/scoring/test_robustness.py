"""Margins of neighbours and survival of ranks, against brute force (scoring §7)."""

from fractions import Fraction
from itertools import product

from hypothesis import given as drawn
from hypothesis import strategies as st

from tests.support.scoring_builders import criterion, d, run, table
from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.robustness import margin, robustness
from thidua_desktop.domain.scoring_table import TieBreaker, TieBreakKind

differences = st.lists(st.integers(-20, 20).map(Fraction), min_size=1, max_size=5)


def report(scoring, points, **given):
    period = run(scoring, points, **given)
    return robustness(period, score_bloc(period))


@drawn(differences.filter(lambda ds: sum(ds) > 0))
def test_the_margin_is_the_smallest_change_of_weights_that_swaps(ds):
    smallest = sum(ds) / sum(map(abs, ds))
    for change, swaps in ((smallest, True), (smallest * Fraction(999, 1000), False)):
        extremes = product((1 - change, 1 + change), repeat=len(ds))
        least = min(sum(w * x for w, x in zip(weights, ds, strict=True)) for weights in extremes)
        assert (least <= 0) is swaps
    assert abs(Fraction(margin(ds)) - smallest * 100) <= Fraction(1, 200)


def test_equal_units_have_no_margin():
    pair = report(table(criterion()), {"A": {"X": 5}, "B": {"X": 5}}).pairs[0]
    assert (pair.percent, pair.close) == (None, True)


def test_penalties_weigh_against_their_unit():
    scoring = table(criterion(most=100), criterion(code="P", part=Part.PENALTY))
    pair = report(scoring, {"A": {"X": 53, "P": 1}, "B": {"X": 51}}).pairs[0]
    assert (pair.upper, pair.lower, str(pair.percent), pair.close) == ("A", "B", "33.33", False)


def test_a_small_margin_is_close():
    scoring = table(criterion(most=100), criterion(code="Y", most=100))
    pair = report(scoring, {"A": {"X": 61, "Y": 40}, "B": {"X": 50, "Y": 50}}).pairs[0]
    assert (str(pair.percent), pair.close) == ("4.76", True)


def test_units_without_a_rank_have_no_margin():
    assert report(table(criterion()), {"A": {"X": 5}}).pairs == ()


def test_it_is_said_without_which_criteria_a_rank_would_change():
    scoring = table(criterion(most=100), criterion(code="Y", most=100))
    found = report(scoring, {"A": {"X": 60, "Y": 40}, "B": {"X": 40, "Y": 50}, "C": {}})
    survivals = {each.unit: (each.survives, each.broken_by) for each in found.survivals}
    assert survivals == {"A": (False, ("X",)), "B": (False, ("X",)), "C": (True, ())}


points = st.lists(st.tuples(*[st.integers(0, 10)] * 3), min_size=2, max_size=4)


@drawn(points)
def test_leaving_a_criterion_out_is_the_same_as_scoring_without_it(units):
    rows = tuple(criterion(code=code) for code in "XYZ")
    breakers = (TieBreaker(kind=TieBreakKind.GROUP, group="G"),)
    given = {
        unit: dict(zip("XYZ", values, strict=True))
        for unit, values in zip("ABCD", units, strict=False)
    }
    ranks = {u.unit: u.rank for u in score_bloc(run(table(*rows), given)).units}
    broken = {
        each.unit: each.broken_by
        for each in report(table(*rows, tie_breakers=breakers), given).survivals
    }
    for left_out in "XYZ":
        rest = table(*(row for row in rows if row.code != left_out))
        fewer = {u: {c: p for c, p in row.items() if c != left_out} for u, row in given.items()}
        for unit in score_bloc(run(rest, fewer)).units:
            assert (left_out in broken[unit.unit]) is (unit.rank != ranks[unit.unit])


def test_margins_are_exact_where_decimals_are_long():
    assert str(margin([Fraction(d("0.01")), Fraction(-1, 300)])) == "50.00"
