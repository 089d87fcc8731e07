"""Reads rows as a person confirmed and fixed them; each is an entry or says why it is none."""

from collections import ChainMap
from dataclasses import replace

from thidua_desktop.application.sheet_import import (
    Conversion,
    EntryColumn,
    ImportContext,
    LeftOut,
    ReadOrder,
    RowProblem,
    RowRead,
)
from thidua_desktop.application.sheets import CellProblem, EntryRow, SheetProblemCode
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.text.dates import DateProblemKind
from thidua_desktop.domain.text.numbers import Ambiguous, DecimalSign, parse_amount
from thidua_desktop.exchange.sheets.cells import CellKind, RawCell
from thidua_desktop.exchange.sheets.entry_sheets import read_entry
from thidua_desktop.exchange.sheets.forms import Role
from thidua_desktop.exchange.sheets.problems import Problems
from thidua_desktop.exchange.sheets.references import unit_of
from thidua_desktop.exchange.sheets.rows import Amounts, RowReader
from thidua_desktop.exchange.sheets.sheet_xml import MAX_COLUMN, Grid, column_name, place
from thidua_desktop.exchange.sheets.tables import Table, is_header_again, is_total_row
from thidua_desktop.exchange.sheets.workbook_parts import Run

_ROLES = {
    EntryColumn.DATE: Role.DATE,
    EntryColumn.CODE: Role.CODE,
    EntryColumn.RESULT: Role.RESULT,
    EntryColumn.COMPONENT: Role.COMPONENT,
    EntryColumn.NOTE: Role.NOTE,
    EntryColumn.UNIT: Role.UNIT,
}
COLUMN_OF = {role: column for column, role in _ROLES.items()}


def filled_rows(grid: Grid, header_row: int) -> list[int]:
    """The rows below the header with anything but spaces in them."""
    return [
        row
        for row in sorted(grid.rows)
        if row > header_row
        and any(cell.text.strip() or cell.formula for cell in grid.rows[row].values())
    ]


def conversions(problems: Problems) -> tuple[Conversion, ...]:
    """The samples among what was listed when the texts were made Unicode."""
    return tuple(
        Conversion(
            cell=found.cell,
            before=found.raw,
            after=found.facts["text"],
            encoding=found.facts["encoding"],
            count=int(found.facts["count"]),
        )
        for found in problems.listed()
        if found.code is SheetProblemCode.TEXT_CONVERTED
    )


class RowImport:
    """One table with its columns and fixes.

    A meaning without a column gets one beyond the sheet, so that
    a fix can stand there.
    """

    def __init__(self, grid: Grid, order: ReadOrder, context: ImportContext) -> None:
        self._grid = grid
        self._rows = {row: dict(cells) for row, cells in grid.rows.items()} if order.fixes else {}
        self._context = context
        self._fixes = _by_row(order)
        chosen = {_ROLES[column]: number for column, number in order.columns.items()}
        beyond = {role: MAX_COLUMN + 1 + at for at, role in enumerate(_ROLES.values())}
        self._table = Table(
            grid=grid, header_row=order.place.header_row, columns={**beyond, **chosen}
        )
        self._chosen = replace(self._table, columns=chosen)
        self._amounts = Amounts(self._table, context.entries.answers)
        self._meaning = {
            column_name(number): COLUMN_OF[role] for role, number in self._table.columns.items()
        }
        self._beyond = frozenset(column_name(number) for number in beyond.values())

    def read(self, row: int) -> RowRead:
        """What has become of the row. Fixes come before everything but hiding."""
        passed_over = self._passed_over(row)
        if passed_over is not None:
            return RowRead(row=row, left_out=passed_over)
        problems = Problems()
        reader = RowReader(self._fixed(row), row, problems, self._amounts)
        if not self._is_own(reader):
            return self._said(row, None, problems, LeftOut.OTHER_UNIT)
        refused_before = reader.refused
        entry = read_entry(reader, self._context.entries)
        if entry is not None and not refused_before and self._is_in_year(reader, entry):
            return self._said(row, entry, problems, None)
        return self._said(row, None, problems, LeftOut.PROBLEM)

    def _passed_over(self, row: int) -> LeftOut | None:
        """Why the row is not looked at any closer."""
        if row not in self._grid.rows:
            return LeftOut.HIDDEN
        if row in self._fixes:
            return None
        if is_header_again(self._chosen, row):
            return LeftOut.HEADER
        if is_total_row(self._chosen, row):
            return LeftOut.TOTAL
        return None if self._says_anything(row) else LeftOut.BLANK

    def _says_anything(self, row: int) -> bool:
        cells = (self._chosen.cell(row, role) for role in self._chosen.columns)
        return any(cell is not None and (cell.text.strip() or cell.formula) for cell in cells)

    def _is_own(self, reader: RowReader) -> bool:
        """False for a row of another unit alone; an unknown one is a problem of its cell."""
        if Role.UNIT not in self._chosen.columns:
            return True
        unit = unit_of(reader, Role.UNIT, self._context.entries.frame.units)
        if unit is None or unit == self._context.own.code:
            return True
        reader.refuse(Role.UNIT, SheetProblemCode.OTHER_UNIT, unit=unit)
        return False

    def _is_in_year(self, reader: RowReader, entry: EntryRow) -> bool:
        window = self._context.entries.window
        if window.start <= entry.occurred_on <= window.end:
            return True
        kind = DateProblemKind.OUTSIDE_YEAR.value
        reader.refuse(Role.DATE, ReasonCode.CELL_DATE, kind=kind)
        return False

    def _fixed(self, row: int) -> Table:
        """The table with what a person typed instead of the row's cells."""
        fixes = self._fixes.get(row)
        if fixes is None:
            return self._table
        cells = dict(self._grid.rows[row])
        for column, text in fixes.items():
            number = self._table.columns[_ROLES[column]]
            cells.pop(number, None)
            if text.strip():
                cells[number] = _typed(place(row, number), column, text)
        rows = ChainMap({row: cells}, self._rows)
        return replace(self._table, grid=replace(self._grid, rows=rows))

    def _said(
        self, row: int, entry: EntryRow | None, problems: Problems, left_out: LeftOut | None
    ) -> RowRead:
        said = tuple(map(self._placed, problems.listed()))
        return RowRead(row=row, entry=entry, left_out=left_out, problems=said)

    def _placed(self, found: CellProblem) -> RowProblem:
        letters = found.cell.rstrip("0123456789")
        if letters in self._beyond:
            found = replace(found, cell=found.cell.removeprefix(letters))
        return RowProblem(column=self._meaning.get(letters), found=found)


def _by_row(order: ReadOrder) -> dict[int, dict[EntryColumn, str]]:
    found: dict[int, dict[EntryColumn, str]] = {}
    for (row, column), text in order.fixes.items():
        found.setdefault(row, {})[column] = text
    return found


def _typed(where: str, column: EntryColumn, text: str) -> RawCell:
    """A fix as a cell. Our own decimal sign is the comma, so a typed number is never unclear."""
    read = parse_amount(text) if column is EntryColumn.RESULT else None
    if isinstance(read, Ambiguous):
        value = str(read.read_with(DecimalSign.COMMA).value)
        return RawCell(place=where, kind=CellKind.NUMBER, value=value)
    return RawCell(place=where, kind=CellKind.TEXT, runs=(Run(text),))
