"""Reads *Tiến độ*: dated results of one unit, each row an entry of its own."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from thidua_desktop.application.sheets import EntryContext, EntryRow, Place, SheetProblemCode
from thidua_desktop.domain.criterion import BonusPenalty, Criterion, Level
from thidua_desktop.domain.ids import FactId
from thidua_desktop.domain.progress import (
    MET,
    NOT_MET,
    NOTHING_TO_REPORT,
    ProgressEntry,
    Result,
    level_result,
    number_result,
)
from thidua_desktop.domain.scoring.limits import (
    MINUS,
    PLUS,
    EntryProblem,
    component_names,
    entry_problems,
)
from thidua_desktop.domain.text.marks import Mark as MarkKind
from thidua_desktop.domain.text.months import last_day
from thidua_desktop.domain.text.numbers import NumberProblemKind
from thidua_desktop.exchange.sheets.cells import Blank, Broken, Mark, Text
from thidua_desktop.exchange.sheets.forms import PROGRESS, Role
from thidua_desktop.exchange.sheets.references import criterion_of
from thidua_desktop.exchange.sheets.rows import RowReader
from thidua_desktop.exchange.sheets.workbook import Workbook

_SIGNS = {"+": PLUS, "-": MINUS, "\u2212": MINUS, "\u2013": MINUS}
_MARKED = {
    MarkKind.MET: MET,
    MarkKind.NOT_MET: NOT_MET,
    MarkKind.NOTHING_TO_REPORT: NOTHING_TO_REPORT,
}
_DASHES = frozenset("-\u2010\u2011\u2013\u2014\u2212")
_NOTHING_AROSE = "KPS"
"""What a dash perhaps says; it may also say that nobody asked."""

_OF_COMPONENT = frozenset({EntryProblem.COMPONENT_MISSING, EntryProblem.UNKNOWN_COMPONENT})


def read_entries(book: Workbook, context: EntryContext) -> tuple[EntryRow, ...]:
    """The rows that may be taken in; everything else is listed in the book's problems."""
    table = book.table(PROGRESS)
    if table is None:
        return ()
    read = (read_entry(row, context) for row in book.rows(table))
    return tuple(entry for entry in read if entry is not None)


def read_entry(row: RowReader, context: EntryContext) -> EntryRow | None:
    """One row, None where it is refused; its problems are listed."""
    occurred_on = row.day(Role.DATE, context.window)
    criterion = criterion_of(row, context.frame.table.criteria)
    if criterion is None:
        return None
    component = _component(row, criterion)
    result = _result(row, criterion)
    evidence = row.text(Role.EVIDENCE, essential=True)
    note = row.text(Role.NOTE)
    if row.refused or occurred_on is None:
        return None
    entry = EntryRow(
        place=Place(sheet=row.table.grid.name, row=row.row),
        occurred_on=occurred_on,
        criterion=criterion.code,
        component=component,
        result=result,
        note=note,
        evidence_name=evidence,
        from_formula=row.from_formula,
    )
    return entry if _fits(row, criterion, entry) else None


def read_months(
    row: RowReader, context: EntryContext, months: Mapping[date, int]
) -> tuple[EntryRow, ...]:
    """The months of one row that say something; none where any of them is refused.

    `months` are columns by the first day of their month. A result bears the last day of its month
    that counts, as one typed into the sheet of progress does.
    """
    criterion = criterion_of(row, context.frame.table.criteria)
    if criterion is None:
        return ()
    component = _component(row, criterion)
    note = row.text(Role.NOTE)
    entries: list[EntryRow] = []
    for first, column in sorted(months.items()):
        cell = row.at_column(column, Role.RESULT)
        result = _result(cell, criterion)
        if result is not None and not cell.refused:
            entry = EntryRow(
                place=Place(sheet=row.table.grid.name, row=row.row),
                occurred_on=_day_of_month(first, context),
                criterion=criterion.code,
                component=component,
                result=result,
                note=note,
                from_formula=cell.from_formula,
                of_month=True,
            )
            if _fits(cell, criterion, entry):
                entries.append(entry)
        row.refused = row.refused or cell.refused
    return () if row.refused else tuple(entries)


def _day_of_month(first: date, context: EntryContext) -> date:
    """The cutoff of a period where it lies in the month, else the month's last day of the year."""
    last = min(last_day(first), context.window.end)
    cutoffs = (period.cutoff for period in context.frame.periods)
    return max((day for day in cutoffs if first <= day <= last), default=last)


def _fits(row: RowReader, criterion: Criterion, entry: EntryRow) -> bool:
    """Whether the criterion's rule takes the entry; if not, listed at the cell (scoring §1)."""
    problems = entry_problems(criterion, _as_fact(entry))
    for problem in problems:
        role = Role.COMPONENT if problem.code in _OF_COMPONENT else Role.RESULT
        row.refuse(role, problem.code, **problem.facts)
    return not problems


def _as_fact(row: EntryRow) -> ProgressEntry:
    return ProgressEntry(
        id=FactId(""),
        criterion=row.criterion,
        occurred_on=row.occurred_on,
        recorded_at=datetime.combine(row.occurred_on, time(), UTC),
        component=row.component,
        result=row.result,
    )


def _component(row: RowReader, criterion: Criterion) -> str | None:
    text = row.text(Role.COMPONENT, essential=True)
    if text is None:
        return None
    if isinstance(criterion.rule, BonusPenalty):
        return _SIGNS.get(text, text)
    known = row.known_name(Role.COMPONENT, text, component_names(criterion.rule))
    return text if known is None else known


def _result(row: RowReader, criterion: Criterion) -> Result | None:
    cell = row.cell(Role.RESULT)
    if isinstance(cell, Broken):
        row.refuse(Role.RESULT, cell.code)
        return None
    if isinstance(cell, Blank):
        row.refuse_if_merged(Role.RESULT)
        return None
    if isinstance(cell, Text | Mark) and isinstance(criterion.rule, Level):
        level = _level(row, cell, criterion.rule)
        if level is not None or row.refused:
            return level
    if isinstance(cell, Mark) and cell.mark in _MARKED:
        return _MARKED[cell.mark]
    if isinstance(cell, Text | Mark) and cell.text in _DASHES:
        kind = NumberProblemKind.NOT_A_NUMBER.value
        row.refuse(Role.RESULT, SheetProblemCode.NOT_A_RESULT, kind=kind, proposal=_NOTHING_AROSE)
        return None
    number = row.amount_of(Role.RESULT, cell, SheetProblemCode.NOT_A_RESULT)
    return None if number is None else number_result(number)


def _level(row: RowReader, cell: Text | Mark, rule: Level) -> Result | None:
    """The level a text names: its names come before the marks of the same words."""
    known = row.known_name(Role.RESULT, cell.text, [one.name for one in rule.levels])
    if known is not None:
        return level_result(known)
    unknown = isinstance(cell, Text) and not any(sign.isdigit() for sign in cell.text)
    return level_result(cell.text) if unknown else None
