"""Workbooks far beyond what a person keeps, written row by row without keeping them in memory."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook

_SHEET = "xl/worksheets/sheet1.xml"
_SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BATCH = 4096


def tall_sheet(folder: Path, rows: int) -> Path:
    """A sheet of this many rows with a day, a code and a result each."""
    return _with_sheet(folder, _tall(rows))


def wide_row(folder: Path, columns: int) -> Path:
    """One row of this many cells."""
    cells = (f'<c t="inlineStr"><is><t>{number}</t></is></c>' for number in range(columns))
    return _with_sheet(folder, iter((f'<row r="1">{"".join(cells)}</row>',)))


def long_text(folder: Path, letters: int) -> Path:
    """One cell of this many letters."""
    parts = ("x" * _BATCH for _ in range(letters // _BATCH))
    return _with_sheet(
        folder,
        (
            piece
            for group in (
                ('<row r="1"><c r="A1" t="inlineStr"><is><t>',),
                parts,
                ("</t></is></c></row>",),
            )
            for piece in group
        ),
    )


def endless_csv(folder: Path, rows: int) -> Path:
    path = folder / "qua lon.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("Ngày;Mã;Kết quả\n")
        for _ in range(rows // _BATCH):
            file.write("25/03/2022;I.1;45\n" * _BATCH)
    return path


def _tall(rows: int) -> Iterator[str]:
    for first in range(1, rows + 1, _BATCH):
        yield "".join(
            f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>25/3/2022</t></is></c>'
            f'<c r="B{row}"><v>1</v></c><c r="C{row}"><v>45</v></c></row>'
            for row in range(first, min(first + _BATCH, rows + 1))
        )


def _with_sheet(folder: Path, inside: Iterator[str]) -> Path:
    """A good workbook whose sheet is exchanged."""
    good, path = folder / "mau.xlsx", folder / "qua lon.xlsx"
    Workbook().save(good)
    with (
        zipfile.ZipFile(good) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made,
    ):
        for name in source.namelist():
            if name != _SHEET:
                made.writestr(name, source.read(name))
        with made.open(_SHEET, "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{_SPACE}"><sheetData>'.encode())
            for piece in inside:
                sheet.write(piece.encode())
            sheet.write(b"</sheetData></worksheet>")
    return path
