"""F6 and Shift+F6: each page is left and entered again without the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.support.screen import desktop_of
from thidua_desktop.gui.app import Application

KEY = Qt.Key


@pytest.fixture
def window(qtbot, book, tmp_path):
    application = Application(desktop_of(tmp_path))
    qtbot.addWidget(application.window)
    application.window.show()
    qtbot.waitUntil(application.window.isActiveWindow)
    application.open_book(book("PKT"))
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=20_000)
    application.window.idle = lambda: application.is_idle
    qtbot.waitUntil(application.window.idle, timeout=20_000)
    yield application.window
    application.close_book()


def opened(qtbot, window, key):
    window.open_page(key)
    qtbot.waitUntil(window.idle, timeout=20_000)
    return window.seen_page


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    return QApplication.focusWidget()


def pane_of(window, widget):
    parts = (window.navigation, window.top_bar, window.status, window.seen_page)
    return next(part for part in parts if part is widget or part.isAncestorOf(widget))


def test_a_page_that_is_opened_has_the_keyboard(qtbot, window):
    for key in window.navigation.keys:
        page = opened(qtbot, window, key)
        focused = QApplication.focusWidget()
        assert page.isAncestorOf(focused), key
        assert focused.isVisible(), key


def test_f6_goes_round_the_window_and_comes_back_to_the_same_place(qtbot, window):
    for key in window.navigation.keys:
        page = opened(qtbot, window, key)
        begun = QApplication.focusWidget()
        met = []
        for _ in range(9):
            met.append(press(qtbot, KEY.Key_F6))
            if met[-1] is begun:
                break
        assert met[-1] is begun, key
        assert {window.navigation, window.top_bar, page} <= {pane_of(window, w) for w in met}


def test_f6_leaves_the_grid_whose_tab_stays_in_its_cells(qtbot, window):
    page = opened(qtbot, window, "progress")
    grid = page.view.grid.middle
    assert QApplication.focusWidget() is grid
    assert press(qtbot, KEY.Key_Tab) is grid
    beside = press(qtbot, KEY.Key_F6)
    assert page.panel.isAncestorOf(beside) or beside is page.panel
    assert press(qtbot, KEY.Key_F6, Qt.KeyboardModifier.ShiftModifier) is grid
    assert pane_of(window, press(qtbot, KEY.Key_F6, Qt.KeyboardModifier.ShiftModifier)) is (
        window.navigation
    )
