"""Reads typed points: *Tự chấm*, *Chấm chéo* and *Thẩm định*."""

from collections.abc import Sequence

from thidua_desktop.application.sheets import EntryContext, Place, PointsRow, SheetProblemCode
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.scoring.goals import scored_as_manual
from thidua_desktop.domain.scoring.limits import ScoreProblem, ScoreRow, score_refusals
from thidua_desktop.exchange.sheets.forms import (
    APPRAISALS,
    CROSS_SCORES,
    SELF_SCORES,
    Form,
    Role,
)
from thidua_desktop.exchange.sheets.references import criterion_of, unit_of
from thidua_desktop.exchange.sheets.rows import RowReader
from thidua_desktop.exchange.sheets.workbook import Workbook

_PLACES = {
    ScoreProblem.OUT_OF_BOUNDS: Role.POINTS,
    ScoreProblem.OWN_UNIT: Role.UNIT,
    ScoreProblem.UNKNOWN_UNIT: Role.UNIT,
}


def read_self_scores(
    book: Workbook, unit: UnitCode, context: EntryContext
) -> tuple[PointsRow, ...]:
    """Points a unit typed; only for criteria whose points are typed for this unit."""
    return _read(book, SELF_SCORES, context, own=unit)


def read_cross_scores(book: Workbook, context: EntryContext) -> tuple[PointsRow, ...]:
    return _read(book, CROSS_SCORES, context)


def read_appraisals(book: Workbook, context: EntryContext) -> tuple[PointsRow, ...]:
    return _read(book, APPRAISALS, context)


def _read(
    book: Workbook, form: Form, context: EntryContext, *, own: UnitCode | None = None
) -> tuple[PointsRow, ...]:
    table = book.table(form, required=False)
    if table is None:
        return ()
    read = [(row, _points(row, form, context, own=own)) for row in book.rows(table)]
    return _admitted([(row, points) for row, points in read if points is not None], context)


def _points(
    row: RowReader, form: Form, context: EntryContext, *, own: UnitCode | None
) -> PointsRow | None:
    frame = context.frame
    scorer = unit_of(row, Role.SCORER, frame.units) if Role.SCORER in form.roles else None
    unit = own or unit_of(row, Role.UNIT, frame.units)
    criterion = criterion_of(row, frame.table.criteria)
    points = row.number(Role.POINTS)
    reason = row.text(Role.REASON)
    if row.refused or unit is None or criterion is None or points is None:
        return None
    if own is not None and not scored_as_manual(frame, own, criterion):
        row.refuse(Role.CODE, SheetProblemCode.NOT_TYPED_HERE, criterion=criterion.code)
        return None
    return PointsRow(
        place=Place(sheet=row.table.grid.name, row=row.row),
        scorer=scorer,
        unit=unit,
        criterion=criterion.code,
        points=points,
        reason=reason,
        from_formula=row.from_formula,
    )


def _admitted(
    read: Sequence[tuple[RowReader, PointsRow]], context: EntryContext
) -> tuple[PointsRow, ...]:
    """The rows that the rules do not refuse (scoring §1)."""
    rows = [
        ScoreRow(scorer=one.scorer, unit=one.unit, criterion=one.criterion, points=one.points)
        for _, one in read
    ]
    for refusal in score_refusals(context.frame, rows):
        row = read[refusal.row][0]
        row.refuse(_PLACES.get(refusal.code, Role.CODE), refusal.code, **refusal.facts)
    return tuple(points for row, points in read if not row.refused)
