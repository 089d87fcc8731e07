"""What opens over every page: menus, the search box with and without a find, about, undo."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import (
    ask_head,
    click_cell,
    keys,
    open_tab,
    pick_entry,
    press,
    write,
)
from thidua_desktop.gui.shots.scene import FRESH, LEADER, MEMBER, Scene

_NOWHERE = "qwzx"


def scenes() -> Iterator[Scene]:
    """Over full books; the last one records a figure in the fresh one and takes it back."""
    menu = press(tr("Chương trình"))
    yield Scene(page="overview", state="menu", book=MEMBER, acts=(menu,))
    yield Scene(page="overview", state="periods", book=MEMBER, acts=(press(tr("Kỳ")),))
    about = (menu, pick_entry(tr("&Giới thiệu")))
    yield Scene(page="overview", state="about", book=MEMBER, acts=about)
    search = keys("Ctrl+K")
    yield Scene(page="overview", state="search", book=LEADER, acts=(search,))
    yield Scene(page="overview", state="search-many", book=LEADER, acts=(search, write("ket qua")))
    yield Scene(page="overview", state="search-none", book=LEADER, acts=(search, write(_NOWHERE)))
    head = (open_tab(tr("Sổ giao nhận")), ask_head(tr("Sổ giao nhận"), 1))
    yield Scene(page="packages", state="columns", book=LEADER, acts=head)
    at_cell = click_cell(tr("Tiến độ các chỉ tiêu"), 1, 5, part=1)
    taken_back = (at_cell, write("80"), keys("Return"), keys("Ctrl+Z"))
    yield Scene(page="progress", state="undone", book=FRESH, acts=taken_back)
