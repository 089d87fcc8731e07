"""Reads a filled-in form: rows are known by their hidden ids, never by where they stand."""

from collections.abc import Mapping

from msgspec import Struct, field

from thidua_desktop.application.fill_in import FillInForm
from thidua_desktop.application.sheets import (
    EntryContext,
    EntryRow,
    Place,
    PointsRow,
    ProgressSheet,
)
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.scoring.goals import scored_as_manual
from thidua_desktop.domain.scoring.limits import ScoreProblem, out_of_bounds
from thidua_desktop.exchange.sheets.entry_sheets import read_entry
from thidua_desktop.exchange.sheets.fill_in_rows import FillInRow, fill_in_rows
from thidua_desktop.exchange.sheets.forms import FILL_IN, Role
from thidua_desktop.exchange.sheets.references import criterion_of
from thidua_desktop.exchange.sheets.rows import RowReader
from thidua_desktop.exchange.sheets.tables import Table
from thidua_desktop.exchange.sheets.workbook import Workbook

_MARKED = "thidua-bieu "
_WHOSE = slice(2, 6)  # bloc, year, period, unit
_FRAME = 6
_FRAME_SHOWN = 8
_NOTHING = ProgressSheet(entries=(), self_scores=())
_FILLED = (Role.DATE, Role.RESULT, Role.EVIDENCE, Role.NOTE)


class _Filled(Struct, frozen=True, kw_only=True):
    """The form as it was written, and where each of its rows was found so far."""

    form: FillInForm
    context: EntryContext
    rows: Mapping[str, FillInRow]
    seen: dict[str, str] = field(default_factory=dict)


def read_filled_form(book: Workbook, form: FillInForm, context: EntryContext) -> ProgressSheet:
    """The rows that may be taken in; everything else is listed in the book's problems."""
    table = book.table(FILL_IN)
    if table is None:
        return _NOTHING
    found = _mark(table)
    if found != form.mark:
        facts = {} if found is None else {"found": _whose(found), "wanted": _whose(form.mark)}
        book.problems.refuse(table.grid.name, "", ReasonCode.FORM_MISMATCH, **facts)
        return _NOTHING
    filled = _Filled(form=form, context=context, rows={row.id: row for row in fill_in_rows(form)})
    entries: list[EntryRow] = []
    points: list[PointsRow] = []
    for row in book.rows(table):
        read = _read(row, filled)
        if isinstance(read, EntryRow):
            entries.append(read)
        elif read is not None:
            points.append(read)
    return ProgressSheet(entries=tuple(entries), self_scores=tuple(points))


def _mark(table: Table) -> str | None:
    """The form's mark, which stands above the header."""
    for row in sorted(table.grid.rows):
        for cell in table.grid.rows[row].values():
            if row < table.header_row and cell.text.startswith(_MARKED):
                return cell.text
    return None


def _whose(mark: str) -> str:
    words = mark.split()
    frame = words[_FRAME][:_FRAME_SHOWN] if len(words) > _FRAME else ""
    return " ".join([*words[_WHOSE], frame]).strip()


def _read(row: RowReader, filled: _Filled) -> EntryRow | PointsRow | None:
    row_id = row.text(Role.ROW_ID)
    known = filled.rows.get(row_id or "")
    is_spare = known is None or known.criterion is None
    if not any(_holds(row, role) for role in (*_FILLED, *((Role.CODE,) if is_spare else ()))):
        return None
    if known is None or row_id is None:
        row.refuse(Role.CODE, ReasonCode.FORM_MISMATCH)
        return None
    here = row.table.place(row.row, Role.CODE)
    if filled.seen.setdefault(known.id, here) != here:
        row.refuse(Role.CODE, ReasonCode.FORM_MISMATCH, other=filled.seen[known.id])
        return None
    return _points(row, known, filled) if known.typed else _entry(row, known, filled)


def _holds(row: RowReader, role: Role) -> bool:
    cell = row.table.cell(row.row, role)
    return cell is not None and (cell.formula is not None or bool(cell.text.strip()))


def _entry(row: RowReader, known: FillInRow, filled: _Filled) -> EntryRow | None:
    entry = read_entry(row, filled.context)
    if entry is None:
        return None
    if known.criterion is None:
        frame, unit = filled.form.frame, filled.form.unit.code
        criterion = frame.criterion(entry.criterion)
        target = frame.target(unit, entry.criterion)
        is_exempt = target is not None and target.not_applicable
        fits = criterion is not None and not is_exempt
        if criterion is None or not fits or scored_as_manual(frame, unit, criterion):
            row.refuse(Role.CODE, ReasonCode.FORM_MISMATCH)
    elif entry.criterion != known.criterion.code:
        row.refuse(Role.CODE, ReasonCode.FORM_MISMATCH)
    elif entry.component != known.component:
        row.refuse(Role.COMPONENT, ReasonCode.FORM_MISMATCH)
    return None if row.refused else entry


def _points(row: RowReader, known: FillInRow, filled: _Filled) -> PointsRow | None:
    criterion = criterion_of(row, filled.form.frame.table.criteria)
    if criterion is None:
        return None
    if criterion != known.criterion:
        row.refuse(Role.CODE, ReasonCode.FORM_MISMATCH)
    points = row.number(Role.RESULT)
    reason = row.text(Role.NOTE)
    if points is None or row.refused:
        return None
    wrong = out_of_bounds(criterion, points)
    if wrong is not None:
        row.refuse(Role.RESULT, ScoreProblem.OUT_OF_BOUNDS, **wrong)
        return None
    return PointsRow(
        place=Place(sheet=row.table.grid.name, row=row.row),
        unit=filled.form.unit.code,
        criterion=criterion.code,
        points=points,
        reason=reason,
        from_formula=row.from_formula,
    )
