"""The first start: the cards, and joining with a frame step by step up to the recovery sheet."""

from collections.abc import Iterator
from pathlib import Path

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import fill, fill_digits, pick_file, press, until
from thidua_desktop.gui.shots.scene import Act, Scene

_TYPED = "mua xuan nam ay"


def scenes() -> Iterator[Scene]:
    """Without a book; the last one founds one."""
    yield _scene("cards")
    digits = tr("&Dấu khoá của khối trưởng, cụm trưởng (25 chữ số)")
    onward = press(tr("&Tiếp tục"))
    frame = (
        press(tr("Chọn tệp &khung…")),
        press(tr("Chọn &tệp khung…")),
        pick_file(_frame),
        until(digits),
    )
    yield _scene("frame", *frame)
    yield _scene("frame-refused", *frame, fill(digits, "12345 67890"), onward)
    unit = (*frame, fill_digits(digits), onward)
    yield _scene("unit", *unit)
    yield _scene("place", *unit, onward)
    found = press(tr("Lập &sổ"))
    yield _scene("passphrase-short", *unit, onward, onward, found)
    first, second = tr("&Cụm mật khẩu, ít nhất 8 ký tự"), tr("Gõ &lại")
    sheet = (fill(first, _TYPED), fill(second, _TYPED), found)
    made = until(tr("Đã lập sổ và tạo khoá của đơn vị"))
    yield _scene("recovery-sheet", *unit, onward, onward, *sheet, made)


def _scene(state: str, *acts: Act) -> Scene:
    return Scene(page="start", state=state, book=None, acts=acts)


def _frame(samples: Path) -> list[Path]:
    return [next(samples.glob("*_khung_*"))]
