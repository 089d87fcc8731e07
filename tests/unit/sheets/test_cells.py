from datetime import date
from decimal import Decimal

import pytest

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.text.marks import Mark as MarkKind
from thidua_desktop.exchange.sheets.cells import (
    Blank,
    Broken,
    CellKind,
    Day,
    Mark,
    Number,
    RawCell,
    Text,
    read_cell,
    shows_date,
)
from thidua_desktop.exchange.sheets.workbook_parts import CellStyle, Run


def number(value, number_format="General", **fields):
    style = CellStyle(number_format)
    return RawCell(place="A1", kind=CellKind.NUMBER, value=value, style=style, **fields)


def text(value, **fields):
    return RawCell(place="A1", kind=CellKind.TEXT, runs=(Run(value),), **fields)


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        ("12", "General", "12"),
        ("0.30000000000000004", "General", "0.3"),
        ("0.85", "0%", "85"),
        ("0.855", "0.0%", "85.5"),
        ("1E-3", "General", "0.001"),
        ("-3.5", "#,##0.00", "-3.5"),
        ("1.5", '0.0 "đ/ngày"', "1.5"),
    ],
)
def test_a_numeric_cell_gives_its_decimal(value, number_format, expected):
    cell = read_cell(number(value, number_format))
    assert isinstance(cell, Number)
    assert cell.value == Decimal(expected)


@pytest.mark.parametrize(
    ("serial", "date1904", "expected"),
    [("44736", False, date(2022, 6, 24)), ("44736.75", False, date(2022, 6, 24)),
     ("43274", True, date(2022, 6, 24)), ("44938", False, date(2023, 1, 12))],
)  # fmt: skip
def test_a_number_in_a_date_format_is_a_day(serial, date1904, expected):
    assert read_cell(number(serial, "dd/mm/yyyy"), date1904=date1904) == Day(day=expected)


@pytest.mark.parametrize("serial", ["60", "-1", "2958466"])
def test_an_impossible_serial_is_no_date(serial):
    assert read_cell(number(serial, "dd/mm/yyyy")) == Broken(code=ReasonCode.CELL_DATE)


@pytest.mark.parametrize(
    ("number_format", "expected"),
    [("dd/mm/yyyy", True), ("[$-42A]d mmmm", True), ("h:mm", True), ("General", False),
     ("0.00%", False), ('0 "ngày"', False), ("[Red]0", False), ("0_);(0)", False)],
)  # fmt: skip
def test_only_unquoted_letters_of_a_format_make_a_date(number_format, expected):
    assert shows_date(number_format) is expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (None, Blank()),
        (text("   \u00a0 "), Blank()),
        (number(""), Blank()),
        (text("  Quân   số\nhọc "), Text(text="Quân số học")),
        (text("\u200bI.1\ufeff"), Text(text="I.1")),
        (text("Đạt"), Mark(mark=MarkKind.MET, text="Đạt")),
        (text("không  đạt"), Mark(mark=MarkKind.NOT_MET, text="không đạt")),
        (text("KAD"), Mark(mark=MarkKind.NOT_APPLICABLE, text="KAD")),
        (
            RawCell(place="A1", kind=CellKind.ERROR, value="#REF!"),
            Broken(code=ReasonCode.CELL_ERROR),
        ),
        (
            RawCell(place="A1", kind=CellKind.ISO_DATE, value="2022-06-24T00:00:00"),
            Day(day=date(2022, 6, 24)),
        ),
        (
            RawCell(place="A1", kind=CellKind.ISO_DATE, value="gần đây"),
            Broken(code=ReasonCode.CELL_DATE),
        ),
        (number("inf"), Broken(code=ReasonCode.CELL_ERROR)),
        (number("1e999"), Broken(code=ReasonCode.CELL_ERROR)),
    ],
)
def test_every_kind_of_cell_has_one_reading(raw, expected):
    assert read_cell(raw) == expected


def test_a_formula_is_read_as_its_last_value():
    cell = read_cell(number("2", formula="1+1"))
    assert isinstance(cell, Number)
    assert cell.value == 2


@pytest.mark.parametrize(
    "formula", ["cmd|'/c calc'!A0", "WEBSERVICE(A1)", 'hyperlink("x")', "RTD (1)"]
)
def test_a_formula_that_reaches_outside_is_refused_whatever_its_value(formula):
    assert read_cell(number("2", formula=formula)) == Broken(code=ReasonCode.CELL_FORMULA)


def test_a_formula_without_a_value_is_refused():
    assert read_cell(number("", formula="1+1")) == Broken(code=ReasonCode.CELL_FORMULA)


@pytest.mark.parametrize("danger", ["=1+1", "+84", "-5/7", "@SUM(A1)"])
def test_a_text_that_looks_like_a_formula_stays_text(danger):
    assert read_cell(text(danger)) == Text(text=danger)
