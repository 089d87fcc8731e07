"""What a cell is made to say, as entries: new ones, and corrections of what stands there."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.application.progress_sheet import (
    CellState,
    MonthCell,
    ProgressRow,
    ProgressSheet,
)
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.criterion import Aggregation, Checklist
from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.progress import (
    MET,
    NOT_MET,
    NOTHING_TO_REPORT,
    ProgressEntry,
    Result,
    ResultKind,
    number_result,
)
from thidua_desktop.domain.scoring.entries import WHOLE
from thidua_desktop.domain.scoring.limits import (
    MARK_RULES,
    component_names,
    effective_aggregation,
    is_nothing,
)
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import Typed


class CellKey(Struct, frozen=True, kw_only=True):
    """A month of a criterion."""

    criterion: CriterionCode
    month: int


class EntryDraft(Struct, frozen=True, kw_only=True):
    """What a person filled in; `corrects` is the entry it is to stand in for."""

    text: str
    component: str | None
    day: date
    note: str
    corrects: ProgressEntry | None


def crowded_sentence(count: int) -> str:
    """Why a figure that several entries add up to is not typed over."""
    said = tr("Ô này gồm {0} lần ghi. Sửa từng lần ở khung Ghi chép.")
    return said.format(count)


def entry_of(sheet: ProgressSheet, row: ProgressRow, month: int, typed: Typed) -> NewEntry:
    """A typed cell as an entry.

    The one entry of its component is corrected and keeps its day, note and evidence, so is a lone
    KPS; of several marks the last one, which is the one that counts.
    """
    said = _replaced(row, month, typed)
    return NewEntry(
        criterion=row.criterion.code,
        occurred_on=said.occurred_on if said is not None else sheet.entry_day(month),
        component=typed.component,
        result=typed.result,
        note=None if said is None else said.note,
        corrects=None if said is None else said.id,
        keeps_evidence=said is not None,
    )


def is_crowded(row: ProgressRow, month: int, typed: Typed) -> bool:
    """Whether several entries make up the figure, so that none of them is meant."""
    if typed.result == NOTHING_TO_REPORT:
        return len(row.cells[month].entries) > 1
    is_mark = isinstance(row.criterion.rule, MARK_RULES)
    return not is_mark and len(_own(row.cells[month], typed.component)) > 1


def marks_of(
    sheet: ProgressSheet, row: ProgressRow, month: int, met: Mapping[str, bool]
) -> tuple[NewEntry, ...]:
    """A ticked list as entries: one for each item the month does not say the same of already."""
    said = dict(row.cells[month].marks)
    wanted = {name: MET if is_met else NOT_MET for name, is_met in met.items()}
    return tuple(
        entry_of(sheet, row, month, Typed(result=mark, component=name))
        for name, mark in wanted.items()
        if said.get(name) != mark
    )


def standing_marks(row: ProgressRow, month: int) -> dict[str, bool]:
    """Which items of a list are met by the end of a month, by what was said last."""
    rule = row.criterion.rule
    names = [item.name for item in rule.items] if isinstance(rule, Checklist) else []
    said: dict[str, Result] = {}
    for cell in row.cells[: month + 1]:
        said.update(dict(cell.marks))
    return {name: name in said and said[name].kind is ResultKind.MET for name in names}


def standing_figures(row: ProgressRow, month: int) -> dict[str, Decimal | None]:
    """The figure of each component in a month, None where nothing was written."""
    cell = row.cells[month]
    said = {} if cell.state is CellState.NOTHING else dict(cell.figures)
    names = component_names(row.criterion.rule) or (WHOLE,)
    return {name: said.get(name) if _own(cell, name or None) else None for name in names}


def figures_of(
    sheet: ProgressSheet, row: ProgressRow, month: int, wanted: Mapping[str, Decimal]
) -> tuple[NewEntry, ...] | str:
    """Figures by component as entries, else a sentence on why they cannot be written.

    Where several entries add up to a figure, more is one entry more; less has no single meaning.
    """
    now = standing_figures(row, month)
    found: list[NewEntry] = []
    for name, value in wanted.items():
        own = _own(row.cells[month], name or None)
        before = now[name]
        if value == before:
            continue
        if len(own) > 1:
            adds_up = effective_aggregation(row.criterion) is Aggregation.SUM
            if before is None or value < before or not adds_up:
                return crowded_sentence(len(own))
            more = number_result(value - before)
            found.append(_new(sheet, row, month, Typed(result=more, component=name or None)))
        else:
            typed = Typed(result=number_result(value), component=name or None)
            found.append(entry_of(sheet, row, month, typed))
    return tuple(found)


def copies_of(
    sheet: ProgressSheet, source: ProgressRow, row: ProgressRow, month: int
) -> tuple[NewEntry, ...] | str:
    """What another criterion says of a month, said of this one; else why it cannot be."""
    cell = source.cells[month]
    if cell.state in (CellState.EMPTY, CellState.DUE):
        return tr("Ô phía trên đang trống.")
    if cell.state is CellState.NOTHING:
        return typed_of(sheet, row, month, Typed(result=NOTHING_TO_REPORT))
    names = component_names(row.criterion.rule)
    if names and names == component_names(source.criterion.rule):
        met = {name: mark.kind is ResultKind.MET for name, mark in cell.marks}
        figures = figures_of(sheet, row, month, dict(cell.figures))
        return marks_of(sheet, row, month, met) if met else figures
    if names or cell.result is None:
        return tr("Ô phía trên ghi theo thành phần khác, không chép xuống được.")
    return typed_of(sheet, row, month, Typed(result=cell.result))


def typed_of(
    sheet: ProgressSheet, row: ProgressRow, month: int, typed: Typed
) -> tuple[NewEntry, ...] | str:
    """A typed cell: a new entry, or a correction of the one entry that says the same."""
    if is_crowded(row, month, typed):
        return crowded_sentence(len(row.cells[month].entries))
    return (entry_of(sheet, row, month, typed),)


def _new(sheet: ProgressSheet, row: ProgressRow, month: int, typed: Typed) -> NewEntry:
    return NewEntry(
        criterion=row.criterion.code,
        occurred_on=sheet.entry_day(month),
        component=typed.component,
        result=typed.result,
    )


def _own(cell: MonthCell, component: str | None) -> tuple[ProgressEntry, ...]:
    """The entries of a component that say more than KPS."""
    return tuple(e for e in cell.entries if e.component == component and not is_nothing(e))


def _replaced(row: ProgressRow, month: int, typed: Typed) -> ProgressEntry | None:
    entries = row.cells[month].entries
    own = [entry for entry in entries if entry.component == typed.component]
    if len(own) == 1 or (own and isinstance(row.criterion.rule, MARK_RULES)):
        return own[-1]
    is_lone = len(entries) == 1 and not own
    speaks_for_all = typed.result == NOTHING_TO_REPORT
    return entries[0] if is_lone and (speaks_for_all or is_nothing(entries[0])) else None
