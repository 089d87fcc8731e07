"""Random cells and sheets in all the shapes clerks type them, for made-up scenarios."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from msgspec import Struct
from openpyxl import Workbook

Row = dict[str, Any]


class Percent(Struct, frozen=True):
    """A number shown as a percentage by its cell's format."""

    number: Decimal


def comma(number: Decimal) -> str:
    """As it is typed inside parameters and settings: 0,5."""
    return f"{number.normalize():f}".replace(".", ",")


def typed_number(rng: Random, number: Decimal) -> Any:
    """One of the shapes that all mean this number."""
    plain = int(number) if number == number.to_integral() else float(number)
    shapes = (
        (50, plain),
        (20, comma(number)),
        (6, f"{number.normalize():f}"),
        (6, f" {comma(number)} "),
        (3, f"{comma(number)}%"),
        (3, f"{comma(number)} %"),
        (4, Percent(number)),
        (8, _grouped(rng, number)),
    )
    return rng.choices([shape for _, shape in shapes], [often for often, _ in shapes])[0]


def _grouped(rng: Random, number: Decimal) -> str:
    """With thousands marks: 1.234,5; 1 234,5; 1,234.5; 1.234.567."""
    english = f"{number:,f}"
    vietnamese = english.replace(",", "_").replace(".", ",").replace("_", ".")
    if "." not in english:
        return vietnamese if english.count(",") > 1 else f"{number:f}"
    return rng.choice((english, vietnamese, vietnamese.replace(".", " ")))


def typed_day(rng: Random, day: date) -> Any:
    shape = rng.random()
    if shape < 0.5:
        return datetime(day.year, day.month, day.day, rng.choice((0, 0, 17)))  # noqa: DTZ001 - Excel knows no zones
    if shape < 0.85:
        return f"{day:%d/%m/%Y}"
    if shape < 0.9:
        return (day - date(1899, 12, 30)).days
    return rng.choice((f"{day.day}/{day.month}/{day.year}", f" {day:%d-%m-%Y} ", f"{day:%d.%m.%Y}"))


def write_book(path: Path, rng: Random, sheets: dict[str, tuple[Sequence[str], list[Row]]]) -> None:
    """Each sheet with some lines above its header, sometimes blank rows and another order."""
    book = Workbook()
    book.remove(book.active)
    for title, (columns, rows) in sheets.items():
        sheet = book.create_sheet(title)
        names = list(columns)
        if rng.random() < 0.2:
            rng.shuffle(names)
        if rng.random() < 0.2:
            names.insert(0, "TT")
        place = rng.randint(2, 7)
        sheet.cell(1, 1, f"{title.upper()} NĂM")
        _write_row(sheet, place, {name: name for name in names}, names)
        for count, row in enumerate(rows, start=1):
            place += 2 if rng.random() < 0.03 else 1
            _write_row(sheet, place, {"TT": count, **row}, names)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def _write_row(sheet: Any, place: int, row: Row, names: Sequence[str]) -> None:
    for column, name in enumerate(names, start=1):
        value = row.get(name)
        if isinstance(value, Percent):
            cell = sheet.cell(place, column, float(value.number / 100))
            cell.number_format = "0.00%"
        elif value is not None:
            cell = sheet.cell(place, column, value)
            if isinstance(value, datetime):
                cell.number_format = "dd/mm/yyyy"
