"""The ranking page: bars and reasons in the window, the chosen unit kept."""

from decimal import Decimal

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from tests.gui.ranking.conftest import compared
from thidua_desktop.gui.pages.ranking.columns import firmness_word, lead_text
from thidua_desktop.gui.pages.ranking.comparison_panel import compared_columns
from thidua_desktop.gui.theme.tokens import COLOURS


def test_the_bars_are_drawn_and_can_be_copied_as_words(page):
    assert not page.table.grab().isNull()
    assert "I 27,76" in page.table.copy_text()
    assert "Sát nút +0,56" in page.table.copy_text()
    assert "I Vững mạnh về chính trị, tư tưởng, tổ chức" in page.legend.accessibleName()


def test_a_unit_reached_from_elsewhere_is_explained(page):
    page.go_to("E994")
    assert "Khống chế mức: từ Xuất sắc xuống Tốt" in page.lower_part.why.text


def test_the_chosen_unit_stays_chosen_when_the_page_is_read_again(page):
    page.go_to("PTM")
    page.reload()
    assert page.lower_part.why.text.startswith("Phòng Tham mưu")


def tick(qtbot, page, unit):
    page.go_to(unit)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)


def test_the_chosen_unit_is_compared_with_the_next_one(page):
    assert page.lower_part.comparison.title.text() == (
        "Phòng Kỹ thuật 91,67 · Phòng Chính trị 91,11 · chênh +0,56"
    )
    first = page.lower_part.comparison.table.items.items[0]
    assert (first.code, first.difference) == ("VII.1", Decimal("1.50"))
    table = page.lower_part.comparison.table
    table.selectAll()
    assert "\t5,00\t–\t\t–" in table.copy_text()


def test_two_ticked_units_are_compared_whatever_row_is_chosen(qtbot, page):
    tick(qtbot, page, "PHC")
    tick(qtbot, page, "E994")
    page.go_to("PTM")
    assert (
        compared(qtbot, page)
        .lower_part.comparison.title.text()
        .startswith("Trung đoàn Bộ binh 994 90,04 · Phòng Hậu cần")
    )
    tick(qtbot, page, "PHC")
    assert (
        compared(qtbot, page)
        .lower_part.comparison.title.text()
        .startswith("Phòng Tham mưu 83,77 · Phòng Hậu cần")
    )


def test_two_selected_units_are_compared_until_another_row_is_chosen(qtbot, page):
    page.go_to("PCT")
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    title = page.lower_part.comparison.title
    compared(qtbot, page)
    assert title.text().startswith("Phòng Chính trị 91,11 · Trung đoàn Bộ binh 994 90,04")
    assert page.lower_part.why.text.startswith("Trung đoàn Bộ binh 994")
    page.reload()
    compared(qtbot, page)
    assert title.text().startswith("Phòng Chính trị 91,11 · Trung đoàn Bộ binh 994 90,04")
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    compared(qtbot, page)
    assert title.text().startswith("Phòng Tham mưu 83,77 · Phòng Hậu cần")


def test_the_heads_of_a_comparison_name_both_units_in_full(qtbot, page):
    page.go_to("E994")
    compared(qtbot, page)
    table = page.lower_part.comparison.table
    for place in range(2, 4):
        said = table.items.columns[place].title
        needed = table.fontMetrics().horizontalAdvance(said)
        assert table.horizontalHeader().sectionSize(place) > needed


def test_a_trial_begins_at_the_chosen_unit(page):
    page.go_to("E994")
    page.try_out.click()
    assert page.lower_part.trial.unit.currentData() == "E994"


def test_a_click_on_the_box_ticks(qtbot, page):
    place = page.table.visualRect(page.table.items.index(1, 0)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [row.is_marked for row in page.table.items.items] == [False, True, False, False, False]


def test_a_third_tick_takes_the_place_of_the_oldest(qtbot, page):
    for unit in ("PKT", "PCT", "PTM"):
        tick(qtbot, page, unit)
    assert [row.unit for row in page.table.items.items if row.is_marked] == ["PCT", "PTM"]


def test_a_narrow_page_has_the_reasons_as_a_tab(page):
    page.resize(700, 500)
    assert page.lower_part.tabs.indexOf(page.lower_part.why) == 0
    page.resize(1100, 600)
    assert page.lower_part.tabs.indexOf(page.lower_part.why) == -1
    assert page.lower_part.why.isVisible()


def test_a_long_name_leaves_no_room_behind_for_a_short_one(page):
    panel = page.lower_part.comparison
    for first, second in (
        ("Phòng Kỹ thuật", "Trung đoàn Bộ binh 994"),
        ("Trung đoàn Bộ binh 994", "Phòng Hậu cần"),
        ("Phòng Chính trị", "Phòng Hậu cần"),
    ):
        panel.table.items.columns = compared_columns(first, second)
        panel.table.show_heads()
    widths = [panel.table.columnWidth(place) for place in (2, 3)]
    assert widths == [column.width for column in compared_columns("", "")[2:4]]


def _line_heights(table, x):
    """The device pixels of the lines under the rows, at 150 %, in a column of pixels."""
    picture = QImage(table.viewport().size() * 1.5, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(1.5)
    table.viewport().render(picture)
    line = QColor(COLOURS.line_soft)
    place = int(x * 1.5)
    return {y for y in range(picture.height()) if picture.pixelColor(place, y) == line}


def test_the_lines_under_the_rows_go_straight_across_at_every_scale(page):
    tables = (page.table, page.lower_part.comparison.table)
    for table in tables:
        starts = [table.columnViewportPosition(column) + 4 for column in range(5)]
        found = [_line_heights(table, x) for x in starts]
        assert found[0]
        assert all(each == found[0] for each in found)


def test_equal_points_are_no_lead(page):
    row = page.table.items.items[0]
    tied = replace(row, tied=True, firmness=replace(row.firmness, lead=Decimal(0)))
    assert (firmness_word(tied), lead_text(tied)) == ("Đồng hạng", "")


def laid_out(page, monkeypatch):
    """What comparison and charts are given from now on."""
    given = []
    part = page.lower_part
    monkeypatch.setattr(part.comparison, "show_comparison", given.append)
    monkeypatch.setattr(part.tabs, "show_item", given.append)
    return given


def test_comparison_and_charts_come_in_turns_of_their_own_for_the_last_unit(
    qtbot, page, monkeypatch
):
    given = laid_out(page, monkeypatch)
    page.go_to("PTM")
    page.go_to("E994")
    assert given == []
    assert page.lower_part.why.text.startswith("Trung đoàn Bộ binh 994")
    compared(qtbot, page)
    assert [item.first_name if n else item.first for n, item in enumerate(given)] == [
        "Trung đoàn Bộ binh 994"
    ] * 2


def test_what_is_said_and_compared_already_is_not_made_again(qtbot, page, monkeypatch):
    page.go_to("PTM")
    compared(qtbot, page)
    given, said = laid_out(page, monkeypatch), page.lower_part.why.widget()
    page.show_firmness(page._presenter.state)
    assert page.lower_part.tabs.updatesEnabled()
    assert given == []
    assert page.lower_part.why.widget() is said
