"""The clerk's own spreadsheet: criteria down, a column for each month."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from tests.gui.import_wizard.foreign_book import Import, SmallBook
from tests.support.ugly_files import _book
from thidua_desktop.application.sheet_import import ImportColumn, LeftOut, month_column
from thidua_desktop.domain.progress import number_result
from thidua_desktop.gui.import_wizard.review import LineState
from thidua_desktop.gui.import_wizard.state import Stage
from thidua_desktop.gui.import_wizard.summary_rows import rows_said_again

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key
WAIT = 10_000
MONTHS = tuple(f"T{number}" for number in range(1, 13))
HEADER = ("Mã", "Nội dung", "ĐVT", *MONTHS)
JANUARY, MARCH = date(2022, 1, 31), date(2022, 3, 31)


def _through(folder, *rows, book=None, change=lambda _: None):
    trial = Import(book=book or SmallBook())
    assert trial.open(_book(rows, change)(folder))
    assert trial.go_to_problems()
    return trial


def _new(trial):
    new = trial.state.review.plan.new
    return [(one.criterion, one.occurred_on, one.result.number) for one in new]


def _heads(*names):
    return ("Mã", "Nội dung", *names)


def test_each_filled_cell_is_an_entry_of_the_last_day_of_its_month(tmp_path):
    trial = _through(tmp_path, HEADER, ("I.1", "Quân số", "%", 45, None, "46,5"))
    assert trial.state.by_month
    assert _new(trial) == [("I.1", JANUARY, 45), ("I.1", MARCH, Decimal("46.5"))]
    trial.presenter.enter(Stage.SUMMARY)
    trial.presenter.write()
    assert [entry.note for entry in trial.book.written] == [None, None]


@pytest.mark.parametrize(
    "names",
    [
        ("Tháng 01/2022", "Tháng 03/2022"),
        ("Tháng Một", "Tháng Ba"),
        ("1/2022", "3/2022"),
        ("Thg 1", "Thg 3"),
        ("Th¸ng 1", "Th¸ng 3"),
        (datetime(2022, 1, 1), datetime(2022, 3, 1)),  # noqa: DTZ001 - Excel knows no time zones
    ],
)
def test_months_are_known_by_any_of_their_names(tmp_path, names):
    trial = _through(tmp_path, _heads(*names), ("I.1", "Quân số", 45, 46))
    assert _new(trial) == [("I.1", JANUARY, 45), ("I.1", MARCH, 46)]


def test_a_header_of_two_merged_rows_groups_and_totals_are_passed_over(tmp_path):
    trial = _through(
        tmp_path,
        ("SỔ THEO DÕI",),
        ("Mã", "Nội dung", "Kết quả thực hiện"),
        (None, None, "T1", "T3", "Cộng"),
        ("I", "NHÓM MỘT"),
        ("I.1", "Quân số", 45, 46, 91),
        ("Cộng", None, 45, 46, 91),
        ("I.1", "Quân số", None, None, None),
        change=lambda sheet: sheet.merge_cells("C2:E2"),
    )
    assert _new(trial) == [("I.1", JANUARY, 45), ("I.1", MARCH, 46)]
    why = {row.row: row.left_out for row in trial.state.review.rows if row.left_out}
    assert why == {4: LeftOut.GROUP, 6: LeftOut.TOTAL, 7: LeftOut.BLANK}
    assert trial.state.review.lines == ()


def test_a_month_that_cannot_be_read_waits_and_takes_its_row_along_until_it_is_fixed(tmp_path):
    trial = _through(tmp_path, HEADER, ("I.1", "Quân số", "%", 45, "x", 46))
    [line] = trial.state.review.lines
    assert (line.found.cell, line.column) == ("E2", month_column(date(2022, 2, 1)))
    assert line.state is LineState.OPEN
    assert _new(trial) == []
    trial.presenter.fix(line, "")
    assert _new(trial) == [("I.1", JANUARY, 45), ("I.1", MARCH, 46)]


def test_a_dash_is_never_read_by_itself_but_kps_is_one_click_away_for_all_of_them(tmp_path):
    trial = _through(tmp_path, HEADER, ("I.1", "Quân số", "%", "–", "–", 46))
    first, second = trial.state.review.lines
    assert first.proposals == ("KPS", "")
    assert trial.state.review.alike(first) == (second,)
    trial.presenter.fix(first, first.proposals[0], everywhere=True)
    assert len(_new(trial)) == 3


def test_a_month_the_book_has_is_known_on_any_day_and_never_counted_twice(tmp_path):
    standing = frozenset(
        ("I.1", None, date(2022, month, 10), number_result(Decimal(45))) for month in (1, 3)
    )
    rows = (HEADER, ("I.1", "Quân số", "%", 45, 47, 46))
    trial = _through(tmp_path, *rows, book=SmallBook(standing=standing))
    plan = trial.state.review.plan
    assert [one.occurred_on for one in plan.duplicates] == [JANUARY]
    assert [one.occurred_on for one in plan.revised] == [MARCH]
    assert _new(trial) == [("I.1", date(2022, 2, 28), 47)]
    [(row, said)] = rows_said_again(plan, trial.state.review.listed)
    assert (row, said.day, said.result) == (2, "31/03/2022", "46")
    trial.presenter.want(frozenset({2}))
    assert [result for _, _, result in _new(trial)] == [47, 46]


def test_a_person_says_which_columns_are_months_where_their_names_do_not(tmp_path):
    trial = Import()
    assert trial.open(_book([("Mã", "a", "b"), ("I.1", 45, 46)])(tmp_path))
    trial.presenter.enter(Stage.SHEET)
    trial.presenter.enter(Stage.COLUMNS)
    assert trial.state.missing == (ImportColumn.DATE, ImportColumn.RESULT)
    trial.presenter.spread(is_on=True)
    assert trial.state.missing == ()
    assert trial.state.lacks_months
    assert not trial.state.is_ready
    trial.presenter.match(month_column(date(2022, 1, 1)), 2)
    assert trial.state.is_ready
    trial.presenter.spread(is_on=False)
    assert month_column(date(2022, 1, 1)) not in trial.state.columns


def test_a_month_in_place_of_a_day_is_refused_with_its_last_day_proposed(tmp_path):
    rows = (("Tháng", "Mã", "Kết quả"), ("T1", "I.1", 45), ("Tháng 3/2022", "I.1", 46))
    trial = _through(tmp_path, *rows)
    assert [line.proposals for line in trial.state.review.lines] == [
        ("31/01/2022",),
        ("31/03/2022",),
    ]


@pytest.mark.parametrize(
    "numbers", [("(1)", "(2)", "(3)", "(4)", "(5)"), ("A", "B", 1, 2, "3=1+2"), (-1, -2, -3, -4)]
)
def test_a_row_that_numbers_the_columns_is_passed_over(tmp_path, numbers):
    trial = _through(tmp_path, _heads("T1", "T3"), numbers, ("I.1", "Quân số", 45, 46))
    assert _new(trial) == [("I.1", JANUARY, 45), ("I.1", MARCH, 46)]
    assert [row.left_out for row in trial.state.review.rows] == [LeftOut.HEADER, None]


def test_a_first_row_of_small_results_is_no_row_of_column_numbers(tmp_path):
    trial = _through(tmp_path, ("Mã", "T1", "T3", "T5"), ("I.1", 1, 2, 3))
    assert len(_new(trial)) == 3


def test_an_import_of_months_tells_cells_and_ctrl_z_and_ctrl_y_take_it_back_and_bring_it(
    qtbot, tmp_path, application
):
    made = application
    wizard = made.window.seen_page.importing.open()
    rows = [_heads("T1", "T3"), ("VI.3", "Điển hình", 7, 8)]
    wizard.presenter.choose_file(_book(rows)(tmp_path))
    for stage in (Stage.SHEET, Stage.COLUMNS, Stage.PROBLEMS, Stage.SUMMARY):
        _onward(qtbot, wizard, stage)
    standing = lambda: made._desk._services.queries.import_base().standing  # noqa: E731
    before = standing()
    wizard.dialog.next.click()
    qtbot.waitUntil(lambda: " ô từ tep.xlsx" in made.window.notices.shown, timeout=WAIT)
    qtbot.waitUntil(made._book.actions.undo.isEnabled, timeout=WAIT)
    after = standing()
    with qtbot.waitActive(made.window):  # a real screen gives the keys back to it by itself
        made.window.activateWindow()
    for key, then in ((KEY.Key_Z, before), (KEY.Key_Y, after), (KEY.Key_Z, before)):
        qtbot.keyClick(made.window, key, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda then=then: standing() == then, timeout=WAIT)
        qtbot.waitUntil(lambda: made._book.actions.redo.isEnabled() or standing() == after)
        qtbot.waitUntil(lambda: made._book.actions.undo.isEnabled() or standing() == before)


def _onward(qtbot, wizard, stage):
    is_there = lambda: wizard.presenter.state.stage is stage and wizard.presenter.state.is_ready  # noqa: E731
    if stage is not Stage.SHEET:  # a file that is read leads there by itself
        wizard.dialog.next.click()
    qtbot.waitUntil(is_there, timeout=WAIT)
    qtbot.waitUntil(wizard.dialog.next.isEnabled, timeout=WAIT)
