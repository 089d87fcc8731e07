"""What the page of progress knows: the sheet, what is filtered, and how typed cells are written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Protocol

from thidua_desktop.application.ports import Clock
from thidua_desktop.application.progress_sheet import CellState, ProgressRow, ProgressSheet
from thidua_desktop.application.use_cases.record_progress import (
    NewEntry,
    RecordedEntries,
)
from thidua_desktop.domain.criterion import CriteriaGroup
from thidua_desktop.domain.ids import CriterionCode, PeriodCode
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.text.bloc_time import day_of
from thidua_desktop.domain.text.collation import fold_search
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import BookDesk, Failure, Latest
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import Typed, read_cell
from thidua_desktop.gui.pages.progress.stating import (
    CellKey,
    EntryDraft,
    copies_of,
    crowded_sentence,
    entry_of,
    figures_of,
    is_crowded,
    marks_of,
)
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.problems import problem


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupLine:
    """The head of a group with its points so far."""

    group: CriteriaGroup
    points: Decimal


Line = GroupLine | ProgressRow

_folded = lru_cache(maxsize=4096)(fold_search)
"""The same titles are searched at every key that is typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is shown: rows whose code or title holds `text`, open ones, ones without evidence."""

    text: str = ""
    only_due: bool = False
    only_lacking: bool = False

    def takes(self, sheet: ProgressSheet, row: ProgressRow) -> bool:
        if self.only_due and row.cells[sheet.month].state is not CellState.DUE:
            return False
        if self.only_lacking and not row.lacks_evidence:
            return False
        if not self.text:
            return True
        return _folded(self.text) in _folded(f"{row.criterion.code} {row.criterion.title}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressState:
    """`sheet` is None where this unit has none; `lines` are the filtered rows under their heads."""

    sheet: ProgressSheet | None
    lines: tuple[Line, ...]
    due: int
    lacking: int


class ProgressView(Protocol):
    def show_state(self, state: ProgressState) -> None: ...

    def show_rows(self, state: ProgressState, changed: frozenset[CriterionCode]) -> None:
        """Rows of a shown state became others; nothing else did."""

    def show_refusal(self, cell: CellKey, text: str, sentence: str) -> None:
        """A typed text was not written; it comes back to its cell."""


class ProgressPresenter:
    """Reads the book once per period; a written cell changes its row alone."""

    def __init__(
        self, desk: BookDesk, view: ProgressView, clock: Clock, language: Language
    ) -> None:
        self._desk = desk
        self._view = view
        self._clock = clock
        self._language = language
        self._latest = Latest()
        self._filters = Filters()
        self._writing = 0
        self.sheet: ProgressSheet | None = None

    @property
    def is_writing(self) -> bool:
        """Whether the change just heard of is this page's own."""
        return self._writing > 0

    def load(self, period: PeriodCode | None) -> None:
        today = day_of(self._clock.now())
        self._desk.ask(lambda s: s.queries.progress(period, today), self._latest.only(self._take))

    def filter(
        self,
        *,
        text: str | None = None,
        only_due: bool | None = None,
        only_lacking: bool | None = None,
    ) -> None:
        """Changes what is shown."""
        now = self._filters
        self._filters = Filters(
            text=now.text if text is None else text,
            only_due=now.only_due if only_due is None else only_due,
            only_lacking=now.only_lacking if only_lacking is None else only_lacking,
        )
        self._view.show_state(self.state)

    @property
    def state(self) -> ProgressState:
        sheet = self.sheet
        if sheet is None:
            return ProgressState(sheet=None, lines=(), due=0, lacking=0)
        return ProgressState(
            sheet=sheet,
            lines=_lines(sheet, self._filters),
            due=len(sheet.due),
            lacking=sum(row.lacks_evidence for row in sheet.rows),
        )

    def type_text(self, cell: CellKey, text: str) -> None:
        """A text typed into a cell; the same text again changes nothing."""
        row = self._row(cell)
        if row is None or not text.strip():
            return
        typed = read_cell(row, text)
        if isinstance(typed, str):
            self._view.show_refusal(cell, text, typed)
            return
        self.write(cell, typed, text=text)

    def set_marks(self, cell: CellKey, met: Mapping[str, bool]) -> None:
        """A list ticked in a cell: one operation for all its items."""
        if self.sheet is not None and (row := self._row(cell)) is not None:
            self._record_found(cell, marks_of(self.sheet, row, cell.month, met))

    def set_figures(self, cell: CellKey, figures: Mapping[str, Decimal]) -> None:
        """Figures by component, counted or typed in a cell: one operation."""
        if self.sheet is not None and (row := self._row(cell)) is not None:
            self._record_found(cell, figures_of(self.sheet, row, cell.month, figures))

    def copy(self, above: CriterionCode, cell: CellKey) -> None:
        """Says in a cell what another criterion says of the same month."""
        source = None if self.sheet is None else self.sheet.row(above)
        if self.sheet is not None and source is not None and (row := self._row(cell)) is not None:
            self._record_found(cell, copies_of(self.sheet, source, row, cell.month))

    def _record_found(self, cell: CellKey, found: tuple[NewEntry, ...] | str) -> None:
        if isinstance(found, str):
            self._view.show_refusal(cell, "", found)
        elif found:
            self.record(found, cell, "")

    def write(self, cell: CellKey, typed: Typed, *, text: str = "") -> None:
        """Writes one cell: a new entry, or a correction of the one entry that says the same."""
        if self.sheet is None or (row := self._row(cell)) is None:
            return
        if is_crowded(row, cell.month, typed):
            sentence = crowded_sentence(len(row.cells[cell.month].entries))
            self._view.show_refusal(cell, text, sentence)
        else:
            self.record([entry_of(self.sheet, row, cell.month, typed)], cell, text)

    def enter(self, row: ProgressRow, draft: EntryDraft, written: Callable[[], None]) -> str:
        """Writes the form of an entry, then calls; a sentence where it cannot be read."""
        if not draft.text.strip():
            return tr("Kết quả đang trống.")
        typed = read_cell(row, draft.text)
        if isinstance(typed, str):
            return typed
        old = draft.corrects
        new = NewEntry(
            criterion=row.criterion.code,
            occurred_on=draft.day,
            component=draft.component,
            result=typed.result,
            note=draft.note.strip() or None,
            corrects=None if old is None else old.id,
            keeps_evidence=old is not None,
        )
        self.record([new], self._cell(row, draft.day), "", written)
        return ""

    def withdraw(self, row: ProgressRow, entries: Sequence[ProgressEntry], reason: str) -> None:
        """Takes entries back, with the reason, as one operation."""
        taken = [
            NewEntry(
                criterion=entry.criterion,
                occurred_on=entry.occurred_on,
                component=entry.component,
                note=reason,
                corrects=entry.id,
                withdrawn=True,
            )
            for entry in entries
        ]
        self.record(taken, self._cell(row, entries[0].occurred_on), "")

    def record(
        self,
        wanted: Sequence[NewEntry],
        cell: CellKey,
        text: str,
        written: Callable[[], None] = lambda: None,
    ) -> None:
        """One operation; what is refused comes back as a sentence at its cell."""
        entries = tuple(wanted)
        self._writing += 1

        def done(outcome: RecordedEntries) -> None:
            self._writing -= 1
            self._apply(outcome, cell, text)
            if not outcome.refused:
                written()

        def failed(failure: Failure) -> None:
            self._writing -= 1
            self._view.show_refusal(cell, text, failure_text(failure, self._language))

        self._desk.do(lambda s: s.record.record_progress(entries), done, failed=failed)

    def _apply(self, outcome: RecordedEntries, cell: CellKey, text: str) -> None:
        if self.sheet is not None and outcome.written:
            self.sheet = self.sheet.with_entries(outcome.written)
            changed = frozenset(entry.criterion for entry in outcome.written)
            self._view.show_rows(self.state, changed)
        for refused in outcome.refused:
            for refusal in refused.refusals[:1]:
                sentence = problem(refusal.code, refusal.facts, self._language)
                self._view.show_refusal(cell, text, sentence)

    def _cell(self, row: ProgressRow, day: date) -> CellKey:
        """The cell an entry of this day lies in."""
        months = () if self.sheet is None else self.sheet.months
        first = day.replace(day=1)
        month = months.index(first) if first in months else 0
        return CellKey(criterion=row.criterion.code, month=month)

    def _row(self, cell: CellKey) -> ProgressRow | None:
        row = None if self.sheet is None else self.sheet.row(cell.criterion)
        return None if row is None or row.is_exempt else row

    def _take(self, sheet: ProgressSheet | None) -> None:
        self.sheet = sheet
        self._view.show_state(self.state)


def _lines(sheet: ProgressSheet, filters: Filters) -> tuple[Line, ...]:
    lines: list[Line] = []
    for group in sheet.frame.table.groups:
        rows = [row for row in sheet.rows if row.criterion.group == group.code]
        shown = [row for row in rows if filters.takes(sheet, row)]
        if shown:
            lines += [GroupLine(group=group, points=_sum(rows)), *shown]
    return tuple(lines)


def _sum(rows: Sequence[ProgressRow]) -> Decimal:
    points = (row.points * row.criterion.part.sign for row in rows if row.points is not None)
    return sum(points, Decimal(0))
