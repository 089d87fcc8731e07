"""At start a notice tells of overdue work, unless the overview itself is seen."""

from tests.support.screen import open_book
from thidua_desktop.gui.pages.overview.page import OverviewPage


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
    qtbot.waitUntil(lambda: application.window.seen_key == "overview")
