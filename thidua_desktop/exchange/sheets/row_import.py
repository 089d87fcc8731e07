"""Reads rows as a person confirmed and fixed them; each is an entry or says why it is none."""

from collections import ChainMap

from msgspec.structs import replace

from thidua_desktop.application.sheet_import import (
    Conversion,
    ImportColumn,
    ImportContext,
    ImportValue,
    LeftOut,
    Meaning,
    ReadOrder,
    RowProblem,
    RowRead,
    month_of,
    unit_of_goal,
)
from thidua_desktop.application.sheets import CellProblem, EntryRow, MonthsRow, SheetProblemCode
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.text.dates import DateProblemKind
from thidua_desktop.domain.text.numbers import Ambiguous, DecimalSign, parse_amount
from thidua_desktop.exchange.sheets.cells import CellKind, RawCell
from thidua_desktop.exchange.sheets.entry_sheets import read_entry, read_months
from thidua_desktop.exchange.sheets.forms import Role
from thidua_desktop.exchange.sheets.problems import Problems
from thidua_desktop.exchange.sheets.references import unit_of
from thidua_desktop.exchange.sheets.rows import Amounts, RowReader
from thidua_desktop.exchange.sheets.sheet_xml import MAX_COLUMN, Grid, column_name, place
from thidua_desktop.exchange.sheets.tables import Table, is_header_again, is_total_row
from thidua_desktop.exchange.sheets.workbook_parts import Run

ROLES: dict[ImportColumn, Role] = {
    ImportColumn.DATE: Role.DATE,
    ImportColumn.CODE: Role.CODE,
    ImportColumn.RESULT: Role.RESULT,
    ImportColumn.COMPONENT: Role.COMPONENT,
    ImportColumn.NOTE: Role.NOTE,
    ImportColumn.UNIT: Role.UNIT,
    ImportColumn.TITLE: Role.TITLE,
    ImportColumn.MAX_POINTS: Role.MAX_POINTS,
    ImportColumn.PART: Role.PART,
    ImportColumn.RULE: Role.RULE,
    ImportColumn.PARAMS: Role.PARAMS,
    ImportColumn.MEASURE: Role.MEASURE,
    ImportColumn.TARGET: Role.TARGET,
    ImportColumn.AGGREGATION: Role.AGGREGATION,
    ImportColumn.DIRECTION: Role.DIRECTION,
    ImportColumn.EVIDENCE: Role.EVIDENCE,
    ImportColumn.DUE: Role.DUE,
    ImportColumn.NA_REASON: Role.NA_REASON,
    ImportColumn.UNIT_CODE: Role.UNIT_CODE,
    ImportColumn.NAME: Role.UNIT_NAME,
    ImportColumn.KIND: Role.UNIT_KIND,
    ImportColumn.HEADCOUNT: Role.HEADCOUNT,
    ImportColumn.HEAD: Role.HEAD,
}
COLUMN_OF = {role: column for column, role in ROLES.items()}
_NUMBERS = frozenset(
    {
        *(ImportColumn.RESULT, ImportColumn.MAX_POINTS, ImportColumn.TARGET),
        ImportColumn.HEADCOUNT,
    }
)


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


