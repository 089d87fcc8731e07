"""The fill-in form: written the same every time, read by hidden ids, wrong rows named by cell."""

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from msgspec.structs import replace

from tests.support.filled_forms import (
    CODE,
    COMPONENT,
    DAY,
    FIRST,
    GOOD,
    NOTE,
    RESULT,
    ROW_ID,
    SHEET,
    Line,
    filled,
    form_of,
    saved,
)
from tests.support.sealing import FRAME, REGIMENT
from thidua_desktop.application.sheets import Answers, SheetProblemCode
from thidua_desktop.domain.package import Mode
from thidua_desktop.domain.progress import ResultKind
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.scoring.limits import EntryProblem, ScoreProblem
from thidua_desktop.exchange.fill_in_book import FillInBook
from thidua_desktop.exchange.sheets.reader import ExcelSheetReader

FORM = form_of()
BLANK = FillInBook().write(FORM)
BOOK = filled(BLANK, GOOD)


def read(content, tmp_path, form=FORM, answers=None):
    path = tmp_path / "bieu.xlsx"
    path.write_bytes(content)
    result = ExcelSheetReader().read_filled_form(path, form, answers or Answers())
    assert result.refusal is None
    return result


def changed(change, content=BOOK):
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book[SHEET])
    return saved(book)


def row_of(sheet, code):
    return next(row for row in range(FIRST, sheet.max_row) if sheet.cell(row, CODE).value == code)


def put(code, column, value):
    """Changes one cell of the first row of a criterion."""

    def change(sheet):
        sheet.cell(row_of(sheet, code), column).value = value

    return change


def refused(result):
    return [(p.cell, p.code) for p in result.problems if p.refused]


def test_the_same_form_is_written_to_the_same_bytes():
    assert FillInBook().write(form_of()) == BLANK
    assert FillInBook().write(form_of(REGIMENT)) != BLANK


def test_an_empty_form_says_nothing(tmp_path):
    result = read(BLANK, tmp_path)
    assert (result.value.entries, result.value.self_scores) == ((), ())
    assert result.problems == ()


def test_every_line_that_was_filled_in_is_read(tmp_path):
    result = read(BOOK, tmp_path)
    assert refused(result) == []
    entries = [(e.criterion, e.component, e.occurred_on, e.result) for e in result.value.entries]
    assert [entry[:3] for entry in entries] == [
        ("I.1", None, date(2022, 3, 4)),
        ("I.3", None, date(2022, 5, 5)),
        ("II.1", None, date(2022, 6, 1)),
        ("II.2", "Nội vụ", date(2022, 6, 1)),
        ("II.2", "Vệ sinh", date(2022, 6, 1)),
        ("III.1", None, date(2022, 6, 1)),
        ("III.2", "+", date(2022, 4, 1)),
    ]
    numbers = [entry[3].number for entry in entries if entry[3].number is not None]
    assert numbers == [Decimal(45), Decimal("92.5"), Decimal(2)]
    assert [e[3].kind for e in entries[2:6]] == [
        *(ResultKind.LEVEL, ResultKind.MET, ResultKind.NOT_MET, ResultKind.NOTHING),
    ]
    assert result.value.entries[0].evidence_name == "QĐ 12/QĐ-TM"
    (score,) = result.value.self_scores
    assert (score.criterion, score.points, score.reason) == ("I.2", 8, "Phối hợp tốt")


def test_spare_rows_take_more_results_of_a_criterion(tmp_path):
    lines = [Line(code="I.3", day=date(2022, 5, day), result=day) for day in range(1, 9)]
    result = read(filled(BLANK, lines), tmp_path)
    assert refused(result) == []
    assert [entry.result.number for entry in result.value.entries] == list(range(1, 9))


def test_what_does_not_apply_to_the_unit_has_no_row_and_takes_no_result(tmp_path):
    assert "II.4" in {c.code for c in FRAME.table.criteria}
    result = read(filled(BLANK, [Line(code="II.4", day=date(2022, 5, 1), result="Đạt")]), tmp_path)
    assert [code for _, code in refused(result)] == [ReasonCode.FORM_MISMATCH]
    assert result.value.entries == ()


