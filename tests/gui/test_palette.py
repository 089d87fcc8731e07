"""Ctrl+K in the real window: opens over it, finds without accents, Enter goes there."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from tests.support.screen import desktop_of
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.progress import number_result
from thidua_desktop.gui.app import Application
from thidua_desktop.gui.pages.commands import COMMANDS
from thidua_desktop.gui.pages.page import PRINT
from thidua_desktop.gui.shell.palette.box import PaletteBox
from thidua_desktop.gui.surroundings import Place
from thidua_desktop.gui.widgets.flash import Flash


@pytest.fixture
def opened(qtbot, book, tmp_path):
    application = Application(desktop_of(tmp_path))
    qtbot.addWidget(application.window)
    application.window.show()
    application.open_book(book("PKT"))
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=10_000)
    yield application
    application.close_book()


@pytest.fixture
def box(qtbot, opened):
    qtbot.keyClick(opened.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    [found] = opened.window.findChildren(PaletteBox)
    qtbot.waitUntil(found.isVisible)
    return found


def shown(box):
    items = [box.list.item(row) for row in range(box.list.count())]
    return [item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text() for item in items]


def test_it_opens_with_the_pages_to_go_to(box):
    assert any("Xếp hạng" in text for text in shown(box))


def test_a_unit_is_found_without_accents_and_enter_shows_it(qtbot, opened, box):
    qtbot.keyClicks(box.line, "tham muu")
    qtbot.waitUntil(lambda: any("Phòng Tham mưu" in text for text in shown(box)), timeout=10_000)
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert not box.isVisible()
    qtbot.waitUntil(lambda: opened.window.seen_key == "ranking", timeout=10_000)
    table = opened.window.seen_page.table
    qtbot.waitUntil(lambda: table.items.rowCount() == 5, timeout=10_000)
    place = [row.unit for row in table.items.items].index("PTM")
    qtbot.waitUntil(lambda: table.currentIndex().row() == place, timeout=10_000)
    (flash,) = table.viewport().findChildren(Flash)
    qtbot.waitUntil(lambda: flash.y() == table.visualRect(table.currentIndex()).y())


def test_arrows_step_over_the_titles_of_groups(qtbot, box):
    qtbot.keyClicks(box.line, "ph")
    qtbot.waitUntil(lambda: box.list.count() > 3, timeout=10_000)
    rows = []
    for _ in range(box.list.count()):
        rows.append(box.list.currentRow())
        qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert all(box.list.item(row).data(Qt.ItemDataRole.UserRole) is not None for row in rows)


def test_escape_closes_it_and_changes_nothing(qtbot, opened, box):
    before = opened.window.seen_key
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert opened.window.seen_key == before


def typed(qtbot, box, text, wanted):
    box.line.clear()
    qtbot.keyClicks(box.line, text)
    qtbot.waitUntil(lambda: any(wanted in each for each in shown(box)), timeout=10_000)
    rows = [row for row in range(box.list.count()) if wanted in shown(box)[row]]
    box.list.setCurrentRow(rows[0])


def test_a_command_tells_its_keys_and_is_found_without_accents(qtbot, box):
    typed(qtbot, box, "tro giup", "F1")
    typed(qtbot, box, "xep hang", "Alt+6")
    typed(qtbot, box, "sao luu ngay", "Quản trị")


def test_enter_on_sealing_opens_it_on_its_page(qtbot, opened, box):
    typed(qtbot, box, "niem phong goi", "Niêm phong gói dữ liệu")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.window.seen_key == "packages", timeout=10_000)
    page = opened.window.seen_page
    qtbot.waitUntil(lambda: bool(page.findChildren(QDialog)), timeout=10_000)
    for dialog in page.findChildren(QDialog):
        dialog.reject()


def test_enter_on_backing_up_makes_a_copy(qtbot, opened, box):
    typed(qtbot, box, "sao luu ngay", "Sao lưu ngay")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    backups = opened._session.path.parent / "sao-luu"
    qtbot.waitUntil(lambda: any(backups.rglob("*.thidua*")), timeout=20_000)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=20_000)


def test_enter_on_a_period_turns_to_it(qtbot, opened, box):
    typed(qtbot, box, "chuyen sang so ket", "Sơ kết")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert opened.window.period == "6T"


def test_what_cannot_be_done_now_is_said(opened):
    opened.window.open_page("packages")
    page = opened.window.seen_page
    page.offers["seal"].setEnabled(False)
    page.press("seal")
    assert "chưa có gì để làm" in opened.window.notices.shown


def test_every_command_presses_something_there_is(qtbot, opened):
    for command in COMMANDS:
        opened.window.follow(Place(page=command.page, item=command.item))
        qtbot.waitUntil(lambda: opened.is_idle, timeout=20_000)
        if command.press is not None:
            assert command.press in {*opened.window.seen_page.offers, PRINT}


def test_it_still_opens_after_another_book_was_opened(qtbot, opened, book):
    for unit in ("PCT", "PKT"):
        opened.open_book(book(unit))
        qtbot.waitUntil(lambda: opened.window.seen_page is not None, timeout=20_000)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=20_000)
    qtbot.keyClick(opened.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any(box.isVisible() for box in opened.window.findChildren(PaletteBox)))


def test_without_a_result_the_field_keeps_its_height(qtbot, box):
    height = box.line.height()
    qtbot.keyClicks(box.line, "zzzz")
    qtbot.waitUntil(lambda: box.list.count() == 0, timeout=10_000)
    qtbot.waitUntil(lambda: box.line.height() == height, timeout=2000)
    assert "zzzz" in box._count.text()


def test_an_entry_that_was_corrected_is_found_by_its_last_word_alone(services):
    words = ("số liệu gõ lúc đầu", "số liệu đã đính chính")
    new = NewEntry(
        criterion="IV.1", occurred_on=date(2022, 11, 10), result=number_result(Decimal(9))
    )
    first = services.record.record_progress([replace(new, note=words[0])]).value.written[0]
    services.record.record_progress([replace(new, note=words[1], corrects=first.id)])
    found = [item.title for item in services.queries.searchables()]
    assert words[0] not in found
    assert words[1] in found


def test_a_paper_that_is_not_there_yet_is_told_and_no_other_is_shown_in_its_place(qtbot, opened):
    opened.window.follow(Place(page="papers", item="minutes/NAM"))
    qtbot.waitUntil(lambda: opened.is_idle, timeout=20_000)
    page = opened.window.seen_page
    before = page.list.currentItem().text(0)
    opened.window.follow(Place(page="papers", item="handover/6T"))
    qtbot.waitUntil(lambda: "Chưa có văn bản này" in opened.window.notices.shown, timeout=10_000)
    assert page.list.currentItem().text(0) == before
