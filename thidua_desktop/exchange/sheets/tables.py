"""Finds the header on any row and gives the rows below it, whatever the columns' order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.sheets import SheetProblemCode
from thidua_desktop.domain.text.collation import fold
from thidua_desktop.domain.text.legacy_fonts import TextEncoding, decode
from thidua_desktop.exchange.sheets.cells import RawCell, clean
from thidua_desktop.exchange.sheets.forms import NAMES, Form, Role
from thidua_desktop.exchange.sheets.old_fonts import in_unicode
from thidua_desktop.exchange.sheets.problems import Problems
from thidua_desktop.exchange.sheets.sheet_xml import Grid, column_name, place

_HEADER_ROWS = 3
_SEARCHED = 1000  # filled rows; no header lies further down
_PARENTHESES = re.compile(r"\([^)]*\)")
_WORD = re.compile(r"[^\W_]+")
_LONGEST_HEADER = 80
_LONGEST_TOTAL = 16
_FEWEST_NUMBERED = 3
# Excel takes a typed (1) for minus one
_COLUMN_NUMBER = re.compile(r"[(\-]?(?:[A-Ea-e]|(?P<number>\d{1,2}))\)?(?:\s*=[\d\s()+\-*/:x]+)?")
_TOTALS = frozenset({"tong", "cong", "tong cong", "tong diem", "tong so"})


class Table(Struct, frozen=True, kw_only=True):
    """A sheet with its header found and its texts in Unicode."""

    grid: Grid
    header_row: int
    columns: Mapping[Role, int]

    def cell(self, row: int, role: Role) -> RawCell | None:
        column = self.columns.get(role)
        return None if column is None else self.grid.cell(row, column)

    def place(self, row: int, role: Role) -> str:
        column = self.columns.get(role)
        return str(row) if column is None else place(row, column)

    def texts(self, role: Role) -> list[str]:
        """The texts of a column below the header."""
        found = (self.cell(row, role) for row in self.grid.rows if row > self.header_row)
        return [cell.text for cell in found if cell is not None]

    def data_rows(self) -> Iterator[int]:
        return (row for row in sorted(self.grid.rows) if row > self.header_row)


def visible(grid: Grid, form: Form, problems: Problems) -> Grid:
    """The grid without its hidden rows and columns, which are listed; the form's own stay."""
    name = grid.name
    hidden = grid.hidden_columns - _own_columns(grid, form)
    columns = sorted(hidden & {c for row in grid.rows.values() for c in row})
    if grid.hidden_rows:
        rows = ranges(sorted(grid.hidden_rows))
        problems.refuse(name, "", SheetProblemCode.HIDDEN_ROWS, rows=rows)
    if columns:
        named = "; ".join(map(column_name, columns))
        problems.refuse(name, "", SheetProblemCode.HIDDEN_COLUMNS, columns=named)
    return replace(
        grid,
        rows={
            row: {column: cell for column, cell in cells.items() if column not in columns}
            for row, cells in grid.rows.items()
            if row not in grid.hidden_rows
        },
    )


def _own_columns(grid: Grid, form: Form) -> set[int]:
    return {
        column
        for row in sorted(grid.rows)[: _SEARCHED if form.hidden else 0]
        for column, cell in grid.rows[row].items()
        if (named := _role_of(cell, form)) is not None and named[0] in form.hidden
    }


