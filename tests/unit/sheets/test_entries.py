import unicodedata
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl.styles import Font

from tests.unit.sheets.builders import (
    ASKING,
    ENTRY_HEADER,
    SCENARIO,
    entries,
    found,
    save,
    with_parts,
    with_sheet_xml,
)
from thidua_desktop.application.number_policy import NumberPolicy
from thidua_desktop.application.sheets import Answers, EntryContext
from thidua_desktop.domain.progress import (
    MET,
    NOT_MET,
    NOTHING_TO_REPORT,
    level_result,
    number_result,
)
from thidua_desktop.domain.text.legacy_fonts import TextEncoding, encode
from thidua_desktop.exchange.sheets.reader import ExcelSheetReader

DAY = datetime(2022, 3, 25)  # noqa: DTZ001 - Excel knows no time zones
ROW = (DAY, "I.1", None, 45, "Ghi chú", "a.pdf")


def read(path, context=SCENARIO):
    return ExcelSheetReader().read_progress(path, "BTM", context)


def read_rows(tmp_path, *rows, context=SCENARIO):
    return read(save(tmp_path, entries(*rows)), context)


def test_a_plain_row_is_read_whole_with_its_place(tmp_path):
    result = read_rows(tmp_path, ROW)
    (entry,) = result.value.entries
    assert result.problems == ()
    assert (entry.occurred_on, entry.criterion, entry.result) == (
        date(2022, 3, 25),
        "I.1",
        number_result(Decimal(45)),
    )
    assert (entry.note, entry.evidence_name, entry.component) == ("Ghi chú", "a.pdf", None)
    assert (entry.place.sheet, entry.place.row, entry.from_formula) == ("Tiến độ", 4, False)


@pytest.mark.parametrize(
    ("code", "component", "cell", "expected"),
    [
        ("I.1", None, "1.234,5", number_result(Decimal("1234.5"))),
        ("I.1", None, "12,5 %", number_result(Decimal("12.5"))),
        ("I.1", None, "1.234", number_result(Decimal("1.234"))),
        ("I.1", None, "1,234", number_result(Decimal("1.234"))),
        ("I.1", None, "1.234.567", number_result(Decimal(1234567))),
        ("I.1", None, "kps", NOTHING_TO_REPORT),
        ("I.3", None, "ĐẠT", MET),
        ("I.3", None, "Không đạt", NOT_MET),
        ("I.4", None, "tốt", level_result("Tốt")),
        ("I.4", None, "Đạt", level_result("Đạt")),
        ("I.4", None, "KPS", NOTHING_TO_REPORT),
        ("I.5", "khá, giỏi", "Đạt", MET),
        ("I.6", None, None, None),
        ("I.6", None, 3, number_result(Decimal(3))),
        ("II.2", "\u2212", 1, number_result(Decimal(1))),
    ],
)
def test_a_result_is_read_as_its_criterion_means_it(tmp_path, code, component, cell, expected):
    result = read_rows(tmp_path, (DAY, code, component, cell))
    assert result.problems == ()
    assert result.value.entries[0].result == expected


@pytest.mark.parametrize(
    ("row", "where"),
    [
        ((None, "I.1", None, 1), ("A4", "EMPTY")),
        (("31/02/2022", "I.1", None, 1), ("A4", "CELL_DATE")),
        (("06/24/2022", "I.1", None, 1), ("A4", "NOT_A_DATE")),
        (("Tết", "I.1", None, 1), ("A4", "NOT_A_DATE")),
        ((12, "I.1", None, 1), ("A4", "CELL_DATE")),
        ((DAY.replace(year=2000), "I.1", None, 1), ("A4", "CELL_DATE")),
        ((DAY, None, None, 1), ("B4", "EMPTY")),
        ((DAY, "IX.1", None, 1), ("B4", "UNKNOWN_CODE")),
        ((DAY, "quân số học tập", None, 1), ("B4", "UNKNOWN_CODE")),
        ((DAY, 1.1, None, 1), ("B4", "CELL_CODE")),
        ((DAY, DAY, None, 1), ("B4", "CELL_CODE")),
        ((DAY, "I.1", None, None), ("D4", "EMPTY_RESULT")),
        ((DAY, "I.1", None, -1), ("D4", "NEGATIVE")),
        ((DAY, "I.1", None, DAY), ("D4", "CELL_DATE")),
        ((DAY, "I.1", None, "#REF!"), ("D4", "CELL_ERROR")),
        ((DAY, "I.1", None, "12/6"), ("D4", "NOT_A_RESULT")),
        ((DAY, "I.1", None, "1O"), ("D4", "NOT_A_RESULT")),
        ((DAY, "I.1", None, "KAD"), ("D4", "NOT_A_RESULT")),
        ((DAY, "I.1", None, "Đạt"), ("D4", "NUMBER_EXPECTED")),
        ((DAY, "I.3", None, 1), ("D4", "MARK_EXPECTED")),
        ((DAY, "I.4", None, "Xuất sắc"), ("D4", "UNKNOWN_LEVEL")),
        ((DAY, "I.4", None, "Tôt"), ("D4", "SPELLING")),
        ((DAY, "I.4", None, 5), ("D4", "LEVEL_EXPECTED")),
        ((DAY, "I.5", None, "Đạt"), ("C4", "COMPONENT_MISSING")),
        ((DAY, "I.5", "Khac", "Đạt"), ("C4", "UNKNOWN_COMPONENT")),
        ((DAY, "I.5", "Kha, gioi", "Đạt"), ("C4", "SPELLING")),
        ((DAY, "I.1", None, 1, None, "#N/A"), ("F4", "CELL_ERROR")),
    ],
)
def test_a_bad_row_is_named_by_its_cell_and_loses_no_other(tmp_path, row, where):
    result = read_rows(tmp_path, row, ROW)
    assert where in [(one.cell, one.code.value) for one in result.problems if one.refused]
    assert [entry.place.row for entry in result.value.entries] == [5]


