"""The shell with the real program behind it: opening a book, switching periods, closing it."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton

from thidua_desktop.domain.record import SelfScore
from thidua_desktop.gui.pages.ranking.page import RankingPage
from thidua_desktop.gui.shell.window_memory import show_first
from thidua_desktop.gui.widgets.notice import Notice


@pytest.fixture
def opened(qtbot, application, book):
    application.open_book(book("PKT"))
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=10_000)
    return application


def test_without_a_book_the_start_page_shows_and_no_page_is_listed(application):
    assert application.window.seen_page is None
    assert application.window.navigation.keys == ()


def test_an_open_book_shows_its_unit_year_and_pages(opened):
    title = opened.window.windowTitle()
    assert "Phòng Kỹ thuật" in title
    assert "ranking" in opened.window.navigation.keys


def test_the_ranking_shows_every_unit_once_it_was_asked(qtbot, opened):
    opened.window.open_page("ranking")
    page = opened.window.seen_page
    assert isinstance(page, RankingPage)
    table = page.findChild(type(page.table))
    qtbot.waitUntil(lambda: table.items.rowCount() == 5, timeout=10_000)
    assert [row.rank for row in table.items.items] == [1, 2, 3, 4, 5]


def test_another_period_shows_other_figures(qtbot, opened):
    opened.window.open_page("ranking")
    table = opened.window.seen_page.table
    qtbot.waitUntil(lambda: table.items.rowCount() == 5, timeout=10_000)
    before = [row.total for row in table.items.items]
    opened.window.choose_period("6T")
    qtbot.waitUntil(lambda: [row.total for row in table.items.items] != before, timeout=10_000)


def test_a_closed_book_is_one_file(opened, tmp_path):
    opened.close_book()
    assert [path.name for path in tmp_path.glob("PKT*")] == ["PKT.thidua"]
    assert opened.window.seen_page is None


def test_a_missing_book_is_told_in_a_sentence_and_the_start_page_stays(
    qtbot, application, tmp_path
):
    application.open_book(tmp_path / "khong-co.thidua")
    qtbot.waitUntil(lambda: application.window.notices.shown != "")
    assert application.window.seen_page is None
    assert "Không tìm thấy tệp" in application.window.notices.shown


def test_the_navigation_folds_to_a_rail_and_back(opened):
    wide = opened.window.navigation.width()
    opened.window.top_bar.folded.emit()
    assert opened.window.navigation.width() < wide
    opened.window.top_bar.folded.emit()
    assert opened.window.navigation.width() == wide


def test_alt_1_reaches_the_first_page(qtbot, opened):
    qtbot.keyClick(opened.window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert opened.window.seen_key == opened.window.navigation.keys[0]


def test_an_edit_is_saved_at_once_and_ctrl_z_takes_it_back(qtbot, opened):
    said = opened.window.status.saved
    assert said.text() == ""
    score = SelfScore(criterion="V.1", points=Decimal("1.25"))
    opened.window.seen_page.surroundings.desk.do(
        lambda s: s.record.score_self("NAM", [score]), lambda _refused: None
    )
    qtbot.waitUntil(lambda: "Đã lưu" in said.text(), timeout=10_000)
    qtbot.keyClick(opened.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "hoàn tác" in opened.window.notices.shown, timeout=10_000)
    assert "Tự chấm điểm" in opened.window.notices.shown


def test_a_book_comes_back_as_it_was_left(qtbot, opened, book):
    opened.window.choose_period("6T")
    opened.window.set_narrow(narrow=True)
    opened.close_book()
    assert not opened.window.is_narrow
    opened.open_book(book("PKT"))
    qtbot.waitUntil(lambda: opened.window.seen_page is not None, timeout=10_000)
    assert opened.window.period == "6T"
    assert opened.window.is_narrow


def test_the_navigation_is_folded_for_each_page_by_itself(opened):
    window = opened.window
    window.open_page("progress")
    assert window.is_narrow
    window.open_page("table")
    assert not window.is_narrow
    window.set_narrow(narrow=True)
    window.open_page("progress")
    window.set_narrow(narrow=False)
    window.open_page("table")
    assert window.is_narrow
    window.open_page("progress")
    assert not window.is_narrow


def test_the_start_page_lists_the_books_opened_last(qtbot, opened):
    opened.close_book()
    links = [b for b in opened.window.findChildren(QPushButton) if b.text() == "PKT"]
    assert len(links) == 1
    qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.window.seen_page is not None, timeout=10_000)


def test_a_first_window_larger_than_the_screen_fills_it(application):
    application.window.hide()
    room = application.window.screen().availableSize()
    application.window.resize(room.width(), room.height())
    show_first(application.window)
    assert application.window.isMaximized()


def test_a_first_window_that_has_room_is_as_large_as_it_likes(application):
    application.window.hide()
    application.window.setMinimumSize(100, 100)
    application.window.resize(600, 400)
    show_first(application.window)
    assert not application.window.isMaximized()


def test_a_second_start_leaves_the_window_as_large_as_it_was(application):
    application.window.showMaximized()
    application.raise_with("")
    assert application.window.isMaximized()


def test_a_second_start_brings_the_window_up_from_the_task_bar(application):
    application.window.showMinimized()
    application.raise_with("")
    assert not application.window.isMinimized()


def test_a_sample_year_that_is_ready_does_not_take_the_place_of_an_open_book(opened, book):
    opened._sample.played.emit(book("PCT"))
    assert "Phòng Kỹ thuật" in opened.window.windowTitle()


def test_a_window_may_be_as_low_as_the_screen_it_stands_on(application):
    application.window.hide()
    room = application.window.screen().availableSize()
    application.window.setMinimumSize(room.width() + 100, room.height() + 100)
    show_first(application.window)
    assert application.window.minimumHeight() < room.height()
    assert application.window.minimumWidth() == room.width()


def test_a_second_start_with_the_same_book_leaves_it_open(opened):
    session = opened._session
    opened.raise_with(str(session.path))
    assert opened._session is session


def test_a_second_start_with_another_book_waits_for_what_is_done_in_a_dialog(qtbot, opened, book):
    dialog = QDialog(opened.window)
    dialog.open()
    opened.raise_with(str(book("PCT")))
    assert dialog.isVisible()
    assert "Phòng Kỹ thuật" in opened.window.windowTitle()
    dialog.reject()
    opened.window.notices._action.click()
    qtbot.waitUntil(lambda: "Phòng Chính trị" in opened.window.windowTitle(), timeout=10_000)


def test_ctrl_z_does_what_the_notice_in_sight_offers_to_undo(opened):
    undone = []
    offer = Notice(
        text="Đã rút.", action_text="Hoàn tác", action=lambda: undone.append(1), undoes=True
    )
    undo = opened._book.actions.undo
    assert not undo.isEnabled()
    opened.window.notify(offer)
    assert undo.isEnabled()
    undo.trigger()
    assert undone == [1]
    assert not undo.isEnabled()
    opened.window.notify(Notice(text="Đã lưu."))
    assert not undo.isEnabled()
