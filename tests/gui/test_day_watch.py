"""A program that is left running overnight: the sheet is of the new day, the backup grows older."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject

from tests.support.played_year import MOMENT
from tests.support.screen import open_book
from thidua_desktop.gui.shell.day_watch import DayWatch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Hand:
    """A clock that is set by hand."""

    def __init__(self):
        self.at = MOMENT

    def now(self):
        return self.at


@pytest.mark.usefixtures("qapp")
def test_each_look_tells_a_minute_and_a_new_day_once():
    clock, parent, told = Hand(), QObject(), []
    watch = DayWatch(clock, parent)
    watch.minute_passed.connect(lambda: told.append("minute"))
    watch.day_began.connect(lambda: told.append("day"))
    watch.look()
    clock.at += timedelta(days=1)
    watch.look()
    watch.look()
    assert told == ["minute", "minute", "day", "minute"]


@pytest.fixture
def opened(qtbot, application, book):
    open_book(qtbot, application, book("PKT"))
    return application


def test_at_midnight_the_page_that_is_seen_is_read_anew(qtbot, opened):
    opened.window.open_page("progress")
    page = opened.window.seen_page
    qtbot.waitUntil(lambda: page.presenter.sheet is not None, timeout=10_000)
    before = page.presenter.sheet
    opened._book.day.day_began.emit()
    qtbot.waitUntil(lambda: page.presenter.sheet is not before, timeout=10_000)


def test_the_backup_grows_older_while_nothing_is_done(qtbot, opened):
    clock = Hand()
    opened._book._status._clock = clock
    opened.window.open_page("admin")
    page = opened.window.seen_page
    page.go_to("backups")
    qtbot.waitUntil(lambda: opened.is_idle, timeout=10_000)
    page.press("backup")
    bar = opened.window.status.backup
    qtbot.waitUntil(lambda: "Vừa sao lưu" in bar.text(), timeout=20_000)
    clock.at += timedelta(hours=3)
    opened._book.day.look()
    assert "3 giờ trước" in bar.text()
