"""What the summary lists: rows that say something, and what the book says of each."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.entry_import import ImportPlan, SaidValue
from thidua_desktop.application.frame_rows import alters
from thidua_desktop.application.sheets import EntryRow
from thidua_desktop.domain.frame import Frame
from thidua_desktop.gui.import_wizard.row_words import RowWords, row_words

_JOINT = "; "


class RowState(StrEnum):
    """Whether the book says what a row says: not yet, otherwise, already, or not any more."""

    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"
    REVISED = "revised"


class SummaryRow(Struct, frozen=True, kw_only=True, eq=False):
    """A row of the file; its words are found when it is looked at, of 30 000 rows few ever are."""

    value: SaidValue
    state: RowState
    frame: Frame

    @property
    def number(self) -> int:
        return self.value.place.row

    @property
    def day(self) -> date:
        return _day(self.value)

    @property
    def said(self) -> RowWords:
        return row_words(self.value, self.frame)


def summary_rows(plan: ImportPlan, frame: Frame) -> tuple[SummaryRow, ...]:
    """In the order of the file."""
    groups = {
        RowState.NEW: plan.new,
        RowState.KNOWN: plan.duplicates,
        RowState.REVISED: plan.revised,
    }
    rows = [
        SummaryRow(value=value, state=_state(state, value, frame), frame=frame)
        for state, values in groups.items()
        for value in values
    ]
    return tuple(sorted(rows, key=lambda row: row.number))


def _state(state: RowState, value: SaidValue, frame: Frame) -> RowState:
    is_change = state is RowState.NEW and not isinstance(value, EntryRow) and alters(frame, value)
    return RowState.CHANGED if is_change else state


def rows_said_again(plan: ImportPlan, listed: Sequence[SummaryRow]) -> list[tuple[int, RowWords]]:
    """The rows a person decides about that the book says otherwise; months of one row together."""
    places = {(value.place.row, _day(value)) for value in (*plan.revised, *plan.again)}
    found: dict[int, RowWords] = {}
    for row in listed:
        if (row.number, row.day) not in places:
            continue
        said, before = row.said, found.get(row.number)
        if before is not None:
            day, result = (
                _JOINT.join(pair) for pair in ((before.day, said.day), (before.result, said.result))
            )
            said = replace(before, day=day, result=result)
        found[row.number] = said
    return list(found.items())


def _day(value: SaidValue) -> date:
    return value.occurred_on if isinstance(value, EntryRow) else date.min
