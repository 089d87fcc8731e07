"""Two units side by side: every difference, and that they add up to the distance (scoring §3)."""

from decimal import Decimal

from hypothesis import given as drawn
from hypothesis import strategies as st

from tests.support.scoring_builders import absent, criterion, d, run, table
from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.scoring.comparison import compare
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring_table import NaPolicy

ROWS = (
    criterion(code="X", most=60),
    criterion(code="Y", most=40),
    criterion(code="P", most=10, part=Part.PENALTY, group="P"),
)


def compared(points, *, targets=(), **given):
    scoring = table(*ROWS, **given)
    scores = score_bloc(run(scoring, points, targets=targets))
    return compare(scoring, scores.unit("A"), scores.unit("B"))


def test_differences_speak_for_the_first_and_lost_points_against_it():
    found = compared({"A": {"X": 50, "Y": 30, "P": 2}, "B": {"X": 45, "Y": 35, "P": 0}})
    assert [(row.criterion, row.difference) for row in found.criteria] == [
        ("X", d(5)),
        ("Y", d(-5)),
        ("P", d(-2)),
    ]
    assert (found.distance, found.rest) == (d(-2), 0)


def test_what_does_not_apply_is_not_compared_and_normalising_is_the_rest():
    points = {"A": {"X": 54}, "B": {"X": 54, "Y": 30}}
    found = compared(points, targets=(absent("A", "Y"),))
    [x, y, _] = found.criteria
    assert (x.difference, y.first, y.second, y.difference) == (0, None, d(30), 0)
    assert (found.first_rest, found.second_rest, found.distance) == (d(36), d(30), d(6))


def test_points_given_for_what_does_not_apply_are_compared():
    points = {"A": {"X": 54}, "B": {"X": 54, "Y": 30}}
    found = compared(points, targets=(absent("A", "Y"),), na_policy=NaPolicy.FULL)
    assert (found.criteria[1].first, found.criteria[1].difference) == (d(40), d(10))


def test_a_criterion_nobody_was_scored_in_is_not_listed():
    scores = score_bloc(run(table(*ROWS), {"A": {"X": 50}, "B": {"X": 40}}))
    wider = table(*ROWS, criterion(code="Z"))
    found = compare(wider, scores.unit("A"), scores.unit("B"))
    assert [row.criterion for row in found.criteria] == ["X", "Y", "P"]


amounts = st.fixed_dictionaries(
    {"X": st.integers(0, 60), "Y": st.integers(0, 40), "P": st.integers(0, 10)}
)


@drawn(st.fixed_dictionaries({"A": amounts, "B": amounts}), st.booleans())
def test_differences_and_the_rest_add_up_to_the_distance(points, is_absent):
    targets = (absent("A", "Y"),) if is_absent else ()
    found = compared(points, targets=targets, penalty_cap=d(5))
    differences = sum((row.difference for row in found.criteria), Decimal(0))
    assert differences + found.rest == found.distance
