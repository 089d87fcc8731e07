"""Pace over a period and the next result that earns more: counted by hand from the rules."""

from datetime import UTC, date, datetime
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
    HalfPlusLeader,
    Part,
    PerCount,
    Proportional,
    StepBonus,
    StepPenalty,
)
from thidua_desktop.domain.pace import (
    AtEnd,
    Forecast,
    Pace,
    Stand,
    at_end,
    best_gain,
    forecast,
    pace_of,
)
from thidua_desktop.domain.period import Period, ReviewKind
from thidua_desktop.domain.progress import ProgressEntry, number_result
from thidua_desktop.domain.scoring.what_if import score_single

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


RULES = st.one_of(
    st.builds(PerCount, k=st.sampled_from((Decimal("0.5"), Decimal(2))), cap=st.just(Decimal(5))),
    st.builds(StepPenalty, k=st.sampled_from((Decimal("0.1"), Decimal(1)))),
    st.builds(
        StepBonus, k=st.just(Decimal("0.3")), bonus_max=st.sampled_from((Decimal(0), Decimal(2)))
    ),
)


@given(RULES, st.integers(1, 60), st.integers(0, 80), st.sampled_from(Direction))
def test_nothing_nearer_than_the_next_gain_earns_more_and_nothing_earns_more_than_the_fullest(
    rule, goal, actual, direction
):
    row = criterion(rule, direction=direction)

    def earned(result):
        entry = ProgressEntry(
            id="E",
            criterion=row.code,
            occurred_on=date(2022, 2, 1),
            recorded_at=datetime(2022, 2, 1, tzinfo=UTC),
            result=number_result(Decimal(result)),
        )
        return score_single(row, Decimal(goal), [entry]).points or Decimal(0)

    points = earned(actual)
    better = range(actual - 1, -1, -1) if row.lower_is_better else range(actual + 1, 200)
    worth = {place: earned(place) - points for place in better}
    found = of(row, goal, actual, points)
    if found.next_gain is None or found.full is None:
        assert max(worth.values(), default=0) <= 0
    else:
        nearer = [place for place in better if abs(place - actual) < found.next_gain.missing]
        assert all(worth[place] <= 0 for place in nearer)
        assert found.full.points == max(worth.values())


BANDS = tuple(BandPoint(bound=Decimal(b), points=Decimal(p)) for b, p in ((40, 9), (30, 3)))
CRITERIA = [
    criterion(rule, direction=direction, max_points=most)
    for rule in (
        *(Proportional(), HalfPlusLeader(), Binary(), Banded(bands=()), Banded(bands=BANDS)),
        *(PerCount(k=k, cap=Decimal(5)) for k in (Decimal("0.5"), Decimal(2))),
        *(StepPenalty(k=k) for k in (Decimal("0.1"), Decimal(1))),
        *(StepBonus(k=Decimal("0.3"), bonus_max=top) for top in (Decimal(0), Decimal(2))),
    )
    for direction in Direction
    for most in (Decimal(4), Decimal("2.125"))  # bands give more than the criterion's most
]
FIGURES = st.none() | st.integers(0, 80).map(Decimal)
STANDS = st.builds(
    Stand,
    criterion=st.sampled_from(CRITERIA),
    goal=FIGURES,
    actual=FIGURES,
    points=st.integers(0, 12).map(lambda halves: Decimal(halves) / 2),
)


@given(st.lists(STANDS, max_size=8))
def test_the_best_gain_is_the_first_of_the_largest_next_gains(stands):
    gains = [
        forecast(
            each.criterion, each.goal, actual=each.actual, points=each.points, pace=NO_PACE
        ).next_gain
        for each in stands
    ]
    there = [place for place, gain in enumerate(gains) if gain is not None]
    first = max(there, key=lambda place: gains[place].points, default=None)
    assert best_gain(stands) == (None if first is None else (first, gains[first]))


def test_full_points_leave_nothing_to_gain():
    found = of(criterion(Proportional()), 20, 20, 5)
    assert (found.next_gain, found.full) == (None, None)


def test_an_even_pace_is_drawn_on_to_the_end():
    row = criterion(Proportional(), aggregation=Aggregation.SUM)
    pace = pace_of(row, Decimal(20), PERIOD, date(2022, 2, 19))
    end = at_end(row, Decimal(20), actual=Decimal(8), points=Decimal(2), pace=pace)
    assert end == AtEnd(result=Decimal(16), points=Decimal(4))


def test_leading_the_bloc_is_not_foretold():
    row = criterion(HalfPlusLeader(), aggregation=Aggregation.SUM, max_points=Decimal(10))
    pace = pace_of(row, Decimal(20), PERIOD, date(2022, 2, 19))
    end = at_end(row, Decimal(20), actual=Decimal(15), points=Decimal(2), pace=pace)
    assert end == AtEnd(result=Decimal(30), points=Decimal(5))


def test_what_does_not_add_up_has_no_end_to_draw():
    row = criterion(Proportional(), aggregation=Aggregation.MEAN)
    pace = pace_of(row, Decimal(20), PERIOD, date(2022, 2, 19))
    assert at_end(row, Decimal(20), actual=Decimal(8), points=Decimal(2), pace=pace) is None


def test_marks_are_not_foretold():
    found = of(criterion(Binary()), 1, 0, 0)
    assert (found.next_gain, found.full) == (None, None)
