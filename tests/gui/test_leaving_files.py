"""Files that were given as evidence are in the book before it is left, or the person is told."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.gui.progress.sheet_keys import to_cell
from tests.gui.test_leaving import close_window, refuse, turn_year
from tests.gui.test_open_cells import asked, rest
from tests.gui.test_typing_goes_on import opened, shown
from tests.support import evidence_files as files
from tests.support.played_year import MOMENT, quick_program
from tests.support.window_checks import clipped
from thidua_desktop.gui.evidence import presenter as reading
from thidua_desktop.gui.widgets.question import Question

__all__ = ["opened"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CODE, MARCH = "IV.2", 3


@pytest.fixture
def slow(monkeypatch):
    """Reading files takes as long as the test wants."""
    event, real = threading.Event(), reading.read_files

    def read_slowly(*given):
        event.wait(30)
        return real(*given)

    monkeypatch.setattr(reading, "read_files", read_slowly)
    yield event
    event.set()


def give(qtbot, opened, folder, content, name="bien ban.pdf"):
    """A file for a criterion, on its way."""
    page = shown(qtbot, opened, "progress")
    to_cell(page, CODE, MARCH)
    path = folder / name
    path.write_bytes(content)
    page.evidence.attach([path])
    return page


def gone(opened):
    """Whether what was wanted was done: no book of that window is open."""
    return opened._session is None


def names(folder):
    """What the book holds that was left."""
    with quick_program(MOMENT).open(folder / "PKT.thidua") as services:
        return [piece.name for piece in services.evidence.sheet(CODE).pieces]


def told(question):
    return " ".join(label.text() for label in question.findChildren(QLabel))


@pytest.mark.parametrize("leave", [close_window, turn_year])
def test_a_file_that_is_still_read_holds_whoever_leaves(qtbot, opened, tmp_path, slow, leave):
    page = give(qtbot, opened, tmp_path, files.pdf())
    leave(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None)
    assert "1 tệp minh chứng" in told(asked(opened))
    assert clipped(asked(opened)) == []
    assert opened.window.seen_page is page
    qtbot.keyClick(asked(opened), Qt.Key.Key_Escape)
    slow.set()
    rest(qtbot, opened)
    assert opened.window.seen_page is page
    assert "Đã đính kèm 1 tệp" in opened.window.notices.shown


def test_the_window_closes_once_the_file_is_in_the_book(qtbot, opened, tmp_path, slow):
    give(qtbot, opened, tmp_path, files.pdf())
    close_window(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None)
    slow.set()
    qtbot.waitUntil(lambda: gone(opened), timeout=10_000)
    assert names(tmp_path) == ["bien ban.pdf"]


def test_a_file_is_dropped_only_where_the_person_says_so(qtbot, opened, tmp_path, slow):
    give(qtbot, opened, tmp_path, files.pdf())
    close_window(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None)
    assert asked(opened).refusing.text() == "&Bỏ 1 tệp, rời đi ngay"
    threading.Timer(0.2, slow.set).start()  # closing waits for the file that is just read
    asked(opened).refusing.click()
    qtbot.waitUntil(lambda: gone(opened), timeout=10_000)
    assert names(tmp_path) == []


def test_a_file_that_is_refused_keeps_the_person_there(qtbot, opened, tmp_path, slow):
    page = give(qtbot, opened, tmp_path, b"MZ" + bytes(90))
    close_window(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None)
    slow.set()
    qtbot.waitUntil(lambda: opened.window.notices.shown != "", timeout=10_000)
    qtbot.waitUntil(lambda: opened.window.findChildren(Question) == [])
    rest(qtbot, opened)
    assert opened.window.seen_page is page
    assert "bien ban.pdf" in opened.window.notices.shown


def test_a_book_that_cannot_take_the_file_keeps_the_person_there(qtbot, opened, tmp_path, slow):
    page = give(qtbot, opened, tmp_path, files.pdf())
    rest_of_lane = opened._desk
    qtbot.waitUntil(lambda: not rest_of_lane.session.beside.is_idle)
    refuse(opened)
    close_window(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None)
    slow.set()
    qtbot.waitUntil(lambda: opened.window.notices.shown != "", timeout=10_000)
    assert opened.window.seen_page is page
    assert "1 tệp chưa đính kèm được" in opened.window.notices.shown


def test_reading_that_is_stopped_is_told_and_holds_nobody(qtbot, opened, tmp_path, slow):
    give(qtbot, opened, tmp_path, files.pdf())
    qtbot.waitUntil(lambda: opened._book._running != [])
    opened._book._stop()
    slow.set()
    qtbot.waitUntil(lambda: opened.window.notices.shown != "", timeout=10_000)
    assert "1 tệp chưa đính kèm" in opened.window.notices.shown
    close_window(opened)
    qtbot.waitUntil(lambda: gone(opened))