def facts_of(result, code):
    return next(one.facts for one in result.problems if one.code.value == code)


def test_what_was_meant_is_proposed_and_never_taken(tmp_path):
    result = read_rows(
        tmp_path, (DAY, 1.1, None, 1), (DAY, "Quan so hoc tap", None, 1), (DAY, "i,3.", None, "Đạt")
    )
    assert [one.facts["proposal"] for one in result.problems] == ["1.1; 1.10", "I.1", "I.3"]
    assert result.value.entries == ()


def test_codes_are_matched_whatever_their_case_and_spaces(tmp_path):
    result = read_rows(tmp_path, (DAY, " i.1\u00a0", None, 1))
    assert result.value.entries[0].criterion == "I.1"


@pytest.mark.parametrize(
    "typed",
    ["25/03/2022", "25/3/22", "25-03-2022", "25.03.2022", "2022-03-25", "25/3",
     "ngày 25 tháng 3 năm 2022", 44645, DAY, date(2022, 3, 25)],
)  # fmt: skip
def test_dates_of_every_kind_are_the_same_day(tmp_path, typed):
    result = read_rows(tmp_path, (typed, "I.1", None, 1))
    assert result.problems == ()
    assert result.value.entries[0].occurred_on == date(2022, 3, 25)


def test_dates_counted_from_1904_are_honoured(tmp_path):
    path = save(tmp_path, entries(ROW))
    index = (
        b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        b'<workbookPr date1904="1"/><sheets><sheet name="T\xe1\xba\xbfn \xc4\x91\xe1\xbb\x99" '
        b'sheetId="1" r:id="rId1"/></sheets></workbook>'
    ).replace(b"T\xe1\xba\xbfn", "Tiến".encode())
    result = read(with_parts(path, {"xl/workbook.xml": index}))
    assert result.value.entries[0].occurred_on == date(2026, 3, 26)


def test_an_ambiguous_number_is_asked_with_both_readings(tmp_path):
    result = read_rows(tmp_path, (DAY, "I.1", None, "1.234"), ROW, context=ASKING)
    assert found(result) == [("D4", "CELL_AMBIGUOUS")]
    assert dict(result.problems[0].facts) == {
        "likely": "1.234",
        "as_thousands": "1.234",
        "as_decimal": "1,234",
    }


@pytest.mark.parametrize(
    ("policy", "number"),
    [(NumberPolicy.DECIMAL_COMMA, "1234"), (NumberPolicy.DECIMAL_POINT, "1.234")],
)
def test_an_answer_settles_the_ambiguous_ones(tmp_path, policy, number):
    context = EntryContext(frame=ASKING.frame, answers=Answers(numbers=policy))
    result = read_rows(tmp_path, (DAY, "I.1", None, "1.234"), context=context)
    assert result.value.entries[0].result == number_result(Decimal(number))


def test_clear_cells_of_the_column_decide_for_the_ambiguous_ones(tmp_path):
    result = read_rows(
        tmp_path, (DAY, "I.1", None, "1.234"), (DAY, "I.1", None, "97,5"), context=ASKING
    )
    assert result.problems == ()
    assert result.value.entries[0].result == number_result(Decimal(1234))


def test_columns_stand_in_any_order_below_any_titles(tmp_path):
    head = ["Minh chứng", "KẾT QUẢ (số)", "ngày", "Mã tiêu chí", "Ghi  chú"]
    rows = [("ĐƠN VỊ",), ("SỔ",), ("Ngày in: 1/1",), (), (), (), (), (), head]
    path = save(tmp_path, {"TIẾN ĐỘ": [*rows, ("a.pdf", 7, DAY, "I.1", "x")]})
    result = read(path)
    assert result.problems == ()
    (entry,) = result.value.entries
    assert (entry.place.row, entry.evidence_name, entry.note) == (10, "a.pdf", "x")