@pytest.mark.parametrize(
    ("change", "code", "column"),
    [
        (put("I.3", RESULT, "=WEBSERVICE(A1)"), ReasonCode.CELL_FORMULA, "G"),
        (put("I.3", RESULT, "#N/A"), ReasonCode.CELL_ERROR, "G"),
        (put("I.3", RESULT, "1.234"), ReasonCode.CELL_AMBIGUOUS, "G"),
        (put("I.3", RESULT, date(2022, 5, 7)), ReasonCode.CELL_DATE, "G"),
        (put("I.3", RESULT, "nhiều"), SheetProblemCode.NOT_A_RESULT, "G"),
        (put("I.3", RESULT, -1), EntryProblem.NEGATIVE, "G"),
        (put("I.3", RESULT, None), EntryProblem.EMPTY_RESULT, "G"),
        (put("I.3", DAY, "31/02/2022"), ReasonCode.CELL_DATE, "F"),
        (put("I.3", DAY, None), SheetProblemCode.EMPTY, "F"),
        (put("I.3", CODE, 1.3), ReasonCode.CELL_CODE, "A"),
        (put("I.3", CODE, "II.3"), ReasonCode.FORM_MISMATCH, "A"),
        (put("I.3", ROW_ID, None), ReasonCode.FORM_MISMATCH, "A"),
        (put("I.3", ROW_ID, "IX.1:0:1"), ReasonCode.FORM_MISMATCH, "A"),
        (put("II.2", COMPONENT, "Vệ sinh"), ReasonCode.FORM_MISMATCH, "E"),
        (put("I.2", RESULT, 10.5), ScoreProblem.OUT_OF_BOUNDS, "G"),
        (put("II.1", RESULT, "Rất tốt"), EntryProblem.UNKNOWN_LEVEL, "G"),
    ],
)
def test_a_wrong_row_is_named_by_its_cell_and_the_others_stay(change, code, column, tmp_path):
    result = read(changed(change), tmp_path)
    ((cell, found),) = refused(result)
    assert found is code
    assert cell.startswith(column)
    assert all(problem.sheet == SHEET for problem in result.problems)
    assert len(result.value.entries) + len(result.value.self_scores) == len(GOOD) - 1


def test_a_formula_without_its_value_is_refused(tmp_path):
    result = read(changed(put("I.3", RESULT, "=46+46.5")), tmp_path)
    assert [code for _, code in refused(result)] == [ReasonCode.CELL_FORMULA]


def test_sorted_rows_and_an_inserted_column_are_read_all_the_same(tmp_path):
    def change(sheet):
        sheet.insert_cols(2)
        last = sheet.max_row
        first, second = row_of(sheet, "I.1"), row_of(sheet, "III.1")
        for column in range(1, sheet.max_column + 1):
            one, other = sheet.cell(first, column), sheet.cell(second, column)
            one.value, other.value = other.value, one.value
        assert sheet.max_row == last

    moved = changed(change)
    book = openpyxl.load_workbook(io.BytesIO(moved))
    book[SHEET].column_dimensions["J"].hidden = False
    book[SHEET].column_dimensions["K"].hidden = True
    result = read(saved(book), tmp_path)
    assert refused(result) == []
    assert len(result.value.entries) == len(GOOD) - 1


def test_a_row_copied_with_its_id_is_no_second_result(tmp_path):
    def change(sheet):
        first = row_of(sheet, "I.3")
        for column in (CODE, DAY, RESULT, ROW_ID):
            sheet.cell(first + 1, column).value = sheet.cell(first, column).value

    result = read(changed(change), tmp_path)
    (problem,) = [p for p in result.problems if p.refused]
    assert problem.code is ReasonCode.FORM_MISMATCH
    assert problem.facts["other"].startswith("A")


