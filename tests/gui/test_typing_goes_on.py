"""What is being typed when something else is asked for stands in the book afterwards."""

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.gui.progress.sheet_keys import type_into
from tests.support.screen import desktop_of
from thidua_desktop.gui.app import Application

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

JUNE = 5


@pytest.fixture
def application(qtbot, tmp_path, book):
    made = Application(desktop_of(tmp_path))
    qtbot.addWidget(made.window)
    made.window.resize(1366, 768)
    made.window.show()
    made.open_book(book("PKT"))
    qtbot.waitUntil(lambda: made.window.seen_page is not None, timeout=10_000)
    yield made
    made.close_book()


def shown(qtbot, application, key):
    """A page that has read all it shows."""
    application.window.open_page(key)
    qtbot.waitUntil(lambda: application.is_idle, timeout=10_000)
    return application.window.seen_page


def choose_other_period(application):
    """By the menu, which leaves the keyboard where it is."""
    menu = application.window.top_bar._period.menu()
    next(action for action in menu.actions() if not action.isChecked()).trigger()


def figures(page, code):
    return [entry.result.number for entry in page.presenter.sheet.row(code).cells[JUNE].entries]


def test_a_figure_being_typed_when_another_period_is_chosen_is_written(qtbot, application):
    page = shown(qtbot, application, "progress")
    page.view.go_to("II.4", JUNE)
    type_into(qtbot, page, "321")
    choose_other_period(application)
    qtbot.waitUntil(lambda: application.is_idle, timeout=10_000)
    assert figures(page, "II.4") == [321]
    assert page.view.grid.middle.hasFocus()


def test_points_being_typed_when_another_period_is_chosen_stand_in_the_first(qtbot, application):
    page = shown(qtbot, application, "self-score")
    lines = (page.table.model.line(row) for row in range(page.table.model.rowCount()))
    code = next(line.code for line in lines if line.code and page.table.can_type(line.code))
    first = application.window.period
    page.table.type_at(code)
    editor = page.table.rows.viewport().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "1,25")
    choose_other_period(application)
    qtbot.waitUntil(lambda: application.is_idle, timeout=10_000)
    application.window.choose_period(first)
    qtbot.waitUntil(lambda: application.is_idle, timeout=10_000)
    assert str(page.presenter.state.sheet.row(code).typed.points) == "1.25"
