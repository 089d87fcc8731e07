"""The sealing wizard: what, problems, pages, passphrase right and wrong, place, done."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import fill, press
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
    yield Scene(page="packages", state="seal-not-ready", book=FRESH, acts=(opened, onward))
