"""Rows, numbers and days of a scenario's workbooks, read anew for the reference scorer.

Written from the scenarios' README and the number rules it names, apart from the product's reader.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from msgspec import Struct
from openpyxl import load_workbook

_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})+")  # one mark, repeated: thousands
_THOUSANDS_THEN_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})*,\d+")
_THOUSANDS_THEN_DOT = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")


class RefusedRowError(Exception):
    """The rules refuse a row: it is left out and the scenario goes on."""


class Cell(Struct, frozen=True):
    value: object
    is_percent: bool = False

    @property
    def text(self) -> str:
        if self.value is None:
            return ""
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        return unicodedata.normalize("NFC", str(self.value)).strip()

    @property
    def number(self) -> Fraction:
        if isinstance(self.value, bool) or not self.text:
            raise RefusedRowError("no number")
        if isinstance(self.value, int | float):
            return Fraction(Decimal(f"{self.value:.12g}")) * (100 if self.is_percent else 1)
        return number_of(self.text)

    @property
    def day(self) -> date:
        if isinstance(self.value, datetime):
            return self.value.date()
        if isinstance(self.value, int):
            return date(1899, 12, 30) + timedelta(days=self.value)
        for form in ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"):
            try:
                return datetime.strptime(self.text, form).replace(tzinfo=UTC).date()
            except ValueError:
                continue
        raise RefusedRowError(f"no day: {self.text}")


NOTHING = Cell(None)
Row = dict[str, Cell]


def number_of(text: str) -> Fraction:
    """A number as typed: `1.234,5`, `12,5 %`, `1 234`, `−3`; RefusedRowError for anything else."""
    figures = re.sub(r"\s", "", unicodedata.normalize("NFC", text)).removesuffix("%")
    figures = figures.replace("\N{MINUS SIGN}", "-")
    bracketed = re.fullmatch(r"\((.+)\)", figures)
    if bracketed:
        figures = "-" + bracketed[1]
    sign, figures = (-1, figures[1:]) if figures.startswith("-") else (1, figures)
    if _GROUPED.fullmatch(figures):
        return sign * Fraction(figures.replace(".", "").replace(",", ""))
    if _PLAIN.fullmatch(figures):
        return sign * Fraction(figures.replace(",", "."))
    if _THOUSANDS_THEN_COMMA.fullmatch(figures):
        return sign * Fraction(figures.replace(".", "").replace(",", "."))
    if _THOUSANDS_THEN_DOT.fullmatch(figures):
        return sign * Fraction(figures.replace(",", ""))
    raise RefusedRowError(f"not a number: {text}")


def rows_of(path: Path, sheet: str) -> list[Row]:
    """The rows under the header of a sheet, by column name; none where it is not there."""
    if not path.exists():
        return []
    book = load_workbook(path)
    if sheet not in book.sheetnames:
        return []
    names: list[str] | None = None
    rows: list[Row] = []
    for cells in _cells(book[sheet]):
        texts = [cell.text for cell in cells]
        if names is None:
            names = texts if "Mã" in texts else None
        elif any(texts):
            rows.append(dict(zip(names, cells, strict=True)))
    return rows


def _cells(sheet: Any) -> Iterator[list[Cell]]:
    for row in sheet.iter_rows():
        yield [Cell(each.value, is_percent="%" in each.number_format) for each in row]
