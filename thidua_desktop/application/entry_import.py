"""Which rows of a foreign file are new, which the book has or had already, which are dropped."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.frame_rows import FrameRow, stands
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.ports import JournalQuery, ReadingUnit
from thidua_desktop.application.sheet_import import ImportContext, ImportValue, RowRead, Subject
from thidua_desktop.application.sheets import EntryContext, EntryRow, MonthsRow
from thidua_desktop.application.use_cases.record_progress import NewEntry, kept_result
from thidua_desktop.domain.ids import CriterionCode, FactId
from thidua_desktop.domain.last_words import standing
from thidua_desktop.domain.progress import ProgressEntry, Result

Said = tuple[CriterionCode, str | None, date, Result | None]
"""What makes two entries the same: criterion, component, day and result."""

Month = tuple[CriterionCode, str | None, date]
"""A criterion, a component, and the first day of a month."""

SaidValue = EntryRow | FrameRow
"""One thing a row says; of a row of months each month is one."""


class ImportBase(Struct, frozen=True, kw_only=True, dict=True):
    """What an import is held against: frame and unit, and what the book says.

    `revised` is what it said once and a person corrected or withdrew.
    """

    context: ImportContext
    standing: frozenset[Said] = frozenset()
    revised: frozenset[Said] = frozenset()

    @cached_property
    def months(self) -> Mapping[Month, Collection[Result | None]]:
        """The results the book has of each month."""
        found: dict[Month, set[Result | None]] = {}
        for said in self.standing:
            found.setdefault(_month(said), set()).add(said[-1])
        return found

    def has(self, value: SaidValue) -> bool:
        """Whether the book says already what a row says; of a whole month on any of its days."""
        if not isinstance(value, EntryRow):
            return stands(self.context.frame, value)
        said = said_by(value)
        if value.of_month:
            return said[-1] in self.months.get(_month(said), ())
        return said in self.standing

    def had(self, value: SaidValue) -> bool:
        """Whether a row says what a person corrected or withdrew since.

        Of a whole month also where the book says something else: both would count together.
        """
        if not isinstance(value, EntryRow):
            return False
        said = said_by(value)
        return said in self.revised or (value.of_month and _month(said) in self.months)


class ImportPlan(Struct, frozen=True, kw_only=True):
    """What becomes of every row (month), each in exactly one of the first four, in their order.

    `revised` rows say what was corrected or withdrawn in the book; a person may want some of them
    `again`, which are new then. `doubles` names, for a new row that an earlier row of the file
    already says, that row.
    """

    new: tuple[SaidValue, ...]
    duplicates: tuple[SaidValue, ...]
    revised: tuple[SaidValue, ...]
    dropped: tuple[int, ...]
    again: tuple[SaidValue, ...]
    doubles: Mapping[int, int]

    @property
    def is_of_months(self) -> bool:
        """Whether the file has a column for each month."""
        said = (*self.new, *self.duplicates, *self.revised)
        return any(isinstance(value, EntryRow) and value.of_month for value in said)

    @property
    def rows(self) -> int:
        kept_out = len(self.duplicates) + len(self.revised) + len(self.dropped)
        return len(self.new) + kept_out

    @property
    def entries(self) -> tuple[NewEntry, ...]:
        """What one operation writes of entries."""
        return tuple(
            NewEntry(
                criterion=row.criterion,
                occurred_on=row.occurred_on,
                component=row.component,
                result=row.result,
                note=row.note,
            )
            for row in self.new
            if isinstance(row, EntryRow)
        )

    @property
    def frame_rows(self) -> tuple[FrameRow, ...]:
        """What one operation changes of the frame."""
        return tuple(row for row in self.new if not isinstance(row, EntryRow))


def import_base(book: BookContext, subject: Subject) -> ImportBase | None:
    """None where the frame does not know this unit, or does not let it write this subject.

    The frame is held against as its leader left it, sealed or not. Raises UnknownNameError without
    a frame.
    """
    with book.storage.read() as uow:
        frame = book.view(uow).newest_frame.frame
        own = frame.unit(uow.identity.unit.code)
        if own is None:
            return None
        if subject is Subject.PROGRESS:
            context = ImportContext(entries=EntryContext(frame=frame), own=own)
            entries = uow.entries.list(frame.year.code)
            says = said_now(entries)
            said = said_before(entries, undone_words(uow, entries)) - says
            return ImportBase(context=context, standing=says, revised=said)
        if frame.year.leader_unit != own.code:
            return None
        draft = uow.frames.draft(frame.year.code)
        entries_context = EntryContext(frame=frame if draft is None else draft.frame)
        context = ImportContext(entries=entries_context, own=own, subject=subject)
        return ImportBase(context=context)


def said_by(row: EntryRow) -> Said:
    """What a row says, in the form the book keeps it."""
    return row.criterion, row.component, row.occurred_on, kept_result(row.result)


def said_now(entries: Iterable[ProgressEntry]) -> frozenset[Said]:
    """What the entries say that are neither corrected nor withdrawn."""
    return frozenset(map(_said, standing(entries)))


def said_before(entries: Iterable[ProgressEntry], undone: Collection[FactId]) -> frozenset[Said]:
    """What a person corrected or withdrew; what undoing took back was never meant."""
    known = tuple(entries)
    replaced = {entry.corrects for entry in known if entry.id not in undone}
    return frozenset(_said(entry) for entry in known if entry.id in replaced)


def undone_words(uow: ReadingUnit, entries: Iterable[ProgressEntry]) -> frozenset[FactId]:
    """The entries that undoing wrote."""
    if all(entry.corrects is None for entry in entries):
        return frozenset()
    found: set[FactId] = set()
    query = JournalQuery(kinds=frozenset({OperationKind.UNDO.value}))
    while True:
        page = uow.journal.page(query)
        changes = (change for row in page.rows for change in uow.journal.changes(row.item.seq))
        found.update(FactId(c.key) for c in changes if c.kind is ProgressEntry)
        if page.next_before is None:
            return frozenset(found)
        query = replace(query, before=page.next_before)


def _said(entry: ProgressEntry) -> Said:
    return entry.criterion, entry.component, entry.occurred_on, entry.result


def plan_import(
    rows: Iterable[RowRead],
    base: ImportBase,
    dropped: Collection[int] = (),
    wanted: Collection[int] = (),
) -> ImportPlan:
    """Sorts rows; `dropped` a person does not want, `wanted` are revised ones to be said again."""
    new: list[SaidValue] = []
    duplicates: list[SaidValue] = []
    revised: list[SaidValue] = []
    again: list[SaidValue] = []
    left: list[int] = []
    for row in rows:
        if row.value is None or row.row in dropped:
            left.append(row.row)
            continue
        for value in _each(row.value):
            if base.has(value):
                duplicates.append(value)
            elif base.had(value) and row.row not in wanted:
                revised.append(value)
            else:
                new.append(value)
                if base.had(value):
                    again.append(value)
    return ImportPlan(
        new=tuple(new),
        duplicates=tuple(duplicates),
        revised=tuple(revised),
        dropped=tuple(left),
        again=tuple(again),
        doubles=_doubles(new),
    )


def _each(value: ImportValue) -> tuple[SaidValue, ...]:
    return value.entries if isinstance(value, MonthsRow) else (value,)


def _month(said: Said) -> Month:
    criterion, component, day, _result = said
    return criterion, component, day.replace(day=1)


def _doubles(new: Iterable[SaidValue]) -> dict[int, int]:
    """Rows that say what an earlier row of the file says, with that row."""
    first: dict[Said, int] = {}
    doubles: dict[int, int] = {}
    for value in new:
        if isinstance(value, EntryRow):
            row, said = value.place.row, said_by(value)
            if said in first:
                doubles[row] = first[said]
            first.setdefault(said, row)
    return doubles
