"""Quản trị: the dialogs of its tabs, with and without something wrong, and filters."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import (
    Files,
    fill,
    keys,
    open_tab,
    pick_file,
    press,
    told,
    until,
)
from thidua_desktop.gui.shots.scene import FRESH, MEMBER, Act, Scene, walk

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
    larger = (press(tr("&Cỡ chữ và nút")), keys("Down", "Return"), told)
    yield _scene("settings-kept", open_tab(tr("Thiết đặt")), *larger)
    yield Scene(page="admin", state="accounts-fresh", book=FRESH, acts=(accounts,))
    key = press(tr("Tạo khoá và tài khoản…"))
    yield Scene(page="admin", state="first-key", book=FRESH, acts=(accounts, key))
    check = open_tab(tr("Kiểm tra sổ"))
    yield Scene(page="admin", state="unchecked", book=FRESH, acts=(check,))
    made = (open_tab(tr("Sao lưu")), press(tr("&Sao lưu ngay")))
    yield Scene(page="admin", state="backed-up", book=FRESH, acts=made)
    yield from _copied_and_moved()


def _copied_and_moved() -> Iterator[Scene]:
    """The name of the copy, what is said when it is there, the book at its new place."""
    copy, move = press(tr("&Chép sổ…")), press(tr("Chuyển &sổ…"))
    moved = tr(
        "Đã chuyển sổ tới “{0}” và mở lại kiểm tra; bản ở chỗ cũ đã bỏ. "
        "Các bản sao lưu cũ vẫn ở chỗ cũ."
    )
    seen = until(moved.partition("{0}")[0])
    yield from walk(
        "admin",
        FRESH,
        ("copy-name", (open_tab(tr("Đơn vị && năm")), copy)),
        ("copied", (pick_file(_named("ban-chep")), told)),
        ("moved", (move, pick_file(_named("tren-o-khac")), seen)),
    )


def _named(name: str) -> Files:
    return lambda samples: [samples.parent / f"{name}.thidua"]


def _scene(state: str, *acts: Act) -> Scene:
    return Scene(page="admin", state=state, book=MEMBER, acts=acts)
