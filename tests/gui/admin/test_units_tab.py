"""The member units as the frame lists them, with what the book knows of their keys."""

from tests.support.played_year import MOMENT, quick_program
from tests.support.screen import surroundings_of
from thidua_desktop.domain.package import Mode
from thidua_desktop.gui.pages.admin.units.tab import UnitsTab


def rows(qtbot, services):
    tab = UnitsTab(surroundings_of(services))
    qtbot.addWidget(tab)
    tab.resize(1166, 600)
    tab.show()
    tab.refresh()
    model = tab._table.items
    found = [{c.key: c.text(item) for c in model.columns} for item in model.items]
    return tab, {row["code"]: row for row in found}


def test_the_leaders_book_knows_every_key(qtbot, leader_services):
    tab, found = rows(qtbot, leader_services)
    assert found["PCT"]["part"] == "cụm trưởng"
    assert found["PCT"]["key"] == "khoá của mình"
    assert {row["key"] for code, row in found.items() if code != "PCT"} == {"đã đối chiếu"}
    assert found["PKT"]["name"] == "Phòng Kỹ thuật"
    assert "Cụm thi đua số 3: 5 đơn vị" in tab._line.text()


def test_a_fresh_member_knows_the_keys_of_the_frames_roster(qtbot, year, tmp_path):
    key = year.key("PCT").read_text("utf-8").splitlines()[1]
    with quick_program(MOMENT).found_from_frame(
        tmp_path / "moi.thidua", year.package("_khung_"), "PKT", leader_key=key, mode=Mode.REHEARSAL
    ) as services:
        _, found = rows(qtbot, services)
    assert {row["key"] for row in found.values()} == {"đã đối chiếu"}
    assert found["PKT"]["name"] == "Phòng Kỹ thuật (đơn vị này)"
