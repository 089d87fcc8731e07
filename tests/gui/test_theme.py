"""The look: contrast of every pair, one sheet from tokens, icons for every name."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
)

from thidua_desktop.gui.theme.contrast import contrast
from thidua_desktop.gui.theme.dress import dress_window, give_role
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.stylesheet import style_sheet
from thidua_desktop.gui.theme.tokens import COLOURS, TEXT_ON_GROUND
from thidua_desktop.resources import resource_path

READABLE = 4.5


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_every_text_can_be_read_on_its_ground(text, ground):
    assert contrast(getattr(COLOURS, text), getattr(COLOURS, ground)) >= READABLE


@pytest.mark.parametrize("segment", COLOURS.segments)
def test_white_figures_can_be_read_on_every_segment(segment):
    assert contrast(COLOURS.paper, segment) >= READABLE


@pytest.mark.parametrize("tint", COLOURS.heat)
def test_ink_can_be_read_on_every_tint(tint):
    assert contrast(COLOURS.ink, tint) >= READABLE


def test_the_sheet_leaves_no_token_unfilled():
    assert "$" not in style_sheet()
    assert COLOURS.accent in style_sheet()


def icon_names():
    return sorted(path.stem for path in resource_path("icons").glob("*.svg"))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", icon_names())
def test_every_icon_draws_in_its_colour_and_only_in_it(name):
    image = pixmap(name, COLOURS.accent).toImage()
    wanted = QColor(COLOURS.accent).getRgb()
    drawn = [
        image.pixelColor(x, y).getRgb()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 120
    ]
    assert drawn
    assert all(
        abs(is_ - want) <= 4
        for each in drawn
        for is_, want in zip(each[:3], wanted[:3], strict=True)
    )


def test_a_role_given_to_a_widget_in_sight_changes_the_room_it_takes(qtbot):
    bar = QFrame()
    give_role(bar, "status-bar")
    said = QLabel("Nhật ký 3 thao tác", bar)
    qtbot.addWidget(bar)
    dress_window(bar)
    bar.show()
    before = said.sizeHint().width()
    give_role(said, "part", place="after")
    assert said.sizeHint().width() > before


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QDateEdit, QPlainTextEdit])
def test_a_field_that_takes_nothing_does_not_look_as_if_it_did(qtbot, kind):
    field = kind()
    field.setStyleSheet(style_sheet())
    qtbot.addWidget(field)
    field.resize(200, 60)
    grounds = []
    for is_ready in (True, False):
        field.setEnabled(is_ready)
        grounds.append(field.grab().toImage().pixelColor(60, 8).name().upper())
    assert grounds == [COLOURS.paper, COLOURS.ground]
