"""A text that was typed and not taken is told before the book, or the program, is left."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.gui.progress.sheet_keys import type_into
from tests.gui.test_open_cells import JUNE, asked, leave_open, rest
from tests.gui.test_typing_goes_on import figures, opened, shown, type_points
from tests.support.refusing import Refusing
from tests.support.window_checks import clipped
from thidua_desktop.gui.pages.progress.cell_editors import FiguresEditor
from thidua_desktop.gui.pages.settling import OpenTextQuestion
from thidua_desktop.gui.widgets.question import Question

__all__ = ["opened"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def close_window(opened):
    opened.window.close()


def close_book(opened):
    opened.menu.close_asked.emit()


def open_another(opened):
    opened.window.book_wanted.emit(opened._session.path.with_name("khac.thidua"))


def turn_year(opened):
    opened.window.top_bar.year_chosen.emit("2022")


WAYS = [close_window, close_book, open_another, turn_year]


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


def refuse(opened):
    """From now on the book takes nothing."""
    opened._desk._services = Refusing(opened._desk._services)


def keep_busy(opened):
    """The book answers nobody before the event is set."""
    event = threading.Event()
    opened._desk.ask(lambda _services: event.wait(30), lambda _set: None)
    return event


def question_of_text(qtbot, opened):
    """The question about a text that was not taken, and all it says."""
    found = opened.window.findChildren
    qtbot.waitUntil(lambda: bool(found(OpenTextQuestion)), timeout=10_000)
    question = found(OpenTextQuestion)[0]
    return question, " ".join(label.text() for label in question.findChildren(QLabel))


@pytest.mark.parametrize("leave", WAYS)
def test_what_the_book_refuses_at_the_moment_of_leaving_stays_in_its_cell(qtbot, opened, leave):
    page = shown(qtbot, opened, "progress")
    page.view.go_to("II.4", JUNE)
    type_into(qtbot, page, "321")
    refuse(opened)
    leave(opened)
    question, said = question_of_text(qtbot, opened)
    assert "II.4 tháng 6: “321”" in said
    assert "Ổ đĩa" in said
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert opened.window.isVisible()
    assert opened.window.seen_page is page
    assert page.view.open_text == "321"
    assert "Ổ đĩa" in page.view.bubble


def test_what_was_counted_and_refused_at_the_moment_of_leaving_is_told(qtbot, opened):
    page = shown(qtbot, opened, "progress")
    page.view.go_to("I.3", JUNE)
    qtbot.keyClick(page.view.grid.middle, "+")
    assert page.findChildren(FiguresEditor)
    refuse(opened)
    close_window(opened)
    _question, said = question_of_text(qtbot, opened)
    assert "I.3 tháng 6" in said
    assert opened.window.isVisible()


def test_what_was_refused_while_another_cell_is_typed_into_is_told_with_it(qtbot, opened):
    page = shown(qtbot, opened, "progress")
    event = keep_busy(opened)
    refuse(opened)
    page.view.go_to("II.4", JUNE)
    qtbot.keyClick(type_into(qtbot, page, "321"), Qt.Key.Key_Return)
    type_into(qtbot, page, "32o")
    event.set()
    rest(qtbot, opened)
    close_window(opened)
    _question, said = question_of_text(qtbot, opened)
    assert "“32o” và 1 chỗ khác" in said


def test_points_refused_at_the_moment_of_leaving_stay_in_their_cell(qtbot, opened):
    page = shown(qtbot, opened, "self-score")
    code, _editor = type_points(qtbot, page, "1,25")
    refuse(opened)
    close_window(opened)
    question, said = question_of_text(qtbot, opened)
    assert f"{code}: “1,25”" in said
    assert "Ổ đĩa" in said
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert opened.window.seen_page is page
    assert "1,25" in page.table.open_text().said
    assert "Ổ đĩa" in page.table.bubble.shown


def test_what_the_book_takes_is_written_before_the_window_closes(qtbot, opened):
    page = shown(qtbot, opened, "progress")
    page.view.go_to("II.4", JUNE)
    type_into(qtbot, page, "321")
    close_window(opened)
    qtbot.waitUntil(lambda: not opened.window.isVisible())
    assert figures(page, "II.4") == [321]


def typed_over_a_busy_book(qtbot, opened):
    """A figure that waits for the book, and the window that was to be closed over it."""
    page = shown(qtbot, opened, "progress")
    event = keep_busy(opened)
    page.view.go_to("II.4", JUNE)
    type_into(qtbot, page, "321")
    close_window(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None)
    assert opened.window.isVisible()
    assert clipped(asked(opened)) == []
    return event


def test_a_busy_book_is_waited_for(qtbot, opened):
    event = typed_over_a_busy_book(qtbot, opened)
    event.set()
    qtbot.waitUntil(lambda: not opened.window.isVisible(), timeout=10_000)


def test_whoever_stays_after_all_is_not_put_out_by_the_answer(qtbot, opened):
    event = typed_over_a_busy_book(qtbot, opened)
    qtbot.keyClick(asked(opened), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: opened.window.findChildren(Question) == [])
    event.set()
    rest(qtbot, opened)
    assert opened.window.isVisible()


def test_nobody_has_to_wait_for_a_busy_book(qtbot, opened):
    event = typed_over_a_busy_book(qtbot, opened)
    threading.Timer(0.2, event.set).start()  # closing makes what is queued
    asked(opened).refusing.click()
    qtbot.waitUntil(lambda: not opened.window.isVisible(), timeout=10_000)
