"""Gói dữ liệu: packages dropped, one of them refused, opened row by row, and taken in."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import (
    click_cell,
    drop,
    drop_newcomer,
    fill,
    keys,
    open_tab,
    press,
)
from thidua_desktop.gui.shots.scene import FRESH, INCOMING, LEADER, MEMBER, Scene, walk

_UNITS = ("PTM", "PHC", "PKT")
_NEW_KEY_ROW = 5


def scenes() -> Iterator[Scene]:
    """A leader's book that no report has reached yet; then what lies in a full one."""
    zone = drop(_zone(), _reports)
    table = tr("Gói chờ xử lý")
    yield Scene(page="packages", state="read", book=INCOMING, acts=(zone,))
    yield Scene(page="packages", state="opened", book=INCOMING, acts=(click_cell(table, 0),))
    yield Scene(page="packages", state="refused", book=INCOMING, acts=(click_cell(table, 3),))
    yield Scene(page="packages", state="leaving", book=INCOMING, acts=(keys("Ctrl+W"),))
    yield Scene(page="packages", state="taken", book=INCOMING, acts=(press(tr("&Nhập")),))
    for part, words in (
        ("missing", tr("Còn thiếu")),
        ("register", tr("Sổ giao nhận")),
        ("keys", tr("Khoá && đơn vị")),
    ):
        yield Scene(page="packages", state=part, book=INCOMING, acts=(open_tab(words),))
    yield from _looked_through()
    yield from _with_another_key()
    yield Scene(
        page="packages", state="register-full", book=LEADER, acts=(open_tab(tr("Sổ giao nhận")),)
    )


def _zone() -> str:
    return tr("Thả tệp hoặc thư mục vào đây để kiểm tra. Tệp chỉ được đọc, chưa nhập.")


def _looked_through() -> Iterator[Scene]:
    """The register filtered to nothing and a package taken back, papers, a key to revoke."""
    missing, register, keys = tr("Còn thiếu"), tr("Sổ giao nhận"), tr("Khoá && đơn vị")
    reminder = (open_tab(missing), press(tr("&In giấy đôn đốc")))
    yield Scene(page="packages", state="reminder", book=INCOMING, acts=reminder)
    refusal = press(tr("In &biên bản từ chối"))
    yield Scene(page="packages", state="refusal", book=INCOMING, acts=(refusal,))
    nothing = (open_tab(register), fill(tr("Lọc theo chữ"), "qwzx"))
    yield Scene(page="packages", state="register-none", book=INCOMING, acts=nothing)
    back = (fill(tr("Lọc theo chữ"), "PKT"), click_cell(register, 0), press(tr("&Rút gói")))
    yield Scene(page="packages", state="taken-back", book=INCOMING, acts=back)
    revoke = (open_tab(keys), click_cell(tr("Khoá và đơn vị"), 1), press(tr("&Thu hồi khoá…")))
    yield Scene(page="packages", state="revoking", book=INCOMING, acts=revoke)
    yield Scene(page="packages", state="keys-fresh", book=FRESH, acts=(open_tab(keys),))
    yield Scene(page="packages", state="missing-none", book=MEMBER, acts=(open_tab(missing),))


def _with_another_key() -> Iterator[Scene]:
    """An enrolment with a new key is taken in, and its digits are compared: wrongly first."""
    row = click_cell(tr("Khoá và đơn vị"), _NEW_KEY_ROW)
    compare = (open_tab(tr("Khoá && đơn vị")), row, press(tr("Đối chiế&u khoá…")))
    queue = click_cell(tr("Gói chờ xử lý"), 0)
    came = (open_tab(tr("Chờ xử lý")), press(tr("Bỏ &danh sách")), drop_newcomer(_zone()), queue)
    digits, trust = tr("&Dấu khoá"), press(tr("&Tin dùng khoá này"))
    yield from walk(
        "packages",
        INCOMING,
        ("new-key", came),
        ("new-key-taken", (press(tr("&Nhập")),)),
        ("comparing", compare),
        ("comparing-left", (fill(digits, "12345 67890"), keys("Escape"))),
        ("comparing-wrong", (press(tr("Ở &lại")), trust)),
    )


def _reports(samples: Path) -> list[Path]:
    """Three reports as they were sent, and one with a byte changed."""
    sent = [next(samples.glob(f"*_6T_{unit}_bao-cao*")) for unit in _UNITS]
    spoilt = Path(shutil.copy(next(samples.glob("*_6T_E994_bao-cao*")), samples.parent))
    content = bytearray(spoilt.read_bytes())
    content[len(content) // 2] ^= 1
    spoilt.write_bytes(content)
    return [*sent, spoilt]
