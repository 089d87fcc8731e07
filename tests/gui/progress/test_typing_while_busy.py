"""A fast typist over a book that answers late: nothing that was typed is lost or counted twice."""

from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from tests.gui.progress.sheet_keys import cell_of, entries_of_cell, to_cell, type_into
from tests.support.busy_desk import BusyDesk
from tests.support.refusing import Refusing
from tests.support.screen import surroundings_of
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.progress import number_result
from thidua_desktop.gui.open_texts import OPEN_TEXT
from thidua_desktop.gui.pages.progress.cell_editors import FiguresEditor
from thidua_desktop.gui.pages.progress.page import ProgressPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key


@pytest.fixture
def desk(services):
    return BusyDesk(services)


@pytest.fixture
def page(qtbot, services, desk, afternoon):
    made = ProgressPage(replace(surroundings_of(services), desk=desk))
    made.presenter._clock = afternoon
    desk.publish = made.heard
    qtbot.addWidget(made)
    made.resize(1310, 600)
    made.show()
    made.show_period("NAM")
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def editor_of(page):
    """The open cell."""
    middle = page.view.grid.middle
    return middle.indexWidget(middle.currentIndex())


def figures(page, code, month):
    return [entry.result.number for entry in entries_of_cell(page, code, month)]


def clear(page, *codes):
    """Nothing stands in June any more."""
    for code in codes:
        entries = entries_of_cell(page, code, 6)
        if entries:
            page.presenter.withdraw(page.presenter.sheet.row(code), entries, "gõ nhầm")


def test_an_open_cell_outlives_what_others_change(qtbot, page, desk):
    to_cell(page, "II.4", 6)
    editor = type_into(qtbot, page, "12")
    desk.do(lambda s: s.record.acknowledge_gaps("NAM"), lambda _done: None)
    page.presenter.load("NAM")
    qtbot.keyClicks(editor, "3")
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: not page.is_typed_into)
    assert figures(page, "II.4", 6) == [123]


def test_what_changed_meanwhile_is_shown_when_the_cell_closes(qtbot, page):
    to_cell(page, "II.4", 6)
    editor = type_into(qtbot, page, "12")
    page.presenter.filter(text="IV.1")
    assert editor_of(page).text() == "12"
    qtbot.keyClick(editor, KEY.Key_Escape)
    qtbot.waitUntil(lambda: page.view.model.place_of("II.4") is None)


def test_a_cell_left_by_a_jump_lets_what_changed_meanwhile_be_shown(qtbot, page):
    to_cell(page, "II.4", 6)
    type_into(qtbot, page, "12")
    page.presenter.filter(text="IV.1")
    page.view.go_to("IV.1", 6)
    qtbot.waitUntil(lambda: page.view.model.place_of("I.1") is None)
    assert figures(page, "II.4", 6) == [12]


def test_the_next_cell_of_a_row_keeps_what_is_typed_when_the_first_is_answered(qtbot, page, desk):
    to_cell(page, "II.4", 5)
    desk.is_busy = True
    qtbot.keyClick(type_into(qtbot, page, "41"), KEY.Key_Tab)
    editor = type_into(qtbot, page, "52")
    desk.answer()
    qtbot.keyClick(editor, KEY.Key_Return)
    assert (figures(page, "II.4", 5), figures(page, "II.4", 6)) == ([41], [52])


def test_a_month_is_filled_under_its_filter_without_a_figure_lost(qtbot, page, desk):
    clear(page, "II.4", "IV.1", "IV.2")
    page._filters.due.setChecked(True)
    to_cell(page, "II.4", 6)
    desk.is_busy = True
    qtbot.keyClick(type_into(qtbot, page, "1"), KEY.Key_Return)
    second = page.view.key_at(page.view.grid.current).criterion
    editor = type_into(qtbot, page, "23")
    desk.answer()
    qtbot.keyClick(editor, KEY.Key_Return)
    assert second != "II.4"
    assert (figures(page, "II.4", 6), figures(page, second, 6)) == ([1], [23])


