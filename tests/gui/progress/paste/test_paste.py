"""A block from Excel: read, put right in the list, written as one operation."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.gui.progress.sheet_keys import cell_of, entries_of_cell, place_of_month, to_cell
from tests.support.screen import InlineDesk
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.progress import number_result
from thidua_desktop.gui.pages.progress.paste.dialog import PasteDialog
from thidua_desktop.gui.pages.progress.paste.plan import block_of, plan_paste
from thidua_desktop.gui.pages.progress.paste.review import PasteReview
from thidua_desktop.gui.pages.progress.presenter import ProgressPresenter
from thidua_desktop.gui.widgets.question import Caution
from thidua_desktop.wording.language import Language

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class NoView:
    def show_state(self, state): ...


@pytest.fixture
def sheet(services, afternoon):
    made = ProgressPresenter(InlineDesk(services), NoView(), afternoon, Language.VIETNAMESE)
    made.load("NAM")
    return made.sheet


def _month(sheet, month):
    return [each.month for each in sheet.months].index(month)


def _review(sheet, code, text, month=5):
    plan = plan_paste(sheet, (sheet.row(code),), _month(sheet, month), text)
    return PasteReview(sheet, plan), [cell.key for cell in plan.cells]


def _open(qtbot, page, code, text, month=5):
    to_cell(page, code, month)
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(page.view.grid.middle, KEY.Key_V, CTRL)
    return page.findChild(PasteDialog)


@pytest.mark.parametrize(
    ("text", "proposals", "sentence"),
    [
        ("2,5kg", ["2.5"], "Có chữ “kg” sau số. ĐVT của chỉ tiêu đã là kg/người."),
        ("9o,5", ["90.5"], "Có chữ “o” trong số."),
        ("1.234", ["1234", "1.234"], "Có thể hiểu hai cách."),
        ("#REF!", [], "Ô lỗi công thức trong Excel. Xem lại tệp gốc hoặc gõ số."),
    ],
)
def test_what_cannot_be_read_comes_with_its_reason_and_what_may_be_meant(
    sheet, text, proposals, sentence
):
    review, [key] = _review(sheet, "II.4", text)
    [cell] = review.plan.bad
    assert [str(value) for value in cell.proposals] == proposals
    assert review.verdict(key).problem == sentence
    assert (review.count, review.unread) == (0, 1)


@pytest.mark.parametrize(
    ("code", "text", "proposals"),
    [("IV.1", "0,955", ["95.500"]), ("IV.1", "9500", ["95"]), ("II.4", "80", [])],
)
def test_striking_figures_are_hinted_at_and_written_all_the_same(sheet, code, text, proposals):
    review, _ = _review(sheet, code, text)
    [cell] = review.to_look_at
    assert cell.doubt
    assert [str(value) for value in cell.proposals] == proposals
    assert review.count == 1


def test_an_ordinary_figure_raises_no_hint(sheet):
    review, _ = _review(sheet, "IV.1", "96,5")
    assert review.to_look_at == ()


def test_a_cell_left_out_is_not_written_and_may_come_back(sheet):
    review, [first, second] = _review(sheet, "IV.1", "90\t91")
    review.leave_out(first, left_out=True)
    assert (review.count, review.unread) == (1, 0)
    assert [new.result.number for new in review.entries("")] == [Decimal(91)]
    review.leave_out(first, left_out=False)
    assert review.count == 2
    assert review.verdict(second).typed is not None


def test_the_common_reason_stands_at_corrections_only(sheet):
    blank = next(
        r
        for r in sheet.rows
        if r.criterion.rule.code == "proportional" and not r.cells[_month(sheet, 6)].entries
    )
    review, _ = _review(sheet, blank.criterion.code, "90\t91")
    corrected, fresh = review.entries("  dán lại ")
    assert (corrected.corrects is not None, corrected.note) == (True, "dán lại")
    assert (fresh.corrects, fresh.note) == (None, None)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ('"hai\ndòng"\t2\n', [["hai\ndòng", "2"]]),
        ('"nói ""có"" rồi"\t2', [['nói "có" rồi', "2"]]),
        ('"abc\n1\t2\n3\t4', [['"abc'], ["1", "2"], ["3", "4"]]),
        ('"a" b\t1\n"c"\t2', [['"a" b', "1"], ["c", "2"]]),
        ("1\t\n\t\n", [["1", ""]]),
        ("", []),
    ],
)
def test_quotes_of_a_copied_block_count_only_where_their_cell_closes_them(text, block):
    assert block_of(text) == block


def test_a_quote_before_a_very_long_text_is_read_as_it_stands():
    long = '"' + "x" * 200_000
    assert block_of(f"{long}\n1") == [[long], ["1"]]


def test_pasting_what_stands_already_changes_nothing(sheet):
    month = _month(sheet, 5)
    row = sheet.row("I.4")
    plan = plan_paste(sheet, (row,), month, "4/5")
    assert plan.cells == ()


def test_a_block_is_shown_before_it_is_written_as_one_operation(qtbot, page, services):
    dialog = _open(qtbot, page, "IV.1", "92\t#REF!\r\n")
    before = services.history.standing().journal_length
    assert dialog.write.text() == "&Ghi 1 ô"
    [fix] = dialog.fixes
    qtbot.keyClicks(fix.field, "93,5")
    assert dialog.write.text() == "&Ghi 2 ô"
    qtbot.keyClicks(dialog.reason, "theo bang thong ke")
    qtbot.mouseClick(dialog.write, LEFT)
    assert (cell_of(page, "IV.1", 5), cell_of(page, "IV.1", 6)) == ("92", "93,5")
    assert entries_of_cell(page, "IV.1", 5)[0].note == "theo bang thong ke"
    assert services.history.standing().journal_length == before + 1


def test_a_proposal_is_taken_by_its_button(qtbot, page):
    dialog = _open(qtbot, page, "II.4", "2,25kg")
    [fix] = dialog.fixes
    [use] = fix.uses
    assert use.text() == "Dùng 2,25"
    qtbot.mouseClick(use, LEFT)
    assert fix.field.text() == "2,25"
    assert dialog.write.text() == "&Ghi 1 ô"
    qtbot.mouseClick(dialog.write, LEFT)
    assert [str(e.result.number) for e in entries_of_cell(page, "II.4", 5)] == ["2.25"]


def test_a_cell_is_left_out_by_its_button(qtbot, page):
    dialog = _open(qtbot, page, "IV.1", "92\t#REF!\r\n")
    [fix] = dialog.fixes
    assert dialog._tags["danger"].text() == "1 ô không đọc được"
    qtbot.mouseClick(fix.leave, LEFT)
    assert not dialog._tags["danger"].isVisible()
    assert not fix.field.isEnabled()
    assert dialog.write.text() == "&Ghi 1 ô"


def test_a_block_may_be_left_alone(qtbot, page):
    before = page.presenter.sheet
    _open(qtbot, page, "IV.1", "12\r\n").reject()
    assert page.presenter.sheet is before


def test_a_block_that_was_put_right_is_asked_about_before_it_is_left(qtbot, page):
    dialog = _open(qtbot, page, "IV.1", "92\t#REF!\r\n")
    qtbot.keyClicks(dialog.fixes[0].field, "93,5")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.findChildren(Caution)[-1].refusing.click()
    assert dialog.isVisible()
    assert dialog.fixes[0].field.text() == "93,5"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.findChildren(Caution)[-1].accepting.click()
    assert not dialog.isVisible()


def test_the_table_of_the_block_keeps_qts_promises(qtbot, page, qtmodeltester):
    dialog = _open(qtbot, page, "IV.1", "12\t13kg\r\n")
    qtmodeltester.check(dialog.table.model())
    assert place_of_month(page, 5) in dialog.review.plan.months


def test_blank_rows_of_a_block_keep_their_place(sheet):
    rows = (sheet.row("IV.1"), sheet.row("IV.2"), sheet.row("II.4"))
    plan = plan_paste(sheet, rows, _month(sheet, 5), "90\r\n\r\n7\r\n")
    assert [(cell.key.criterion, cell.text) for cell in plan.cells] == [
        ("IV.1", "90"),
        ("II.4", "7"),
    ]


def test_kps_may_be_pasted_where_components_have_to_be_named(sheet):
    review, [key] = _review(sheet, "III.1", "KPS")
    assert review.verdict(key).typed is not None


def _pasted_over(services, afternoon, pasted):
    """What a paste over 79,3312, which is shown as 79,33, would write."""
    made = ProgressPresenter(InlineDesk(services), NoView(), afternoon, Language.VIETNAMESE)
    made.load("NAM")
    may = _month(made.sheet, 5)
    [old] = made.sheet.row("IV.1").cells[may].entries
    figure = number_result(Decimal("79.3312"))
    new = NewEntry(criterion="IV.1", occurred_on=old.occurred_on, result=figure, corrects=old.id)
    assert services.record.record_progress([new]).value.refused == ()
    made.load("NAM")
    return plan_paste(made.sheet, (made.sheet.row("IV.1"),), may, pasted).cells


def test_a_figure_that_differs_in_a_digit_nobody_sees_is_pasted(services, afternoon):
    [cell] = _pasted_over(services, afternoon, "79,3344")
    assert cell.typed.result.number == Decimal("79.3344")


@pytest.mark.parametrize("pasted", ["79,3312", "79,33"])
def test_a_figure_as_it_stands_or_is_shown_is_no_news(services, afternoon, pasted):
    assert _pasted_over(services, afternoon, pasted) == ()
