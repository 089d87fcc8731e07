"""Pace over a period and the next result that earns more: counted by hand from the rules."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.criterion import (
    Aggregation,
    Banded,
    BandPoint,
    Binary,
    Criterion,
    Direction,
    Part,
    Proportional,
    StepPenalty,
)
from thidua_desktop.domain.pace import Forecast, Pace, forecast, pace_of
from thidua_desktop.domain.period import Period, ReviewKind

PERIOD = Period(
    code="SK6",
    name="Sơ kết",
    kind=ReviewKind.MID_YEAR,
    start=date(2022, 1, 1),
    end=date(2022, 4, 10),
    cutoff=date(2022, 4, 10),
)
NO_PACE = Pace(days_gone=1, days=100, needed=None)


def criterion(rule, **changes):
    facts = {"max_points": Decimal(5), "direction": Direction.HIGHER} | changes
    return Criterion(code="I.1", group="I", title="Một", part=Part.CONTENT, rule=rule, **facts)


def of(row, goal, actual, points) -> Forecast:
    return forecast(
        row, Decimal(goal), actual=Decimal(actual), points=Decimal(points), pace=NO_PACE
    )


def test_a_sum_needs_its_share_of_the_goal_by_the_day():
    row = criterion(Proportional(), aggregation=Aggregation.SUM)
    pace = pace_of(row, Decimal(20), PERIOD, date(2022, 1, 25))
    assert pace == Pace(days_gone=25, days=100, needed=Decimal(5))


@pytest.mark.parametrize(
    ("aggregation", "direction"),
    [(Aggregation.MEAN, Direction.HIGHER), (Aggregation.SUM, Direction.LOWER)],
)
def test_what_does_not_add_up_to_its_goal_has_no_pace(aggregation, direction):
    row = criterion(Proportional(), aggregation=aggregation, direction=direction)
    assert pace_of(row, Decimal(20), PERIOD, date(2022, 1, 25)).needed is None


@given(st.dates(date(2021, 1, 1), date(2023, 1, 1)))
def test_the_pace_never_leaves_the_period(day):
    pace = pace_of(criterion(Proportional()), None, PERIOD, day)
    assert 0 <= pace.days_gone <= pace.days == 100


def test_the_next_step_of_a_penalty_is_the_next_whole_percent():
    found = of(criterion(StepPenalty(k=Decimal("0.5"))), 98, "95.2", "3.5")
    assert found.next_gain is not None
    assert (found.next_gain.result, found.next_gain.points) == (Decimal(96), Decimal("0.5"))
    assert found.next_gain.missing == Decimal("0.8")
    assert found.full is not None
    assert (found.full.result, found.full.points) == (Decimal(98), Decimal("1.5"))


def test_the_next_band_is_named_with_what_is_missing():
    bands = tuple(BandPoint(bound=Decimal(b), points=Decimal(p)) for b, p in ((80, 5), (50, 3)))
    found = of(criterion(Banded(bands=bands)), 80, 40, 0)
    assert found.next_gain is not None
    assert found.full is not None
    assert (found.next_gain.result, found.next_gain.missing) == (Decimal(50), Decimal(10))
    assert (found.full.result, found.full.points) == (Decimal(80), Decimal(5))


def test_full_points_leave_nothing_to_gain():
    found = of(criterion(Proportional()), 20, 20, 5)
    assert (found.next_gain, found.full) == (None, None)


def test_marks_are_not_foretold():
    found = of(criterion(Binary()), 1, 0, 0)
    assert (found.next_gain, found.full) == (None, None)
