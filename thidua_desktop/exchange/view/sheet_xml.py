"""Cells of a sheet as XML. Every text is an inline string, so that nothing is ever a formula.

Written by hand because workbook libraries spend most of their time on one object per cell.
Source: ECMA-376 part 1, 18.3.1.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from xml.sax.saxutils import escape

from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.exchange.view.spec import Cell, Column, SheetSpec

LONGEST_TEXT = 16_000
"""Characters shown of one text; Excel holds 32 767 UTF-16 units."""

_LINE_POINTS = 15
_TALLEST_POINTS = 405
_LETTERS_PER_WIDTH = 1.2
_VIETNAM = timezone(timedelta(hours=7))
_LAST_MINUTES = datetime(9999, 12, 31, tzinfo=UTC)
_ESCAPED_LOOK = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_REPEATED = (type(None), str, date)  # never numbers: 1, 1.0 and 1.00 are one key but three texts
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """Indexes of the workbook's cell formats."""

    heading: int
    note: int
    header: int
    text: int
    centred: int


def header_row(spec: SheetSpec) -> int:
    """The number of the table's header row: heading and notes, then an empty row."""
    return 2 + len(spec.notes) + 1


def used_range(spec: SheetSpec) -> str:
    last = header_row(spec) + len(spec.rows)
    return f"A1:{_ALPHABET[len(spec.columns) - 1]}{last}"


def sheet_data(spec: SheetSpec, styles: Styles) -> str:
    """The `sheetData` element of a sheet."""
    rows = [_row(1, [_text("A1", spec.heading, styles.heading)], 2)]
    for number, note in enumerate(spec.notes, start=2):
        rows.append(_row(number, [_text(f"A{number}", note, styles.note)]))
    top = header_row(spec)
    titles = tuple(column.title for column in spec.columns)
    widths = tuple(column.width for column in spec.columns)
    header = [
        _text(f"{letter}{top}", title, styles.header)
        for letter, title in zip(_ALPHABET, titles, strict=False)
    ]
    rows.append(_row(top, header, _lines(titles, widths)))
    rows += _body_rows(spec, styles, first=top + 1)
    return f"<sheetData>{''.join(rows)}</sheetData>"


def _body_rows(spec: SheetSpec, styles: Styles, *, first: int) -> list[str]:
    """The rows below the header; equal texts and days are put into XML once."""
    widths = tuple(column.width for column in spec.columns)
    columns = [
        (f'<c r="{letter}', f'" s="{_format(column, styles)}"')
        for letter, column in zip(_ALPHABET, spec.columns, strict=False)
    ]
    known: dict[Cell, str] = {None: "/>"}
    rows: list[str] = []
    for number, cells in enumerate(spec.rows, start=first):
        written: list[str] = []
        for (start, style), value in zip(columns, cells, strict=True):
            content = known.get(value) if type(value) in _REPEATED else None
            if content is None:
                content = _content(value)
                if type(value) in _REPEATED:
                    known[value] = content
            written.append(f"{start}{number}{style}{content}")
        rows.append(_row(number, written, _lines(cells, widths)))
    return rows


def _format(column: Column, styles: Styles) -> int:
    return styles.centred if column.centred else styles.text


def _lines(cells: Sequence[Cell], widths: tuple[int, ...]) -> int:
    """How many lines the fullest cell of a row needs: LibreOffice does not measure them itself."""
    most = 1
    for value, width in zip(cells, widths, strict=True):
        if isinstance(value, str) and (len(value) >= width or "\n" in value):
            room = width * _LETTERS_PER_WIDTH
            paragraphs = value[:LONGEST_TEXT].split("\n")
            most = max(most, sum(1 + int(len(part) / room) for part in paragraphs))
    return most


def _row(number: int, cells: list[str], lines: int = 1) -> str:
    height = min(lines * _LINE_POINTS + 1, _TALLEST_POINTS)
    return f'<row r="{number}" ht="{height}" customHeight="1">{"".join(cells)}</row>'


def _text(place: str, value: str, style: int) -> str:
    return f'<c r="{place}" s="{style}"{_content(value)}'


def _content(value: Cell) -> str:
    """The rest of a cell's element after place and style."""
    if value is None:
        return "/>"
    if isinstance(value, str):
        return _inline(value)
    if isinstance(value, datetime):
        return _inline(_moment(value))
    if isinstance(value, date):
        return _inline(format_date(value))
    number = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return f"><v>{number}</v></c>"


def _inline(value: str) -> str:
    shown = value if len(value) <= LONGEST_TEXT else value[: LONGEST_TEXT - 1] + "…"
    if "_x" in shown:
        shown = _ESCAPED_LOOK.sub("_x005F_", shown)
    if "&" in shown or "<" in shown or ">" in shown:
        shown = escape(shown)
    return f' t="inlineStr"><is><t xml:space="preserve">{shown}</t></is></c>'


def _moment(moment: datetime) -> str:
    local = moment.astimezone(_VIETNAM) if moment < _LAST_MINUTES else moment
    return f"{format_date(local.date())} {local.hour:02}:{local.minute:02}"
