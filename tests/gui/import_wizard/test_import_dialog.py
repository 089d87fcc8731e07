"""The wizard under real keys: from the page of progress to one operation, and back by one undo."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from tests.gui.import_wizard.clerk_file import clerk_file
from tests.gui.import_wizard.foreign_book import SmallBook
from tests.support.late_desk import LateDesk
from tests.support.screen import surroundings_of
from tests.support.ugly_files import DAY, HEADER, _book
from thidua_desktop.application.sheet_import import ImportColumn, month_of
from thidua_desktop.bootstrap import READING_CHILD
from thidua_desktop.domain.progress import number_result
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.exchange.sheets.lectern import ChildReadingRoom
from thidua_desktop.gui.import_wizard.dialog import ImportWizard
from thidua_desktop.gui.import_wizard.fix_table import FIX
from thidua_desktop.gui.import_wizard.state import Stage
from thidua_desktop.gui.pages.progress.page import ProgressPage
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.question import Caution

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key
WAIT = 10_000


def _focused(qtbot):
    """A closing dialog hands the keys back by itself on a real screen; here nobody does."""
    over = QApplication.activeModalWidget()
    if QApplication.focusWidget() is None and over is not None:
        over.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)
    return QApplication.focusWidget()


def _press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(_focused(qtbot), key, modifier)


def _tab_to(qtbot, wanted):
    for _ in range(60):
        if QApplication.focusWidget() is wanted:
            return
        _press(qtbot, KEY.Key_Tab)
    raise AssertionError(f"the keyboard cannot reach {wanted.accessibleName()}")


def _choose_file(qtbot, page, path):
    """Presses the button of the page, then that of the first step, then types a path."""
    page.importing.button.setFocus()
    _press(qtbot, KEY.Key_Space)
    wizard = page.findChild(ImportWizard)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is wizard.file.ask, timeout=WAIT)
    _press(qtbot, KEY.Key_Space)
    qtbot.waitUntil(lambda: wizard.file.findChild(QFileDialog) is not None, timeout=WAIT)
    chooser = wizard.file.findChild(QFileDialog)
    name = chooser.findChild(QLineEdit)
    qtbot.waitUntil(name.isVisible, timeout=WAIT)
    name.setText(str(path))
    qtbot.keyClick(name, KEY.Key_Return)
    return wizard


def _onward(qtbot, wizard, stage):
    """Enter goes on wherever the person is; lists keep it to themselves, so Tab leads out."""
    qtbot.waitUntil(wizard.dialog.next.isEnabled, timeout=WAIT)
    _tab_to(qtbot, wizard.dialog.next)
    _press(qtbot, KEY.Key_Space)
    ready = lambda: wizard.presenter.state.stage is stage and wizard.presenter.state.is_ready  # noqa: E731
    qtbot.waitUntil(ready, timeout=WAIT)


def _length(application):
    return application._desk._services.queries.face().journal_length


def _at_problems(qtbot, application, tmp_path):
    wizard = _choose_file(qtbot, application.window.seen_page, clerk_file(tmp_path))
    ready = lambda: wizard.presenter.state.stage is Stage.SHEET and wizard.presenter.state.is_ready  # noqa: E731
    qtbot.waitUntil(ready, timeout=WAIT)
    _onward(qtbot, wizard, Stage.COLUMNS)
    _onward(qtbot, wizard, Stage.PROBLEMS)
    return wizard


def test_the_keyboard_alone_leads_from_the_file_to_the_undo(qtbot, application, tmp_path):
    page, length = application.window.seen_page, _length(application)
    wizard = _choose_file(qtbot, page, clerk_file(tmp_path))
    ready = lambda: wizard.presenter.state.stage is Stage.SHEET and wizard.presenter.state.is_ready  # noqa: E731
    qtbot.waitUntil(ready, timeout=WAIT)
    assert wizard.sheet.sheets.currentText() == "Tháng 8"
    _onward(qtbot, wizard, Stage.COLUMNS)
    _onward(qtbot, wizard, Stage.PROBLEMS)
    assert wizard.dialog.next.text() == "&Bỏ 5 dòng, tiếp tục"
    _type_fix(qtbot, wizard, "30/8/2022")
    qtbot.waitUntil(lambda: wizard.presenter.state.review.open_rows == 4, timeout=WAIT)
    _press(qtbot, KEY.Key_Delete)
    qtbot.waitUntil(lambda: wizard.presenter.state.review.open_rows == 3, timeout=WAIT)
    _onward(qtbot, wizard, Stage.SUMMARY)
    assert wizard.summary.counts.text() == "13 dòng: 6 mới, 1 trùng, 6 bỏ"
    _tab_to(qtbot, wizard.dialog.next)
    _press(qtbot, KEY.Key_Space)
    qtbot.waitUntil(lambda: "Đã nhập 6 dòng" in application.window.notices.shown, timeout=WAIT)
    assert _length(application) == length + 1
    _undo(qtbot, application, length + 2)


def test_a_dropped_row_is_asked_about_as_a_fix_is(qtbot, application, tmp_path):
    wizard = _at_problems(qtbot, application, tmp_path)
    review = wizard.presenter.state.review
    wizard.presenter.drop(review.lines[0])
    qtbot.waitUntil(lambda: wizard.presenter.state.review is not review, timeout=WAIT)
    qtbot.keyClick(wizard.dialog, KEY.Key_Escape)
    wizard.dialog.findChildren(Caution)[-1].refusing.click()
    assert wizard.dialog.isVisible()
    wizard.dialog.drop()


def test_fixes_are_asked_about_before_the_wizard_closes(qtbot, application, tmp_path):
    wizard = _at_problems(qtbot, application, tmp_path)
    review = wizard.presenter.state.review
    wizard.presenter.fix(review.lines[0], "30/8/2022")
    qtbot.waitUntil(lambda: wizard.presenter.state.review is not review, timeout=WAIT)
    qtbot.keyClick(wizard.dialog, KEY.Key_Escape)
    wizard.dialog.findChildren(Caution)[-1].refusing.click()
    assert wizard.dialog.isVisible()
    qtbot.keyClick(wizard.dialog, KEY.Key_Escape)
    wizard.dialog.findChildren(Caution)[-1].accepting.click()
    assert not wizard.dialog.isVisible()


def test_a_fix_being_typed_outlives_the_count_of_the_one_before(qtbot, application, tmp_path):
    wizard = _at_problems(qtbot, application, tmp_path)
    table, review = wizard.problems.table, wizard.presenter.state.review
    first, second = [line for line in review.lines if line.column is not None][:2]
    table.choose(review.lines.index(second))
    qtbot.keyClick(table, "8")
    editor = table.indexWidget(table.currentIndex().siblingAtColumn(FIX))
    wizard.presenter.fix(first, "30/8/2022")
    qtbot.waitUntil(lambda: wizard.presenter.state.review is not review, timeout=WAIT)
    qtbot.keyClick(editor, "5")
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(
        lambda: (second.row, "85") in [(o.row, o.fix) for o in table.lines.items], timeout=WAIT
    )


def _type_fix(qtbot, wizard, text):
    table = wizard.problems.table
    qtbot.waitUntil(table.hasFocus, timeout=WAIT)
    qtbot.keyClick(table, text[0])
    editor = table.viewport().findChild(QLineEdit)
    qtbot.keyClicks(editor, text[1:])
    assert editor.text() == text
    qtbot.keyClick(editor, KEY.Key_Return)


def _undo(qtbot, application, length):
    standing = lambda: application._desk._services.queries.import_base().standing  # noqa: E731
    before = standing()
    qtbot.waitUntil(application._book.actions.undo.isEnabled, timeout=WAIT)
    application._book.actions.undo.trigger()
    qtbot.waitUntil(lambda: _length(application) == length, timeout=WAIT)
    assert len(standing()) < len(before)


@pytest.fixture
def small(qtbot, services):
    """A wizard over a small book that answers at once, for what needs no real one."""
    around = surroundings_of(services)
    around.desk.services = SmallBook()
    page = ProgressPage(surroundings_of(services))
    qtbot.addWidget(page)
    page.resize(1180, 680)
    page.show()
    made = ImportWizard(around, page)
    made.open()
    return made


def test_a_file_that_is_none_is_told_at_the_step_and_another_can_be_chosen(small, tmp_path):
    bad = tmp_path / "báo cáo.xlsx"
    bad.write_bytes(b"<html>")
    small.presenter.choose_file(bad)
    assert small.dialog.place == 0
    assert not small.dialog.next.isEnabled()
    assert small.file.ask.text() == "Chọn tệ&p khác…"
    small.presenter.choose_file(clerk_file(tmp_path))
    assert small.dialog.place == 1


def test_another_header_row_is_chosen_by_walking_to_it(qtbot, small, tmp_path):
    small.presenter.choose_file(clerk_file(tmp_path))
    assert small.presenter.state.place.header_row == 4
    qtbot.keyClick(small.sheet.table, KEY.Key_Down)
    assert small.presenter.state.place.header_row == 5


def test_another_sheet_is_shown_when_it_is_chosen(small, tmp_path):
    small.presenter.choose_file(clerk_file(tmp_path))
    small.sheet.sheets.setCurrentIndex(0)
    small.sheet.sheets.activated.emit(0)
    assert small.presenter.state.glance.sheet == 0
    assert small.sheet.table.items.rowCount() == 1


def test_an_empty_sheet_says_so_and_leads_no_further(small, tmp_path):
    rows = (HEADER, (DAY, "I.1", None, 45))
    small.presenter.choose_file(
        _book(rows, lambda sheet: sheet.parent.create_sheet("Bìa"))(tmp_path)
    )
    small.presenter.look(1)
    assert small.sheet._said.text() == "Trang tính này trống. Chọn trang khác hoặc tệp khác."
    assert not small.dialog.next.isEnabled()
    small.presenter.look(0)
    assert small.sheet._said.text().startswith("Đầu cột ở dòng 1.")
    assert small.dialog.next.isEnabled()


def test_one_answer_fixes_all_cells_that_say_the_same(qtbot, small, tmp_path):
    small.presenter.choose_file(
        _book((HEADER, *[(DAY, "I,1", None, n) for n in (1, 2, 3)]))(tmp_path)
    )
    small.dialog.next.click()
    small.dialog.next.click()
    step = small.problems
    assert step.everywhere.text() == "Sửa &cả 3 ô giống vậy"
    step.everywhere.setChecked(True)
    qtbot.mouseClick(step.takes[0], Qt.MouseButton.LeftButton)
    assert small.presenter.state.review.open_rows == 0
    assert small.dialog.next.text() == "&Tiếp tục"


def test_a_table_dropped_on_the_page_of_progress_opens_the_wizard_with_it(
    qtbot, services, tmp_path
):
    page = ProgressPage(surroundings_of(services))
    qtbot.addWidget(page)
    page.show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(clerk_file(tmp_path)))])
    left = Qt.MouseButton.LeftButton
    at, rest = QPointF(9, 9), (Qt.DropAction.CopyAction, data, left, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(at.toPoint(), *rest)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(at, *rest))
    assert page.findChild(ImportWizard).presenter.state.stage is Stage.SHEET


def test_a_sealed_package_is_sent_to_its_own_page(small, year):
    small.presenter.choose_file(year.packages[0])
    assert "Gói dữ liệu" in small.file._problem.text()


@pytest.fixture
def writing(qtbot, services, tmp_path):
    """A wizard whose rows are being written to a busy book; and its desk."""
    desk = LateDesk(SmallBook())
    page = ProgressPage(surroundings_of(services))
    qtbot.addWidget(page)
    page.show()
    made = ImportWizard(replace(surroundings_of(services), desk=desk), page)
    made.open(_book((HEADER, (DAY, "I.1", None, 1)))(tmp_path))
    desk.answer_all()
    while made.dialog.place < len(Stage) - 1:
        made.dialog.next.click()
        desk.answer_all()
    made.dialog.next.click()
    return made, desk


def test_a_wizard_that_writes_cannot_be_left_before_it_is_told_what_was_written(qtbot, writing):
    wizard, desk = writing
    assert not wizard.dialog.cancel.isEnabled()
    assert not wizard.dialog.next.isEnabled()
    qtbot.keyClick(wizard.dialog, KEY.Key_Escape)
    wizard.dialog.close()
    assert wizard.dialog.isVisible()
    with qtbot.waitSignal(wizard.noticed):
        desk.answer()
    assert not wizard.dialog.isVisible()


def test_a_wizard_whose_writing_was_refused_says_so_and_can_be_left(writing):
    wizard, desk = writing
    [job] = desk.waiting
    _work, _done, failed = job.args
    desk.waiting.clear()
    failed(KnownFault(FaultCode.DISK_FULL))
    assert wizard.summary._problem.text()
    wizard.dialog.cancel.click()
    assert not wizard.dialog.isVisible()


def test_rows_the_book_withdrew_are_written_only_where_they_are_ticked(qtbot, small, tmp_path):
    said = [("I.1", None, date(2022, 3, 25), number_result(Decimal(n))) for n in (45, 46)]
    small.presenter._desk.services.revised = frozenset(said)
    small.presenter.choose_file(
        _book((HEADER, *[(DAY, "I.1", None, n) for n in (45, 46)]))(tmp_path)
    )
    for _ in range(3):
        small.dialog.next.click()
    step = small.summary
    assert step.counts.text() == "2 dòng: 0 mới, 0 trùng, 2 đã sửa hoặc rút trong sổ, 0 bỏ"
    assert not small.dialog.next.isEnabled()
    everything = step.revised.topLevelItem(0)
    step.revised.setCurrentItem(everything.child(1))
    qtbot.keyClick(step.revised, KEY.Key_Space)
    qtbot.waitUntil(lambda: small.dialog.next.text() == "&Ghi 1 dòng", timeout=WAIT)
    assert step.counts.text() == "2 dòng: 1 mới, 0 trùng, 1 đã sửa hoặc rút trong sổ, 0 bỏ"
    assert [row.state.value for row in step.rows.items] == ["revised", "new"]
    step.revised.setCurrentItem(everything)
    qtbot.keyClick(step.revised, KEY.Key_Space)
    qtbot.waitUntil(lambda: small.dialog.next.text() == "&Ghi 2 dòng", timeout=WAIT)
    assert step.revised.isVisibleTo(step)


@pytest.fixture
def apart(small):
    """The same wizard over a reader in a process of its own."""
    small.presenter._desk.services = SmallBook(reading_room=ChildReadingRoom(READING_CHILD))
    small.presenter.stand.get_ready()
    yield small
    small.presenter.close()


def test_a_reader_is_there_before_the_file_and_goes_with_the_wizard(apart):
    process = apart.presenter.stand.lectern._process
    assert process.poll() is None
    apart.dialog.reject()
    assert process.poll() is not None


def _read_heads_again(presenter):
    presenter.include_hidden(is_on=False)
    presenter.enter(Stage.COLUMNS)


@pytest.mark.parametrize("step", [Stage.SHEET, Stage.COLUMNS, Stage.PROBLEMS])
def test_a_reader_that_dies_is_told_in_one_sentence_and_the_step_can_be_tried_again(
    apart, tmp_path, step
):
    apart.presenter.choose_file(clerk_file(tmp_path))
    while apart.presenter.state.stage is not step:
        apart.dialog.next.click()
    apart.presenter.stand.lectern._process.kill()
    {
        Stage.SHEET: lambda: apart.presenter.look(0),
        Stage.COLUMNS: lambda: _read_heads_again(apart.presenter),
        Stage.PROBLEMS: lambda: apart.presenter.fix(apart.problems.table.line, "1"),
    }[step]()
    shown = {
        Stage.SHEET: apart.sheet,
        Stage.COLUMNS: apart.columns,
        Stage.PROBLEMS: apart.problems,
    }[step]
    assert shown._problem.isVisible()
    assert shown._problem.text() == (
        "Việc đọc tệp bị dừng giữa chừng vì nội dung tệp làm hỏng việc đọc. "
        "Chép riêng phần số liệu sang một tệp Excel mới rồi chọn tệp đó."
    )
    assert not apart.dialog.next.isEnabled()
    apart.dialog.back.click()
    apart.dialog.next.click()
    assert apart.presenter.state.stage is step
    assert apart.dialog.next.isEnabled()
    assert not shown._problem.isVisible()


def test_the_first_rows_are_shown_as_wide_as_they_are(small, tmp_path):
    note = "Don vi hoan thanh tot nhiem vu duoc giao"
    small.presenter.choose_file(_book((HEADER, (DAY, "I.1", None, note)))(tmp_path))
    table = small.sheet.table
    assert table.columnWidth(4) >= table.fontMetrics().horizontalAdvance(note) + 2 * SIZES.unit
    assert table.columnWidth(2) < table.columnWidth(4)


def test_boxes_of_months_are_made_for_files_that_have_them_alone(small, tmp_path):
    small.presenter.choose_file(clerk_file(tmp_path))
    small.dialog.next.click()
    assert len(small.columns.boxes) == 6
    assert small.columns.by_month.isVisible()
    small.columns.by_month.click()
    months = [box for meaning, box in small.columns.boxes.items() if month_of(meaning)]
    assert len(months) == len(small.presenter.state.layout.months) > 1
    assert all(box.isVisible() and box.count() > 1 for box in months)
    assert not small.columns.boxes[ImportColumn.DATE].isVisible()
    small.columns.by_month.click()
    assert not any(box.isVisible() for box in months)
    assert small.columns.boxes[ImportColumn.DATE].isVisible()
