"""Tables with a column for each month: where their header lies, and which column is which month."""

from collections.abc import Iterable
from datetime import date

from thidua_desktop.domain.text.dates import YearWindow
from thidua_desktop.domain.text.legacy_fonts import TextEncoding, decode
from thidua_desktop.domain.text.months import month_named, months_of
from thidua_desktop.exchange.sheets.cells import Day, RawCell, read_cell
from thidua_desktop.exchange.sheets.forms import ANY_ENTRIES, Role
from thidua_desktop.exchange.sheets.sheet_xml import Grid
from thidua_desktop.exchange.sheets.tables import meanings

FEWEST_MONTHS = 2
"""A single column named like a month may be anything."""

_SEARCHED = 1000
_ABOVE = 2
_LONGEST = 40
_READINGS = (TextEncoding.UNICODE, TextEncoding.TCVN3, TextEncoding.VNI)


def month_columns(grid: Grid, header: Iterable[int], window: YearWindow) -> dict[date, int]:
    """The columns whose header names a month that no other column names as well."""
    found: dict[date, list[int]] = {}
    for row in header:
        for column, cell in grid.rows.get(row, {}).items():
            month = _month_of(grid, cell, window)
            if month is not None:
                found.setdefault(month, []).append(column)
    return {month: columns[0] for month, columns in found.items() if len(columns) == 1}


def month_header(grid: Grid, window: YearWindow) -> range | None:
    """The rows of a header that names criteria's codes and months, at most three."""
    for row in sorted(grid.rows)[:_SEARCHED]:
        if len(month_columns(grid, (row,), window)) < FEWEST_MONTHS:
            continue
        for above in range(_ABOVE + 1):
            header = range(row - above, row + 1)
            if Role.CODE in meanings(grid, ANY_ENTRIES, header):
                return header
    return None


def _month_of(grid: Grid, cell: RawCell, window: YearWindow) -> date | None:
    said = read_cell(cell, date1904=grid.date1904)
    if isinstance(said, Day):
        first = said.day.replace(day=1)
        return first if first in months_of(window) else None
    if len(cell.text) > _LONGEST or not any(sign.isalnum() for sign in cell.text):
        return None
    named = {month_named(decode(cell.text, reading), window) for reading in _READINGS} - {None}
    return named.pop() if len(named) == 1 else None
