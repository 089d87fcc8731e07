"""The sheet under real keys: typing, walking, refusing, choosing, pasting, copying."""

import time
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from tests.gui.progress.sheet_keys import cell_of, entries_of_cell, to_cell, type_into
from tests.support.screen import surroundings_of
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.gui.pages.progress.page import ProgressPage
from thidua_desktop.gui.pages.progress.presenter import GroupLine
from thidua_desktop.gui.pages.progress.reason_dialog import ReasonDialog
from thidua_desktop.gui.pages.progress.sheet_columns import FIRST_MONTH
from thidua_desktop.gui.theme.fonts import sized
from thidua_desktop.gui.theme.tokens import SIZES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key
TURN = 0.05
"""Seconds of work after which a window feels stuck."""
CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_sheet_keeps_qts_promises(page, qtmodeltester):
    qtmodeltester.check(page.view.model)


def cut_months(view):
    """Left and right edges of the months that are seen in part."""
    room = view.viewport().width()
    columns = [c for c in range(view.model().columnCount()) if not view.isColumnHidden(c)]
    lefts = {view.columnViewportPosition(c): view.columnWidth(c) for c in columns}
    seen = [(left, left + width) for left, width in lefts.items() if -width < left < room]
    return [edges for edges in seen if edges[0] < 0 or edges[1] > room]


@pytest.mark.parametrize("width", [760, 911, 981, 1000, 1310])
def test_a_month_is_seen_whole_or_not_at_all(qtbot, page, width):
    page.resize(width, 600)
    for month in (1, 4, 7, 11):
        to_cell(page, "I.1", month)
        qtbot.waitUntil(lambda: cut_months(page.view.grid.middle) == [])


def test_a_row_is_as_high_as_the_reason_why_it_does_not_apply(qtbot, leader_services):
    page = ProgressPage(surroundings_of(leader_services))
    qtbot.addWidget(page)
    page.resize(1310, 640)
    page.show()
    page.show_period("NAM")
    assert page.panel.isVisible()
    row = page.view.model.place_of("II.3")
    assert "vũ khí nhóm I" in page.view.model.index(row, FIRST_MONTH).data()
    qtbot.waitUntil(lambda: page.view.grid.middle.rowHeight(row) == SIZES.tall_row)


def test_typing_writes_and_enter_goes_down(qtbot, page):
    to_cell(page, "IV.1", 6)
    row = page.view.grid.current.row()
    editor = type_into(qtbot, page, "90,5")
    qtbot.keyClick(editor, KEY.Key_Return)
    assert cell_of(page, "IV.1", 6) == "90,5"
    assert page.view.grid.current.row() == row + 1


def test_tab_writes_and_goes_right(qtbot, page):
    to_cell(page, "IV.1", 6)
    column = page.view.grid.current.column()
    qtbot.keyClick(type_into(qtbot, page, "91"), KEY.Key_Tab)
    assert cell_of(page, "IV.1", 6) == "91"
    assert page.view.grid.current.column() == column + 1


def test_what_cannot_be_read_stays_in_the_editor_under_its_bubble(qtbot, page):
    to_cell(page, "IV.1", 6)
    before = cell_of(page, "IV.1", 6)
    editor = type_into(qtbot, page, "9o,5")
    qtbot.keyClick(editor, KEY.Key_Return)
    assert editor.isVisible()
    assert editor.text() == "9o,5"
    assert page.view.bubble.startswith("“9o,5” có chữ “o”.")
    assert cell_of(page, "IV.1", 6) == before
    qtbot.keyClick(editor, KEY.Key_Escape)
    assert page.view.bubble == ""


def test_a_click_elsewhere_brings_back_what_cannot_be_read(qtbot, page):
    to_cell(page, "I.2", 6)
    cell = page.view.grid.current
    editor = type_into(qtbot, page, "9o,5")
    qtbot.keyClick(editor, KEY.Key_Return)
    middle = page.view.grid.middle
    other = page.view.model.index(cell.row() + 2, cell.column())
    place = middle.visualRect(other).center()
    qtbot.mouseClick(middle.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: middle.indexWidget(cell) is not None)
    assert page.view.grid.current == cell
    assert middle.indexWidget(cell).text() == "9o,5"
    assert page.view.bubble.startswith("“9o,5” có chữ “o”.")
    assert middle.indexWidget(other) is None


def test_a_bubble_holds_all_its_lines(qtbot, page):
    to_cell(page, "I.2", 6)
    bubble = page.view._bubble
    page.view._show_problem(page.view.grid.current, "Ô vẫn như cũ. Gõ lại, ví dụ 90,5. " * 3)
    text = bubble.findChildren(QLabel)[-1]
    qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()))


