"""Every tab of the pages that have several, in the book where it holds most."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import click_cell, fill, open_tab, press
from thidua_desktop.gui.shots.scene import LEADER, MEMBER, Scene


def scenes() -> Iterator[Scene]:
    """Bảng điểm, Tự chấm, Xếp hạng."""
    for page, book, tabs in (
        ("table", LEADER, {"goals": tr("Chỉ tiêu từng đơn vị"), "clarity": tr("Độ rõ nét ({0})")}),
        ("table", LEADER, {"versions": tr("Phiên bản")}),
        ("self-score", MEMBER, {"outcome": tr("Kết quả")}),
        ("ranking", LEADER, {"bars": tr("Theo nhóm"), "web": tr("Mạng nhện")}),
        ("ranking", LEADER, {"periods": tr("Qua các kỳ")}),
    ):
        for state, words in tabs.items():
            yield Scene(page=page, state=state, book=book, acts=(open_tab(words.split("{")[0]),))
    tried = fill(tr("Kết quả thử"), "91")
    yield Scene(page="table", state="trial", book=MEMBER, acts=(tried,))
    yield from _ranking()


def _ranking() -> Iterator[Scene]:
    """Two units marked, the menu of a chart, the trial with a change and with a slip."""
    table = tr("Bảng xếp hạng")
    side_by_side = open_tab(tr("So từng tiêu chí"))
    marked = (side_by_side, click_cell(table, 1), click_cell(table, 4))
    yield Scene(page="ranking", state="compared", book=LEADER, acts=marked)
    menu = (open_tab(tr("Mạng nhện")), press(tr("&Xuất hình")))
    yield Scene(page="ranking", state="exporting", book=LEADER, acts=menu)
    begun, go = press(tr("Thử th&ay đổi")), press(tr("&Thử"))
    yield Scene(page="ranking", state="trial", book=LEADER, acts=(begun,))
    for state, points in (("trial-changed", "2"), ("trial-refused", "x2")):
        acts = (begun, fill(tr("Điểm"), points), go)
        yield Scene(page="ranking", state=state, book=LEADER, acts=acts)
    left = press(tr("&Về bảng thật"))
    yield Scene(page="ranking", state="trial-left", book=LEADER, acts=(left,))
    dropped = (begun, press(tr("&Bỏ hết {0} thay đổi").partition("{0}")[0]))
    yield Scene(page="ranking", state="trial-dropped", book=LEADER, acts=dropped)
