"""The small curve of points keeps its words inside itself."""

from decimal import Decimal

import pytest

from thidua_desktop.gui.pages.table.curve import PointsCurve

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
