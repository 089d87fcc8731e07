"""Every tab of the pages that have several, in the book where it holds most."""

from collections.abc import Iterator

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.shots.acts import fill, open_tab, press
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
    yield Scene(page="ranking", state="trial", book=LEADER, acts=(press(tr("Thử th&ay đổi")),))
