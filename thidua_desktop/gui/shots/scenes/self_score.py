"""Tự chấm: a cell being typed, the questions of the page, an approval asked of the commander."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import click_cell, keys, press, write
from thidua_desktop.gui.shots.scene import FRESH, Scene

_TYPED_ROW, _TYPED_COLUMN = 18, 5
"""V.1, which people score by hand."""


def scenes() -> Iterator[Scene]:
    """A fresh book on its way to the approval: what is written here comes after all others."""
    at_points = click_cell(tr("Bảng tự chấm"), _TYPED_ROW, _TYPED_COLUMN)
    gaps = press(tr("Để trống có chủ ý"))
    stand = press(tr("&Để trống {0} mục").partition("{0}")[0])
    submitted, approving = press(tr("Trình thủ trưởng")), press(tr("Ghi ý kiến thủ trưởng duyệt"))
    for state, acts in (
        ("problem", (click_cell(tr("Vấn đề cần xử lý"), 2),)),
        ("gaps", (gaps,)),
        ("ready", (gaps, stand)),
        ("submitted", (submitted,)),
        ("approving", (approving,)),
        ("typing", (at_points, keys("F2"), write("4,5"))),
        ("too-many-points", (at_points, keys("F2"), write("45"), keys("Return"))),
    ):
        yield Scene(page="self-score", state=state, book=FRESH, acts=acts)
