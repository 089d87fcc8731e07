"""The first start: the cards, and joining with a frame step by step up to the recovery sheet."""

from collections.abc import Iterator
from pathlib import Path

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import fill, fill_digits, keys, pick_file, press, told, until
from thidua_desktop.gui.shots.scene import Scene, walk

_TYPED = "mua xuan nam ay"


def scenes() -> Iterator[Scene]:
    """Without a book; the last one founds one."""
    digits = tr("&Dấu khoá của khối trưởng, cụm trưởng (25 chữ số)")
    onward = press(tr("&Tiếp tục"))
    frame = (
        press(tr("Chọn tệp &khung…")),
        press(tr("Chọn tệp &khung…")),
        pick_file(_frame),
        until(digits),
    )
    first, second = tr("&Cụm mật khẩu, ít nhất 8 ký tự"), tr("Gõ &lại")
    found = press(tr("Lập &sổ"))
    made = until(tr("Đã lập sổ và tạo khoá của đơn vị"))
    yield from walk(
        "start",
        None,
        ("cards", ()),
        ("frame", frame),
        ("frame-refused", (fill(digits, "12345 67890"), onward)),
        ("unit", (fill_digits(digits), onward)),
        ("place", (onward,)),
        ("joining-left", (keys("Escape"),)),
        ("passphrase-short", (press(tr("Ở &lại")), onward, found)),
        ("recovery-sheet", (fill(first, _TYPED), fill(second, _TYPED), found, made)),
    )
    backup, name_kept = press(tr("&Lấy bản sao…")), keys("Return")
    yield from walk(
        "start",
        None,
        ("backup-spoilt", (backup, pick_file(_spoilt), name_kept, told)),
        ("backup-name", (backup, pick_file(_backup))),
        ("backup-restored", (name_kept, until(tr("Điểm đến nay")))),
    )


def _backup(samples: Path) -> list[Path]:
    return [samples.parent / "books" / "PHC.thidua"]


def _spoilt(samples: Path) -> list[Path]:
    """A copy of a book that broke off."""
    content = _backup(samples)[0].read_bytes()
    broken = samples.parent / "ban-sao.thidua"
    broken.write_bytes(content[: len(content) // 2])
    return [broken]


def _frame(samples: Path) -> list[Path]:
    return [next(samples.glob("*_khung_*"))]
