"""Thử thay đổi: altered inputs give what the real scoring makes of them, and nothing else moves."""

from decimal import Decimal

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.support.scoring_builders import criterion, d, entry, run, table
from thidua_desktop.domain.criterion import (
    Aggregation,
    Banded,
    BandPoint,
    BonusPenalty,
    CriteriaGroup,
    DeductFromMax,
    Part,
    PerCount,
    Proportional,
    StepBonus,
    StepPenalty,
    ViolationKind,
)
from thidua_desktop.domain.crosscheck import CrossScore
from thidua_desktop.domain.record import RecordBody, SelfScore
from thidua_desktop.domain.scoring.engine import ScoredBy, score_bloc
from thidua_desktop.domain.scoring.sandbox import TriedPoints, TriedWeight, altered

ROWS = (
    criterion(code="X", most=60, group="I"),
    criterion(code="Y", most=40, group="II"),
    criterion(code="P", most=10, part=Part.PENALTY, group="III"),
)
POINTS = {"A": {"X": 50, "Y": 20, "P": 1}, "B": {"X": 40, "Y": 29, "P": 0}}


def totals(given, *tried):
    return {unit.unit: unit.total for unit in score_bloc(altered(given, tried)).units}


def test_nothing_tried_changes_nothing():
    given = run(table(*ROWS), POINTS)
    assert altered(given, ()) == given


def test_tried_points_count_as_appraised_ones():
    given = run(table(*ROWS), POINTS)
    tried = TriedPoints(unit="B", criterion="Y", points=d("30.5"))
    assert totals(given, tried) == {"B": d("70.5"), "A": d(69)}
    assert totals(given) == {"A": d(69), "B": d(69)}


def test_a_weight_moves_the_points_of_everybody_and_the_scale():
    given = run(table(*ROWS), POINTS)
    scores = score_bloc(altered(given, [TriedWeight(criterion="Y", percent=d(150))]))
    assert scores.scale == 120
    assert {unit.unit: unit.total for unit in scores.units} == {"A": d(79), "B": d("83.5")}


def test_a_group_takes_its_floor_and_cap_along():
    groups = (CriteriaGroup(code="I", title="I", cap=d(45)), CriteriaGroup(code="II", title="II"))
    given = run(table(*ROWS, groups=groups), POINTS)
    assert totals(given, TriedWeight(group="I", percent=d(200)))["A"] == d(90 + 20 - 1)


def test_a_stated_scale_follows_the_content():
    given = run(table(*ROWS, scale=d(110)), POINTS)
    assert score_bloc(altered(given, [TriedWeight(group="II", percent=d(0))])).scale == 66


def test_points_are_in_the_measure_of_the_table_whatever_is_weighed():
    given = run(table(*ROWS), POINTS)
    points = TriedPoints(unit="A", criterion="X", points=d(60))
    weight = TriedWeight(criterion="X", percent=d(50))
    assert totals(given, weight, points) == totals(given, points, weight)
    assert totals(given, weight, points)["A"] == d(30 + 20 - 1)


RULES = [
    (Proportional(), d(10)),
    (StepPenalty(k=d(2)), d(10)),
    (StepBonus(k=d(1), bonus_max=d(3)), d(10)),
    (StepBonus(k=d(1), bonus_max=d(3), k_below=d(2)), d(4)),
    (Banded(bands=(BandPoint(bound=d(5), points=d(7)),)), None),
    (PerCount(k=d(2), cap=d(9)), None),
    (DeductFromMax(kinds=(ViolationKind(name="nhẹ", k=d(1)),)), None),
]


@pytest.mark.parametrize(("rule", "goal"), RULES)
def test_every_rule_gives_twice_the_points_at_twice_the_weight(rule, goal):
    row = criterion(rule, most=20, target=goal, aggregation=Aggregation.SUM)
    component = "nhẹ" if isinstance(rule, DeductFromMax) else None
    record = RecordBody(entries=(entry(4, component=component), entry(3, component=component)))
    given = run(table(row), {"A": {}}, records={"A": record})
    before = totals(given)["A"]
    assert before > 0
    assert totals(given, TriedWeight(criterion="X", percent=d(200)))["A"] == before * 2


def test_events_of_both_signs_weigh_twice_as_much():
    row = criterion(
        BonusPenalty(b=d(3), p=d(1), low=d(-5), high=d(9)), most=None, part=Part.BONUS, group="T"
    )
    events = RecordBody(entries=(entry(2, component="+"), entry(1, component="-")))
    given = run(table(*ROWS, row), {"A": {}}, records={"A": events})
    rows = replace(
        given, frame=replace(given.frame, table=table(*ROWS[:1], replace(row, code="X")))
    )
    doubled = TriedWeight(group="T", percent=d(200))
    assert totals(rows, doubled)["A"] == totals(rows)["A"] * 2 == d(10)


def test_typed_and_crossed_points_weigh_along():
    record = RecordBody(self_scores=(SelfScore(criterion="X", points=d(30)),))
    cross = ScoredBy(scorer="B", score=CrossScore(unit="A", criterion="X", points=d(40)))
    given = run(table(ROWS[0]), {"A": {}, "B": {}}, records={"A": record}, cross_scores=(cross,))
    assert totals(given)["A"] == d(35)
    assert totals(given, TriedWeight(criterion="X", percent=d(200)))["A"] == d(70)


@drawn(st.integers(0, 60), st.integers(0, 40), st.sampled_from([50, 75, 125, 300]))
def test_weighing_everything_alike_leaves_classes_and_order(x, y, percent):
    given = run(table(*ROWS[:2]), {"A": {"X": x, "Y": y}, "B": {"X": 30, "Y": 20}})
    tried = [TriedWeight(group=group, percent=Decimal(percent)) for group in ("I", "II")]
    before, after = score_bloc(given), score_bloc(altered(given, tried))
    assert [(u.unit, u.rank, u.classification) for u in before.units] == [
        (u.unit, u.rank, u.classification) for u in after.units
    ]