def test_a_header_of_two_merged_rows_is_found(tmp_path):
    rows = [("Ngày", "Mã", "Thực hiện", None), (None, None, "Thành phần", "Kết quả")]

    def merge(book):
        for area in ("A1:A2", "B1:B2", "C1:D1"):
            book.worksheets[0].merge_cells(area)

    result = read(save(tmp_path, {"Tiến độ": [*rows, (DAY, "I.1", None, 3)]}, merge))
    assert result.problems == ()
    assert len(result.value.entries) == 1


def test_the_only_fitting_sheet_is_taken_under_another_name_and_said_so(tmp_path):
    path = save(tmp_path, {"Bìa": [("x",)], "Sheet1": [ENTRY_HEADER, ROW]})
    result = read(path)
    assert found(result) == [("", "SHEET_GUESSED")]
    assert len(result.value.entries) == 1


@pytest.mark.parametrize(
    ("sheets", "problem"),
    [
        ({"Bìa": [("x",)]}, ("", "SHEET_MISSING")),
        ({"A": [ENTRY_HEADER, ROW], "B": [ENTRY_HEADER, ROW]}, ("", "SHEET_MISSING")),
        ({"Tiến độ": [("x",)]}, ("", "HEADER_MISSING")),
        ({"Tiến độ": []}, ("", "HEADER_MISSING")),
        ({"Tiến độ": [("Ngày", "Mã", "Nội dung"), ROW]}, ("", "COLUMN_MISSING")),
        ({"Tiến độ": [(*ENTRY_HEADER, "Mã"), ROW]}, ("G1", "COLUMN_TWICE")),
    ],
)
def test_a_sheet_that_cannot_be_understood_is_not_guessed(tmp_path, sheets, problem):
    result = read(save(tmp_path, sheets))
    assert found(result) == [problem]
    assert result.value.entries == ()


def test_a_repeated_header_and_totals_are_left_out_and_listed(tmp_path):
    total = (None, "Tổng cộng", None, 90)
    result = read_rows(tmp_path, ROW, ENTRY_HEADER, ROW, total, (" ", None, None, None))
    assert found(result) == [("5", "HEADER_REPEATED"), ("7", "TOTAL_ROW")]
    assert [entry.place.row for entry in result.value.entries] == [4, 6]


def test_a_row_with_a_code_is_no_total_whatever_its_note_says(tmp_path):
    result = read_rows(tmp_path, (DAY, "I.1", None, 90, "Tổng cộng"))
    assert result.problems == ()
    assert len(result.value.entries) == 1


def test_of_two_columns_for_the_note_the_form_own_name_wins(tmp_path):
    head = ("Ngày", "Mã", "Kết quả", "Ghi chú", "Nội dung")
    result = read(save(tmp_path, {"Tiến độ": [head, (DAY, "I.1", 3, "phụ", "chính")]}))
    assert result.problems == ()
    assert result.value.entries[0].note == "chính"


def test_decomposed_text_is_composed(tmp_path):
    note = "Quân số học tập"
    row = (
        DAY,
        "I.4",
        None,
        unicodedata.normalize("NFD", "Tốt"),
        unicodedata.normalize("NFD", note),
    )
    result = read_rows(tmp_path, row)
    assert result.problems == ()
    assert result.value.entries[0].note == note


def test_hidden_parts_are_listed_and_not_read(tmp_path):
    def hide(book):
        sheet = book["Tiến độ"]
        sheet.row_dimensions[5].hidden = True
        sheet.column_dimensions["E"].hidden = True
        book["Cũ"].sheet_state = "hidden"

    sheets = {**entries(ROW, ROW, ROW), "Cũ": [ENTRY_HEADER, ROW]}
    path = save(tmp_path, sheets, hide)
    result = read(path)
    assert found(result) == [("", "HIDDEN_SHEET"), ("", "HIDDEN_ROWS"), ("", "HIDDEN_COLUMNS")]
    assert [(entry.place.row, entry.note) for entry in result.value.entries] == [
        (4, None),
        (6, None),
    ]
    ticked = EntryContext(frame=SCENARIO.frame, answers=Answers(include_hidden=True))
    assert len(read(path, ticked).value.entries) == 3


def test_a_cell_merged_with_the_row_above_is_named_with_what_was_meant(tmp_path):
    def merge(book):
        book.worksheets[0].merge_cells("A4:A5")

    result = read(save(tmp_path, entries(ROW, ROW), merge))
    assert found(result) == [("A5", "MERGED")]
    assert result.problems[0].facts["area"] == "A4:A5"
    assert len(result.value.entries) == 1


