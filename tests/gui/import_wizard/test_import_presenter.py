"""The import as a machine: what is asked, remembered, fixed, counted, stopped and written."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.gui.import_wizard.foreign_book import Import, SmallBook
from tests.support.screen import InlineDesk
from tests.support.ugly_files import DAY, HEADER, _book, _table
from tests.unit.sheets.builders import ASKING
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.sheet_import import ImportColumn, LeftOut, Subject, layout_of
from thidua_desktop.domain.progress import number_result
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.gui.import_wizard.review import LineState
from thidua_desktop.gui.import_wizard.state import Stage, Stop
from thidua_desktop.gui.import_wizard.turns import Turns

D, C, R = ImportColumn.DATE, ImportColumn.CODE, ImportColumn.RESULT

ENTRY_COLUMNS = layout_of(Subject.PROGRESS, (), ASKING.window).columns


def _through(folder, *rows, book=None, header=HEADER):
    trial = Import() if book is None else Import(book=book)
    assert trial.open(_book((header, *rows))(folder))
    assert trial.go_to_problems()
    return trial


def _lines(trial, state=LineState.OPEN):
    return [line for line in trial.state.review.lines if line.state is state]


def test_a_good_file_is_written_as_one_operation(tmp_path):
    trial = _through(tmp_path, (DAY, "I.1", None, 45), (DAY, "I.1", None, "1.234,5"))
    trial.presenter.enter(Stage.SUMMARY)
    assert trial.state.is_ready
    trial.presenter.write()
    assert [entry.result.number for entry in trial.book.written] == [45, Decimal("1234.5")]
    assert trial.view.done == [(2, "tep.xlsx")]


def test_rows_that_the_book_does_not_take_any_more_are_told(tmp_path):
    book = SmallBook(refuses=1)
    trial = _through(tmp_path, (DAY, "I.1", None, 45), (DAY, "I.1", None, 46), book=book)
    trial.presenter.enter(Stage.SUMMARY)
    trial.presenter.write()
    assert trial.view.done == [(1, "tep.xlsx")]
    assert trial.view.refused == 1


def test_what_the_book_says_already_is_no_new_row(tmp_path):
    said = ("I.1", None, date(2022, 3, 25), number_result(Decimal(45)))
    book = SmallBook(standing=frozenset({said}))
    trial = _through(tmp_path, (DAY, "I.1", None, "45,0"), (DAY, "I.1", None, 46), book=book)
    assert trial.counts == (2, 1, 1, 0)


def test_what_the_book_corrected_or_withdrew_is_written_only_where_it_is_wanted(tmp_path):
    said = ("I.1", None, date(2022, 3, 25), number_result(Decimal(45)))
    book = SmallBook(revised=frozenset({said}))
    trial = _through(tmp_path, (DAY, "I.1", None, 45), (DAY, "I.1", None, 46), book=book)
    plan = trial.state.review.plan
    assert trial.counts == (2, 1, 0, 0)
    assert [value.place.row for value in plan.revised] == [2]
    trial.presenter.want(frozenset({2}))
    plan = trial.state.review.plan
    assert (trial.counts, plan.revised) == ((2, 2, 0, 0), ())
    assert [value.place.row for value in plan.again] == [2]
    trial.presenter.want(frozenset())
    trial.presenter.write()
    assert [entry.result.number for entry in trial.book.written] == [46]


def test_a_row_said_twice_in_the_file_is_pointed_out_and_may_be_dropped(tmp_path):
    trial = _through(tmp_path, (DAY, "I.1", None, 45), (DAY, "I.1", None, 45))
    [line] = _lines(trial, LineState.TWICE)
    assert line.found.facts == {"other": "2"}
    assert trial.counts == (2, 2, 0, 0)
    trial.presenter.drop(line)
    assert trial.counts == (2, 1, 0, 1)


def test_a_fix_stays_in_the_list_and_can_be_taken_back(tmp_path):
    trial = _through(tmp_path, (DAY, "I.1", None, "4O"))
    [line] = _lines(trial)
    trial.presenter.fix(line, "40")
    [fixed] = _lines(trial, LineState.FIXED)
    assert (fixed.fix, fixed.found.raw) == ("40", "4O")
    assert trial.counts == (1, 1, 0, 0)
    trial.presenter.leave(fixed)
    assert trial.counts == (1, 0, 0, 1)


def test_a_wrong_fix_is_refused_with_its_own_reason(tmp_path):
    trial = _through(tmp_path, ("31/02/2022", "I.1", None, 45))
    trial.presenter.fix(_lines(trial)[0], "hôm qua")
    [line] = _lines(trial)
    assert line.fix == "hôm qua"
    assert line.found.raw == "31/02/2022"


def test_one_answer_can_fit_all_cells_that_say_the_same(tmp_path):
    rows = [(DAY, "I,1", None, number) for number in range(5)]
    trial = _through(tmp_path, *rows, (DAY, "I;1", None, 9))
    first = _lines(trial)[0]
    assert len(trial.state.review.alike(first)) == 4
    trial.presenter.fix(first, first.proposals[0], everywhere=True)
    assert trial.counts == (6, 5, 0, 1)


def test_a_typed_number_is_read_with_our_own_decimal_comma(tmp_path):
    trial = _through(tmp_path, (DAY, "I.1", None, "1.234"))
    [line] = _lines(trial)
    assert line.proposals == ("1.234", "1,234")
    trial.presenter.fix(line, "1,234")
    assert trial.state.review.plan.new[0].result.number == Decimal("1.234")


def test_a_dropped_row_can_be_taken_back_in(tmp_path):
    trial = _through(tmp_path, (DAY, "IX.9", None, 45))
    trial.presenter.drop(_lines(trial)[0])
    assert trial.state.review.open_rows == 0
    trial.presenter.drop(_lines(trial, LineState.DROPPED)[0])
    assert trial.state.review.open_rows == 1


def test_rows_of_other_units_are_left_out_and_units_are_known_by_name_too(tmp_path):
    header = ("Ngày", "Mã", "Kết quả", "Đơn vị")
    units = ("BTM", "bộ tham mưu", "E994", "Đội xe")
    trial = _through(tmp_path, *[(DAY, "I.1", 45, unit) for unit in units], header=header)
    assert [row.left_out for row in trial.state.review.rows] == [
        *(None, None),
        *(LeftOut.OTHER_UNIT, LeftOut.PROBLEM),
    ]
    [line] = _lines(trial)
    assert line.column is ImportColumn.UNIT


def test_a_day_outside_the_year_is_a_problem(tmp_path):
    trial = _through(tmp_path, (DAY.replace(year=2021), "I.1", None, 45))
    assert _lines(trial)[0].found.facts["kind"] == "outside_year"


def test_a_component_can_be_typed_where_the_file_has_no_column_for_it(tmp_path):
    trial = _through(tmp_path, (DAY, "I.5", "Đạt"), header=("Ngày", "Mã", "Kết quả"))
    [line] = _lines(trial)
    assert (line.column, line.found.cell) == (ImportColumn.COMPONENT, "2")
    trial.presenter.fix(line, "Đoàn kết")
    assert trial.state.review.plan.new[0].component == "Đoàn kết"


def test_columns_are_remembered_by_the_shape_of_the_header(tmp_path):
    header = ("Hôm nào", "Cái gì", "Bao nhiêu")
    path = _book((header, (DAY, "I.1", 45)))(tmp_path)
    trial = Import()
    assert trial.open(path)
    assert not trial.go_to_problems()
    for meaning, column in ((D, 1), (C, 2), (R, 3)):
        trial.presenter.match(meaning, column)
    trial.presenter.enter(Stage.PROBLEMS)
    assert trial.counts == (1, 1, 0, 0)
    again = Import(choices=trial.choices)
    assert again.open(path)
    assert again.go_to_problems()
    assert again.state.is_remembered


def test_a_damaged_memory_is_no_memory(tmp_path):
    trial = _through(tmp_path, (DAY, "I.1", None, 45))
    [key] = trial.choices.known
    for spoilt in ('{"date": 99, "code": "x", "result": null}', "[]", '"?"'):
        again = Import()
        again.choices.put(key, spoilt)
        assert again.open(_book((HEADER, (DAY, "I.1", None, 45)))(tmp_path))
        again.presenter.enter(Stage.COLUMNS)
        assert again.state.heads is not None


def test_one_column_cannot_mean_two_things(tmp_path):
    trial = Import()
    trial.open(_table((DAY, "I.1", None, 45))(tmp_path))
    trial.presenter.enter(Stage.COLUMNS)
    trial.presenter.match(ImportColumn.NOTE, 4)
    assert trial.state.clashes == (4,)
    assert not trial.state.is_ready


def test_another_header_row_reads_the_columns_anew(tmp_path):
    trial = Import()
    head = ("Ngày", "Mã", "Kết quả")
    trial.open(_book((head, (DAY, "I.1", 1), head, (DAY, "I.1", 2)))(tmp_path))
    trial.presenter.choose_header(3)
    assert trial.go_to_problems()
    assert [row.place.row for row in trial.state.review.plan.new] == [4]


def test_hidden_rows_are_read_only_on_demand(tmp_path):
    def hide(sheet):
        sheet.row_dimensions[3].hidden = True

    trial = Import()
    trial.open(_table((DAY, "I.1", None, 1), (DAY, "I.1", None, 2), change=hide)(tmp_path))
    trial.go_to_problems()
    assert trial.counts == (2, 1, 0, 1)
    trial.presenter.include_hidden(is_on=True)
    trial.go_to_problems()
    assert trial.counts == (2, 2, 0, 0)


def test_old_fonts_are_shown_before_and_after(tmp_path):
    from tests.support.ugly_files import _old
    from thidua_desktop.domain.text.legacy_fonts import TextEncoding

    trial = Import()
    trial.open(_old(TextEncoding.TCVN3)(tmp_path))
    trial.go_to_problems()
    first = trial.state.heads.conversions[0]
    assert first.before != first.after == "Báo cáo kết quả huấn luyện quý một"
    assert trial.state.review.plan.new[0].note == first.after


def test_a_book_that_is_no_member_is_told_so(tmp_path):
    trial = Import(book=SmallBook(is_member=False))
    assert not trial.open(_table((DAY, "I.1", None, 45))(tmp_path))
    assert trial.state.stop is Stop.NOT_A_MEMBER


def test_a_missing_file_is_a_sentence_and_another_can_be_chosen(tmp_path):
    trial = Import()
    assert not trial.open(tmp_path / "đâu rồi.xlsx")
    assert trial.state.failure.code.value == "FILE_MISSING"
    assert trial.open(_table((DAY, "I.1", None, 45))(tmp_path))


class StoppedDesk(InlineDesk):
    """Reports once, and is asked to stop by whoever hears it."""

    def aside(self, work, done, **heard):
        try:
            result = work(JobContext(heard["progressed"]))
        except CancelledError:
            return
        done(result)


@pytest.mark.parametrize("stage", [Stage.SHEET, Stage.COLUMNS, Stage.PROBLEMS])
def test_stopping_goes_back_to_the_step_before(tmp_path, stage):
    trial = Import()
    path = _table(*[(DAY, "I.1", None, number) for number in range(1200)])(tmp_path)
    trial.presenter.choose_file(path)
    before = list(Stage)[: list(Stage).index(stage)]
    for earlier in before[1:]:
        trial.presenter.enter(earlier)
    trial.presenter._turns = Turns(StoppedDesk(trial.book))
    show = trial.view.show_state

    def stop_at_once(state):
        show(state)
        if state.progress is not None and state.progress.step in ("sheet", "fonts", "rows"):
            trial.presenter.stop_reading()

    trial.view.show_state = stop_at_once
    trial.presenter.enter(stage)
    assert trial.view.back == [before[-1]]
    assert trial.state.progress is None


CELLS = st.sampled_from([None, "", "I.1", "I.9", 45, "4O", "1.234", "25/3/2022", DAY, "BTM", "x"])
MATCHES = st.fixed_dictionaries({}, optional=dict.fromkeys(ENTRY_COLUMNS, st.integers(1, 5)))


@settings(deadline=None)
@given(rows=st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=8), columns=MATCHES)
def test_every_filled_row_is_new_duplicate_or_dropped(tmp_path_factory, rows, columns):
    header = ("Một", "Hai", "Ba", "Bốn", "Năm")
    said = ("I.1", None, date(2022, 3, 25), number_result(Decimal(45)))
    trial = Import(book=SmallBook(standing=frozenset({said})))
    assert trial.open(_book((header, *rows))(tmp_path_factory.mktemp("rows")))
    trial.presenter.enter(Stage.COLUMNS)
    for meaning in ENTRY_COLUMNS:
        trial.presenter.match(meaning, columns.get(meaning))
    if not trial.state.is_ready:
        assert trial.state.missing or trial.state.clashes
        return
    trial.presenter.enter(Stage.PROBLEMS)
    filled = sum(any(str(cell or "").strip() for cell in row) for row in rows)
    total, new, duplicates, dropped = trial.counts
    assert new + duplicates + dropped == total == filled
    for line in trial.state.review.lines:
        trial.presenter.drop(line)
        assert sum(trial.counts[1:]) == filled


def test_writing_that_failed_can_be_tried_again_where_it_failed(tmp_path, monkeypatch):
    trial = _through(tmp_path, (DAY, "I.1", None, 45))
    trial.presenter.enter(Stage.SUMMARY)
    fault = KnownFault(FaultCode.DISK_FULL)

    def full(*_rows, **_how):
        raise fault

    with monkeypatch.context() as broken:
        broken.setattr(SmallBook, "record_progress", full)
        trial.presenter.write()
    assert trial.state.failure is fault
    assert trial.state.is_ready
    trial.presenter.write()
    assert trial.state.failure is None
    assert trial.view.done == [(1, "tep.xlsx")]
