"""The frame around the pages: folded navigation, the search box, help."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import keys, press, write
from thidua_desktop.gui.shots.scene import MEMBER, Scene


def scenes() -> Iterator[Scene]:
    """Over the member's book."""
    yield Scene(
        page="overview", state="folded", book=MEMBER, acts=(press(tr("Thu gọn danh sách trang")),)
    )
    yield Scene(
        page="overview", state="found", book=MEMBER, acts=(keys("Ctrl+K"), write("tham muu"))
    )
