"""Nhập thử: a tried result earns what the same recorded result would."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.support.played_year import CUM, quick_program
from thidua_desktop.application.try_out import components_of, curve, marks_of, try_out
from thidua_desktop.domain.criterion import Direction
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


def test_marks_have_no_curve(frame):
    marked = [row for row in frame.table.criteria if marks_of(row)]
    assert marked
    assert all(curve(row, row.target) == () for row in marked)
    assert MET in [mark for row in marked for _, mark in marks_of(row)]
