"""Reads a .csv as Excel saves it: its encoding, its separator, every field as text."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.text.legacy_detection import font_of_bytes
from thidua_desktop.domain.text.legacy_fonts import TextEncoding
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
_LINE_SAMPLED = 2000
_FONTS = {TextEncoding.TCVN3: ".VnTime", TextEncoding.VNI: "VNI-Times"}


def read_csv(content: bytes, name: str) -> Grid:
    """The filled fields. Raises RefusedError: OOXML_BAD (no known encoding), SHEET_TOO_BIG."""
    text, font = _decoded(content)
    rows: dict[int, dict[int, RawCell]] = {}
    count = 0
    for number, fields in enumerate(_records(text, _separator(text), name), start=1):
        cells = {
            column: RawCell(
                place=place(number, column), kind=CellKind.TEXT, runs=(Run(field, font),)
            )
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


def _decoded(content: bytes) -> tuple[str, str]:
    """The text and the font it was typed with, if any: Unicode where it says so or fits.

    Else an old font's codes, as a spreadsheet shows them, which the reader of the sheet converts
    and lists, or Windows' own Vietnamese.
    """
    if content.startswith(_UTF_16):
        text, font = _read_as("utf-16", content), ""
    elif (text := _read_as("utf-8-sig", content)) is not None:
        font = ""
    else:
        font = _font(content)
        text = _read_as("cp1252" if font else "cp1258", content)
    if text is None:
        raise RefusedError(ReasonCode.OOXML_BAD, kind=FileKind.UNKNOWN.value)
    return to_nfc(text), font


def _font(content: bytes) -> str:
    """A font of the family that the first lines with letters beyond ASCII were typed with."""
    told = (line for line in content.splitlines() if not line.isascii())
    sample = b"\n".join(line[:_LINE_SAMPLED] for line in islice(told, _SAMPLED))
    codes, windows = _read_as("cp1252", sample), _read_as("cp1258", sample)
    encoding = None if codes is None else font_of_bytes(codes, windows or "")
    return "" if encoding is None else _FONTS[encoding]


def _read_as(encoding: str, content: bytes) -> str | None:
    """The text, None where a byte stands for nothing: never a replaced letter."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


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
