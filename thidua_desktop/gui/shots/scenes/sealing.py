"""The sealing wizard: what, problems, pages, passphrase right and wrong, place, done."""

from collections.abc import Iterator
from pathlib import Path

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import (
    click_cell,
    fill,
    fill_passphrase,
    keys,
    pick_file,
    plug,
    press,
    pull,
    until,
)
from thidua_desktop.gui.shots.scene import FRESH, LEADER, MEMBER, Act, Scene, walk

_STICK, _FULL_STICK = "KINGSTON", "TOSHIBA"
_QUESTIONS = 3
"""The place of this kind of package in its list."""


def scenes() -> Iterator[Scene]:
    """A record that is ready, and one that is not."""
    onward = press(tr("&Tiếp tục"))
    opened = press(tr("Niêm &phong…"))
    word = tr("Cụm &mật khẩu")
    yield from walk(
        "packages",
        MEMBER,
        ("seal-what", (opened,)),
        ("seal-problems", (onward,)),
        ("seal-preview", (onward,)),
        ("seal-passphrase", (onward,)),
        ("seal-wrong", (fill(word, "sai mat khau"), onward)),
        ("seal-place", (fill_passphrase(word), onward)),
        ("seal-folder", (press(tr("&Chọn thư mục…")), pick_file(_folder))),
        ("seal-done", (press(tr("&Niêm phong và lưu")), until(tr("Đã ghi và kiểm tra xong")))),
    )
    yield Scene(page="packages", state="seal-not-ready", book=FRESH, acts=(opened, onward))
    yield from _on_sticks(opened, onward)
    yield from _to_all_units(opened, onward)


def _on_sticks(opened: Act, onward: Act) -> Iterator[Scene]:
    """Two sticks, of which one is full and the other pulled out too early, then plugged again."""
    sticks, save = tr("USB đang cắm"), press(tr("&Niêm phong và lưu"))
    seen = (plug(_STICK, _FULL_STICK), until(_STICK))
    known = (fill_passphrase(tr("Cụm &mật khẩu")), onward)
    yield from walk(
        "packages",
        MEMBER,
        ("seal-sticks", (*seen, opened, onward, onward, onward, *known)),
        ("seal-stick-full", (click_cell(sticks, 1), save)),
        ("seal-stick-pulled", (click_cell(sticks, 0), pull(_STICK, _FULL_STICK), save)),
        ("seal-stick-done", (plug(_STICK), save, until(tr("Có thể rút USB")))),
    )


def _to_all_units(opened: Act, onward: Act) -> Iterator[Scene]:
    """Questions of the leader: one package for each unit."""
    chosen = (press(tr("&Gói")), keys("Home", *(["Down"] * _QUESTIONS), "Return"))
    known = (fill_passphrase(tr("Cụm &mật khẩu")), onward)
    yield from walk(
        "packages",
        LEADER,
        ("seal-questions", (opened, *chosen)),
        ("seal-questions-place", (onward, onward, onward, *known)),
        (
            "seal-questions-done",
            (
                press(tr("&Chọn thư mục…")),
                pick_file(_folder),
                press(tr("&Niêm phong và lưu")),
                until(tr("Đã ghi và kiểm tra xong")),
            ),
        ),
    )


def _folder(samples: Path) -> list[Path]:
    return [samples.parent]
