"""What is typed but not taken is told before the record is laid before anybody or sealed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from tests.gui.progress.sheet_keys import type_into
from tests.gui.test_typing_goes_on import opened, shown, type_points
from thidua_desktop.application.record_life import LifeStep
from thidua_desktop.gui.pages.packages.seal_wizard import SealWizard
from thidua_desktop.gui.widgets.question import Question

__all__ = ["opened"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

JUNE = 5


def rest(qtbot, opened):
    qtbot.waitUntil(lambda: opened.is_idle, timeout=10_000)


def leave_open(qtbot, opened, text="32o"):
    """A figure that cannot be read, left in its cell of the sheet."""
    page = shown(qtbot, opened, "progress")
    page.view.go_to("II.4", JUNE)
    editor = type_into(qtbot, page, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    return page


def ready_to_submit(qtbot, opened):
    """A change that has to be laid before the commander anew."""
    page = shown(qtbot, opened, "self-score")
    _code, editor = type_points(qtbot, page, "1,25")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    rest(qtbot, opened)
    assert page.presenter.state.life.next_step is LifeStep.SUBMITTED
    return page


def asked(opened):
    return opened.window.findChild(Question)


def is_submitted(page):
    return page.presenter.state.life.next_step is not LifeStep.SUBMITTED


def press_submit(qtbot, opened):
    page = opened.window.seen_page
    page.next.click()
    rest(qtbot, opened)
    return page


def submit_over_an_open_cell(qtbot, opened):
    """The sheet with the open cell, and the page on which submission was wanted."""
    ready_to_submit(qtbot, opened)
    sheet = leave_open(qtbot, opened)
    shown(qtbot, opened, "self-score")
    return sheet, press_submit(qtbot, opened)


def test_a_refused_cell_of_the_sheet_is_told_before_the_record_is_submitted(qtbot, opened):
    _sheet, page = submit_over_an_open_cell(qtbot, opened)
    assert not is_submitted(page)
    said = " ".join(label.text() for label in asked(opened).findChildren(QLabel))
    assert "II.4" in said
    assert "32o" in said


def test_the_question_leads_to_the_cell_with_its_text_and_the_keyboard(qtbot, opened):
    sheet, page = submit_over_an_open_cell(qtbot, opened)
    asked(opened).accepting.click()
    rest(qtbot, opened)
    assert opened.window.seen_page is sheet
    editor = sheet.view.grid.middle.viewport().findChild(QLineEdit)
    assert editor.text() == "32o"
    assert opened.window.focusWidget() is editor
    assert not is_submitted(page)


def test_left_aside_the_text_stays_in_its_cell_and_the_record_goes_on(qtbot, opened):
    sheet, page = submit_over_an_open_cell(qtbot, opened)
    asked(opened).refusing.click()
    rest(qtbot, opened)
    assert is_submitted(page)
    assert sheet.view.grid.middle.viewport().findChild(QLineEdit).text() == "32o"


def test_turning_away_from_the_question_does_nothing(qtbot, opened):
    _sheet, page = submit_over_an_open_cell(qtbot, opened)
    qtbot.keyClick(asked(opened), Qt.Key.Key_Escape)
    rest(qtbot, opened)
    assert not is_submitted(page)


def test_refused_points_of_the_own_table_are_told_too(qtbot, opened):
    page = ready_to_submit(qtbot, opened)
    code, editor = type_points(qtbot, page, "99")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    press_submit(qtbot, opened)
    assert not is_submitted(page)
    said = " ".join(label.text() for label in asked(opened).findChildren(QLabel))
    assert code in said
    assert "99" in said


def test_a_form_that_is_begun_is_told_too(qtbot, opened):
    ready_to_submit(qtbot, opened)
    sheet = shown(qtbot, opened, "progress")
    sheet.view.go_to("II.4", JUNE)
    qtbot.keyClicks(sheet.panel.form.result, "7")
    shown(qtbot, opened, "self-score")
    page = press_submit(qtbot, opened)
    assert not is_submitted(page)
    asked(opened).accepting.click()
    rest(qtbot, opened)
    assert opened.window.focusWidget() is sheet.panel.form.result


def test_a_correction_that_waits_at_a_cell_leaves_the_keyboard_in_the_sheet(qtbot, opened):
    sheet = shown(qtbot, opened, "progress")
    row = next(row for row in sheet.presenter.sheet.rows if row.cells[JUNE].entries)
    code, middle = row.criterion.code, sheet.view.grid.middle
    sheet.view.go_to(code, JUNE)
    sheet.panel.form.correct(row.cells[JUNE].entries[0])
    qtbot.keyClicks(sheet.panel.form.note, "theo bien ban")
    sheet.view.go_to(code, JUNE - 1)
    middle.setFocus()
    qtbot.keyClick(middle, Qt.Key.Key_Tab)
    assert "theo bien ban" in sheet.panel.form.note.text()
    assert opened.window.focusWidget() is middle


def test_a_refused_cell_is_told_before_sealing(qtbot, opened):
    leave_open(qtbot, opened)
    page = shown(qtbot, opened, "packages")
    page.press("seal")
    rest(qtbot, opened)
    assert page.findChild(SealWizard) is None
    asked(opened).refusing.click()
    rest(qtbot, opened)
    assert page.findChild(SealWizard) is not None


def test_nothing_is_asked_where_everything_stands_in_the_book(qtbot, opened):
    page = ready_to_submit(qtbot, opened)
    sheet = leave_open(qtbot, opened, "32")
    shown(qtbot, opened, "self-score")
    assert not sheet.is_typed_into
    press_submit(qtbot, opened)
    assert asked(opened) is None
    assert is_submitted(page)


def correcting(qtbot, opened):
    """The form with the first entry of a criterion in it, nothing changed yet."""
    ready_to_submit(qtbot, opened)
    sheet = shown(qtbot, opened, "progress")
    sheet.view.go_to("II.1", JUNE)
    entry = sheet.presenter.sheet.row("II.1").cells[JUNE].entries[0]
    sheet.panel.form.correct(entry)
    return sheet.panel.form


def test_a_correction_that_was_opened_and_not_changed_is_not_begun(qtbot, opened):
    form = correcting(qtbot, opened)
    assert not form.is_begun
    shown(qtbot, opened, "self-score")
    page = press_submit(qtbot, opened)
    assert asked(opened) is None
    assert is_submitted(page)


@pytest.mark.parametrize("field", ["day", "result", "note"])
def test_a_correction_is_begun_as_soon_as_it_differs(qtbot, opened, field):
    form = correcting(qtbot, opened)
    before = form.typed
    change = {
        "day": lambda: form.day.setDate(form.day.date().addDays(-1)),
        "result": lambda: form.result.setText("7"),
        "note": lambda: form.note.setText("biên bản số 7"),
    }
    change[field]()
    assert form.is_begun
    assert (before, bool(form.typed)) == ("", True)