def test_a_day_above_is_proposed_as_people_write_it(tmp_path):
    rows = entries((date(2022, 3, 1), "I.1", None, 5), (None, "I.1", None, 6))
    path = save(tmp_path, rows, lambda book: book["Tiến độ"].merge_cells("A4:A5"))
    (problem,) = read(path).problems
    assert problem.facts == {"area": "A4:A5", "proposal": "01/03/2022"}


def test_words_that_lost_their_letter_are_shown_and_left_as_they_are(tmp_path):
    note = "Cấp trên biểu dơng ngời tốt nh mọi khi"
    path = save(tmp_path, entries((date(2022, 3, 1), "I.1", None, 5, note)))
    result = read(path)
    (problem,) = result.problems
    assert (problem.cell, problem.code.value, problem.refused) == ("E4", "LETTERS_LOST", False)
    assert problem.facts == {"found": "dơng; ngời; nh", "proposal": "dương; người; như"}
    assert result.value.entries[0].note == note


def test_a_formula_gives_its_last_value_and_is_listed(tmp_path):
    def cached(xml):
        return xml.replace("<v>45</v>", "<f>40+5</f><v>45</v>", 1)

    result = read(with_sheet_xml(save(tmp_path, entries(ROW, ROW)), cached))
    assert found(result) == [("D4", "CELL_FORMULA")]
    assert [entry.from_formula for entry in result.value.entries] == [True, False]


def test_a_formula_without_a_value_loses_only_its_row(tmp_path):
    result = read_rows(tmp_path, (DAY, "I.1", None, "=40+5"), ROW)
    assert found(result) == [("D4", "CELL_FORMULA")]
    assert len(result.value.entries) == 1


@pytest.mark.parametrize(("font", "encoding"), [(".VnTime", "tcvn3"), ("VNI-Times", "vni")])
def test_text_in_an_old_font_is_converted_and_shown_beside_the_old(tmp_path, font, encoding):
    note = "Báo cáo quân số học tập"
    old = encode(note, TextEncoding(encoding))

    def in_font(book):
        book.worksheets[0]["E4"].font = Font(name=font)

    result = read(save(tmp_path, entries((DAY, "I.1", None, 1, old)), in_font))
    assert found(result) == [("E4", "TEXT_CONVERTED")]
    assert (result.problems[0].raw, result.problems[0].facts["text"]) == (old, note)
    assert result.value.entries[0].note == note


@pytest.mark.parametrize("encoding", [TextEncoding.TCVN3, TextEncoding.VNI])
def test_a_column_whose_font_says_nothing_is_decided_by_its_words(tmp_path, encoding):
    rows = [
        tuple(encode(one, encoding) if isinstance(one, str) else one for one in row)
        for row in (
            ("25/3/2022", "I.4", None, "Tốt", "Nghị quyết của cấp ủy được quán triệt"),
            ("25/3/2022", "I.5", "Đoàn kết", "Không đạt", "Nhiệm vụ trọng tâm của đơn vị"),
            ("25/3/2022", "I.3", None, "Đạt", "Kỷ luật được giữ vững, đoàn kết tốt"),
        )
    ]
    header = tuple(encode(one, encoding) for one in ENTRY_HEADER)
    result = read(save(tmp_path, {"Tiến độ": [header, *rows]}))
    assert [entry.result for entry in result.value.entries] == [level_result("Tốt"), NOT_MET, MET]
    assert result.value.entries[1].component == "Đoàn kết"
    assert {problem.code.value for problem in result.problems} == {"TEXT_CONVERTED"}


def test_invisible_characters_are_left_out_and_said_so(tmp_path):
    result = read_rows(tmp_path, (DAY, "I.1\u200b", None, 1, "dòng một\ndòng\u00ad hai"))
    assert found(result) == [("B4", "TEXT_CLEANED"), ("E4", "TEXT_CLEANED")]
    assert result.value.entries[0].note == "dòng một dòng hai"


def test_a_note_that_is_an_error_is_listed_and_the_row_stays(tmp_path):
    result = read_rows(tmp_path, (DAY, "I.1", None, 1, "#VALUE!"))
    assert found(result) == [("E4", "CELL_ERROR")]
    assert [entry.note for entry in result.value.entries] == [None]


def test_a_truth_value_is_no_number(tmp_path):
    assert found(read_rows(tmp_path, (DAY, "I.1", None, True))) == [("D4", "NOT_A_RESULT")]


def test_empty_cells_far_out_cost_nothing(tmp_path):
    def formatted(book):
        book.worksheets[0]["XFD1048576"].font = Font(bold=True)

    result = read(save(tmp_path, entries(ROW), formatted))
    assert result.problems == ()
    assert len(result.value.entries) == 1
