"""Sheets with formulas and their last values, written to the same bytes every time."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from msgspec import Struct, field

from thidua_desktop.exchange.container import write_container
from thidua_desktop.exchange.steady_book import steady_parts

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as BookCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet


class Live(Struct, frozen=True, kw_only=True):
    """A formula (without its =) and the value it has now, for programs that do not compute."""

    formula: str
    value: Decimal | int | str | None


class Given(Struct, frozen=True, kw_only=True):
    """A number or text a person may change; shown in another colour."""

    value: Decimal | int | str | None


Cell = Live | Given | Decimal | int | str | None


class Column(Struct, frozen=True, kw_only=True):
    """A column with its header; `points` shows two decimals."""

    title: str
    width: int
    points: bool = False


class LiveSheet(Struct, frozen=True, kw_only=True):
    """A heading, notes, a header row and rows, in this order from row 1; one sheet."""

    title: str
    heading: str
    notes: tuple[str, ...] = ()
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]] = field(default_factory=tuple)

    @property
    def header_row(self) -> int:
        return 2 + len(self.notes)

    @property
    def first_row(self) -> int:
        return self.header_row + 1


_FONT = "Times New Roman"
_POINTS = "#,##0.00"
_PAPER_A4 = 9
_GIVEN_COLOUR = "FF1F4E9C"
_FORMULA_CELL = re.compile(r'<c r="([A-Z]+[0-9]+)"([^>]*)><f>(.*?)</f><v\s*/?>(?:</v>)?</c>')
_TYPE = re.compile(r' t="[^"]*"')


def render(sheets: Sequence[LiveSheet], *, dated: date) -> bytes:
    """The workbook as a file; equal sheets and day give equal bytes."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.title), sheet)
    parts = steady_parts(book, dated=dated)
    for number, sheet in enumerate(sheets, start=1):
        path = f"xl/worksheets/sheet{number}.xml"
        parts[path] = _with_values(parts[path], sheet)
    return write_container(parts)


def place(row: int, column: int) -> str:
    """The name of a cell; `column` counts from 0."""
    return f"{letter(column)}{row}"


def letter(column: int) -> str:
    """0 gives A, 26 gives AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _fill(target: "Worksheet", sheet: LiveSheet) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    line = Side(style="thin")
    framed = Border(left=line, right=line, top=line, bottom=line)
    wrapped = Alignment(vertical="center", wrap_text=True)
    _set(target["A1"], sheet.heading)
    target["A1"].font = Font(name=_FONT, size=14, bold=True)
    for row, note in enumerate(sheet.notes, start=2):
        said = target.cell(row, 1)
        _set(said, note)
        said.font = Font(name=_FONT, size=12, italic=True)
    for number, column in enumerate(sheet.columns):
        head = target.cell(sheet.header_row, number + 1)
        _set(head, column.title)
        head.font, head.border = Font(name=_FONT, size=12, bold=True), framed
        head.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        head.fill = PatternFill("solid", fgColor="FFE7E6E6")
        target.column_dimensions[letter(number)].width = column.width
    body, given = Font(name=_FONT, size=12), Font(name=_FONT, size=12, color=_GIVEN_COLOUR)
    for offset, cells in enumerate(sheet.rows):
        for number, value in enumerate(cells):
            cell = target.cell(sheet.first_row + offset, number + 1)
            _set(cell, value)
            cell.font = given if isinstance(value, Given) else body
            cell.border, cell.alignment = framed, wrapped
            if sheet.columns[number].points:
                cell.number_format = _POINTS
    _lay_out(target, sheet)


def _set(cell: "BookCell | MergedCell", value: Cell) -> None:
    if isinstance(value, Live):
        cell.value = f"={value.formula}"
        return
    plain = value.value if isinstance(value, Given) else value
    cell.value = plain
    if isinstance(plain, str):
        cell.data_type = "s"  # a text that begins with = stays a text


def _lay_out(target: "Worksheet", sheet: LiveSheet) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    target.freeze_panes = f"A{sheet.first_row}"
    target.print_title_rows = f"{sheet.header_row}:{sheet.header_row}"
    target.page_setup.paperSize = _PAPER_A4
    target.page_setup.orientation = "landscape"
    target.page_setup.fitToWidth, target.page_setup.fitToHeight = 1, 0
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _with_values(content: bytes, sheet: LiveSheet) -> bytes:
    """The sheet's XML with every formula's last value beside it."""
    values = _values(sheet)

    def filled(found: re.Match[str]) -> str:
        where, attributes, formula = found[1], _TYPE.sub("", found[2]), found[3]
        value = values[where]
        if isinstance(value, str):
            text = f"<v>{escape(value)}</v>"
            return f'<c r="{where}"{attributes} t="str"><f>{formula}</f>{text}</c>'
        number = "" if value is None else f"<v>{value}</v>"
        return f'<c r="{where}"{attributes}><f>{formula}</f>{number}</c>'

    return _FORMULA_CELL.sub(filled, content.decode("utf-8")).encode("utf-8")


def _values(sheet: LiveSheet) -> Mapping[str, Decimal | int | str | None]:
    return {
        place(sheet.first_row + offset, number): cell.value
        for offset, cells in enumerate(sheet.rows)
        for number, cell in enumerate(cells)
        if isinstance(cell, Live)
    }
