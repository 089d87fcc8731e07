"""Going about in the sheet as a person does."""

from thidua_desktop.gui.pages.progress.sheet_columns import FIRST_MONTH


def place_of_month(page, month):
    return [each.month for each in page.presenter.sheet.months].index(month)


def to_cell(page, code, month):
    page.view.go_to(code, place_of_month(page, month))
    page.view.grid.middle.setFocus()


def cell_of(page, code, month):
    """The text in a cell."""
    row = page.view.model.place_of(code)
    return page.view.model.index(row, FIRST_MONTH + place_of_month(page, month)).data()


def entries_of_cell(page, code, month):
    return page.presenter.sheet.row(code).cells[place_of_month(page, month)].entries


def type_into(qtbot, page, text):
    """Types a text into the current cell; the editor with it."""
    middle = page.view.grid.middle
    qtbot.keyClick(middle, text[0])
    editor = middle.indexWidget(middle.currentIndex())
    qtbot.keyClicks(editor, text[1:])
    return editor
