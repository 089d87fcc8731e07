"""Tables: the model under Qt's own tester, Vietnamese order, copying as Excel takes it."""

import pytest
from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtGui import Qt as MarkupQt

from thidua_desktop.gui.table.cell_delegate import CellDelegate
from thidua_desktop.gui.table.columns import Column, Kind
from thidua_desktop.gui.table.copying import as_tab_text, as_written
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import SORTED_AT_MOST, ItemModel


class Item(Struct, frozen=True):
    name: str
    points: int


ITEMS = (Item("Đội 2", 5), Item("Ấp 1", 9), Item("Dân quân", 7), Item("Ấp 3", 1))
COLUMNS = (
    Column(key="name", title="Tên", text=lambda item: item.name),
    Column(
        key="points",
        title="Điểm",
        text=lambda item: str(item.points),
        order=lambda item: item.points,
        width=80,
        kind=Kind.FIGURE,
    ),
)


@pytest.fixture
def model():
    made = ItemModel(COLUMNS)
    made.show(ITEMS)
    return made


@pytest.fixture
def table(qtbot, model):
    made = DataTable(model, "Danh sách")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_model_keeps_qts_promises(model, qtmodeltester):
    qtmodeltester.check(model)
    model.sort(0)
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    "text", ['<img src="//kho/tep.png">xin chào', "<b>đậm</b> & nhạt\nhai dòng", "&lt;b>", "a < b"]
)
def test_a_tip_says_its_text_and_never_reads_it_as_markup(text):
    column = Column(key="name", title="Tên", text=str, tip=str)
    model = ItemModel((column,))
    model.show((text,))
    tip = model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    if MarkupQt.mightBeRichText(tip):
        paper = QTextDocument()
        paper.setHtml(tip)
        assert paper.toPlainText() == text
    else:
        assert tip == text


def test_names_sort_as_vietnamese_does(model):
    model.sort(0)
    assert [item.name for item in model.items] == ["Ấp 1", "Ấp 3", "Dân quân", "Đội 2"]


def test_sorting_by_nothing_brings_back_the_given_order(model):
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [item.points for item in model.items] == [9, 7, 5, 1]
    model.sort(-1)
    assert model.items == ITEMS


def test_what_is_too_long_to_sort_in_a_blink_keeps_its_order(table, model):
    model.show([Item(f"Tổ {SORTED_AT_MOST - n}", n) for n in range(SORTED_AT_MOST + 1)])
    given = model.items
    table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    assert model.items == given
    assert not table.isSortingEnabled()
    assert "2 000" in model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    model.show(given[:3])
    assert table.isSortingEnabled()
    assert [item.name for item in model.items] == ["Tổ 1998", "Tổ 1999", "Tổ 2000"]


def test_a_cell_with_tabs_or_quotes_is_quoted():
    assert as_tab_text([["a", "b\tc"], ['d"', "e"]]) == 'a\t"b\tc"\r\n"d"""\te\r\n'


@pytest.mark.parametrize(
    "text", ["=HYPERLINK(1)", "+A1", "-2+3", "@SUM(A1)", "- xem biên bản", "="]
)
def test_a_text_that_a_sheet_would_compute_is_copied_as_text(text):
    assert as_tab_text([["a", text]]) == f"a\t'{text}\r\n"
    assert as_written(f"'{text}") == text


@pytest.mark.parametrize(
    "text", ["-0,5", "+2", "-1.234,5", "-12 %", "- 3", "-", "'xưa", "", "a=b", "'"]
)
def test_figures_and_ordinary_texts_are_copied_as_they_are(text):
    assert as_tab_text([[text]]) == f"{text}\r\n"
    assert as_written(text) == text


@pytest.mark.parametrize("text", ["\u22120,50", "\u22121.234,5", "\u221212 %"])
def test_a_figure_below_zero_is_copied_with_the_sign_that_sheets_know(text):
    assert as_tab_text([[text]]) == f"{text.replace(chr(0x2212), '-')}\r\n"


def test_copying_takes_heads_and_the_chosen_rows(qtbot, table):
    table.choose(2)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Tên\tĐiểm\r\nDân quân\t7\r\n"


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier]
)
def test_a_row_that_is_gone_to_is_chosen_alone_whatever_keys_are_held(qtbot, table, held):
    table.choose(0)
    qtbot.keyPress(table, Qt.Key.Key_F12, held)
    table.choose(1)
    qtbot.keyRelease(table, Qt.Key.Key_F12)
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]


def test_enter_opens_the_current_row(qtbot, table):
    table.choose(1)
    with qtbot.waitSignal(table.opened) as heard:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert heard.args == [ITEMS[1]]


def test_widths_and_order_of_columns_can_be_kept(qtbot, table, model):
    table.setColumnWidth(1, 133)
    other = DataTable(model, "Danh sách")
    qtbot.addWidget(other)
    other.restore_columns(table.save_columns())
    assert other.columnWidth(1) == 133


def test_a_column_that_takes_what_is_left_never_shrinks_to_nothing(qtbot, table):
    head = table.horizontalHeader()
    table.resize(600, 200)
    qtbot.waitUntil(lambda: head.sectionSize(0) > 400)
    table.resize(150, 200)
    qtbot.waitUntil(lambda: head.sectionSize(0) == 144)
    table.resize(600, 200)
    qtbot.waitUntil(lambda: head.sectionSize(0) > 400)


def test_the_menu_of_a_table_offers_to_copy_its_rows_and_to_choose_all(table):
    table.choose(1)
    copy, every = table.row_menu().actions()
    assert copy.text().endswith("Ctrl+C")
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "Tên\tĐiểm\r\nẤp 1\t9\r\n"
    every.trigger()
    assert len(table.selectionModel().selectedRows()) == table.items.rowCount()


def test_rows_that_are_there_before_the_table_are_as_high_as_their_texts(qtbot):
    column = Column(key="name", title="Tên", text=lambda item: item, width=90)
    model = ItemModel((column,))
    model.show(("Đội 2", "Đơn vị hoàn thành tốt nhiệm vụ được giao"))
    table = DataTable(model, "Danh sách")
    qtbot.addWidget(table)
    table.show()
    qtbot.waitUntil(lambda: table.rowHeight(1) > table.rowHeight(0))


class AskedCells(CellDelegate):
    """Remembers which columns were asked how high they need to be."""

    def __init__(self, parent):
        super().__init__(parent)
        self.columns = set()

    def sizeHint(self, option, index):
        self.columns.add(index.column())
        return super().sizeHint(option, index)


def test_only_cells_with_a_long_text_are_asked_how_high_they_are(qtbot, table):
    asked = AskedCells(table)
    table.setItemDelegate(asked)
    long = "Đơn vị hoàn thành tốt nhiệm vụ được giao trong năm"
    table.setColumnWidth(0, 90)
    with qtbot.waitSignal(table.fitted):
        table.items.show((*ITEMS, Item(long, 3)))
    assert asked.columns == {0}
    assert table.rowHeight(len(ITEMS)) > table.rowHeight(0)
