"""Quản trị: the dialogs of its tabs, with and without something wrong, and filters."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import fill, open_tab, press
from thidua_desktop.gui.shots.scene import FRESH, MEMBER, Act, Scene

_TYPED, _OTHER = "mua xuan nam ay", "mua thu nam ay"


def scenes() -> Iterator[Scene]:
    """The member's accounts and journal; a book without a backup checked."""
    accounts = open_tab(tr("Tài khoản"))
    rename = press(tr("Đổi chức vụ…"))
    yield _scene("position", accounts, rename)
    empty = (fill(tr("&Chức vụ"), " "), press(tr("&Đổi chức vụ")))
    yield _scene("position-empty", accounts, rename, *empty)
    change = press(tr("Đổi cụm mật khẩu…"))
    yield _scene("passphrase", accounts, change)
    first = tr("Cụm mật khẩu &mới, ít nhất 8 ký tự")
    second = tr("Gõ &lại cụm mật khẩu mới")
    differ = (fill(first, _TYPED), fill(second, _OTHER), press(tr("&Đổi cụm mật khẩu")))
    yield _scene("passphrase-differs", accounts, change, *differ)
    yield Scene(page="admin", state="accounts-fresh", book=FRESH, acts=(accounts,))
    key = press(tr("Tạo khoá và tài khoản…"))
    yield Scene(page="admin", state="first-key", book=FRESH, acts=(accounts, key))
    check = open_tab(tr("Kiểm tra sổ"))
    yield Scene(page="admin", state="unchecked", book=FRESH, acts=(check,))
    made = (open_tab(tr("Sao lưu")), press(tr("&Sao lưu ngay")))
    yield Scene(page="admin", state="backed-up", book=FRESH, acts=made)


def _scene(state: str, *acts: Act) -> Scene:
    return Scene(page="admin", state=state, book=MEMBER, acts=acts)
