"""Tự chấm: a cell being typed, the questions of the page, an approval asked of the commander."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import (
    click_cell,
    fill,
    keys,
    open_cell,
    open_tab,
    press,
    told,
    write,
)
from thidua_desktop.gui.shots.scene import FRESH, MEMBER, Scene, walk

_TYPED_ROW, _TYPED_COLUMN = 18, 5
"""V.1, which people score by hand."""

_ANSWER = "Bien ban so 12 ngay 25/10/2022."


def scenes() -> Iterator[Scene]:
    """What is written here comes after all others: a changed record goes to its approval."""
    yield from _answered()
    at_points = click_cell(tr("Bảng tự chấm"), _TYPED_ROW, _TYPED_COLUMN)
    gaps = press(tr("Để trống có chủ ý"))
    stand = press(tr("&Để trống {0} mục").partition("{0}")[0])
    changed = (at_points, keys("F2"), write("4,25"), keys("Return"))
    written = (at_points, keys("F2"), write("4"), keys("Return"), at_points)
    submit, approve = press(tr("Trình thủ trưởng")), press(tr("Ghi ý kiến thủ trưởng duyệt"))
    for book, state, acts in (
        (FRESH, "problem", (click_cell(tr("Vấn đề cần xử lý"), 2),)),
        (FRESH, "gaps", (gaps,)),
        (FRESH, "ready", (gaps, stand)),
        (FRESH, "emptied", (*written, keys("Delete"), told)),
        (FRESH, "typing", (at_points, keys("F2"), write("4,5"))),
        (FRESH, "too-many-points", (at_points, keys("F2"), write("45"), keys("Return"))),
        (MEMBER, "submitted", (*changed, submit)),
        (MEMBER, "approving", (approve,)),
    ):
        yield Scene(page="self-score", state=state, book=book, acts=acts)


def _answered() -> Iterator[Scene]:
    """The question that the leader returned, at its row, and its answer."""
    problems = tr("Vấn đề cần xử lý")
    answer = (fill(tr("Câu trả lời"), _ANSWER), press(tr("&Ghi câu trả lời")))
    yield from walk(
        "self-score",
        MEMBER,
        ("returned", (open_tab(tr("Bảng tự chấm")), click_cell(problems, 0))),
        ("answering", (open_cell(problems, 0),)),
        ("answered", answer),
    )
