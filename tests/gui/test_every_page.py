"""Every page in the real window: no text clipped, every control named and reached by Tab."""

import pytest

from tests.support.screen import desktop_of
from tests.support.window_checks import clipped, nameless, unreachable
from thidua_desktop.gui.app import Application
from thidua_desktop.gui.pages.catalogue import PAGES
from thidua_desktop.wording.language import Language

SIZES = ((1366, 698), (911, 512))
"""A full screen under the title and task bars, and the same screen at 150 %."""


@pytest.fixture(params=["PKT", "PCT"], ids=["member", "leader"])
def window(request, qtbot, book, tmp_path):
    application = Application(desktop_of(tmp_path), Language.VIETNAMESE)
    qtbot.addWidget(application.window)
    application.window.show()
    application.open_book(book(request.param))
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=20_000)
    application.window.idle = lambda: application.is_idle
    yield application.window
    application.close_book()


def see(qtbot, window, key, size):
    window.resize(*size)
    window.open_page(key)
    qtbot.waitUntil(window.idle, timeout=30_000)
    qtbot.waitExposed(window)
    return window.seen_page


@pytest.mark.parametrize("size", SIZES, ids=["100 %", "150 %"])
@pytest.mark.parametrize("key", [spec.key for spec in PAGES])
def test_no_text_is_clipped(qtbot, window, key, size):
    if key not in window.navigation.keys:
        pytest.skip("not a page of this unit")
    see(qtbot, window, key, size)

    def nothing_clipped():  # layouts settle after the page was told its answer
        assert clipped(window) == []

    qtbot.waitUntil(nothing_clipped, timeout=3000)


@pytest.mark.parametrize("key", [spec.key for spec in PAGES])
def test_every_control_has_a_name_and_is_reached_by_tab(qtbot, window, key):
    if key not in window.navigation.keys:
        pytest.skip("not a page of this unit")
    see(qtbot, window, key, SIZES[0])
    assert nameless(window) == []
    assert unreachable(window) == []