class RowTable:
    """One table with its columns and fixes; every subject reads its rows from here.

    A meaning without a column gets one beyond the sheet, so that
    a fix can stand there.
    """

    def __init__(self, grid: Grid, order: ReadOrder, context: ImportContext) -> None:
        self._grid = grid
        self._rows = {row: dict(cells) for row, cells in grid.rows.items()} if order.fixes else {}
        self._fixes = _by_row(order)
        wanted = [ROLES[ImportColumn(c)] for c in context.layout.columns if _is_role(c)]
        beyond = {role: MAX_COLUMN + 1 + at for at, role in enumerate(wanted)}
        named = {m: number for m, number in order.columns.items() if _is_role(m)}
        chosen = {ROLES[ImportColumn(meaning)]: number for meaning, number in named.items()}
        self.goals = {
            unit: number
            for meaning, number in order.columns.items()
            if (unit := unit_of_goal(meaning)) is not None
        }
        self.months = {
            month: number
            for meaning, number in order.columns.items()
            if (month := month_of(meaning)) is not None
        }
        self._table = Table(
            grid=grid, header_row=order.place.header_row, columns={**beyond, **chosen}
        )
        self.chosen = replace(self._table, columns=chosen)
        self._amounts = Amounts(self._table, context.entries.answers)
        self._numbers: dict[Meaning, int] = dict(order.columns)
        for role, number in self._table.columns.items():
            self._numbers[COLUMN_OF[role]] = number
        self._meaning = {column_name(at): meaning for meaning, at in self._numbers.items()}
        self._beyond = frozenset(column_name(number) for number in beyond.values())

    def passed_over(self, row: int) -> LeftOut | None:
        """Why the row is not looked at any closer. Fixes come before everything but hiding."""
        if row not in self._grid.rows:
            return LeftOut.HIDDEN
        if row in self._fixes:
            return None
        if is_header_again(self.chosen, row):
            return LeftOut.HEADER
        if is_total_row(self.chosen, row):
            return LeftOut.TOTAL
        return None if self._says_anything(row) else LeftOut.BLANK

    def reader(self, row: int, problems: Problems) -> RowReader:
        """The row as it was fixed."""
        return RowReader(self._fixed(row), row, problems, self._amounts)

    def said(
        self, row: int, value: ImportValue | None, problems: Problems, left_out: LeftOut | None
    ) -> RowRead:
        """What has become of the row."""
        listed = tuple(map(self._placed, problems.listed()))
        return RowRead(row=row, value=value, left_out=left_out, problems=listed)

    def _says_anything(self, row: int) -> bool:
        several = (*self.goals.values(), *self.months.values())
        columns = (*self.chosen.columns.values(), *several)
        cells = (self._grid.cell(row, column) for column in columns)
        return any(cell is not None and (cell.text.strip() or cell.formula) for cell in cells)

    def counts(self, row: int) -> bool:
        """Whether a cell for a result says something, as it was fixed."""
        table = self._fixed(row)
        columns = (*self.months.values(), self._table.columns.get(Role.RESULT))
        cells = (table.grid.cell(row, column) for column in columns if column is not None)
        return any(cell is not None and (cell.text.strip() or cell.formula) for cell in cells)

    def _fixed(self, row: int) -> Table:
        """The table with what a person typed instead of the row's cells."""
        fixes = self._fixes.get(row)
        if fixes is None:
            return self._table
        cells = dict(self._grid.rows[row])
        for meaning, text in fixes.items():
            number = self._numbers[meaning]
            cells.pop(number, None)
            if text.strip():
                cells[number] = _typed(place(row, number), meaning, text)
        rows = ChainMap({row: cells}, self._rows)
        return replace(self._table, grid=replace(self._grid, rows=rows))

    def _placed(self, found: CellProblem) -> RowProblem:
        letters = found.cell.rstrip("0123456789")
        if letters in self._beyond:
            found = replace(found, cell=found.cell.removeprefix(letters))
        return RowProblem(column=self._meaning.get(letters), found=found)


class EntryImport:
    """Rows of progress: each is an entry of the own unit or says why it is none."""

    def __init__(self, table: RowTable, context: ImportContext) -> None:
        self._table = table
        self._context = context

    def read(self, row: int) -> RowRead:
        """What has become of the row."""
        passed_over = self._table.passed_over(row)
        if passed_over is not None:
            return RowRead(row=row, left_out=passed_over)
        problems = Problems()
        reader = self._table.reader(row, problems)
        if self._names_group(row):
            return self._table.said(row, None, problems, LeftOut.GROUP)
        if not self._is_own(reader):
            return self._table.said(row, None, problems, LeftOut.OTHER_UNIT)
        if self._table.months:
            return self._read_months(row, reader, problems)
        refused_before = reader.refused
        entry = read_entry(reader, self._context.entries)
        if entry is not None and not refused_before and self._is_in_year(reader, entry):
            return self._table.said(row, entry, problems, None)
        return self._table.said(row, None, problems, LeftOut.PROBLEM)

    def _read_months(self, row: int, reader: RowReader, problems: Problems) -> RowRead:
        """A row of a table with a column for each month."""
        entries = read_months(reader, self._context.entries, self._table.months)
        if reader.refused:
            return self._table.said(row, None, problems, LeftOut.PROBLEM)
        if not entries:
            return self._table.said(row, None, problems, LeftOut.BLANK)
        return self._table.said(
            row, MonthsRow(place=entries[0].place, entries=entries), problems, None
        )

    def _names_group(self, row: int) -> bool:
        """Whether the row is the heading of a group of criteria, with no result of its own."""
        code = self._table.chosen.cell(row, Role.CODE)
        groups = {group.code for group in self._context.frame.table.groups}
        return code is not None and code.text.strip() in groups and not self._table.counts(row)

    def _is_own(self, reader: RowReader) -> bool:
        """False for a row of another unit alone; an unknown one is a problem of its cell."""
        if Role.UNIT not in self._table.chosen.columns:
            return True
        unit = unit_of(reader, Role.UNIT, self._context.frame.units)
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


def _is_role(meaning: Meaning) -> bool:
    """Whether one column alone can mean it, in every frame."""
    return unit_of_goal(meaning) is None and month_of(meaning) is None


def _by_row(order: ReadOrder) -> dict[int, dict[Meaning, str]]:
    found: dict[int, dict[Meaning, str]] = {}
    for (row, meaning), text in order.fixes.items():
        found.setdefault(row, {})[meaning] = text
    return found


def _typed(where: str, meaning: Meaning, text: str) -> RawCell:
    """A fix as a cell. Our own decimal sign is the comma, so a typed number is never unclear."""
    is_number = meaning in _NUMBERS or not _is_role(meaning)
    read = parse_amount(text) if is_number else None
    if isinstance(read, Ambiguous):
        value = str(read.read_with(DecimalSign.COMMA).value)
        return RawCell(place=where, kind=CellKind.NUMBER, value=value)
    return RawCell(place=where, kind=CellKind.TEXT, runs=(Run(text),))
