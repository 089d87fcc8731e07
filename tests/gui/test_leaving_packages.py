"""Packages that were read and not taken in are told before the book that waits for them is left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.gui.test_leaving import WAYS, close_window
from tests.gui.test_open_cells import asked, rest
from tests.support.played_year import MOMENT, quick_program
from tests.support.window_checks import clipped
from thidua_desktop.domain.package import Mode

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def opened(qtbot, application, year, tmp_path):
    """The book of a member that has nothing but the frame."""
    book, key = tmp_path / "moi.thidua", year.key("PCT").read_text("utf-8").splitlines()[1]
    frame = year.package("_khung_")
    with quick_program(MOMENT).found_from_frame(
        book, frame, "PKT", leader_key=key, mode=Mode.REHEARSAL
    ):
        pass
    application.open_book(book)
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=10_000)
    return application


def drop(qtbot, opened, year, *units):
    opened.window.open_page("packages")
    rest(qtbot, opened)
    page = opened.window.seen_page
    page._dropped([year.package(f"6T_{unit}_bao-cao") for unit in units])
    qtbot.waitUntil(lambda: page._header.put_away.isVisible() and opened.is_idle, timeout=20_000)
    return page


def told(question):
    return " ".join(label.text() for label in question.findChildren(QLabel))


def gone(opened):
    return opened._session is None


@pytest.mark.parametrize("leave", WAYS)
def test_nobody_leaves_packages_behind_without_knowing(qtbot, opened, year, leave):
    page = drop(qtbot, opened, year, "E994", "PHC")
    leave(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None, timeout=10_000)
    assert "2 gói" in told(asked(opened))
    assert clipped(asked(opened)) == []
    qtbot.keyClick(asked(opened), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: asked(opened) is None)
    assert opened.window.seen_page is page
    assert len(page._waiting.rows) == 2


def test_the_question_leads_back_to_the_list(qtbot, opened, year):
    page = drop(qtbot, opened, year, "E994")
    page.go_to("missing")
    opened.window.open_page("overview")
    close_window(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None, timeout=10_000)
    asked(opened).accepting.click()
    qtbot.waitUntil(lambda: opened.window.seen_page is page)
    qtbot.waitUntil(page._waiting.isVisible)
    assert not gone(opened)


def test_the_book_is_left_without_them_once_that_is_wanted(qtbot, opened, year):
    drop(qtbot, opened, year, "E994")
    close_window(opened)
    qtbot.waitUntil(lambda: asked(opened) is not None, timeout=10_000)
    asked(opened).refusing.click()
    qtbot.waitUntil(lambda: gone(opened), timeout=10_000)


@pytest.mark.parametrize("settle", ["take_in", "put_away"])
def test_a_list_that_was_settled_holds_nobody(qtbot, opened, year, settle):
    page = drop(qtbot, opened, year, "E994")
    getattr(page._header, settle).click()
    rest(qtbot, opened)
    close_window(opened)
    qtbot.waitUntil(lambda: gone(opened), timeout=10_000)


def test_a_file_that_is_no_package_holds_nobody(qtbot, opened, tmp_path):
    opened.window.open_page("packages")
    page = opened.window.seen_page
    other = tmp_path / "bang.xlsx"
    other.write_bytes(b"PK\x03\x04 nothing")
    page._dropped([other])
    qtbot.waitUntil(lambda: len(page._waiting.rows) == 1 and opened.is_idle, timeout=20_000)
    close_window(opened)
    qtbot.waitUntil(lambda: gone(opened), timeout=10_000)
