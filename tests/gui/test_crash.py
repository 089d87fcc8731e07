"""An unexpected error: one dialog, a report, a look through the book, a way to start again."""

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton

from tests.support.screen import desktop_of
from thidua_desktop.gui.app import Application
from thidua_desktop.gui.shell.crash_care import catch_errors
from thidua_desktop.gui.shell.crash_dialog import CrashDialog


@pytest.fixture
def application(qtbot, tmp_path, book):
    made = Application(desktop_of(tmp_path))
    qtbot.addWidget(made.window)
    made.window.show()
    made.open_book(book("PKT"))
    qtbot.waitUntil(lambda: made.window.seen_page is not None and made.is_idle, timeout=20_000)
    yield made
    made.close_book()


def dialogs(application):
    return application.window.findChildren(CrashDialog)


def said(dialog):
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def break_something(application):
    def bug(_services):
        raise ZeroDivisionError

    application._desk.ask(bug, lambda _answer: None)


def test_an_error_is_told_with_its_report_and_the_book_is_looked_through(qtbot, application):
    break_something(application)
    qtbot.waitUntil(lambda: len(dialogs(application)) == 1)
    [dialog] = dialogs(application)
    assert "crash.txt" in said(dialog)
    qtbot.waitUntil(lambda: "nguyên vẹn" in said(dialog), timeout=20_000)
    assert "Kiểm tra sổ thấy" not in said(dialog)


def test_what_the_check_finds_is_told(qtbot, application):
    backups = []
    application._desk.ask(lambda s: s.care.back_up(), backups.append)
    qtbot.waitUntil(lambda: backups != [], timeout=20_000)
    backups[0].file.write_bytes(b"no book")
    break_something(application)
    qtbot.waitUntil(lambda: len(dialogs(application)) == 1)
    [dialog] = dialogs(application)
    qtbot.waitUntil(lambda: "Kiểm tra sổ thấy" in said(dialog), timeout=20_000)
    assert "Bản sao lưu gần nhất bị hỏng" in said(dialog)


def test_errors_that_come_again_do_not_bury_the_window(qtbot, application):
    for _ in range(3):
        break_something(application)
    qtbot.waitUntil(lambda: application.is_idle and len(dialogs(application)) == 1)
    qtbot.wait(50)
    assert len(dialogs(application)) == 1


def test_starting_again_leaves_the_book_closed_and_remembers_it(qtbot, application):
    path = application._session.path
    break_something(application)
    qtbot.waitUntil(lambda: len(dialogs(application)) == 1)
    [restart] = [b for b in dialogs(application)[0].findChildren(QPushButton) if b.isDefault()]
    restart.click()
    assert application.is_to_restart
    assert application.book_to_restart == path
    assert [found.name for found in path.parent.glob("PKT*")] == ["PKT.thidua"]


def test_an_error_in_answer_to_the_mouse_is_met_too(qtbot, monkeypatch):
    met = []
    monkeypatch.setattr(sys, "excepthook", lambda *_error: None)
    catch_errors(met.append)

    def bug():
        raise ZeroDivisionError

    with qtbot.captureExceptions():  # keeps the test's own hook out of the way
        catch_errors(met.append)
        QTimer.singleShot(0, bug)
        qtbot.waitUntil(lambda: met != [])
    assert isinstance(met[0], ZeroDivisionError)
