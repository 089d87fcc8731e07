"""The light on the row that was jumped to."""

from PySide6.QtWidgets import QTableWidget, QVBoxLayout, QWidget

from thidua_desktop.gui.widgets.flash import Flash, flash_current


def test_it_stays_on_its_row_when_rows_above_grow(qtbot):
    page, table = QWidget(), QTableWidget(3, 1)
    QVBoxLayout(page).addWidget(table)
    qtbot.addWidget(page)
    page.show()
    table.setCurrentCell(1, 0)
    flash_current(page)
    (flash,) = table.viewport().findChildren(Flash)
    before = flash.y()
    table.setRowHeight(0, table.rowHeight(0) + 20)
    qtbot.waitUntil(lambda: flash.y() == before + 20, timeout=800)
