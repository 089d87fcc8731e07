"""The small curve of points keeps its words inside itself."""

from decimal import Decimal

import pytest
from PySide6.QtGui import QColor

from thidua_desktop.gui.pages.table.curve import PointsCurve
from thidua_desktop.gui.theme.tokens import COLOURS

WIDTH, HEIGHT, AXIS = 300, 128, 24


@pytest.fixture
def curve(qtbot):
    made = PointsCurve()
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    return made


def inked_columns(curve):
    """Columns of pixels under the axis that hold something of the label."""
    picture = curve.grab().toImage()
    ground = picture.pixel(0, HEIGHT - 1)
    rows = range(HEIGHT - AXIS + 4, HEIGHT)
    return {x for x in range(WIDTH) if any(picture.pixel(x, y) != ground for y in rows)}


def test_a_goal_at_either_end_is_labelled_inside(curve):
    widths = []
    for goal in ("1", "98.125", "195"):
        ends = [(Decimal(0), Decimal(0)), (Decimal(196), Decimal(5))]
        curve.show_curve(ends, Decimal(goal))
        inked = inked_columns(curve)
        assert min(inked) > 0, goal
        assert max(inked) < WIDTH - 1, goal
        widths.append(max(inked) - min(inked))
    short = curve.fontMetrics().horizontalAdvance("chỉ tiêu 195")
    assert widths[2] >= short - 4


def filled(curve):
    """How many pixels have the curve's colour."""
    picture = curve.grab().toImage()
    wanted = QColor(COLOURS.accent).rgb()
    places = ((x, y) for x in range(WIDTH) for y in range(HEIGHT))
    return sum(picture.pixel(*place) == wanted for place in places)


def test_a_tried_result_is_a_dot_on_the_curve_until_it_is_taken_away(curve):
    curve.show_curve([(Decimal(0), Decimal(0)), (Decimal(100), Decimal(5))], None)
    bare = filled(curve)
    curve.mark(Decimal(50), Decimal("2.5"))
    assert filled(curve) > bare + 20
    curve.unmark()
    assert filled(curve) == bare


def test_a_result_beyond_the_end_of_the_curve_has_no_dot(curve):
    curve.show_curve([(Decimal(0), Decimal(0)), (Decimal(100), Decimal(5))], None)
    bare = filled(curve)
    curve.mark(Decimal(120), Decimal(5))
    assert filled(curve) == bare
