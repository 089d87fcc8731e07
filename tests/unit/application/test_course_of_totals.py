"""Totals from period to period: every year the book knows, nobody's points guessed."""

import pytest

from tests.support.next_year import first_frame
from tests.support.sealing import FRAME, REGIMENT, STAFF
from tests.support.small_bloc import SmallBloc, founded_bloc


@pytest.fixture(scope="module")
def bloc(tmp_path_factory) -> SmallBloc:
    """The year-end result is known to the regiment, and the frame of the year after it."""
    made = founded_bloc(tmp_path_factory.mktemp("course") / "bloc", FRAME)
    result = made.conclude("NAM", next_leader=STAFF)
    made.take_in(STAFF, result)
    made.take_in(REGIMENT, result, first_frame(made, STAFF))
    return made


def test_the_course_goes_through_all_years_and_leaves_out_whose_points_are_not_known(bloc):
    with bloc.open(REGIMENT) as services:
        steps = services.queries.course()
        official = services.queries.picture  # of the present year
        assert official("NAM").frame.frame.year.code == "2023"
    assert [(step.year, step.period, step.is_concluded) for step in steps] == [
        ("2022", "6T", False),
        ("2022", "NAM", True),
        ("2023", "NAM", False),
    ]
    assert len(steps[1].shares) == len(FRAME.units)
    assert steps[0].shares == {}
    assert steps[2].shares == {}
