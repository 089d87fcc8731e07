"""The import of a foreign file: each step of a clerk's and of a leader's, right and wrong."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from thidua_desktop.domain.text.legacy_fonts import TextEncoding, encode
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import Files, drop, keys, pick_entry, press, write
from thidua_desktop.gui.shots.scene import LEADER, MEMBER, Act, Scene


def _old(text: str) -> str:
    """As it was typed with a font of the nineties."""
    return encode(text, TextEncoding.TCVN3)


_ENTRIES = (
    ("Sổ theo dõi tháng 8", "", "", ""),
    ("", "", "", ""),
    ("Ngày tháng", "Mã tiêu chí", "Kết quả thực hiện", "Diễn giải"),
    ("8/8/2022", "I.1", "98,5", _old("Báo cáo kết quả huấn luyện quý ba")),
    ("9/8/2022", "IV.1", "95", _old("Đơn vị hoàn thành tốt nhiệm vụ được giao")),
    ("31/02/2022", "IV.1", "94", _old("Đã kiểm tra sổ sách của các phân đội")),
    ("11/8/2022", "IV,1", "96", ""),
    ("12/8/2022", "IV,1", "97", ""),
    ("15/8/2022", "II.4", "5O", ""),
    ("16/8/2022", "II.1", "3", ""),
    ("Tổng cộng", "", "483,5", ""),
)
_GOALS = (
    ("Mã", "Nội dung", "PTM", "PHC", "PKT", "Lý do"),
    ("I.1", "Quân số tham gia", "97", "96,5", "9O", ""),
    ("II.4", "Kiểm tra", "KAD", "", "12", "không tổ chức"),
    ("II,1", "Bắn súng", "80", "80", "80", ""),
)


def scenes() -> Iterator[Scene]:
    """Nothing is written: each way ends before its last button."""
    enter = press(tr("&Nhập từ Excel…"))
    onward = press(tr("&Tiếp tục"))
    zone = tr("Kéo tệp vào đây, hoặc chọn tệp. Tệp đang mở thì đóng lại trước.")
    chosen = (enter, drop(zone, _file("so theo doi.csv", _ENTRIES)))
    problems = (*chosen, onward, onward)
    fixed = (*problems, write("30/8/2022"), keys("Return"), press(tr("Dùng “{0}”").format("IV.1")))
    left = press(tr("&Bỏ {0} dòng, tiếp tục").format(2))
    for state, acts in (
        ("import", (enter,)),
        ("import-refused", (enter, drop(zone, _saved_page))),
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
        *(drop(zone, _file("chi tieu.csv", _GOALS)), onward),
    )
    for state, acts in (
        ("import-menu", (menu,)),
        ("import-table", (menu, pick_entry(tr("Bảng điểm…")))),
        ("import-units", (menu, pick_entry(tr("Danh sách đơn vị…")))),
        ("import-goals", goals),
        ("import-goals-problems", (*goals, onward)),
    ):
        yield Scene(page="table", state=state, book=LEADER, acts=acts)


def _file(name: str, rows: Sequence[Sequence[str]]) -> Files:
    def made(samples: Path) -> list[Path]:
        path = samples.parent / name
        path.write_text("\r\n".join(map(";".join, rows)), encoding="utf-8-sig")
        return [path]

    return made


def _saved_page(samples: Path) -> list[Path]:
    """What an old system calls a workbook."""
    path = samples.parent / "bao cao.xls"
    path.write_text("<html><table><tr><td>so lieu</td></tr></table></html>", encoding="utf-8")
    return [path]
