"""The import of a foreign file: each step of a clerk's and of a leader's, right and wrong."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import Files, drop, keys, pick_entry, press, write
from thidua_desktop.gui.shots.scene import LEADER, MEMBER, Act, Scene, walk
from thidua_desktop.resources import resource_path

_SAMPLES = "samples"


def scenes() -> Iterator[Scene]:
    """Nothing is written: each way ends before its last button."""
    enter = press(tr("&Nhập từ Excel…"))
    onward = press(tr("&Tiếp tục"))
    zone = tr("Kéo tệp vào đây, hoặc chọn tệp. Tệp đang mở thì đóng lại trước.")
    fixed = (write("30/8/2022"), keys("Return"), press(tr("Dùng “{0}”").format("IV.1")))
    left = press(tr("&Bỏ {0} dòng, tiếp tục").format(2))
    use_kps = press(tr("Dùng “{0}”").format("KPS"))
    yield from walk(
        "progress",
        MEMBER,
        ("import", (enter,)),
        ("import-refused", (drop(zone, _file("trang-mang.xls")),)),
        ("import-sheet", (drop(zone, _file("so-theo-doi.csv")),)),
        ("import-columns", (onward,)),
        ("import-problems", (onward,)),
        ("import-fixed", fixed),
        ("import-left", (keys("Escape"),)),
        ("import-summary", (press(tr("Ở &lại")), left)),
    )
    yield from walk(
        "progress",
        MEMBER,
        ("import-months", (enter, drop(zone, _file("so-thang.csv")), onward)),
        ("import-months-problems", (onward,)),
        (
            "import-months-summary",
            (press(tr("Sửa &cả {0} ô giống vậy").format(2)), use_kps, onward),
        ),
    )
    yield from _of_the_leader(zone, onward)


def _of_the_leader(zone: str, onward: Act) -> Iterator[Scene]:
    """Goals, scoring table and list of units: each from its file to its summary."""
    menu = press(tr("&Nhập từ Excel"))
    yield Scene(page="table", state="import-menu", book=LEADER, acts=(menu,))
    for state, entry, name, wrong in (
        ("goals", tr("Chỉ tiêu từng đơn vị…"), "chi-tieu.csv", 2),
        ("table", tr("Bảng điểm…"), "bang-diem.csv", 2),
        ("units", tr("Danh sách đơn vị…"), "don-vi.csv", 1),
    ):
        left = press(tr("&Bỏ {0} dòng, tiếp tục").format(wrong))
        yield from walk(
            "table",
            LEADER,
            (f"import-{state}", (menu, pick_entry(entry))),
            (f"import-{state}-columns", (drop(zone, _file(name)), onward)),
            (f"import-{state}-problems", (onward,)),
            (f"import-{state}-summary", (left,)),
        )


def _file(name: str) -> Files:
    """A file that travels with the program: what clerks bring, and what an old system saves."""
    return lambda _samples: [resource_path(_SAMPLES, name)]
