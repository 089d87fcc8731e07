"""The program over a unit's book, on the page whose progress is imported."""

import pytest

from tests.support.screen import desktop_of
from thidua_desktop.gui.app import Application

_WAIT = 10_000


@pytest.fixture
def application(qtbot, tmp_path, book):
    made = Application(desktop_of(tmp_path))
    qtbot.addWidget(made.window)
    made.window.show()
    made.open_book(book("PKT"))
    qtbot.waitUntil(lambda: made.window.seen_page is not None, timeout=_WAIT)
    made.window.open_page("progress")
    page = made.window.seen_page
    qtbot.waitUntil(lambda: page.presenter.sheet is not None, timeout=_WAIT)
    with qtbot.waitActive(made.window):
        made.window.activateWindow()
    yield made
    made.close_book()