def test_written_rows_stay_until_the_filter_is_touched(qtbot, page):
    clear(page, "II.4")
    page._filters.due.setChecked(True)
    to_cell(page, "II.4", 6)
    qtbot.keyClick(type_into(qtbot, page, "1"), KEY.Key_Return)
    assert page.view.model.place_of("II.4") is not None
    page._filters.due.setChecked(False)
    page._filters.due.setChecked(True)
    assert page.view.model.place_of("II.4") is None


def test_a_figure_on_its_way_stands_muted_in_its_cell(qtbot, page, desk):
    to_cell(page, "II.4", 5)
    cell = page.view.grid.current
    desk.is_busy = True
    qtbot.keyClick(type_into(qtbot, page, "7"), KEY.Key_Return)
    look = page.view.model.look(cell.row(), cell.column())
    assert (cell_of(page, "II.4", 5), look.ink) == ("7", "muted")
    desk.answer()
    look = page.view.model.look(cell.row(), cell.column())
    assert (cell_of(page, "II.4", 5), look.ink) == ("7", "ink")


def test_a_figure_typed_twice_while_the_book_is_busy_stands_once(qtbot, page, desk):
    clear(page, "II.4")
    desk.is_busy = True
    for text in ("7", "8", "9"):
        to_cell(page, "II.4", 6)
        qtbot.keyClick(type_into(qtbot, page, text), KEY.Key_Return)
    desk.answer(1)
    assert cell_of(page, "II.4", 6) == "9"
    desk.answer()
    assert (figures(page, "II.4", 6), cell_of(page, "II.4", 6)) == ([9], "9")


def test_the_old_figure_typed_again_over_one_on_its_way_is_written(qtbot, page, desk):
    to_cell(page, "II.4", 5)
    old = cell_of(page, "II.4", 5)
    desk.is_busy = True
    for text in ("7", old):
        to_cell(page, "II.4", 5)
        qtbot.keyClick(type_into(qtbot, page, text), KEY.Key_Return)
    desk.answer()
    assert cell_of(page, "II.4", 5) == old
    assert len(entries_of_cell(page, "II.4", 5)) == 1


def test_counting_goes_on_from_what_is_on_its_way(qtbot, page, desk):
    to_cell(page, "I.3", 4)
    before = page.presenter.sheet.row("I.3").cells[3].figures
    desk.is_busy = True
    for _ in range(3):
        to_cell(page, "I.3", 4)
        qtbot.keyClick(page.view.grid.middle, "+")
        popup = page.findChildren(FiguresEditor)[-1]
        qtbot.keyClick(popup.fields[0], KEY.Key_Return)
    desk.answer()
    now = page.presenter.sheet.row("I.3").cells[3].figures
    assert sum(n for _name, n in now) == sum(n for _name, n in before) + 3


def test_a_figure_on_its_way_is_copied_down(qtbot, page, desk):
    clear(page, "IV.1", "IV.2")
    to_cell(page, "IV.1", 6)
    desk.is_busy = True
    qtbot.keyClick(type_into(qtbot, page, "88"), KEY.Key_Return)
    below = page.view.key_at(page.view.grid.current).criterion
    qtbot.keyClick(page.view.grid.middle, KEY.Key_D, Qt.KeyboardModifier.ControlModifier)
    desk.answer()
    assert (figures(page, "IV.1", 6), figures(page, below, 6)) == ([88], [88])


def test_what_others_change_while_a_figure_is_on_its_way_is_shown(qtbot, page, desk):
    [old] = entries_of_cell(page, "II.4", 5)
    again = NewEntry(
        criterion="II.4",
        occurred_on=old.occurred_on,
        result=number_result(Decimal(77)),
        corrects=old.id,
    )
    desk.is_busy = True
    desk.do(lambda s: s.record.record_progress([again]), lambda _done: None)
    to_cell(page, "IV.1", 5)
    qtbot.keyClick(type_into(qtbot, page, "91"), KEY.Key_Return)
    desk.answer()
    assert (figures(page, "II.4", 5), figures(page, "IV.1", 5)) == ([77], [91])


def test_its_own_figure_is_not_read_a_second_time(qtbot, page):
    states = []
    page.view.show_state = states.append
    to_cell(page, "IV.1", 5)
    qtbot.keyClick(type_into(qtbot, page, "91"), KEY.Key_Return)
    assert figures(page, "IV.1", 5) == [91]
    assert states == []


