"""Tiến độ: typed and pasted figures, the panel's tabs, what cannot be read."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import (
    click_cell,
    come_back,
    fill,
    keys,
    open_tab,
    paste,
    press,
    write,
)
from thidua_desktop.gui.shots.scene import FRESH, MEMBER, Scene, walk


def scenes() -> Iterator[Scene]:
    """A full year looked at from all sides; then a fresh one being filled."""
    months = tr("Tiến độ các chỉ tiêu")
    at_cell = click_cell(months, 1, 5, part=1)
    for state, words in (
        ("why", tr("Vì sao")),
        ("forecast", tr("Dự báo")),
        ("evidence", tr("Minh chứng")),
    ):
        yield Scene(page="progress", state=state, book=MEMBER, acts=(at_cell, open_tab(words)))
    yield Scene(
        page="progress",
        state="withdrawing",
        book=MEMBER,
        acts=(open_tab(tr("Ghi chép")), at_cell, keys("Delete")),
    )
    yield Scene(
        page="progress", state="typed", book=FRESH, acts=(at_cell, write("80"), keys("Return"))
    )
    for state, row, acts in (
        ("level", 20, (keys("F2"),)),
        ("checklist", 4, (keys("F2"),)),
        ("counter", 24, (keys("F2"),)),
        ("exempt", 8, ()),
    ):
        cell = click_cell(months, row, 5, part=1)
        yield Scene(page="progress", state=state, book=FRESH, acts=(cell, *acts))
    refused = (click_cell(months, 15, 5, part=1), write("9o,5"), keys("Return"))
    block = "78\t81,5\tx7\n1.234\t12/5\t90%"
    closing, stay = (keys("Ctrl+W"),), keys("Escape")
    pasted = (stay, come_back, keys("Escape"), at_cell, paste(block))
    written = press(tr("&Ghi {0} ô").partition("{0}")[0])
    fixed = (fill(tr("Sửa ô {0}").partition("{0}")[0], "81"), keys("Escape"))
    yield from walk(
        "progress",
        FRESH,
        ("refused", refused),
        ("closing-over-a-cell", closing),
        ("pasting", pasted),
        ("pasting-left", fixed),
        ("pasted", (stay, written)),
    )
    correcting = (open_tab(tr("Ghi chép")), at_cell, press(tr("Sửa ngày, kết quả…")))
    for state, on_the_way in (
        ("evidence-menu", (press(tr("&Minh chứng")),)),
        ("found-none", (fill(tr("Lọc chỉ tiêu"), "xyz"),)),
    ):
        yield Scene(page="progress", state=state, book=MEMBER, acts=on_the_way)
    sealing = (press(tr("Gói dữ liệu")), press(tr("Niêm &phong…")))
    begun = (press(tr("Bỏ lọc")), *correcting, fill(tr("Ghi chú"), "bien ban so 7"))
    yield from walk(
        "progress",
        MEMBER,
        ("correcting", begun),
        ("closing-over-a-form", closing),
        ("left-open", (stay, come_back, *sealing)),
    )
