"""The numbers beside the pages: of pages nobody opened too, and after every change."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.test_typing_goes_on import opened, shown
from tests.support.played_year import MOMENT, quick_program
from thidua_desktop.domain.text.bloc_time import day_of
from thidua_desktop.gui.shell.navigation import NavButton

__all__ = ["opened"]

TODAY = day_of(MOMENT)
PAGES = ("overview", "progress", "self-score", "packages")


def numbers(application):
    """Read as by a screen reader: the name of a page, then what waits there."""
    buttons = application.window.navigation.findChildren(NavButton)
    said = {button.item.key: button.accessibleName() for button in buttons}
    return [int(said[key].rpartition(", ")[2]) if ", " in said[key] else 0 for key in PAGES]


def waiting(qtbot, application):
    """What the open book says itself."""
    period, found = application.window.period, []
    application._desk.ask(lambda s: s.queries.waiting(period, TODAY), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return [found[0].tasks, found[0].due, found[0].blocking, found[0].packages]


@pytest.mark.parametrize("unit", ["PKT", "PCT"])
@pytest.mark.parametrize("period", ["6T", "NAM"])
def test_what_waits_is_what_the_pages_say(book, unit, period):
    with quick_program(MOMENT).open(book(unit)) as services:
        asked = services.queries
        found = asked.waiting(period, TODAY)
        assert found.tasks == len(asked.overview(period, TODAY).tasks)
        assert found.due == len(asked.progress(period, TODAY).due)
        assert found.blocking == asked.self_sheet(period, TODAY).blocking
        late = [item for item in asked.deliveries() if item.is_awaited and item.days_late > 0]
        unknown = [key for key in services.keys.of_others() if not key.confirmed]
        assert found.packages == len(late) + len([k for k in unknown if k.revoked_on is None])


def test_nothing_is_counted_for_a_period_that_no_frame_has(services):
    assert services.queries.waiting("KHAC", TODAY) is None


def test_pages_that_nobody_opened_have_their_numbers(qtbot, opened):
    assert opened.window.seen_key == "overview"
    told = waiting(qtbot, opened)
    assert told[1] > 0
    qtbot.waitUntil(lambda: numbers(opened) == told, timeout=10_000)


def test_numbers_follow_what_is_written_on_another_page(qtbot, opened):
    page = shown(qtbot, opened, "progress")
    before, sheet = waiting(qtbot, opened), page.presenter.sheet
    page.view.go_to(sheet.due[0].criterion.code, sheet.month)
    qtbot.keyClick(page.view.grid.middle, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.presenter.sheet.due) < len(sheet.due), timeout=10_000)
    told = waiting(qtbot, opened)
    assert told[1] == before[1] - 1
    qtbot.waitUntil(lambda: numbers(opened) == told, timeout=10_000)
