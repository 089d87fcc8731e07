"""Reads *Chỉ tiêu đơn vị*: a column per unit, KAD with its reason in the last column."""

from collections.abc import Sequence

from thidua_desktop.application.sheets import SheetProblemCode, TableContext
from thidua_desktop.domain.criterion import Criterion, Part
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.scoring_table import Target
from thidua_desktop.domain.text.marks import Mark as MarkKind
from thidua_desktop.domain.text.unit_names import MatchBasis, UnitMatch
from thidua_desktop.exchange.sheets.cells import Blank, Broken, Mark
from thidua_desktop.exchange.sheets.forms import NAMES, TARGETS, Role
from thidua_desktop.exchange.sheets.references import criterion_of, unit_named
from thidua_desktop.exchange.sheets.rows import RowReader
from thidua_desktop.exchange.sheets.sheet_xml import place
from thidua_desktop.exchange.sheets.tables import Table, header_keys
from thidua_desktop.exchange.sheets.workbook import Workbook

KNOWN_HEADERS = frozenset(name for names in NAMES.values() for name in names) | {"tt", "stt"}


def read_targets(
    book: Workbook, criteria: Sequence[Criterion], context: TableContext
) -> tuple[Target, ...]:
    """Every filled cell is a target of its own; a bad one does not lose the row."""
    table = book.table(TARGETS, required=False)
    if table is None:
        return ()
    columns = _unit_columns(book, table, context)
    seen: dict[str, str] = {}
    targets: list[Target] = []
    for row in book.rows(table):
        criterion = criterion_of(row, criteria)
        if criterion is None:
            continue
        if criterion.code in seen:
            row.refuse(Role.CODE, SheetProblemCode.DUPLICATE, other=seen[criterion.code])
            continue
        seen[criterion.code] = table.place(row.row, Role.CODE)
        reason = row.text(Role.NA_REASON)
        for unit, column in columns.items():
            target = target_of(row.at_column(column), criterion, unit, reason)
            if target is not None:
                targets.append(target)
    return tuple(targets)


def _unit_columns(book: Workbook, table: Table, context: TableContext) -> dict[UnitCode, int]:
    """Which column holds which unit's targets; columns of nobody are listed."""
    columns: dict[UnitCode, int] = {}
    grid, row = table.grid, table.header_row
    for column, cell in sorted(grid.rows[row].items()):
        if column in table.columns.values() or header_keys(cell.text) & KNOWN_HEADERS:
            continue
        where = place(row, column)
        found = unit_named(cell.text, context.units)
        if not isinstance(found, UnitMatch):
            facts = {"proposal": "; ".join(found.codes)} if found.codes else {}
            code = SheetProblemCode.COLUMN_UNKNOWN
            book.problems.refuse(grid.name, where, code, cell.text, **facts)
            continue
        unit = UnitCode(found.code)
        if unit in columns:
            first = place(row, columns[unit])
            code = SheetProblemCode.COLUMN_TWICE
            book.problems.refuse(grid.name, where, code, cell.text, wanted=unit, other=first)
            continue
        if found.basis is not MatchBasis.CODE:
            code = SheetProblemCode.UNIT_BY_NAME
            book.problems.note(grid.name, where, code, cell.text, unit=unit)
        columns[unit] = column
    return columns


def target_of(
    cell_row: RowReader, criterion: Criterion, unit: UnitCode, reason: str | None
) -> Target | None:
    """What the cell wants of the unit, None where it says nothing or is refused."""
    cell = cell_row.cell(Role.TARGET)
    if isinstance(cell, Blank):
        return None
    if isinstance(cell, Broken):
        cell_row.refuse(Role.TARGET, cell.code)
        return None
    if isinstance(cell, Mark) and cell.mark is MarkKind.NOT_APPLICABLE:
        return _not_applicable(cell_row, criterion, unit, reason)
    goal = cell_row.amount_of(Role.TARGET, cell)
    if goal is None:
        return None
    return Target(unit=unit, criterion=criterion.code, goal=goal)


def _not_applicable(
    cell_row: RowReader, criterion: Criterion, unit: UnitCode, reason: str | None
) -> Target | None:
    if criterion.part is not Part.CONTENT:
        cell_row.refuse(Role.TARGET, SheetProblemCode.NA_NOT_CONTENT)
        return None
    if reason is None:
        cell_row.note(Role.TARGET, SheetProblemCode.NA_WITHOUT_REASON)
    return Target(unit=unit, criterion=criterion.code, not_applicable=True, reason=reason)
