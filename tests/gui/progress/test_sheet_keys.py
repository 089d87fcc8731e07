"""Every key of the sheet, pressed."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from tests.gui.progress.sheet_keys import (
    cell_of,
    entries_of_cell,
    place_of_month,
    to_cell,
    type_into,
)
from thidua_desktop.domain.progress import ResultKind
from thidua_desktop.gui.pages.progress.reason_dialog import ReasonDialog
from thidua_desktop.gui.pages.progress.sheet_columns import FIRST_MONTH
from thidua_desktop.gui.theme.dress import dress_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CHECKLIST = "I.4"


def _press(qtbot, page, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(page.view.grid.middle, key, modifier)


def _link(page, text):
    """The topmost of these words."""
    found = [b for b in page.panel.findChildren(QPushButton) if b.text() == text]
    return min(found, key=lambda each: each.mapTo(page.panel, each.pos()).y())


def _kinds(page, code, month):
    return [entry.result.kind for entry in entries_of_cell(page, code, month)]


def test_enter_tab_and_the_arrows_walk_through_the_cells(qtbot, page):
    to_cell(page, "IV.1", 6)
    here = page.view.grid.current
    for key, across, down in (
        (KEY.Key_Return, 0, 1),
        (KEY.Key_Up, 0, -1),
        (KEY.Key_Tab, 1, 0),
        (KEY.Key_Backtab, -1, 0),
        (KEY.Key_Right, 1, 0),
        (KEY.Key_Left, -1, 0),
    ):
        before = page.view.grid.current
        _press(qtbot, page, key)
        now = page.view.grid.current
        assert (now.column() - before.column(), now.row() - before.row()) == (across, down)
    assert page.view.grid.current == here


def test_enter_steps_over_rows_that_do_not_apply(qtbot, page):
    """II.2 does not apply to the unit: nothing can be typed there."""
    to_cell(page, "II.1", 6)
    for key, modifier, code in (
        (KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "II.3"),
        (KEY.Key_Return, SHIFT, "II.1"),
        (KEY.Key_Enter, Qt.KeyboardModifier.NoModifier, "II.3"),
        (KEY.Key_Enter, SHIFT, "II.1"),
    ):
        _press(qtbot, page, key, modifier)
        assert page.view.key_at(page.view.grid.current).criterion == code


def test_enter_in_a_cell_that_is_typed_steps_over_such_rows_too(qtbot, page):
    to_cell(page, "II.1", 6)
    qtbot.keyClick(type_into(qtbot, page, "3"), KEY.Key_Return)
    assert page.view.key_at(page.view.grid.current).criterion == "II.3"
    qtbot.keyClick(type_into(qtbot, page, "2"), KEY.Key_Return, SHIFT)
    assert page.view.key_at(page.view.grid.current).criterion == "II.1"


def test_tab_leads_out_of_a_row_that_does_not_apply(qtbot, page):
    for key, code in ((KEY.Key_Tab, "II.3"), (KEY.Key_Backtab, "II.1")):
        to_cell(page, "II.2", 6)
        month = page.view.grid.current.column()
        _press(qtbot, page, key)
        assert page.view.key_at(page.view.grid.current).criterion == code
        assert page.view.grid.current.column() == month


def test_f2_edits_every_digit_that_was_written(qtbot, page):
    to_cell(page, "IV.1", 6)
    _press(qtbot, page, "9")
    editor = page.view.grid.middle.viewport().findChild(QLineEdit)
    qtbot.keyClicks(editor, "0,1255")
    qtbot.keyClick(editor, KEY.Key_Tab)
    assert cell_of(page, "IV.1", 6) == "90,13"
    to_cell(page, "IV.1", 6)
    _press(qtbot, page, KEY.Key_F2)
    assert page.view.grid.middle.viewport().findChild(QLineEdit).text() == "90,1255"


def test_blank_zero_and_kps_are_three_things(qtbot, page):
    to_cell(page, "II.3", 7)
    _press(qtbot, page, KEY.Key_0, CTRL)
    assert (cell_of(page, "II.3", 7), _kinds(page, "II.3", 7)) == ("KPS", [ResultKind.NOTHING])
    _press(qtbot, page, "0")
    qtbot.keyClick(page.view.grid.middle.viewport().findChild(QLineEdit), KEY.Key_Tab)
    assert (cell_of(page, "II.3", 7), _kinds(page, "II.3", 7)) == ("0", [ResultKind.NUMBER])
    to_cell(page, "II.3", 7)
    _press(qtbot, page, KEY.Key_Delete)
    dialog = page.findChild(ReasonDialog)
    qtbot.keyClicks(dialog.reason, "nham thang")
    qtbot.mouseClick(dialog.accepting, Qt.MouseButton.LeftButton)
    assert (cell_of(page, "II.3", 7), _kinds(page, "II.3", 7)) == ("", [])


def test_delete_takes_back_all_entries_of_a_cell_as_one_operation(qtbot, page, services):
    to_cell(page, CHECKLIST, 5)
    before = services.history.standing().journal_length
    count = len(entries_of_cell(page, CHECKLIST, 5))
    assert count > 1
    _press(qtbot, page, KEY.Key_Delete)
    dialog = page.findChild(ReasonDialog)
    qtbot.keyClicks(dialog.reason, "danh gia lai")
    qtbot.mouseClick(dialog.accepting, Qt.MouseButton.LeftButton)
    assert entries_of_cell(page, CHECKLIST, 5) == ()
    assert services.history.standing().journal_length == before + 1


def test_control_d_copies_exactly_what_was_written_above(qtbot, page):
    to_cell(page, "IV.1", 6)
    _press(qtbot, page, "4")
    editor = page.view.grid.middle.viewport().findChild(QLineEdit)
    qtbot.keyClicks(editor, ",1255")
    qtbot.keyClick(editor, KEY.Key_Return)
    _press(qtbot, page, KEY.Key_D, CTRL)
    [copied] = entries_of_cell(page, "IV.2", 6)
    assert str(copied.result.number) == "4.1255"


def test_control_d_says_why_a_ticked_list_cannot_go_into_a_number(qtbot, page):
    to_cell(page, "I.5", 5)
    before = page.presenter.sheet
    _press(qtbot, page, KEY.Key_D, CTRL)
    assert page.presenter.sheet is before
    assert "thành phần khác" in page.view.bubble


def test_control_semicolon_goes_to_today_with_its_day_in_the_form(qtbot, page):
    to_cell(page, "IV.1", 2)
    _press(qtbot, page, KEY.Key_Semicolon, CTRL)
    assert page.view.grid.current.column() == FIRST_MONTH + place_of_month(page, 6)
    assert page.panel.form.day.date() == QDate(2022, 6, 17)
    assert page.panel.form.day.hasFocus()


def test_the_day_of_an_entry_is_corrected_in_the_panel(qtbot, page):
    to_cell(page, "IV.1", 5)
    [old] = entries_of_cell(page, "IV.1", 5)
    page.panel.history.layout().activate()
    qtbot.mouseClick(_link(page, "Sửa ngày, kết quả…"), Qt.MouseButton.LeftButton)
    form = page.panel.form
    assert form.day.date() == QDate(old.occurred_on)
    form.day.setDate(QDate(2022, 4, 29))
    qtbot.mouseClick(form.write, Qt.MouseButton.LeftButton)
    assert entries_of_cell(page, "IV.1", 5) == ()
    moved = next(e for e in entries_of_cell(page, "IV.1", 4) if e.corrects == old.id)
    assert (moved.occurred_on, moved.result) == (date(2022, 4, 29), old.result)
    assert moved.evidence == old.evidence
    assert form.write.text() == "&Ghi thêm"


def test_a_form_that_cannot_be_read_keeps_what_was_typed(qtbot, page):
    to_cell(page, "IV.1", 5)
    form = page.panel.form
    qtbot.keyClicks(form.result, "9o")
    qtbot.keyClick(form.result, KEY.Key_Return)
    assert form.result.text() == "9o"
    assert form._problem.text().startswith("“9o” có chữ “o”.")


def test_items_of_a_list_are_answered_with_words_in_the_panel(qtbot, page):
    to_cell(page, CHECKLIST, 6)
    form = page.panel.form
    words = [form.mark.itemText(place) for place in range(form.mark.count())]
    assert words == ["Đạt", "Không đạt", "KPS"]
    form.mark.setCurrentIndex(1)
    qtbot.mouseClick(form.write, Qt.MouseButton.LeftButton)
    assert cell_of(page, CHECKLIST, 6) == "0/5"


def test_escape_closes_the_panel_and_what_needs_it_opens_it_again(qtbot, page):
    page.panel.form.setFocus()
    qtbot.keyClick(page.panel, KEY.Key_Escape)
    assert not page.panel.isVisible()
    assert page.view.grid.middle.hasFocus()
    page._filters.side.click()
    assert page.panel.isVisible()
    page.side.close()
    qtbot.keyClick(page.view.grid.middle, KEY.Key_Semicolon, CTRL)
    assert page.panel.isVisible()


def test_labels_stand_at_the_height_of_their_fields(page):
    dress_window(page)
    form = page.panel.form
    for field in (form.day, form.result, form.note):
        name = next(c for c in form.findChildren(QLabel) if c.text() == field.accessibleName())
        middles = [w.mapTo(form, w.rect().center()).y() for w in (name, field)]
        assert abs(middles[0] - middles[1]) <= 1, name.text()


def test_a_sentence_under_the_form_leaves_every_field_its_height(qtbot, page):
    dress_window(page)
    form = page.panel.form
    height = form.result.height()
    assert height == form.note.height()
    for words in range(1, 24):
        page.panel.say(" ".join(["gõ lại"] * words))
        qtbot.wait(1)
        assert form.result.height() == height, words


def test_in_a_narrow_window_the_panel_stands_alone(page):
    page.setMinimumWidth(600)
    page.resize(850, 500)
    assert not page.panel.isVisible()
    page._filters.side.click()
    assert page.panel.isVisible()
    assert not page.view.isVisible()
    page.side.close()
    assert page.view.isVisible()


def test_the_panel_comes_back_with_the_room_for_it(page):
    dress_window(page)
    page.setMinimumWidth(600)
    assert page.panel.isVisible()
    page.resize(850, 500)
    assert not page.panel.isVisible()
    page.resize(1310, 600)
    assert page.panel.isVisible()


def test_what_was_written_after_the_cutoff_is_told_apart(page):
    model = page.view.model
    index = model.index(model.place_of("II.1"), FIRST_MONTH + 10)
    assert page.presenter.sheet.row("II.1").cells[10].entries
    assert model.is_after_cutoff(index)
    assert "Sau ngày chốt 15/11/2022" in model.data(index, Qt.ItemDataRole.ToolTipRole)
    assert not model.is_after_cutoff(index.siblingAtColumn(FIRST_MONTH + 9))


def test_a_change_after_the_approval_says_that_it_was_taken_back(qtbot, page, services):
    services.record.approve("NAM", "thi-dua-demo")
    to_cell(page, "IV.1", 6)
    qtbot.keyClick(type_into(qtbot, page, "90,5"), KEY.Key_Return)
    qtbot.keyClick(type_into(qtbot, page, "4"), KEY.Key_Return)
    heard = page.surroundings.desk.heard
    assert [changes.unapproved for changes in heard] == [{"NAM"}, set()]


def test_the_panel_tells_the_month_of_the_cell_before_all_others(page):
    to_cell(page, "IV.1", 3)
    texts = [each.text() for each in page.panel.history.findChildren(QLabel) if each.isVisible()]
    assert "Tháng 3 · 1 lần ghi" in texts
    assert "Các tháng khác" in texts
    column = page.panel.history.layout()
    first = column.itemAt(1).widget()
    assert first.findChild(QLabel).text() == "25/03/2022"
    to_cell(page, "I.2", 3)
    assert page.panel.history.layout().itemAt(0).widget().text() == "Tháng 3 chưa có lần ghi nào."
