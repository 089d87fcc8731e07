"""Sticks to seal onto: little room is seen, and nothing moves while they are looked for."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from thidua_desktop.gui.pages.packages.seal_steps import PlaceStep
from thidua_desktop.gui.pages.packages.seal_texts import place_text
from thidua_desktop.gui.pages.packages.sealing import SealPlace
from thidua_desktop.wording.language import Language


@pytest.mark.parametrize(
    ("free", "said"),
    [
        (None, "KINGSTON"),
        (0, "KINGSTON · còn trống 0 byte"),
        (41_943_040, "KINGSTON · còn trống 40 MB"),
        (1_572_864, "KINGSTON · còn trống 1,5 MB"),
        (3_650_722_202, "KINGSTON · còn trống 3,4 GB"),
    ],
)
def test_little_room_is_told_in_a_smaller_unit(free, said):
    place = SealPlace(path=Path("E:/"), label="KINGSTON", free=free)
    assert place_text(place, Language.VIETNAMESE) == said


def test_no_button_moves_away_once_no_stick_was_found(qtbot):
    step = PlaceStep(Language.VIETNAMESE)
    qtbot.addWidget(step)
    step.resize(640, 400)
    step.show()
    qtbot.waitExposed(step)
    buttons = step.findChildren(QPushButton)
    before = [button.geometry() for button in buttons]
    step.show_places(())
    step.layout().activate()
    assert [button.geometry() for button in buttons] == before
