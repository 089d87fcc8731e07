"""The import of a foreign file: each step of a clerk's and of a leader's, right and wrong."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import Files, drop, keys, pick_entry, press, write
from thidua_desktop.gui.shots.scene import LEADER, MEMBER, Act, Scene
from thidua_desktop.resources import resource_path

_SAMPLES = "samples"


def scenes() -> Iterator[Scene]:
    """Nothing is written: each way ends before its last button."""
    enter = press(tr("&Nhập từ Excel…"))
    onward = press(tr("&Tiếp tục"))
    zone = tr("Kéo tệp vào đây, hoặc chọn tệp. Tệp đang mở thì đóng lại trước.")
    chosen = (enter, drop(zone, _file("so-theo-doi.csv")))
    problems = (*chosen, onward, onward)
    fixed = (*problems, write("30/8/2022"), keys("Return"), press(tr("Dùng “{0}”").format("IV.1")))
    left = press(tr("&Bỏ {0} dòng, tiếp tục").format(2))
    for state, acts in (
        ("import", (enter,)),
        ("import-refused", (enter, drop(zone, _file("trang-mang.xls")))),
        ("import-sheet", chosen),
        ("import-columns", (*chosen, onward)),
        ("import-problems", problems),
        ("import-fixed", fixed),
        ("import-summary", (*fixed, left)),
    ):
        yield Scene(page="progress", state=state, book=MEMBER, acts=acts)
    yield from _of_the_leader(zone, onward)


def _of_the_leader(zone: str, onward: Act) -> Iterator[Scene]:
    menu = press(tr("&Nhập từ Excel"))
    goals = (
        *(menu, pick_entry(tr("Chỉ tiêu từng đơn vị…"))),
        *(drop(zone, _file("chi-tieu.csv")), onward),
    )
    for state, acts in (
        ("import-menu", (menu,)),
        ("import-table", (menu, pick_entry(tr("Bảng điểm…")))),
        ("import-units", (menu, pick_entry(tr("Danh sách đơn vị…")))),
        ("import-goals", goals),
        ("import-goals-problems", (*goals, onward)),
    ):
        yield Scene(page="table", state=state, book=LEADER, acts=acts)


def _file(name: str) -> Files:
    """A file that travels with the program: what clerks bring, and what an old system saves."""
    return lambda _samples: [resource_path(_SAMPLES, name)]
