"""At start a notice tells of overdue work, unless the overview itself is seen."""

from tests.support.screen import open_book
from thidua_desktop.application.queries import Queries
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


def test_a_start_with_the_overview_asks_for_it_once(qtbot, application, book, monkeypatch):
    asked, answer = [], Queries.overview

    def counted(queries, period, today):
        asked.append(period)
        return answer(queries, period, today)

    monkeypatch.setattr(Queries, "overview", counted)
    open_book(qtbot, application, book("PCT"))
    qtbot.waitUntil(lambda: application.is_idle)
    assert application.window.seen_key == "overview"
    assert len(asked) == 1
