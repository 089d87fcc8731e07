"""What a sheet of the readable workbook shows, as data without any workbook library."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from msgspec import Struct

Cell = str | int | Decimal | date | datetime | None


class Column(Struct, frozen=True, kw_only=True):
    """A column's heading and its width in characters of the body font."""

    title: str
    width: int
    centred: bool = False


class SheetSpec(Struct, frozen=True, kw_only=True):
    """One sheet: a heading, a table with a header row that every printed page repeats.

    `title` is the tab's name, at most 31 characters; `notes` stand below the heading.
    """

    title: str
    heading: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
    notes: tuple[str, ...] = ()
    landscape: bool = True