def type_in_vain(qtbot, page, desk):
    """91 into June of IV.1, which the book will refuse once it answers; what is then noticed."""
    notices = []
    page.noticed.connect(notices.append)
    to_cell(page, "IV.1", 6)
    desk.is_busy = True
    qtbot.keyClick(type_into(qtbot, page, "91"), KEY.Key_Return)
    desk.services = Refusing(desk.services)
    return notices


def test_what_the_book_refuses_while_the_next_cell_is_typed_is_told_with_a_way_back(
    qtbot, page, desk
):
    notices = type_in_vain(qtbot, page, desk)
    editor = type_into(qtbot, page, "12")
    desk.answer()
    qtbot.waitUntil(lambda: len(notices) == 1)
    assert editor_of(page) is editor
    assert editor.text() == "12"
    [notice] = notices
    assert "IV.1 tháng 6: chưa ghi “91”" in notice.text
    qtbot.keyClick(editor, KEY.Key_Escape)
    notice.action()
    assert editor_of(page).text() == "91"


def test_what_the_book_refuses_of_a_row_that_is_filtered_away_opens_no_other_cell(
    qtbot, page, desk
):
    notices = type_in_vain(qtbot, page, desk)
    qtbot.keyClicks(page._filters.search, "II.4")
    assert page.view.model.place_of("IV.1") is None
    desk.answer()
    assert not page.view.is_typed_into
    [notice] = notices
    notice.action()
    assert page.view.key_at(page.view.grid.current).criterion == "IV.1"
    assert editor_of(page).text() == "91"


def fill_in(page, code, text, note=""):
    """The form beside the sheet, with June of a criterion."""
    to_cell(page, code, 6)
    page.panel.form.result.setText(text)
    page.panel.form.note.setText(note)


def test_the_form_of_the_next_criterion_outlives_the_answer_to_the_first(page, desk):
    fill_in(page, "II.4", "1")
    desk.is_busy = True
    page.panel.form.write.click()
    fill_in(page, "IV.1", "88", "ghi chú dài")
    desk.answer()
    form = page.panel.form
    assert (form.result.text(), form.note.text()) == ("88", "ghi chú dài")


def test_a_form_sent_twice_in_a_hurry_is_written_once(page, desk):
    before = len(entries_of_cell(page, "II.4", 6))
    fill_in(page, "II.4", "1")
    desk.is_busy = True
    page.panel.form.write.click()
    page.panel.form.write.click()
    desk.answer()
    assert len(entries_of_cell(page, "II.4", 6)) == before + 1


def test_what_a_form_could_not_be_written_as_comes_back_into_it(page, desk):
    fill_in(page, "IV.1", "88", "ghi chú dài")
    desk.is_busy = True
    desk.services = Refusing(desk.services)
    page.panel.form.write.click()
    assert page.panel.form.result.text() == ""
    desk.answer()
    form = page.panel.form
    assert (form.result.text(), form.note.text()) == ("88", "ghi chú dài")


def test_what_a_form_could_not_be_written_as_is_told_whole_where_it_is_used_anew(page, desk):
    notices = []
    page.noticed.connect(notices.append)
    fill_in(page, "IV.1", "88", "ghi chú dài")
    desk.is_busy = True
    desk.services = Refusing(desk.services)
    page.panel.form.write.click()
    fill_in(page, "II.4", "5")
    desk.answer()
    assert page.panel.form.result.text() == "5"
    [notice] = notices
    assert "88" in notice.text
    assert "ghi chú dài" in notice.text


def test_a_form_that_was_begun_is_there_again_when_its_cell_is(page):
    fill_in(page, "II.4", "3", "biên bản số 7")
    fill_in(page, "IV.1", "")
    form, texts = page.panel.form, page.surroundings.open_texts
    assert form.note.text() == ""
    [told] = texts.every
    assert "II.4" in told.said
    assert "biên bản số 7" in told.said
    page.go_to(OPEN_TEXT)
    assert page.view.key_at(page.view.grid.current).criterion == "II.4"
    assert (form.result.text(), form.note.text()) == ("3", "biên bản số 7")
    form.write.click()
    assert texts.every == ()
