"""The pages before they are printed: of a table, the register, a reminder, the recovery sheet."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import keys, open_tab, press
from thidua_desktop.gui.shots.scene import FRESH, LEADER, MEMBER, Scene


def scenes() -> Iterator[Scene]:
    """Ctrl+P where it prints what is seen, and the buttons that print something else."""
    ctrl_p = keys("Ctrl+P")
    for page, on_the_way in (
        ("overview", ()),
        ("ranking", (press(tr("&Về bảng thật")),)),  # a trial was begun before
        ("progress", ()),
    ):
        yield Scene(page=page, state="printing", book=LEADER, acts=(*on_the_way, ctrl_p))
    register = (open_tab(tr("Sổ giao nhận")), press(tr("&In sổ")))
    yield Scene(page="packages", state="register-printing", book=LEADER, acts=register)
    sheet = (open_tab(tr("Tài khoản")), press(tr("In &phiếu khôi phục…")))
    yield Scene(page="admin", state="sheet-printing", book=MEMBER, acts=sheet)
    nothing = (open_tab(tr("Sao lưu")), ctrl_p)
    yield Scene(page="admin", state="nothing-to-print", book=FRESH, acts=nothing)
