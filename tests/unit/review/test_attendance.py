"""Attendance sums and the quorum, compared as exact fractions."""

from fractions import Fraction

import pytest

from thidua_desktop.domain.attendance import presence_of
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.review import Attendance, Meeting


def meeting(*lines: tuple[str, int | None, int | None]) -> Meeting:
    return Meeting(
        kind=ReviewKind.YEAR_END,
        attendance=tuple(Attendance(unit=u, called=c, present=p) for u, c, p in lines),
    )


def test_people_are_summed_up_over_all_units():
    presence = presence_of(meeting(("A", 6, 5), ("B", 5, 0), ("C", 7, 7)))
    assert presence.units == 3
    assert (presence.called, presence.present, presence.absent) == (18, 12, 6)


@pytest.mark.parametrize(("present", "quorate"), [(6, True), (5, False), (9, True)])
def test_exactly_two_thirds_of_the_called_are_enough(present, quorate):
    assert presence_of(meeting(("A", 9, present))).is_quorate() is quorate


def test_a_bloc_may_ask_for_more():
    assert presence_of(meeting(("A", 10, 8))).is_quorate(Fraction(9, 10)) is False


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (("A", None, 5),),
        (("A", 6, None),),
        (("A", 0, 0),),
        (("A", 6, 6), ("B", 5, None)),
    ],
)
def test_what_nobody_wrote_down_is_not_guessed(lines):
    assert presence_of(meeting(*lines)).is_quorate() is None


def test_more_people_than_called_are_no_negative_absence():
    assert presence_of(meeting(("A", 4, 5))).absent == 0
