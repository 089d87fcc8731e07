"""Converts the columns of a sheet that were typed with TCVN3 or VNI fonts, and lists them."""

import re
from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from thidua_desktop.application.sheets import SheetProblemCode
from thidua_desktop.domain.text.legacy_detection import detect_encoding, surely_typed_with
from thidua_desktop.domain.text.legacy_fonts import (
    TextEncoding,
    convert,
    encoding_of_font,
    lost_letters,
)
from thidua_desktop.domain.text.nfc import to_nfc
from thidua_desktop.domain.text.syllables import is_legal_syllable
from thidua_desktop.exchange.sheets.cells import CellKind, RawCell
from thidua_desktop.exchange.sheets.problems import Problems
from thidua_desktop.exchange.sheets.sheet_xml import Grid, column_name
from thidua_desktop.exchange.sheets.workbook_parts import Run

_SAMPLES = 20
_WORD = re.compile(r"[^\W\d_]+")


def in_unicode(grid: Grid, header_row: int, problems: Problems) -> Grid:
    """The grid with every text below the header in Unicode.

    A font's name decides for its run; else the column's words, else the sheet's. A cell that speaks
    against its column is read by its own words where they leave no doubt; what stays unclear is
    left as it is and listed.
    """
    columns = sorted({column for row in grid.rows.values() for column in row})
    below = {column: list(_texts(grid, column, header_row)) for column in columns}
    doubtful = {column: _doubtful(cells) for column, cells in below.items()}
    texts = {column: [text for _, text in said] for column, said in doubtful.items()}
    whole = detect_encoding([text for said in texts.values() for text in said]).encoding
    rows = {row: dict(cells) for row, cells in grid.rows.items()}
    for column, cells in below.items():
        reading = detect_encoding(texts[column])
        encoding = reading.encoding or whole
        if encoding is None and (odd := _odd(texts[column])):
            code = SheetProblemCode.TEXT_UNCLEAR
            problems.note(grid.name, column_name(column), code, odd)
        alone = _told_apart(grid.name, [doubtful[column][at] for at in reading.against], problems)
        usual = encoding or TextEncoding.UNICODE
        changed = [
            (row, cell, done)
            for row, cell in cells
            if (done := _converted(cell, alone.get(cell.place, usual))) is not None
        ]
        for row, _, (new, _) in changed:
            rows[row][column] = new
        for _, cell, (new, how) in changed[:_SAMPLES]:
            facts = {"encoding": how.value, "text": new.text, "count": str(len(changed))}
            code = SheetProblemCode.TEXT_CONVERTED
            problems.note(grid.name, cell.place, code, cell.text, **facts)
        _note_lost_letters(grid.name, [rows[row][column] for row, _ in cells], problems)
    return replace(grid, rows=rows)


def _told_apart(
    sheet: str, against: list[tuple[str, str]], problems: Problems
) -> dict[str, TextEncoding]:
    """Places whose own words say how they are meant; the first of the others are listed."""
    alone: dict[str, TextEncoding] = {}
    unclear: list[tuple[str, str]] = []
    for where, text in against:
        encoding = surely_typed_with(text)
        if encoding is None:
            unclear.append((where, text))
        else:
            alone[where] = encoding
    for where, text in unclear[:_SAMPLES]:
        problems.note(sheet, where, SheetProblemCode.TEXT_UNCLEAR, text)
    return alone


def _note_lost_letters(sheet: str, cells: list[RawCell], problems: Problems) -> None:
    """Words that some program took an ư from are shown, never repaired."""
    lost = ((cell, lost_letters(cell.text)) for cell in cells)
    for cell, letters in islice((one for one in lost if one[1]), _SAMPLES):
        problems.note(
            sheet,
            cell.place,
            SheetProblemCode.LETTERS_LOST,
            cell.text,
            found="; ".join(letter.word for letter in letters),
            proposal="; ".join(letter.proposal for letter in letters),
        )


def _texts(grid: Grid, column: int, header_row: int) -> Iterator[tuple[int, RawCell]]:
    for row, cells in grid.rows.items():
        cell = cells.get(column)
        if row <= header_row or cell is None or cell.kind is not CellKind.TEXT:
            continue
        if not cell.text.isascii():
            yield row, cell


def _doubtful(cells: list[tuple[int, RawCell]]) -> list[tuple[str, str]]:
    """Places and texts of which no font says how they are meant."""
    return [
        (cell.place, run.text)
        for _, cell in cells
        for run in _runs(cell)
        if encoding_of_font(run.font) is None and not run.text.isascii()
    ]


def _odd(texts: list[str]) -> str | None:
    """The first text with a word that is no possible syllable as it stands."""
    return next(
        (
            text
            for text in texts
            for word in _WORD.findall(to_nfc(text))
            if not word.isascii() and not is_legal_syllable(word)
        ),
        None,
    )


def _runs(cell: RawCell) -> tuple[Run, ...]:
    runs = cell.runs or (Run(cell.value),)
    return tuple(Run(run.text, run.font or cell.style.font) for run in runs)


def _converted(cell: RawCell, usual: TextEncoding) -> tuple[RawCell, TextEncoding] | None:
    """The cell in Unicode and its encoding; None where nothing changes."""
    done = [
        convert(run.text, encoding_of_font(run.font) or usual, font_name=run.font)
        for run in _runs(cell)
    ]
    text = "".join(one.text for one in done)
    used = [one.encoding for one in done if one.encoding is not TextEncoding.UNICODE]
    if not used or text == cell.text:
        return None
    return replace(cell, value=text, runs=()), used[0]