def test_a_filter_that_leaves_nothing_says_so_and_can_be_taken_away(qtbot, page):
    qtbot.keyClicks(page._filters.search, "xyz")
    assert page._none_found.isVisible()
    assert not page.view.isVisible()
    qtbot.mouseClick(page._none_found.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert page.view.isVisible()
    assert page.view.model.rowCount() > 1
    assert page._filters.search.text() == ""


class AfterTheCutoff:
    """01/12/2022, with criteria that have no figure in the last month."""

    def now(self):
        return datetime(2022, 12, 1, 1, 0, tzinfo=UTC)


def test_what_is_due_is_found_behind_a_filter(qtbot, page):
    page.presenter._clock = AfterTheCutoff()
    page.reload()
    due = page.presenter.sheet.due[0].criterion.code
    qtbot.keyClicks(page._filters.search, "xyz")
    assert not page.view.grid.current.isValid()
    qtbot.mouseClick(page._write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.view.key_at(page.view.grid.current) is not None)
    assert page.view.key_at(page.view.grid.current).criterion == due
    assert not page._filters.search.text()


def test_nothing_to_report_is_said_by_a_key_and_differs_from_blank_and_zero(qtbot, page):
    to_cell(page, "II.1", 2)
    qtbot.keyClick(page.view.grid.middle, KEY.Key_0, CTRL)
    row = page.presenter.sheet.row("II.1")
    assert any(e.result is not None and e.result.kind == "nothing" for e in row.written)


def test_delete_asks_for_the_reason_and_then_blanks_the_cell(qtbot, page):
    to_cell(page, "IV.1", 5)
    assert cell_of(page, "IV.1", 5)
    qtbot.keyClick(page.view.grid.middle, KEY.Key_Delete)
    dialog = page.findChild(ReasonDialog)
    assert not dialog.accepting.isEnabled()
    qtbot.keyClicks(dialog.reason, "go nham")
    qtbot.mouseClick(dialog.accepting, Qt.MouseButton.LeftButton)
    assert cell_of(page, "IV.1", 5) == ""


def test_the_cell_above_is_copied_down(qtbot, page):
    to_cell(page, "I.2", 9)
    above = cell_of(page, "I.1", 9)
    assert above
    qtbot.keyClick(page.view.grid.middle, KEY.Key_D, CTRL)
    assert cell_of(page, "I.2", 9) == above


def test_cells_are_copied_as_excel_takes_them(qtbot, page):
    to_cell(page, "IV.1", 5)
    qtbot.keyClick(page.view.grid.middle, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.view.grid.middle, KEY.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text()
    assert copied.strip("\r\n") == f"{cell_of(page, 'IV.1', 5)}\t{cell_of(page, 'IV.1', 6)}"


def test_the_panel_follows_the_currentcell_of(page):
    to_cell(page, "IV.1", 6)
    assert page.panel._title.text().startswith("IV.1 · ")
    assert page.panel._why.text()
    assert page.panel._forecast.text() == ""  # nobody looks at it
    page.panel.setCurrentIndex(2)
    assert "ngày của kỳ" in page.panel._forecast.text()


def test_the_three_parts_scroll_as_one(page):
    grid = page.view.grid
    grid.right.verticalScrollBar().setValue(60)
    assert grid.left.verticalScrollBar().value() == grid.middle.verticalScrollBar().value() == 60


def test_five_hundred_criteria_over_a_year_never_hold_the_screen_up(qtbot, page):
    page.presenter.sheet = with_many_rows(page.presenter.sheet)
    page.show_state(page.presenter.state)
    grid = page.view.grid
    bar = grid.right.verticalScrollBar()
    page.view.go_to("IV.1.5", 6)
    written = page.presenter.sheet.row("IV.1.5").written[-1:]

    def scroll():
        bar.setValue(bar.value() + 60)
        for part in grid.parts:
            part.viewport().repaint()

    def commit():
        page.presenter.sheet = page.presenter.sheet.with_entries(written)
        page.show_rows(page.presenter.state, frozenset({"IV.1.5"}))

    def walk():
        qtbot.keyClick(grid.middle, KEY.Key_Down)

    for turn in (commit, walk, scroll):
        assert min(seconds(turn) for _ in range(6)) < TURN, turn.__name__


def seconds(turn):
    start = time.thread_time()
    turn()
    return time.thread_time() - start


def with_many_rows(sheet):
    """Every criterion many times, each under its own code and with its own entries."""
    rows = [renamed(row, number) for number in range(25) for row in sheet.rows]
    table = replace(sheet.frame.table, criteria=tuple(row.criterion for row in rows))
    return replace(sheet, frame=replace(sheet.frame, table=table), rows=tuple(rows))


def renamed(row, number):
    code = f"{row.criterion.code}.{number}"
    written = tuple(replace(entry, criterion=code) for entry in row.written)
    return replace(row, criterion=replace(row.criterion, code=code), written=written)


def test_months_after_the_cutoff_are_told_apart(page, services):
    page.show_period(services.queries.face().periods[0].code)
    model, months = page.view.model, page.presenter.sheet.months
    row = model.place_of("VII.2")
    assert not page.presenter.sheet.row("VII.2").written
    after = [model.is_after_cutoff(model.index(row, FIRST_MONTH + m)) for m in range(len(months))]
    assert after == [month > page.presenter.sheet.period.cutoff for month in months]
    assert any(after)


def test_the_header_of_a_concluded_period_says_that_changes_alter_no_result(page):
    state = page.presenter.state
    assert state.sheet.is_concluded
    assert "đã kết luận, sửa ở đây không đổi kết quả" in page._header.texts[1]
    page.show_state(replace(state, sheet=replace(state.sheet, is_concluded=False)))
    assert "điểm tạm tính" in page._header.texts[1]


def test_another_period_begins_at_the_month_that_is_written_there(page):
    for period in ("NAM", "6T", "NAM"):
        page.show_period(period)
        assert page.view.key_at(page.view.grid.current).month == page.presenter.sheet.month


def test_a_link_to_a_criterion_that_is_filtered_away_shows_it(qtbot, page):
    qtbot.keyClicks(page._filters.search, "II.4")
    assert page.view.model.place_of("IV.1") is None
    page.go_to("IV.1")
    assert page.view.key_at(page.view.grid.current).criterion == "IV.1"
    assert page._filters.words == ""


def test_a_figure_typed_over_keeps_what_was_noted_of_it(qtbot, page, services):
    [old] = entries_of_cell(page, "II.4", 5)
    noted = NewEntry(
        criterion="II.4",
        occurred_on=old.occurred_on,
        result=old.result,
        note="trả lời: đã đối chiếu sổ trực",
        corrects=old.id,
        keeps_evidence=True,
    )
    services.record.record_progress([noted])
    page.reload()
    to_cell(page, "II.4", 5)
    qtbot.keyClick(type_into(qtbot, page, "3"), Qt.Key.Key_Return)
    [entry] = entries_of_cell(page, "II.4", 5)
    assert (entry.result.number, entry.note) == (3, "trả lời: đã đối chiếu sổ trực")


def test_points_of_four_digits_have_the_room_they_need(page):
    state = page.presenter.state
    lines = tuple(
        replace(line, points=Decimal("12345.67")) if isinstance(line, GroupLine) else line
        for line in state.lines
    )
    page.view.show_state(replace(state, lines=lines))
    [points] = [
        column
        for column in range(page.view.model.columnCount())
        if page.view.model.head(column) == "Điểm"
    ]
    text = page.view.model.index(0, points).data()
    assert text == "12.345,67"
    body = page.view.grid.right.font()
    bold = QFontMetrics(sized(body, body.pointSizeF(), weight=QFont.Weight.DemiBold))
    room = page.view.grid.right.columnWidth(points) - 2 * SIZES.unit
    assert room >= bold.horizontalAdvance(text)


def test_an_entry_that_is_looked_for_is_shown_in_its_month(page):
    rows = page.presenter.sheet.rows
    row = next(row for row in rows if len({e.occurred_on.month for e in row.written}) > 1)
    for entry in row.written:
        page.go_to(f"{row.criterion.code}/{entry.id}")
        month = page.view.model.month_at(page.view.grid.current)
        assert page.presenter.sheet.months[month].month == entry.occurred_on.month


def test_the_panel_has_its_width_before_the_figures_come(qtbot, services):
    page = ProgressPage(surroundings_of(services))
    qtbot.addWidget(page)
    page.resize(1310, 640)
    page.show()
    qtbot.waitExposed(page)
    for _ in range(2):  # each change of room asks for the room once more
        page.layout().activate()
        page.side.fit(page.width())
    before = page.panel.width()
    page.show_period("NAM")
    qtbot.waitUntil(lambda: page.view.model.rowCount() > 0)
    assert page.panel.width() == before == SIZES.panel - SIZES.column_gap
