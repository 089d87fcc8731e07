"""Every tab of the pages that have several, in the book where it holds most."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import fill, open_tab, press
from thidua_desktop.gui.shots.scene import FRESH, LEADER, MEMBER, Scene


def scenes() -> Iterator[Scene]:
    """Bảng điểm, Tự chấm, Xếp hạng, Quản trị."""
    for page, book, tabs in (
        ("table", LEADER, {"goals": tr("Chỉ tiêu từng đơn vị"), "clarity": tr("Độ rõ nét ({0})")}),
        ("table", LEADER, {"versions": tr("Phiên bản")}),
        ("self-score", MEMBER, {"outcome": tr("Kết quả")}),
        ("ranking", LEADER, {"bars": tr("Theo nhóm"), "web": tr("Mạng nhện")}),
        ("ranking", LEADER, {"periods": tr("Qua các kỳ")}),
        ("admin", MEMBER, {"health": tr("Kiểm tra sổ"), "journal": tr("Nhật ký")}),
        ("admin", MEMBER, {"units": tr("Đơn vị thành viên"), "accounts": tr("Tài khoản")}),
        ("admin", MEMBER, {"place": tr("Đơn vị && năm"), "choices": tr("Thiết đặt")}),
    ):
        for state, words in tabs.items():
            yield Scene(page=page, state=state, book=book, acts=(open_tab(words.split("{")[0]),))
    tried = fill(tr("Nhập kết quả để thử"), "91")
    yield Scene(page="table", state="trial", book=MEMBER, acts=(tried,))
    checked = (open_tab(tr("Kiểm tra sổ")), press(tr("Kiểm tra ngay")))
    yield Scene(page="admin", state="checked", book=MEMBER, acts=checked)
    yield Scene(page="ranking", state="trial", book=LEADER, acts=(press(tr("Thử th&ay đổi")),))
    backed = press(tr("&Sao lưu ngay"))
    yield Scene(page="admin", state="backed-up", book=FRESH, acts=(backed,))
