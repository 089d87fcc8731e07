"""What is being typed when something else is asked for stands in the book afterwards."""

import threading
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.gui.progress.sheet_keys import type_into
from tests.support.played_year import MOMENT, quick_program
from thidua_desktop.gui.pages.progress.cells import has_own_editor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

JUNE = 5
FIGURES = 40


@pytest.fixture
def opened(qtbot, application, book):
    window = application.window
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.activateWindow()
    application.open_book(book("PKT"))
    qtbot.waitUntil(lambda: window.seen_page is not None, timeout=10_000)
    return application


def shown(qtbot, opened, key):
    """A page that has read all it shows."""
    opened.window.open_page(key)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=10_000)
    assert opened.window.isActiveWindow(), "a part flashed up as a window of its own"
    return opened.window.seen_page


def choose_other_period(opened):
    """By the menu, which leaves the keyboard where it is."""
    menu = opened.window.top_bar._period.menu()
    next(action for action in menu.actions() if not action.isChecked()).trigger()


def figures(page, code):
    return [entry.result.number for entry in page.presenter.sheet.row(code).cells[JUNE].entries]


def test_a_figure_being_typed_when_another_period_is_chosen_is_written(qtbot, opened):
    page = shown(qtbot, opened, "progress")
    page.view.go_to("II.4", JUNE)
    type_into(qtbot, page, "321")
    choose_other_period(opened)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=10_000)
    assert figures(page, "II.4") == [321]
    assert page.view.grid.middle.hasFocus()


def test_what_cannot_be_read_stays_open_when_another_period_is_chosen(qtbot, opened):
    page = shown(qtbot, opened, "progress")
    page.view.go_to("II.4", JUNE)
    type_into(qtbot, page, "32o")
    choose_other_period(opened)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=10_000)
    editor = page.view.grid.middle.viewport().findChild(QLineEdit)
    assert editor.text() == "32o"
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=10_000)
    assert figures(page, "II.4") == [32]


def typed_row(page):
    lines = (page.table.model.line(row) for row in range(page.table.model.rowCount()))
    return next(line.code for line in lines if line.code and page.table.can_type(line.code))


def type_points(qtbot, page, text):
    """Types into the cell of the first criterion that is scored by hand; its code, the editor."""
    code = typed_row(page)
    page.table.type_at(code)
    editor = page.table.rows.indexWidget(page.table.rows.currentIndex())
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    return code, editor


def test_points_being_typed_outlive_the_end_of_other_work(qtbot, opened):
    page = shown(qtbot, opened, "self-score")
    code, editor = type_points(qtbot, page, "1,2")
    page.surroundings.desk.carry_out(lambda _services, _job: None, lambda _ended: None)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=10_000)
    qtbot.keyClick(editor, "5")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=10_000)
    assert str(page.presenter.state.sheet.row(code).typed.points) == "1.25"


def test_points_being_typed_when_another_period_is_chosen_stand_in_the_first(qtbot, opened):
    page = shown(qtbot, opened, "self-score")
    first = opened.window.period
    code, _editor = type_points(qtbot, page, "1,25")
    choose_other_period(opened)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=10_000)
    opened.window.choose_period(first)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=10_000)
    assert str(page.presenter.state.sheet.row(code).typed.points) == "1.25"


def cells_to_type(page, count):
    """Cells that take a typed figure, down each month from January on."""
    rows = [
        row
        for row in page.presenter.sheet.rows
        if not (row.is_exempt or has_own_editor(row) or any(len(c.entries) > 1 for c in row.cells))
    ]
    months = range(-(-count // len(rows)))
    return [(row.criterion.code, month) for month in months for row in rows][:count]


def entries_in_order(qtbot, opened):
    """Everything that was ever written, as it came into the book."""
    found = []
    year = opened.window.seen_page.presenter.sheet.frame.year.code

    def read(services):
        with services.queries.book.storage.read() as uow:
            return tuple(uow.entries.list(year))

    opened.window.seen_page.surroundings.desk.ask(read, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    return found[0]


def test_forty_figures_typed_while_the_book_is_busy_stand_in_it_once_and_in_order(qtbot, opened):
    page = shown(qtbot, opened, "progress")
    before = {entry.id for entry in entries_in_order(qtbot, opened)}
    cells = cells_to_type(page, FIGURES)
    busy = threading.Event()
    page.surroundings.desk.carry_out(lambda _services, _job: busy.wait(30), lambda _ended: None)
    for number, (code, month) in enumerate(cells):
        page.view.go_to(code, month)
        qtbot.keyClick(type_into(qtbot, page, f"{number + 1},5"), Qt.Key.Key_Return)
        if number == FIGURES // 2:
            busy.set()
        qtbot.wait(1)  # answers come in between, as they please
    page.presenter.load(page.period)
    new = [entry for entry in entries_in_order(qtbot, opened) if entry.id not in before]
    typed = [number + Decimal("1.5") for number in range(FIGURES)]
    sheet = page.presenter.sheet
    standing = [sheet.row(code).cells[month].entries for code, month in cells]
    assert [[entry.result.number for entry in found] for found in standing] == [[n] for n in typed]
    assert [entry.result.number for entry in new] == typed
    assert not page.presenter.writing.is_on


def test_points_being_typed_when_the_book_is_closed_stand_in_it(qtbot, opened, tmp_path):
    page = shown(qtbot, opened, "self-score")
    code, _editor = type_points(qtbot, page, "1,25")
    day = page.presenter.state.sheet.day
    opened.close_book()
    with quick_program(MOMENT).open(tmp_path / "PKT.thidua") as services:
        sheet = services.queries.self_sheet("NAM", day).sheet
        assert str(sheet.row(code).typed.points) == "1.25"
