"""What the page of progress knows: the sheet, what is filtered, and how typed cells are written."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.operations import Done
from thidua_desktop.application.ports import Clock
from thidua_desktop.application.progress_sheet import CellState, ProgressRow, ProgressSheet
from thidua_desktop.application.services import Services
from thidua_desktop.application.use_cases.record_progress import (
    NewEntry,
    RecordedEntries,
)
from thidua_desktop.domain.changes import ChangeSet
from thidua_desktop.domain.criterion import CriteriaGroup
from thidua_desktop.domain.ids import CriterionCode, PeriodCode
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.scoring.entries import WHOLE
from thidua_desktop.domain.text.bloc_time import day_of
from thidua_desktop.domain.text.collation import fold_search
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.jobs.desk import BookDesk, Latest
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import Typed, cell_text, exact_text, read_cell
from thidua_desktop.gui.pages.progress.stating import (
    CellKey,
    EntryDraft,
    copies_of,
    figures_of,
    marks_of,
    typed_of,
)
from thidua_desktop.gui.pages.progress.writing import (
    WAITS,
    Edit,
    Said,
    Work,
    Writing,
    said_by,
    taken_back,
)
from thidua_desktop.wording.language import Language


class GroupLine(Struct, frozen=True, kw_only=True):
    """The head of a group with its points so far."""

    group: CriteriaGroup
    points: Decimal


Line = GroupLine | ProgressRow
Found = tuple[NewEntry, ...] | str
Find = Callable[[ProgressSheet, ProgressRow], Found]
"""Works entries out of a sheet, else says why there are none."""
_UNCHANGED = ChangeSet(frozenset(), frozenset())

_folded = lru_cache(maxsize=4096)(fold_search)
"""The same titles are searched at every key that is typed."""


class Filters(Struct, frozen=True, kw_only=True):
    """What is shown: rows whose code or title holds `text`, open ones, ones without evidence."""

    text: str = ""
    only_due: bool = False
    only_lacking: bool = False
    kept: frozenset[CriterionCode] = frozenset()
    """Written since the filter was touched: they stay, else the rows would move while one types."""

    def takes(self, sheet: ProgressSheet, row: ProgressRow) -> bool:
        if row.criterion.code in self.kept:
            return True
        if self.only_due and row.cells[sheet.month].state is not CellState.DUE:
            return False
        if self.only_lacking and not row.lacks_evidence:
            return False
        if not self.text:
            return True
        return _folded(self.text) in _folded(f"{row.criterion.code} {row.criterion.title}")


class ProgressState(Struct, frozen=True, kw_only=True):
    """`sheet` is None where this unit has none; `lines` are the filtered rows under their heads."""

    sheet: ProgressSheet | None
    lines: tuple[Line, ...]
    due: int
    lacking: int


class ProgressView(Protocol):
    def show_state(self, state: ProgressState) -> None: ...

    def show_rows(self, state: ProgressState, changed: frozenset[CriterionCode]) -> None:
        """Rows of a shown state became others; nothing else did."""

    def show_waiting(self, texts: Mapping[CellKey, str]) -> None:
        """What each cell was made to say whose answer is awaited; the others wait no more."""

    def show_refusal(self, cell: CellKey, text: str, sentence: str, given: str = "") -> None:
        """A typed text was not written; it comes back to its cell.

        `given` says in words what was given in another way than by typing into the cell.
        """


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
        self._period: PeriodCode | None = None
        self.writing = Writing(desk, self, language)
        self.sheet: ProgressSheet | None = None

    def load(self, period: PeriodCode | None) -> None:
        today = self._today
        self._period = period
        self._desk.ask(lambda s: s.queries.progress(period, today), self._latest.only(self._take))

    def read_again(self) -> None:
        self.load(self._period)

    @property
    def _today(self) -> date:
        return day_of(self._clock.now())

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
        count = f"{sum(met.values())}/{len(met)}"
        said = Said(text=count, given=count, marks=met)
        self._say(cell, said, lambda sheet, row: marks_of(sheet, row, cell.month, met))

    def set_figures(self, cell: CellKey, figures: Mapping[str, Decimal]) -> None:
        """Figures by component, counted or typed in a cell: one operation."""
        text = format_amount(figures[WHOLE]) if set(figures) == {WHOLE} else WAITS
        named = (f"{name} {format_amount(n)}".strip() for name, n in figures.items())
        said = Said(text=text, given=", ".join(named), figures=figures)
        self._say(cell, said, lambda sheet, row: figures_of(sheet, row, cell.month, figures))

    def copy(self, above: CriterionCode, cell: CellKey) -> None:
        """Says in a cell what another criterion says of the same month."""

        def find(sheet: ProgressSheet, row: ProgressRow) -> Found:
            source = sheet.row(above)
            return () if source is None else copies_of(sheet, source, row, cell.month)

        source = None if self.sheet is None else self.sheet.row(above)
        if source is not None:
            beside = CellKey(criterion=above, month=cell.month)
            shown = Said(text=cell_text(source.criterion, source.cells[cell.month]))
            self._say(cell, self.writing.said(beside) or shown, find, beside=beside)

    def write(self, cell: CellKey, typed: Typed, *, text: str = "") -> None:
        """Writes one cell: a new entry, or a correction of the one entry that says the same."""
        shown = text.strip() or exact_text(typed.result)
        said = Said(text=shown, given=shown)
        self._say(cell, said, lambda sheet, row: typed_of(sheet, row, cell.month, typed), text=text)

    def _say(
        self,
        cell: CellKey,
        said: Said,
        find: Find,
        *,
        text: str = "",
        beside: CellKey | None = None,
    ) -> None:
        """By the sheet that is shown; a cell that waits for an answer, or leans on one, later."""
        row = self._row(cell)
        if self.sheet is None or row is None:
            return
        refused = partial(self._view.show_refusal, cell, text, given=said.given)
        edit = Edit(said={cell: said}, refused=refused)
        if any(self.writing.said(each) for each in (cell, beside) if each is not None):
            self.writing.send(self._of_the_book(cell, find), edit)
            return
        found = find(self.sheet, row)
        if isinstance(found, str):
            edit.refused(found)
        elif found:
            self.writing.send(_recording(found), edit)

    def _of_the_book(self, cell: CellKey, find: Find) -> Work:
        """Worked out when all that was sent before stands in the book, on its own lane."""
        period, today = self._period, self._today

        def work(services: Services) -> Done[RecordedEntries | str]:
            sheet = services.queries.progress(period, today)
            row = None if sheet is None else sheet.row(cell.criterion)
            found = () if sheet is None or row is None else find(sheet, row)
            if isinstance(found, str):
                return Done(value=found, changes=_UNCHANGED)
            if not found:
                return Done(value=RecordedEntries(written=(), refused=()), changes=_UNCHANGED)
            return _recording(found)(services)

        return work

    def enter(self, row: ProgressRow, draft: EntryDraft, refused: Callable[[str], None]) -> str:
        """Writes the form of an entry; a sentence where it cannot be read.

        `refused` hears the sentence where the book does not take it.
        """
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
        self._send((new,), refused)
        return ""

    def withdraw(self, row: ProgressRow, entries: Sequence[ProgressEntry], reason: str) -> None:
        """Takes entries back, with the reason, as one operation."""
        cell = self._cell(row.criterion.code, entries[0])
        self.record(taken_back(entries, reason), cell, given=reason)

    def record(self, wanted: Sequence[NewEntry], cell: CellKey, given: str) -> None:
        """One operation; what is refused comes back as a sentence at its cell."""
        self._send(tuple(wanted), partial(self._view.show_refusal, cell, "", given=given))

    def _send(self, entries: tuple[NewEntry, ...], refused: Callable[[str], None]) -> None:
        rows = {} if self.sheet is None else {row.criterion.code: row for row in self.sheet.rows}
        cells: dict[CellKey, list[NewEntry]] = {}
        for new in entries:
            if new.criterion in rows:
                cells.setdefault(self._cell(new.criterion, new), []).append(new)
        said = {cell: said_by(rows[cell.criterion], cell.month, own) for cell, own in cells.items()}
        self.writing.send(_recording(entries), Edit(said=said, refused=refused))

    def show_waiting(self, texts: Mapping[CellKey, str]) -> None:
        self._view.show_waiting(texts)

    def take_written(self, outcome: RecordedEntries) -> None:
        if self.sheet is not None and outcome.written:
            self.sheet = self.sheet.with_entries(outcome.written)
            changed = frozenset(entry.criterion for entry in outcome.written)
            self._filters = replace(self._filters, kept=self._filters.kept | changed)
            self._view.show_rows(self.state, changed)

    def month_of(self, code: CriterionCode, entry: str) -> int | None:
        """The place of the month that an entry of a criterion lies in; None where there is none."""
        row = None if self.sheet is None else self.sheet.row(code)
        found = [each for each in row.written if each.id == entry] if row is not None else []
        return self._cell(code, found[0]).month if found else None

    def _cell(self, code: CriterionCode, entry: NewEntry | ProgressEntry) -> CellKey:
        """The cell an entry lies in by its day."""
        months = () if self.sheet is None else self.sheet.months
        first = entry.occurred_on.replace(day=1)
        month = months.index(first) if first in months else 0
        return CellKey(criterion=code, month=month)

    def _row(self, cell: CellKey) -> ProgressRow | None:
        row = None if self.sheet is None else self.sheet.row(cell.criterion)
        return None if row is None or row.is_exempt else row

    def _take(self, sheet: ProgressSheet | None) -> None:
        self.sheet = sheet
        self._view.show_state(self.state)


def _recording(entries: tuple[NewEntry, ...]) -> Work:
    def work(services: Services) -> Done[RecordedEntries | str]:
        done = services.record.record_progress(entries)
        return Done(value=done.value, changes=done.changes, seq=done.seq)

    return work


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
