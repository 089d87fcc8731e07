"""Tiến độ: typed and pasted figures, the panel's tabs, what cannot be read."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import click_cell, keys, open_tab, paste, write
from thidua_desktop.gui.shots.scene import FRESH, MEMBER, Scene


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
    block = "78\t81,5\tx7\n1.234\t12/5\t90%"
    yield Scene(page="progress", state="pasting", book=FRESH, acts=(at_cell, paste(block)))