def ranges(numbers: Sequence[int]) -> str:
    """Sorted numbers for people: "4-9; 12"."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return "; ".join(f"{a}-{b}" if a != b else str(a) for a, b in spans)


def find_table(grid: Grid, form: Form, problems: Problems) -> Table | None:
    """The table, or None with the reason listed.

    A header in one row is preferred; else up to three rows make it up together.
    """
    best: dict[Role, list[int]] = {}
    for span in range(_HEADER_ROWS):
        for row in sorted(grid.rows)[:_SEARCHED]:
            found = _columns_of(grid, form, range(row, row + span + 1))
            if _matched(found, form) == len(form.required):
                return _table(grid, row + span, found, problems)
            if span == 0 and _matched(found, form) > _matched(best, form):
                best = found
    wanted = "; ".join(role.value for role in form.required if role not in best)
    lacking = len(form.required) > 1 and len(best) > 1
    code = SheetProblemCode.COLUMN_MISSING if lacking else SheetProblemCode.HEADER_MISSING
    problems.refuse(grid.name, "", code, wanted=wanted)
    return None


def whole_header(grid: Grid, form: Form) -> range | None:
    """The rows that make up a header with all that is required."""
    rows = sorted(grid.rows)[:_SEARCHED]
    for span in range(_HEADER_ROWS):
        for row in rows:
            header = range(row, row + span + 1)
            if _matched(_columns_of(grid, form, header), form) == len(form.required):
                return header
    return None


def partial_header(grid: Grid, form: Form) -> range | None:
    """The row with most of a header."""
    rows = sorted(grid.rows)[:_SEARCHED]
    known = {row: len(_columns_of(grid, form, range(row, row + 1))) for row in rows}
    best = max(rows, key=lambda row: known[row], default=None)
    return range(best, best + 1) if best is not None and known[best] > 1 else None


def meanings(grid: Grid, form: Form, header: range) -> dict[Role, int]:
    """The columns whose header texts name a role that no other column bears as well."""
    found = _columns_of(grid, form, header)
    return {role: columns[0] for role, columns in found.items() if len(columns) == 1}


def has_header(grid: Grid, form: Form) -> bool:
    return any(
        _matched(_columns_of(grid, form, range(row, row + 1)), form) == len(form.required)
        for row in sorted(grid.rows)[:_SEARCHED]
    )


def header_keys(text: str) -> frozenset[str]:
    """The folded header text in every reading of an old font."""
    readings = (TextEncoding.UNICODE, TextEncoding.TCVN3, TextEncoding.VNI)
    plain = clean(_PARENTHESES.sub(" ", text)) if text.isascii() else _PARENTHESES.sub(" ", text)
    return frozenset(" ".join(_WORD.findall(fold(decode(plain, reading)))) for reading in readings)


def _matched(found: Mapping[Role, list[int]], form: Form) -> int:
    return sum(role in found for role in form.required)


def _columns_of(grid: Grid, form: Form, rows: range) -> dict[Role, list[int]]:
    """The columns of each role: those that bear the first of its names that is there."""
    found: dict[Role, dict[int, list[int]]] = {}
    for row in rows:
        for column, cell in grid.rows.get(row, {}).items():
            named = _role_of(cell, form)
            if named is not None:
                role, name = named
                found.setdefault(role, {}).setdefault(name, []).append(column)
    return {role: names[min(names)] for role, names in found.items()}


def _role_of(cell: RawCell, form: Form) -> tuple[Role, int] | None:
    """The role a header text names, and which of the role's names it is."""
    if len(cell.text) > _LONGEST_HEADER:
        return None
    keys = header_keys(cell.text)
    return next(
        (
            (role, NAMES[role].index(key))
            for role in form.roles
            for key in keys
            if key in NAMES[role]
        ),
        None,
    )


def _table(
    grid: Grid, header_row: int, found: Mapping[Role, list[int]], problems: Problems
) -> Table | None:
    for role, places in found.items():
        if len(places) > 1:
            first, second = (place(header_row, column) for column in places[:2])
            code = SheetProblemCode.COLUMN_TWICE
            problems.refuse(grid.name, second, code, wanted=role.value, other=first)
            return None
    return Table(
        grid=in_unicode(grid, header_row, problems),
        header_row=header_row,
        columns={role: places[0] for role, places in found.items()},
    )


def is_header_again(table: Table, row: int) -> bool:
    """Whether the row repeats the header, as printed pages do, or numbers its columns."""
    return _repeats_header(table, row) or _numbers_columns(table, row)


def _repeats_header(table: Table, row: int) -> bool:
    return len(table.columns) > 1 and all(
        (cell := table.cell(row, role)) is not None
        and (head := table.cell(table.header_row, role)) is not None
        and cell.text == head.text
        for role in table.columns
    )


def _numbers_columns(table: Table, row: int) -> bool:
    """Whether the row right below a header counts the columns: A B 1 2 3=1+2 or (1) (2) (3)."""
    if row - 1 != table.header_row and not _repeats_header(table, row - 1):
        return False
    cells = table.grid.rows.get(row, {})
    texts = [cells[column].text.strip() for column in sorted(cells)]
    named = [_COLUMN_NUMBER.fullmatch(text) for text in texts if text]
    if len(named) < _FEWEST_NUMBERED or not all(named):
        return False
    numbers = [int(found["number"]) for found in named if found and found["number"]]
    return bool(numbers) and numbers == list(range(1, len(numbers) + 1))


def is_total_row(table: Table, row: int) -> bool:
    """Whether the row, bearing no code of its own, says that it adds others up."""
    code = table.cell(row, Role.CODE)
    if code is not None and code.text.strip():
        return _is_total(code.text)
    return any(_is_total(cell.text) for cell in table.grid.rows[row].values())


@lru_cache(maxsize=4096)
def _is_total(text: str) -> bool:
    return len(text) <= _LONGEST_TOTAL and " ".join(_WORD.findall(fold(text))) in _TOTALS
