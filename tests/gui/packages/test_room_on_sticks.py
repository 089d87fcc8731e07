"""How much room a stick has is told so that little room is seen."""

from pathlib import Path

import pytest

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
