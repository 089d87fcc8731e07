"""What falls behind is marked beside its figure, in words too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from tests.gui.progress.sheet_keys import place_of_month, to_cell, type_into
from thidua_desktop.gui.pages.progress.sheet_columns import FIRST_MONTH
from thidua_desktop.gui.theme.tokens import COLOURS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ROLE = Qt.ItemDataRole


def total_of(page, code):
    model = page.view.model
    return model.index(model.place_of(code), FIRST_MONTH + len(model.months))


def marks(page, code):
    """How many warning-coloured pixels stand in the cell of the whole period."""
    part = page.view.grid.right
    part.scrollTo(total_of(page, code))
    picture = part.viewport().grab(part.visualRect(total_of(page, code))).toImage()
    wanted = QColor(COLOURS.warning).rgb()
    return _count(picture, wanted)


def _count(picture: QImage, wanted: int) -> int:
    places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return sum(picture.pixel(x, y) == wanted for x, y in places)


def write(qtbot, page, code, text, month=6):
    to_cell(page, code, month)
    qtbot.keyClick(type_into(qtbot, page, text), Qt.Key.Key_Return)


def test_a_run_below_its_goal_is_marked_and_said(qtbot, page):
    assert marks(page, "IV.1") == 0
    write(qtbot, page, "IV.1", "20")
    cell = total_of(page, "IV.1")
    assert marks(page, "IV.1") > 10
    assert "chưa đạt: cần 95" in cell.data(ROLE.ToolTipRole)
    assert "chưa đạt: cần 95" in cell.data(ROLE.AccessibleTextRole)
    assert "cần" not in cell.data()


def test_a_run_behind_its_pace_is_called_late(page):
    cells = [total_of(page, row.criterion.code) for row in page.presenter.sheet.rows]
    said = [cell.data(ROLE.ToolTipRole) or "" for cell in cells]
    late = [row.lag for row in page.presenter.sheet.rows]
    assert [bool(lag) for lag in late] == ["cần" in text or "nhiều nhất" in text for text in said]


def test_what_may_be_at_most_so_much_is_marked_where_it_is_more(qtbot, page):
    assert marks(page, "III.2") == 0
    write(qtbot, page, "III.2", "0,9", month=10)
    assert marks(page, "III.2") > 10
    said = total_of(page, "III.2").data(ROLE.ToolTipRole)
    assert "vượt mức: nhiều nhất 0,3" in said


def test_two_figures_in_a_month_are_seen_whole(page):
    """The column grows as far as its longest figures ask."""
    model, middle = page.view.model, page.view.grid.middle
    for row in range(model.rowCount()):
        for column in range(FIRST_MONTH, FIRST_MONTH + len(model.months)):
            text = model.index(row, column).data()
            exempt = model.row_at(model.index(row, column))
            if text and not (exempt is None or exempt.is_exempt):
                needed = middle.fontMetrics().horizontalAdvance(text)
                assert needed + 16 <= middle.columnWidth(column), text


def test_a_column_grows_with_what_is_typed(qtbot, page):
    column = FIRST_MONTH + place_of_month(page, 6)
    before = page.view.grid.middle.columnWidth(column)
    write(qtbot, page, "II.4", "123456,25")
    assert page.view.grid.middle.columnWidth(column) > before


def printed_total(page, code):
    """What the printed sheet says of the whole period, and what stands above its rows."""
    table = page.shown_table()
    heads = [column.title for column in table.columns]
    [row] = [row for row in table.rows if row.cells[0].text == code]
    return row.cells[heads.index("Thực hiện")].text, " ".join(table.about)


def test_the_mark_is_printed_beside_its_figure_and_explained(qtbot, page):
    write(qtbot, page, "IV.1", "20")
    text, about = printed_total(page, "IV.1")
    assert text.endswith(" ▼")
    assert text.startswith(total_of(page, "IV.1").data())
    assert "▼ chậm, chưa đạt" in about


def test_what_is_more_than_it_may_be_points_up_on_paper_too(qtbot, page):
    write(qtbot, page, "III.2", "0,9", month=10)
    assert printed_total(page, "III.2")[0].endswith(" ▲")
