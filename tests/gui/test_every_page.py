"""Every page and tab in the real window: no text clipped, every control named, reached by Tab."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTabBar, QWidget

from tests.support.screen import desktop_of
from tests.support.window_checks import (
    clipped,
    nameless,
    shared_mnemonics,
    skipped_by_tab,
    unreachable,
)
from thidua_desktop.gui.app import Application
from thidua_desktop.gui.language import speak
from thidua_desktop.wording.language import Language

SIZES = ((1366, 698), (911, 512))
"""A full screen under the title and task bars, and the same screen at 150 %."""


@pytest.fixture(params=list(Language))
def language(request, qapp):
    speak(qapp, request.param)
    yield request.param
    speak(qapp, Language.VIETNAMESE)


@pytest.fixture(params=["PKT", "PCT"], ids=["member", "leader"])
def window(request, qtbot, qapp, language, book, tmp_path):
    application = Application(desktop_of(tmp_path), language)
    qtbot.addWidget(application.window)
    application.window.show()
    application.open_book(book(request.param))
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=20_000)
    application.window.idle = lambda: application.is_idle
    strangers = Strangers(application.window)
    qapp.installEventFilter(strangers)
    yield application.window
    qapp.removeEventFilter(strangers)
    application.close_book()
    assert strangers.seen == [], "a part of a page flashed up as a window of its own"


class Strangers(QObject):
    """Windows that come up beside the one window."""

    def __init__(self, window):
        super().__init__(window)
        self.window, self.seen = window, []

    def eventFilter(self, watched, event):
        is_shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow() and watched is not self.window:
            self.seen.append(type(watched).__name__)
        return False


def views(qtbot, window):
    """Goes to each page and each of its tabs, and says where it is."""
    for key in window.navigation.keys:
        window.open_page(key)
        qtbot.waitUntil(window.idle, timeout=30_000)
        yield key
        for bar in window.seen_page.findChildren(QTabBar):
            for tab in range(1, bar.count()):
                if bar.isVisible():
                    bar.setCurrentIndex(tab)
                    qtbot.waitUntil(window.idle, timeout=30_000)
                    yield f"{key} · {bar.tabText(tab)}"
            bar.setCurrentIndex(0)


def settled(qtbot, look):
    """What a look finds once layouts have settled: they do after the page was told its answer."""
    left = 20
    while (found := look()) and left:
        qtbot.wait(50)
        left -= 1
    return found


@pytest.mark.parametrize("size", SIZES, ids=["100 %", "150 %"])
def test_no_text_is_clipped(qtbot, window, size):
    window.resize(*size)
    found = {view: settled(qtbot, lambda: clipped(window)) for view in views(qtbot, window)}
    assert len(found) > len(window.navigation.keys)
    assert {view: texts for view, texts in found.items() if texts} == {}


def test_every_control_has_a_name_and_is_reached_by_tab(qtbot, window):
    window.resize(*SIZES[0])
    checks = (nameless, unreachable, shared_mnemonics)
    found = {v: [each for check in checks for each in check(window)] for v in views(qtbot, window)}
    assert {view: controls for view, controls in found.items() if controls} == {}


TABS_INSIDE = {"progress"}
"""Where Tab belongs to the cells, and F6 leads on."""


def test_tab_comes_to_every_control(qtbot, window):
    with qtbot.waitActive(window):
        window.activateWindow()
    found = {}
    for key in window.navigation.keys:
        window.open_page(key)
        qtbot.waitUntil(window.idle, timeout=30_000)
        if key not in TABS_INSIDE:
            found[key] = skipped_by_tab(window, window.navigation.checked)
    assert {key: controls for key, controls in found.items() if controls} == {}
