"""Cells of a sheet as XML. Every text is an inline string, so that nothing is ever a formula.

Written by hand because workbook libraries spend most of their time on one object per cell.
Source: ECMA-376 part 1, 18.3.1.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from xml.sax.saxutils import escape

from msgspec import Struct

from thidua_desktop.domain.text.bloc_time import BLOC_TIME
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.exchange.view.spec import Cell, Column, SheetSpec

LONGEST_TEXT = 16_000
"""Characters shown of one text; Excel holds 32 767 UTF-16 units."""

_LINE_POINTS = 15
_TALLEST_POINTS = 405
_LETTERS_PER_WIDTH = 1.2
_LAST_MINUTES = datetime(9999, 12, 31, tzinfo=UTC)
_ESCAPED_LOOK = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# Never numbers: 1, 1.0 and 1.00 are one key but three texts.
_REPEATED = frozenset({type(None), str, date})
_TEXT_BEGINS, _TEXT_ENDS = ' t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>"
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Styles(Struct, frozen=True, kw_only=True):
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
    rows = ["<sheetData>", _row(1, [_text("A1", spec.heading, styles.heading)], 2)]
    for number, note in enumerate(spec.notes, start=2):
        rows.append(_row(number, [_text(f"A{number}", note, styles.note)]))
    top = header_row(spec)
    titles = tuple(column.title for column in spec.columns)
    widths = tuple(column.width for column in spec.columns)
    header = [
        _text(f"{letter}{top}", title, styles.header)
        for letter, title in zip(_ALPHABET, titles, strict=False)
    ]
    lines = max(map(_lines_of, titles, widths), default=1)
    rows.append(_row(top, header, lines))
    rows += _body_rows(spec, styles, first=top + 1)
    rows.append("</sheetData>")
    return "".join(rows)


def _body_rows(spec: SheetSpec, styles: Styles, *, first: int) -> list[str]:
    """The rows below the header, put together from whole columns: one of a row costs too much."""
    if not spec.rows:
        return []
    columns = list(zip(*spec.rows, strict=True))
    numbers = [str(number) for number in range(first, first + len(spec.rows))]
    cells = ""
    fields: list[Iterable[object]] = [numbers, _heights(columns, spec.columns)]
    for letter, column, values in zip(_ALPHABET, spec.columns, columns, strict=False):
        cells += f'<c r="{letter}%s" s="{_format(column, styles)}"%s'
        fields += [numbers, _contents(values)]
    row = f'<row r="%s" ht="%s" customHeight="1">{cells}</row>'
    return [row % written for written in zip(*fields, strict=True)]


def _contents(values: Sequence[Cell]) -> list[str]:
    """The cells of one column after place and style; equal texts and days are written once."""
    if set(map(type, values)) <= _REPEATED:
        known = {value: _content(value) for value in set(values)}
        return list(map(known.__getitem__, values))
    return list(map(_content, values))


def _heights(columns: Sequence[Sequence[Cell]], layout: Sequence[Column]) -> list[int]:
    """The height of every row, in points, from its fullest cell."""
    rows = len(columns[0])
    most = [1] * rows
    for values, column in zip(columns, layout, strict=True):
        if not any(issubclass(kind, str) for kind in set(map(type, values))):
            continue
        texts = {value for value in values if isinstance(value, str)}
        needed = {text: _lines_of(text, column.width) for text in texts}
        if max(needed.values(), default=1) > 1:
            lines = (needed[v] if isinstance(v, str) else 1 for v in values)
            most = list(map(max, most, lines))
    return [_height(lines) for lines in most]


def _format(column: Column, styles: Styles) -> int:
    return styles.centred if column.centred else styles.text


def _lines_of(text: str, width: int) -> int:
    """How many lines a text needs: LibreOffice does not measure them itself."""
    if len(text) < width and "\n" not in text:
        return 1
    room = width * _LETTERS_PER_WIDTH
    return sum(1 + int(len(part) / room) for part in text[:LONGEST_TEXT].split("\n"))


def _height(lines: int) -> int:
    return min(lines * _LINE_POINTS + 1, _TALLEST_POINTS)


def _row(number: int, cells: list[str], lines: int = 1) -> str:
    return f'<row r="{number}" ht="{_height(lines)}" customHeight="1">{"".join(cells)}</row>'


def _text(place: str, value: str, style: int) -> str:
    return f'<c r="{place}" s="{style}"{_content(value)}'


def _content(value: Cell) -> str:
    """The rest of a cell's element after place and style."""
    if isinstance(value, Decimal):
        return f"><v>{value:f}</v></c>"
    if isinstance(value, int):
        return f"><v>{value}</v></c>"
    if isinstance(value, datetime):
        return f"{_TEXT_BEGINS}{_moment(value)}{_TEXT_ENDS}"
    if isinstance(value, date):
        return f"{_TEXT_BEGINS}{_day(value)}{_TEXT_ENDS}"
    return "/>" if value is None else _inline(value)


def _inline(value: str) -> str:
    shown = value if len(value) <= LONGEST_TEXT else value[: LONGEST_TEXT - 1] + "…"
    if "_x" in shown:
        shown = _ESCAPED_LOOK.sub("_x005F_", shown)
    if "&" in shown or "<" in shown or ">" in shown:
        shown = escape(shown)
    return f"{_TEXT_BEGINS}{shown}{_TEXT_ENDS}"


def _moment(moment: datetime) -> str:
    """Day and minute in Vietnam."""
    local = moment.astimezone(BLOC_TIME) if moment < _LAST_MINUTES else moment
    return f"{_day(local.date())} {_minute(local.hour, local.minute)}"


_day = lru_cache(maxsize=4096)(format_date)  # every entry has its moment, on a few hundred days


@lru_cache(maxsize=24 * 60)
def _minute(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02}"
