"""The rows of a fill-in workbook and their hidden ids: one list for who writes and who reads it."""

from collections.abc import Iterator

from msgspec import Struct

from thidua_desktop.application.fill_in import FillInForm
from thidua_desktop.domain.criterion import Aggregation, Criterion
from thidua_desktop.domain.scoring.goals import scored_as_manual
from thidua_desktop.domain.scoring.limits import (
    MARK_RULES,
    component_names,
    effective_aggregation,
)

_ADDING = frozenset({Aggregation.SUM, Aggregation.COUNT, Aggregation.MEAN})
_OF_ADDED, _OF_OTHERS = 6, 3
_SPARE = 40


class FillInRow(Struct, frozen=True, kw_only=True):
    """A row to fill in. `typed` takes the unit's points instead of a dated result.

    A spare row has no criterion: its code is written by whoever fills it in.
    """

    id: str
    criterion: Criterion | None = None
    component: str | None = None
    typed: bool = False


def fill_in_rows(form: FillInForm) -> tuple[FillInRow, ...]:
    """In table order, without what does not apply to the unit; the spare rows last."""
    rows: list[FillInRow] = []
    for criterion in form.frame.table.criteria:
        target = form.frame.target(form.unit.code, criterion.code)
        if target is None or not target.not_applicable:
            rows += _rows_of(form, criterion)
    rows += [FillInRow(id=f"them:{number}") for number in range(1, _SPARE + 1)]
    return tuple(rows)


def _rows_of(form: FillInForm, criterion: Criterion) -> Iterator[FillInRow]:
    if scored_as_manual(form.frame, form.unit.code, criterion):
        yield FillInRow(id=f"{criterion.code}:diem", criterion=criterion, typed=True)
        return
    for place, component in enumerate(component_names(criterion.rule) or (None,)):
        for number in range(1, _repeats(criterion) + 1):
            row_id = f"{criterion.code}:{place}:{number}"
            yield FillInRow(id=row_id, criterion=criterion, component=component)


def _repeats(criterion: Criterion) -> int:
    if isinstance(criterion.rule, MARK_RULES):
        return 1
    return _OF_ADDED if effective_aggregation(criterion) in _ADDING else _OF_OTHERS
