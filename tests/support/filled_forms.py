"""Fills in a form as a clerk does in Excel: the first free row of a criterion, else a spare one."""

import io
from collections.abc import Iterable
from datetime import date
from typing import Any

import openpyxl
from msgspec import Struct

from tests.support.sealing import FRAME, STAFF
from thidua_desktop.application.fill_in import FillInForm
from thidua_desktop.domain.canonical import digest_of
from thidua_desktop.domain.package import Mode

CODE, COMPONENT, DAY, RESULT, EVIDENCE, NOTE, ROW_ID = 1, 5, 6, 7, 8, 9, 10
FIRST = 5
SHEET = "Số liệu"


class Line(Struct, frozen=True, kw_only=True):
    """What is written into one row; points have no day."""

    code: str
    day: Any = None
    result: Any = None
    component: str | None = None
    evidence: str | None = None
    note: str | None = None


def form_of(unit: str = STAFF, **changes: Any) -> FillInForm:
    period, member = FRAME.period("6T"), FRAME.unit(unit)
    assert period is not None
    assert member is not None
    given = {
        "frame": FRAME,
        "frame_digest": digest_of(FRAME),
        "period": period,
        "unit": member,
        "mode": Mode.OFFICIAL,
    }
    return FillInForm(**{**given, **changes})


def filled(content: bytes, lines: Iterable[Line]) -> bytes:
    """The form's bytes with the lines in it, saved by openpyxl."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book[SHEET]
    for line in lines:
        row = free_row(sheet, line)
        if sheet.cell(row, CODE).value is None:
            sheet.cell(row, CODE).value = line.code
            sheet.cell(row, COMPONENT).value = line.component
        for column, value in (
            *((DAY, line.day), (RESULT, line.result)),
            *((EVIDENCE, line.evidence), (NOTE, line.note)),
        ):
            sheet.cell(row, column).value = value
    return saved(book)


def free_row(sheet: Any, line: Line) -> int:
    """Raises StopIteration where the form has no room left."""
    rows = [
        row
        for row in range(FIRST, sheet.max_row + 1)
        if sheet.cell(row, ROW_ID).value and sheet.cell(row, RESULT).value is None
    ]
    own = (
        row
        for row in rows
        if (sheet.cell(row, CODE).value, sheet.cell(row, COMPONENT).value)
        == (line.code, line.component)
    )
    found = next(own, None)
    return found or next(row for row in rows if sheet.cell(row, CODE).value is None)


def saved(book: Any) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


GOOD = (
    Line(code="I.1", day=date(2022, 3, 4), result=45, evidence="QĐ 12/QĐ-TM"),
    Line(code="I.2", result=8, note="Phối hợp tốt"),
    Line(code="I.3", day="05/05/2022", result="92,5"),
    Line(code="II.1", day=date(2022, 6, 1), result="Tốt"),
    Line(code="II.2", component="Nội vụ", day=date(2022, 6, 1), result="Đạt"),
    Line(code="II.2", component="Vệ sinh", day=date(2022, 6, 1), result="Không đạt"),
    Line(code="III.1", day=date(2022, 6, 1), result="KPS"),
    Line(code="III.2", component="+", day=date(2022, 4, 1), result=2),
)
"""Eight lines that Phòng Tham mưu could hand in."""
