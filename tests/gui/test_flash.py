"""The light on the row that was jumped to."""

from PySide6.QtWidgets import QTableWidget, QVBoxLayout, QWidget

from thidua_desktop.gui.widgets.flash import Flash, flash_current


def lit_row(qtbot):
    page, table = QWidget(), QTableWidget(3, 1)
    QVBoxLayout(page).addWidget(table)
    qtbot.addWidget(page)
    page.show()
    table.setCurrentCell(1, 0)
    flash_current(page)
    (flash,) = table.viewport().findChildren(Flash)
    return page, table, flash


def test_it_stays_on_its_row_when_rows_above_grow(qtbot):
    _page, table, flash = lit_row(qtbot)
    before = flash.y()
    table.setRowHeight(0, table.rowHeight(0) + 20)
    qtbot.waitUntil(lambda: flash.y() == before + 20, timeout=800)


def test_it_lies_on_the_same_row_of_a_list_that_was_read_anew(qtbot):
    _page, table, flash = lit_row(qtbot)
    before = flash.y()
    table.setRowCount(0)
    table.setRowCount(3)
    table.setCurrentCell(1, 0)
    table.setRowHeight(0, table.rowHeight(0) + 20)
    qtbot.waitUntil(lambda: flash.y() == before + 20, timeout=800)