@pytest.mark.parametrize(
    "other",
    [
        form_of(REGIMENT),
        form_of(period=FRAME.period("NAM")),
        form_of(frame_digest="f" * 64),
        form_of(mode=Mode.REHEARSAL),
        form_of(frame=replace(FRAME, year=replace(FRAME.year, code="2023"))),
        form_of(frame=replace(FRAME, bloc=replace(FRAME.bloc, uid="other"))),
    ],
    ids=["unit", "period", "frame", "mode", "year", "bloc"],
)
def test_the_form_of_another_is_not_read(other, tmp_path):
    result = read(BOOK, tmp_path, form=other)
    (problem,) = result.problems
    assert (problem.code, problem.cell) == (ReasonCode.FORM_MISMATCH, "")
    assert result.value.entries == ()


def test_a_form_without_its_mark_is_not_read(tmp_path):
    def change(sheet):
        sheet.cell(1, ROW_ID).value = None

    result = read(changed(change), tmp_path)
    assert [(p.code, dict(p.facts)) for p in result.problems] == [(ReasonCode.FORM_MISMATCH, {})]


def test_what_somebody_hid_is_listed_and_not_read(tmp_path):
    def change(sheet):
        sheet.row_dimensions[row_of(sheet, "I.3")].hidden = True
        sheet.column_dimensions["I"].hidden = True

    result = read(changed(change), tmp_path)
    codes = {p.code for p in result.problems}
    assert codes == {SheetProblemCode.HIDDEN_ROWS, SheetProblemCode.HIDDEN_COLUMNS}
    assert "I.3" not in {e.criterion for e in result.value.entries}
    assert all(score.reason is None for score in result.value.self_scores)


def test_only_what_is_to_be_filled_in_is_open():
    sheet = openpyxl.load_workbook(io.BytesIO(BLANK))[SHEET]
    assert sheet.protection.sheet
    row, typed = row_of(sheet, "I.1"), row_of(sheet, "I.2")
    open_cells = {c.column for c in sheet[row] if not c.protection.locked}
    assert open_cells == {DAY, RESULT, 8, NOTE}
    assert {c.column for c in sheet[typed] if not c.protection.locked} == {RESULT, NOTE}
    assert sheet.column_dimensions["J"].hidden


def test_marks_are_chosen_from_lists_and_points_have_bounds():
    book = openpyxl.load_workbook(io.BytesIO(BLANK))
    sheet = book[SHEET]
    rules = {}
    for rule in sheet.data_validations.dataValidation:
        for code in ("I.1", "I.2", "II.1", "II.2"):
            if sheet.cell(row_of(sheet, code), RESULT).coordinate in rule.sqref:
                rules[code] = rule
    assert set(rules) == {"I.2", "II.1", "II.2"}
    assert (rules["I.2"].formula1, rules["I.2"].formula2) == ("0", "10")
    listed = rules["II.1"].formula1.rpartition("!")[2].replace("$", "")
    assert [cell.value for cell in book["Hướng dẫn"][listed][0]] == ["Tốt", "Khá", "KPS"]


def test_a_row_with_a_long_title_is_as_high_as_its_text():
    table = FRAME.table
    long = replace(table.criteria[0], title="Nghị quyết chuyên đề " * 6)
    form = form_of(frame=replace(FRAME, table=replace(table, criteria=(long, table.criteria[2]))))
    sheet = openpyxl.load_workbook(io.BytesIO(FillInBook().write(form)))[SHEET]
    assert sheet.row_dimensions[row_of(sheet, "I.1")].height == 48
    assert sheet.row_dimensions[row_of(sheet, "I.3")].height is None


def test_the_form_prints_on_a4_with_its_header_on_every_page():
    book = openpyxl.load_workbook(io.BytesIO(BLANK))
    for sheet in book:
        assert sheet.page_setup.paperSize == 9
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert book[SHEET].print_title_rows == "$4:$4"
    assert book[SHEET].page_setup.orientation == "landscape"
