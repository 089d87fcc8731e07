"""At start a notice tells of overdue work, unless the overview itself is seen."""

import pytest

from tests.support.screen import desktop_of
from thidua_desktop.gui.app import Application
from thidua_desktop.gui.pages.overview.page import OverviewPage


@pytest.fixture
def application(qtbot, tmp_path):
    made = Application(desktop_of(tmp_path))
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.close_book()


def open_book(qtbot, application, path):
    application.open_book(path)
    window = application.window
    qtbot.waitUntil(lambda: window.seen_page is not None and application.is_idle, timeout=20_000)


def test_whoever_begins_elsewhere_is_reminded_and_led_to_the_overview(qtbot, application, book):
    path = book("PCT")
    open_book(qtbot, application, path)
    assert application.window.seen_key == "overview"
    assert application.window.notices.shown == ""
    application.window.open_page("ranking")
    application.close_book()
    open_book(qtbot, application, path)
    qtbot.waitUntil(lambda: application.window.notices.shown != "", timeout=10_000)
    assert application.window.seen_key == "ranking"
    assert application.window.findChildren(OverviewPage) == []
    assert "3 việc đã quá hạn" in application.window.notices.shown
    application.window.notices._act()
    assert application.window.seen_key == "overview"
