"""A text that was typed and not taken is told before the book, or the program, is left."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.test_open_cells import asked, leave_open, rest
from tests.gui.test_typing_goes_on import opened, shown
from thidua_desktop.gui.widgets.question import Question

__all__ = ["opened"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def close_window(opened):
    opened.window.close()


def close_book(opened):
    opened.menu.close_asked.emit()


def open_another(opened):
    opened.window.book_wanted.emit(opened._session.path.with_name("khac.thidua"))


WAYS = [close_window, close_book, open_another]


@pytest.mark.parametrize("leave", WAYS)
def test_nothing_is_left_before_the_person_says_so(qtbot, opened, leave):
    page = leave_open(qtbot, opened)
    leave(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None)
    assert opened.window.isVisible()
    qtbot.keyClick(asked(opened), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: opened.window.findChildren(Question) == [])
    assert opened.window.seen_page is page
    assert page.view.open_text == "32o"


def test_the_question_leads_back_to_the_text(qtbot, opened):
    page = leave_open(qtbot, opened)
    shown(qtbot, opened, "table")
    close_window(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None)
    asked(opened).accepting.click()
    qtbot.waitUntil(lambda: opened.window.seen_page is page)
    rest(qtbot, opened)
    assert page.view.open_text == "32o"
    assert opened.window.isVisible()


def test_the_window_closes_without_the_text_once_that_is_wanted(qtbot, opened):
    leave_open(qtbot, opened)
    close_window(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None)
    asked(opened).refusing.click()
    qtbot.waitUntil(lambda: not opened.window.isVisible())


def test_the_book_closes_without_the_text_once_that_is_wanted(qtbot, opened):
    leave_open(qtbot, opened)
    close_book(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None)
    asked(opened).refusing.click()
    qtbot.waitUntil(lambda: opened.window.seen_page is None)


@pytest.mark.parametrize("leave", [close_window, close_book])
def test_nobody_is_asked_where_nothing_would_be_lost(qtbot, opened, leave):
    shown(qtbot, opened, "progress")
    leave(opened)
    qtbot.waitUntil(lambda: opened.window.seen_page is None)
    assert asked(opened) is None
