"""Reads a .csv as Excel saves it: its encoding, its separator, every field as text."""

import csv
import io
from collections import Counter
from collections.abc import Iterator

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.text.nfc import to_nfc
from thidua_desktop.exchange.file_kinds import FileKind
from thidua_desktop.exchange.refusal import RefusedError, shown_name
from thidua_desktop.exchange.sheets.cells import CellKind, RawCell
from thidua_desktop.exchange.sheets.sheet_xml import (
    LONGEST_TEXT,
    MAX_CELLS,
    MAX_COLUMN,
    MAX_ROW,
    Grid,
    place,
)
from thidua_desktop.exchange.sheets.workbook_parts import Run

SUFFIXES = frozenset({".csv", ".txt", ".tsv"})
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS = (";", "\t", ",")
_SAMPLED = 60


def read_csv(content: bytes, name: str) -> Grid:
    """The filled fields. Raises RefusedError: OOXML_BAD (no known encoding), SHEET_TOO_BIG."""
    text = _decoded(content)
    rows: dict[int, dict[int, RawCell]] = {}
    count = 0
    for number, fields in enumerate(_records(text, _separator(text), name), start=1):
        cells = {
            column: RawCell(place=place(number, column), kind=CellKind.TEXT, runs=(Run(field),))
            for column, field in enumerate(fields, start=1)
            if field.strip()
        }
        count += len(cells)
        is_far_out = bool(cells) and (number > MAX_ROW or max(cells) > MAX_COLUMN)
        is_long = any(len(field) > LONGEST_TEXT for field in fields)
        if is_far_out or count > MAX_CELLS or is_long:
            raise _too_big(name, number)
        if cells:
            rows[number] = cells
    return Grid(name=name, rows=rows)


def _decoded(content: bytes) -> str:
    """Unicode where it says so or fits; else Windows' own Vietnamese, never a replaced letter."""
    wide = content.startswith(_UTF_16)
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1258"):
        try:
            return to_nfc(content.decode(encoding))
        except UnicodeDecodeError:
            continue
    raise RefusedError(ReasonCode.OOXML_BAD, kind=FileKind.UNKNOWN.value)


def _separator(text: str) -> str:
    """The separator that parts most lines into the most fields."""

    def width(separator: str) -> int:
        sample = io.StringIO("\n".join(text.splitlines()[:_SAMPLED]), newline="")
        try:
            widths = Counter(len(row) for row in csv.reader(sample, delimiter=separator) if row)
        except csv.Error:
            return 0
        return widths.most_common(1)[0][0] if widths else 0

    return max(_SEPARATORS, key=width)


def _records(text: str, separator: str, name: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        yield from reader
    except csv.Error:  # a field longer than any clerk writes
        raise _too_big(name, reader.line_num) from None


def _too_big(name: str, row: int) -> RefusedError:
    return RefusedError(ReasonCode.SHEET_TOO_BIG, sheet=shown_name(name), cell=str(row))
