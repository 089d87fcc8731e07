"""The frame around the pages: folded navigation, the search box, help."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import fail, keys, open_tab, press, until, write
from thidua_desktop.gui.shots.scene import MEMBER, Scene


def scenes() -> Iterator[Scene]:
    """Over the member's book."""
    yield Scene(
        page="overview", state="folded", book=MEMBER, acts=(press(tr("Thu gọn danh sách trang")),)
    )
    yield Scene(
        page="overview", state="found", book=MEMBER, acts=(keys("Ctrl+K"), write("tham muu"))
    )
    yield Scene(page="overview", state="help", book=MEMBER, acts=(keys("F1"),))
    sound = until(tr("Đã kiểm tra sổ: nguyên vẹn."))
    yield Scene(page="overview", state="crash", book=MEMBER, acts=(fail, sound))
    for state, words in (
        ("journal", tr("Nhật ký")),
        ("units", tr("Đơn vị thành viên")),
        ("accounts", tr("Tài khoản")),
        ("place", tr("Đơn vị && năm")),
        ("settings", tr("Thiết đặt")),
    ):
        yield Scene(page="admin", state=state, book=MEMBER, acts=(open_tab(words),))
    check = press(tr("Kiểm tra n&gay"))
    yield Scene(
        page="admin", state="checked", book=MEMBER, acts=(open_tab(tr("Kiểm tra sổ")), check)
    )
    tried = press(tr("Thử &mở bản này"))
    yield Scene(
        page="admin", state="backup-tried", book=MEMBER, acts=(open_tab(tr("Sao lưu")), tried)
    )
