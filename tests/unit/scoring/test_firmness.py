"""How firmly ranks and classes stand, and what the groups bring to a total (scoring §7, §3)."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given as drawn
from hypothesis import strategies as st

from tests.support.scoring_builders import absent, bands, criterion, d, run, table
from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.scoring.classes import class_limits
from thidua_desktop.domain.scoring.engine import score_bloc
from thidua_desktop.domain.scoring.firmness import firmness
from thidua_desktop.domain.scoring.group_shares import group_shares, longest_bar

CONTENT = tuple(criterion(code=code, most=25) for code in "WXYZ")


def firm(points, *rows, **given):
    period = run(table(*(rows or CONTENT)), points, **given)
    found = firmness(period, score_bloc(period))
    return {each.unit: each for each in found}


def test_a_lead_that_hangs_on_one_criterion_is_close():
    found = firm(
        {"A": {"W": 25, "X": 20, "Y": 20, "Z": 20}, "B": {"W": 20, "X": 21, "Y": 21, "Z": 20}}
    )["A"]
    assert (found.below, found.lead, found.turned_by, found.is_close) == ("B", d(3), ("W",), True)


def test_a_lead_that_no_single_criterion_takes_away_is_sure():
    found = firm(
        {"A": {"W": 25, "X": 25, "Y": 25, "Z": 20}, "B": {"W": 20, "X": 20, "Y": 20, "Z": 20}}
    )["A"]
    assert (found.lead, found.turned_by, found.is_close) == (d(15), (), False)


def test_a_lead_under_one_percent_of_the_scale_is_close_without_such_a_criterion():
    given = {"A": dict.fromkeys("WXY", "20.3"), "B": dict.fromkeys("WXY", 20)}
    found = firm(given)["A"]
    assert (found.lead, found.turned_by, found.is_close) == (d("0.9"), (), True)


def test_a_tie_is_close_and_the_last_unit_has_nobody_below():
    found = firm({"A": {"W": 20}, "B": {"W": 20}})
    assert (found["A"].lead, found["A"].is_close) == (0, True)
    assert (found["B"].below, found["B"].lead, found["B"].is_close) == (None, None, False)


def test_leaving_out_a_criterion_that_does_not_apply_to_both_compares_what_is_left():
    given = {"A": {"W": 25, "X": 20, "Y": 20}, "B": {"W": 25, "X": 19, "Y": 19}}
    found = firm(given, *CONTENT[:3], targets=(absent("A", "W"),))
    assert found["B"].lead == d(3)
    assert found["B"].turned_by == ("W",)


def test_the_distances_to_the_limits_of_the_class_are_points():
    found = firm({"A": {"W": 25, "X": 25, "Y": 21, "Z": 16}})["A"]  # 87: II from 80, I from 90
    assert (found.reserve, found.next_class, found.missing) == (d(7), "I", d(3))


def test_the_best_class_has_nothing_above_and_the_ground_nothing_below():
    best = firm({"A": {"W": 25, "X": 25, "Y": 25, "Z": 25}})["A"]
    assert (best.reserve, best.next_class, best.missing) == (d(10), None, None)
    worst = firm({"A": {"W": 10}})["A"]
    assert (worst.reserve, worst.next_class, worst.missing) == (None, "IV", d(40))


def test_it_is_said_which_criteria_decide_the_class():
    found = firm({"A": {"W": 25, "X": 25, "Y": 25, "Z": 10}})["A"]  # 85; without Z 75 of 75
    assert (found.class_turned_by, found.is_class_close) == (("Z",), False)


def test_a_class_half_a_point_under_its_limit_is_close():
    rows = tuple(criterion(code=code, most=25) for code in "WXYZ")
    even = firm({"A": dict.fromkeys("WXYZ", "22.4")}, *rows)["A"]  # 89.6
    assert (even.class_turned_by, even.is_class_close, even.missing) == ((), True, d("0.4"))
    middle = firm({"A": dict.fromkeys("WXYZ", "21.2")}, *rows)["A"]  # 84.8
    assert (middle.class_turned_by, middle.is_class_close) == ((), False)


def test_a_bound_met_exactly_is_held_with_no_reserve():
    found = firm({"A": dict.fromkeys("WXYZ", 20)})["A"]
    assert (found.reserve, found.is_class_close) == (0, True)


def test_a_table_without_classes_has_no_limits():
    given = run(table(*CONTENT, bands=()), {"A": {"W": 20}})
    found = firmness(given, score_bloc(given))[0]
    assert (found.reserve, found.next_class, found.missing) == (None, None, None)
    assert not found.is_class_close


points = st.dictionaries(
    st.sampled_from("ABCD"),
    st.fixed_dictionaries({code: st.integers(0, 25) for code in "WXYZ"}),
    min_size=2,
)


@drawn(points)
def test_leads_add_up_to_the_distance_of_first_and_last(units):
    given = run(table(*CONTENT), units)
    scores = score_bloc(given)
    found = firmness(given, scores)
    assert [each.unit for each in found] == [unit.unit for unit in scores.units]
    whole = scores.units[0].total - scores.units[-1].total
    assert sum((each.lead for each in found[:-1]), Decimal(0)) == whole


MIXED = (
    criterion(code="X", most=60, group="I"),
    criterion(code="Y", most=40, group="II"),
    criterion(code="B", most=None, group="III", part=Part.BONUS),
    criterion(code="P", most=None, group="IV", part=Part.PENALTY),
)


def shares(points, **given):
    [unit] = score_bloc(run(table(*MIXED), {"A": points}, **given)).units
    return unit, [(each.group, str(each.points)) for each in group_shares(unit)]


def test_groups_bring_what_their_criteria_earned():
    _, found = shares({"X": 50, "Y": 30})
    assert found == [("I", "50.00"), ("II", "30.00"), ("III", "0.00"), ("IV", "0.00")]


def test_what_normalising_gives_is_spread_over_the_groups():
    unit, found = shares({"X": 50}, targets=(absent("A", "Y"),))
    assert found[0] == ("I", str(unit.content)) == ("I", "83.33")


def test_a_unit_without_a_total_has_no_shares():
    targets = (absent("A", "X"), absent("A", "Y"))
    unit, found = shares({}, targets=targets)
    assert unit.total is None
    assert found == []


@drawn(st.tuples(st.integers(0, 6000), st.integers(0, 4000)), st.booleans())
def test_the_shares_of_a_part_add_up_to_what_counts(cents, is_absent):
    given = {"X": Fraction(cents[0], 100), "Y": Fraction(cents[1], 100)}
    points = {code: Decimal(value.numerator) / value.denominator for code, value in given.items()}
    targets = (absent("A", "Y"),) if is_absent else ()
    unit, _ = shares(points, targets=targets)
    content = [each.points for each in group_shares(unit) if each.part is Part.CONTENT]
    assert sum(content, Decimal(0)) == unit.content


def test_the_longest_bar_is_the_scale_or_what_somebody_gathered_beyond_it():
    below = score_bloc(run(table(*MIXED), {"A": {"X": 50, "Y": 30}}))
    assert longest_bar(below) == d(100)
    rows = (*MIXED[:2], criterion(code="B", most=10, group="III", part=Part.BONUS))
    beyond = score_bloc(run(table(*rows), {"A": {"X": 60, "Y": 40, "B": 7}}))
    assert longest_bar(beyond) == d(107)


def test_the_limits_of_classes_are_points_of_the_scale_without_the_lowest_at_0():
    scoring = table(*CONTENT, bands=bands(("I", 90), ("II", "66.665"), ("III", 0)))
    limits = [(limit.name, str(limit.points)) for limit in class_limits(scoring, d(110))]
    assert limits == [("I", "99.00"), ("II", "73.33")]
