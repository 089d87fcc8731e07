"""Ctrl+K in the real window: opens over it, finds without accents, Enter goes there."""

import pytest
from PySide6.QtCore import Qt

from tests.support.screen import desktop_of
from thidua_desktop.gui.app import Application
from thidua_desktop.gui.shell.palette.box import PaletteBox


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
    table = opened.window.seen_page._table
    qtbot.waitUntil(lambda: table.items.rowCount() == 5, timeout=10_000)


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


def test_it_still_opens_after_another_book_was_opened(qtbot, opened, book):
    for unit in ("PCT", "PKT"):
        opened.open_book(book(unit))
        qtbot.waitUntil(lambda: opened.window.seen_page is not None, timeout=20_000)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=20_000)
    qtbot.keyClick(opened.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any(box.isVisible() for box in opened.window.findChildren(PaletteBox)))
