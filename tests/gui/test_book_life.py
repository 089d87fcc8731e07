"""What is typed, asked and offered survives or ends in order when a book is closed or turned."""

import threading
from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.gui.progress.sheet_keys import type_into
from tests.support.next_year import first_frame
from tests.support.played_year import MOMENT, quick_program
from tests.support.sealing import REGIMENT, STAFF
from thidua_desktop.domain.ids import YearCode

KEY = Qt.Key
JUNE = date(2022, 6, 17)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def application(qtbot, application):
    """In front, as typing needs it; no error that nobody expected is met."""
    application.met = []
    application.crashes.met.connect(application.met.append)
    application.window.resize(1366, 768)
    with qtbot.waitActive(application.window):
        application.window.activateWindow()
    yield application
    application.close_book()
    assert application.met == []


def settle(qtbot, application):
    qtbot.waitUntil(lambda: application.is_idle, timeout=20_000)


def opened(qtbot, application, path, page="progress"):
    application.open_book(path)
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=20_000)
    application.window.open_page(page)
    settle(qtbot, application)
    return application.window.seen_page


def keep_busy(application):
    """The book answers nobody before the event is set."""
    event = threading.Event()
    application._desk.ask(lambda _services: event.wait(30), lambda _set: None)
    return event


def type_figure(qtbot, page, code, month, text):
    page.view.go_to(code, month)
    return type_into(qtbot, page, text)


def figures(path, code="II.4"):
    with quick_program(MOMENT).open(path) as services:
        row = services.queries.progress("NAM", JUNE).row(code)
        return [str(entry.result.number) for entry in row.cells[5].entries]


def close_window(application, _path):
    application.window.close()


def close_book(application, _path):
    application.close_book()


def start_again_with_a_book(application, path):
    application.raise_with(str(path))


@pytest.mark.parametrize("leave", [close_window, close_book, start_again_with_a_book])
def test_what_is_being_typed_is_in_the_book_that_was_left(qtbot, application, book, leave):
    path = book("PKT")
    page = opened(qtbot, application, path)
    type_figure(qtbot, page, "II.4", 5, "321")
    leave(application, path)
    qtbot.waitUntil(lambda: application.is_idle, timeout=20_000)
    application.close_book()
    assert figures(path) == ["321"]


def test_a_figure_typed_while_another_year_is_opened_stays_in_its_year(
    qtbot, application, ended_bloc
):
    ended_bloc.take_in(REGIMENT, first_frame(ended_bloc, STAFF))
    page = opened(qtbot, application, ended_bloc.path(REGIMENT))
    event = keep_busy(application)
    year = application.window.top_bar._year
    year.menu().actions()[0].trigger()
    qtbot.keyClick(type_figure(qtbot, page, "I.3", 3, "4"), KEY.Key_Return)
    event.set()
    qtbot.waitUntil(lambda: year.text() == "Năm 2022" and application.is_idle, timeout=20_000)
    application.close_book()
    with quick_program(MOMENT).open(ended_bloc.path(REGIMENT)) as services:
        written = {
            code: services.of_year(YearCode(code)).queries.progress(None, date(2023, 6, 1))
            for code in ("2022", "2023")
        }
        days = {code: sheet.row("I.3").written for code, sheet in written.items()}
    assert [entry.occurred_on.year for entry in days["2023"]] == [2023]
    assert all(entry.occurred_on.year == 2022 for entry in days["2022"])


@pytest.mark.parametrize("key", ["overview", "table", "ranking", "papers"])
def test_answers_for_a_year_that_was_left_reach_nobody(qtbot, application, ended_bloc, key):
    ended_bloc.take_in(REGIMENT, first_frame(ended_bloc, STAFF))
    opened(qtbot, application, ended_bloc.path(REGIMENT), "admin")
    year = application.window.top_bar._year
    event = keep_busy(application)
    application.window.open_page(key)
    year.menu().actions()[0].trigger()
    event.set()
    qtbot.waitUntil(lambda: year.text() == "Năm 2022" and application.is_idle, timeout=20_000)
    assert application.met == []


@pytest.mark.parametrize(
    "key", ["overview", "table", "progress", "self-score", "ranking", "papers"]
)
def test_next_years_frame_may_come_while_a_period_is_seen_that_it_lacks(
    qtbot, application, ended_bloc, key
):
    frame = first_frame(ended_bloc, STAFF)
    opened(qtbot, application, ended_bloc.path(REGIMENT), key)
    application.window.choose_period("6T")
    settle(qtbot, application)
    application._desk.carry_out(lambda s, _job: s.packages.take_in([frame]), lambda _run: None)
    year = application.window.top_bar._year
    qtbot.waitUntil(lambda: year.text() == "Năm 2023" and application.is_idle, timeout=20_000)
    assert application.met == []
    assert application.window.seen_page.period == "NAM"


def test_what_is_written_behind_an_undo_is_not_taken_for_it(qtbot, application, book):
    page = opened(qtbot, application, book("PKT"))
    qtbot.keyClick(type_figure(qtbot, page, "II.4", 5, "3"), KEY.Key_Return)
    settle(qtbot, application)
    event = keep_busy(application)
    application._book.actions.undo.trigger()
    qtbot.keyClick(type_figure(qtbot, page, "IV.1", 5, "55"), KEY.Key_Return)
    event.set()
    settle(qtbot, application)
    assert not application._book.actions.redo.isEnabled(), "something new was written"
    row = page.presenter.sheet.row("IV.1")
    assert [str(entry.result.number) for entry in row.cells[5].entries][-1] == "55"


def test_a_notice_goes_with_its_book(qtbot, application, book):
    page = opened(qtbot, application, book("PKT"))
    qtbot.keyClick(type_figure(qtbot, page, "II.4", 5, "3"), KEY.Key_Return)
    settle(qtbot, application)
    application._book.actions.undo.trigger()
    settle(qtbot, application)
    assert application.window.notices.shown
    application.close_book()
    assert application.window.notices.shown == ""


def test_longer_work_that_wrote_nothing_reloads_no_page(qtbot, application, book):
    page = opened(qtbot, application, book("PKT"))
    heard = []
    page.heard = heard.append
    application._desk.carry_out(lambda s, job: s.care.check(job), lambda _found: None)
    settle(qtbot, application)
    assert heard == []
