"""The sheet on the screen: what is moved there and what is painted anew make one picture."""

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from thidua_desktop.gui.pages.progress import sheet_view
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def turn():
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def seen_on_screen(page):
    """Once the parts that are painted apart had their turns."""
    while not all(part.updatesEnabled() for part in (page, *page.view.grid.parts)):
        turn()
    for _ in range(2):
        turn()
    seen = page.screen().grabWindow(page.winId()).toImage()
    assert not seen.isNull(), "nothing was painted yet"
    return seen


def painted_anew(page):
    for part in page.view.grid.parts:
        part.viewport().update()
    return seen_on_screen(page)


def scroll_down(page):
    bar = page.view.grid.right.verticalScrollBar()
    bar.setValue(bar.value() + 37)


def scroll_to_the_end(page):
    bar = page.view.grid.right.verticalScrollBar()
    bar.setValue(bar.maximum())


def scroll_across(page):
    bar = page.view.grid.middle.horizontalScrollBar()
    bar.setValue(bar.value() + 61)


def go_to_a_joined_row(page):
    page.view.go_to("II.2", 0)


def show_one_row(page):
    page.presenter.filter(text="V.1")


def show_nothing(page):
    page.presenter.filter(text="no such criterion")


@pytest.mark.parametrize(
    "steps",
    [
        (scroll_down, scroll_down),
        (scroll_to_the_end, scroll_across),
        (scroll_across, go_to_a_joined_row, scroll_across),
    ],
    ids=lambda steps: ", ".join(step.__name__ for step in steps),
)
def test_the_screen_shows_what_painting_anew_would_show(page, steps):
    seen_on_screen(page)
    for step in steps:
        step(page)
        shown = seen_on_screen(page)
        assert shown == painted_anew(page)


@pytest.mark.parametrize("leave_few", [show_one_row, show_nothing])
def test_paper_is_left_where_rows_were_filtered_away(page, leave_few):
    scroll_down(page)
    seen_on_screen(page)
    leave_few(page)
    shown = seen_on_screen(page)
    for part in page.view.grid.parts:
        corner = part.viewport().mapTo(page, part.viewport().rect().bottomLeft())
        assert shown.pixelColor(corner).name().upper() == COLOURS.paper


def test_the_word_for_missing_evidence_has_room_in_every_language(qtbot, monkeypatch):
    monkeypatch.setattr(sheet_view, "lacking_word", lambda: "missing evidence")
    view = sheet_view.SheetView()
    qtbot.addWidget(view)
    last = view.grid.right.model().columnCount() - 1
    needed = view.fontMetrics().horizontalAdvance("missing evidence") + 2 * SIZES.unit
    assert view.grid.right.columnWidth(last) >= needed
