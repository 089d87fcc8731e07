"""The sealing wizard: what, problems, pages, passphrase right and wrong, place, done."""

from collections.abc import Iterator
from pathlib import Path

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import fill, fill_passphrase, pick_file, press, until
from thidua_desktop.gui.shots.scene import FRESH, MEMBER, Scene


def scenes() -> Iterator[Scene]:
    """A record that is ready, and one that is not."""
    onward = press(tr("&Tiếp tục"))
    opened = press(tr("Niêm &phong…"))
    said = fill(tr("Cụm &mật khẩu"), "sai mat khau")
    for state, acts in (
        ("seal-what", (opened,)),
        ("seal-problems", (opened, onward)),
        ("seal-preview", (opened, onward, onward)),
        ("seal-passphrase", (opened, onward, onward, onward)),
        ("seal-wrong", (opened, onward, onward, onward, said, onward)),
    ):
        yield Scene(page="packages", state=state, book=MEMBER, acts=acts)
    known = (opened, onward, onward, onward, fill_passphrase(tr("Cụm &mật khẩu")), onward)
    yield Scene(page="packages", state="seal-place", book=MEMBER, acts=known)
    chosen = (press(tr("&Chọn thư mục…")), pick_file(_folder))
    yield Scene(page="packages", state="seal-folder", book=MEMBER, acts=(*known, *chosen))
    done = (*known, *chosen, press(tr("&Niêm phong và lưu")), until(tr("Có thể rút USB")))
    yield Scene(page="packages", state="seal-done", book=MEMBER, acts=done)
    yield Scene(page="packages", state="seal-not-ready", book=FRESH, acts=(opened, onward))


def _folder(samples: Path) -> list[Path]:
    return [samples.parent]
