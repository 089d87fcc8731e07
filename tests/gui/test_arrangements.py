"""Columns, splitters and the folded navigation come back per book and page."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter

from tests.support.screen import KeptChoices
from thidua_desktop.gui.arrangements import Arrangements
from thidua_desktop.gui.table.columns import Column
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.frozen_grid import FrozenGrid, GridShape
from thidua_desktop.gui.table.item_model import ItemModel

COLUMNS = tuple(
    Column(key=key, title=key.upper(), text=str, width=80) for key in ("a", "b", "c", "d", "e")
)
SHAPE = GridShape(widths=(80, 80, 60, 60, 60), left=2, right=1, stretched=1)


@pytest.fixture
def settings():
    return KeptChoices()


class Bench:
    """Makes tables anew, as the page of a book does; `keep` is the page being left."""

    def __init__(self, qtbot, settings):
        self._qtbot, self._settings, self._last = qtbot, settings, None

    def keep(self):
        self._last.keep()

    def table(self, columns=COLUMNS, book="book-1"):
        return self._show(DataTable(ItemModel(columns), "Bảng"), book)

    def grid(self):
        model = ItemModel(COLUMNS)
        model.show(("x", "y"))
        return self._show(FrozenGrid(model, "Lưới", SHAPE), "book-1")

    def splitter(self):
        split = QSplitter()
        for _ in range(2):
            split.addWidget(DataTable(ItemModel(COLUMNS), "Bảng"))
        return self._show(split, "book-1")

    def _show(self, widget, book):
        self._qtbot.addWidget(widget)
        widget.resize(900, 300)
        widget.show()
        self._last = Arrangements(self._settings, f"{book}/Page", widget)
        self._last.follow("it", widget)
        return widget


@pytest.fixture
def bench(qtbot, settings):
    return Bench(qtbot, settings)


def _untick(menu, name):
    action = next(action for action in menu.actions() if action.text() == name)
    action.trigger()


def test_widths_order_and_hidden_columns_of_a_table_come_back(bench):
    table = bench.table()
    head = table.horizontalHeader()
    head.resizeSection(1, 133)
    head.moveSection(0, 2)
    table._show_column(3, shown=False)
    bench.keep()
    again = bench.table()
    assert again.columnWidth(1) == 133
    assert again.horizontalHeader().visualIndex(0) == 2
    assert again.isColumnHidden(3)


def test_another_book_has_its_own_columns(bench):
    bench.table().horizontalHeader().resizeSection(1, 133)
    bench.keep()
    assert bench.table(book="book-2").columnWidth(1) == 80


def test_what_was_kept_of_other_columns_is_not_taken(bench):
    bench.table().horizontalHeader().resizeSection(1, 133)
    bench.keep()
    assert bench.table(COLUMNS[:4]).columnWidth(1) == 80


def test_dragging_is_written_down_without_leaving_the_page(qtbot, bench, settings):
    bench.table().horizontalHeader().resizeSection(1, 133)
    qtbot.waitUntil(lambda: settings.get("arranged/book-1/Page") is not None, timeout=3000)


def test_all_columns_come_back_from_the_menu(bench):
    table = bench.table()
    table._show_column(3, shown=False)
    table.horizontalHeader().resizeSection(1, 133)
    table._show_all_columns()
    assert not table.isColumnHidden(3)
    assert table.columnWidth(1) == 80


def test_the_last_column_that_shows_cannot_be_hidden(bench):
    table = bench.table()
    for column in range(1, 5):
        table._show_column(column, shown=False)
    menu = table.column_menu()
    assert [a.isEnabled() for a in menu.actions() if a.isCheckable()] == [False, *[True] * 4]


def test_hidden_and_dragged_columns_of_a_grid_come_back(bench):
    first = bench.grid()
    _untick(first.column_menu(), "C")
    first.middle.horizontalHeader().resizeSection(3, 91)
    bench.keep()
    again = bench.grid()
    assert again.middle.isColumnHidden(2)
    assert again.middle.columnWidth(3) == 91
    assert not again.middle.isColumnHidden(3)


def test_walking_steps_over_hidden_columns(bench):
    made = bench.grid()
    made.go(0, 3)
    _untick(made.column_menu(), "C")
    QTest.keyClick(made.middle, Qt.Key.Key_Backtab)
    assert made.current.column() == 3


def test_a_splitter_comes_back_where_it_was_dragged_to(bench):
    split = bench.splitter()
    split.moveSplitter(300, 1)
    wanted = split.sizes()
    bench.keep()
    assert bench.splitter().sizes() == wanted


@pytest.mark.parametrize("text", ["", "{", "null", "[1]", '{"columns": 3}', '{"widths": 1}', "é"])
def test_a_text_that_is_none_of_ours_leaves_the_columns_as_they_were_made(qtbot, settings, text):
    settings.put("arranged/x", json.dumps({"table": text}))
    grid = FrozenGrid(ItemModel(COLUMNS), "Lưới", SHAPE)
    for widget in (DataTable(ItemModel(COLUMNS), "Bảng"), grid):
        qtbot.addWidget(widget)
        before = widget.save_columns()
        Arrangements(settings, "x", widget).follow("table", widget)
        assert widget.save_columns() == before
