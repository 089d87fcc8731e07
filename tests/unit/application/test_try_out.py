"""Nhập thử: a tried result earns what the same recorded result would."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise

import pytest
from msgspec.structs import replace

from tests.support.played_year import CUM, quick_program
from thidua_desktop.application.try_out import components_of, curve, marks_of, try_out
from thidua_desktop.domain.criterion import (
    Banded,
    BandPoint,
    Direction,
    Proportional,
    StepBonus,
    StepPenalty,
    Steps,
)
from thidua_desktop.domain.progress import MET, ProgressEntry, number_result
from thidua_desktop.domain.scoring.limits import entry_problems
from thidua_desktop.domain.text.number_format import format_points
from thidua_desktop.resources import resource_path


@pytest.fixture(scope="module")
def frame():
    program = quick_program()
    from thidua_desktop.cli.demo.scenario import read_scenario
    from thidua_desktop.cli.demo.stage import Stage

    folder = resource_path("scenarios", CUM)
    stage = Stage(program=program, out=folder, say=lambda _line: None)
    return read_scenario(program, folder, stage).frame


def test_a_step_rule_tried_below_its_goal_loses_its_steps(frame):
    criterion = frame.criterion("I.1")  # 5 points, 0.5 off per point below 98
    tried = try_out(criterion, Decimal(98), number_result(Decimal("96.2")))
    assert format_points(tried.points) == "4,00"
    assert tried.trace


def test_missing_evidence_costs_nothing_when_trying(frame):
    criterion = frame.criterion("I.1")
    assert criterion.evidence_required
    assert try_out(criterion, Decimal(98), number_result(Decimal(99))).points == 5


def test_every_criterion_can_be_tried_with_what_is_offered(frame):
    for criterion in frame.table.criteria:
        result = next((mark for _, mark in marks_of(criterion)), number_result(Decimal(1)))
        component = next(iter(components_of(criterion)), None)
        entry = ProgressEntry(
            id="x",
            criterion=criterion.code,
            occurred_on=date(2022, 1, 1),
            recorded_at=datetime(2022, 1, 1, tzinfo=UTC),
            component=component,
            result=result,
        )
        if criterion.rule.code.value != "manual":
            assert entry_problems(criterion, entry) == (), criterion.code
            goal = criterion.target or Decimal(10)
            assert try_out(criterion, goal, result, component).points is not None


def test_a_curve_rises_with_the_result_where_higher_is_better(frame):
    for criterion in frame.table.criteria:
        points = [each for _, each in curve(criterion, criterion.target)]
        falls = criterion.direction is Direction.LOWER
        assert points == sorted(points, reverse=falls), criterion.code


def test_a_curve_of_a_share_ends_at_the_whole_and_passes_through_the_goal(frame):
    places = [place for place, _ in curve(frame.criterion("I.1"), Decimal(98))]
    assert places[-1] == 100
    assert Decimal(98) in places


def slopes(drawn):
    """Stretches between neighbours that are neither flat nor upright."""
    return [
        (before, after)
        for before, after in pairwise(drawn)
        if before[0] != after[0] and before[1] != after[1]
    ]


def test_a_step_rule_is_drawn_in_flat_runs_and_jumps(frame):
    drawn = curve(frame.criterion("I.1"), Decimal(98))  # 0.5 off for each point begun below 98
    assert slopes(drawn) == []
    at_97 = [points for place, points in drawn if place == 97]
    assert at_97 == [Decimal("4.00"), Decimal("4.50")]
    assert [points for place, points in drawn if place == 98] == [Decimal("4.50"), Decimal("5.00")]


def test_only_the_surplus_of_a_bonus_in_steps_jumps(frame):
    rule = StepBonus(k=Decimal(1), bonus_max=Decimal(3), step=Decimal(10))
    criterion = replace(frame.criterion("I.1"), rule=rule, unit_of_measure="lượt")
    drawn = curve(criterion, Decimal(100))
    assert slopes([each for each in drawn if each[0] >= 100]) == []
    assert len(slopes([each for each in drawn if each[0] <= 100])) > 50
    assert [points for place, points in drawn if place == 110] == [Decimal(5), Decimal(6)]


def test_bands_are_drawn_as_steps_and_exact_steps_as_a_slope(frame):
    bands = (
        BandPoint(bound=Decimal(50), points=Decimal(2)),
        BandPoint(bound=Decimal("80.5"), points=Decimal(5)),
    )
    banded = replace(frame.criterion("I.1"), rule=Banded(bands=bands))
    drawn = curve(banded, None)
    assert slopes(drawn) == []
    assert [points for place, points in drawn if place == Decimal("80.5")] == [2, 5]
    exact = StepPenalty(k=Decimal("0.5"), steps=Steps.EXACT)
    assert slopes(curve(replace(banded, rule=exact), Decimal(98))) != []


def test_steps_too_fine_to_be_seen_cost_no_time(frame):
    fine = StepPenalty(k=Decimal("0.0001"))
    criterion = replace(frame.criterion("I.1"), rule=fine, unit_of_measure="lượt")
    assert len(curve(criterion, Decimal(90_000))) < 220


def test_a_target_of_nought_is_missed_at_once(frame):
    criterion = replace(
        frame.criterion("I.1"), rule=Proportional(), direction=Direction.LOWER, unit_of_measure="vụ"
    )
    drawn = curve(criterion, Decimal(0))
    assert drawn[:2] == [(Decimal(0), Decimal(5)), (Decimal(0), Decimal(0))]
    assert {points for _, points in drawn[2:]} == {Decimal(0)}


def test_marks_have_no_curve(frame):
    marked = [row for row in frame.table.criteria if marks_of(row)]
    assert marked
    assert all(curve(row, row.target) == () for row in marked)
    assert MET in [mark for row in marked for _, mark in marks_of(row)]
