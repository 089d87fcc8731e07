"""Which rows of a foreign file are new, which the book has or had already, which are dropped."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.frame_rows import FrameRow, stands
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.ports import JournalQuery, ReadingUnit
from thidua_desktop.application.sheet_import import ImportContext, ImportValue, RowRead, Subject
from thidua_desktop.application.sheets import EntryContext, EntryRow
from thidua_desktop.application.use_cases.record_progress import NewEntry, kept_result
from thidua_desktop.domain.ids import CriterionCode, FactId
from thidua_desktop.domain.last_words import standing
from thidua_desktop.domain.progress import ProgressEntry, Result

Said = tuple[CriterionCode, str | None, date, Result | None]
"""What makes two entries the same: criterion, component, day and result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBase:
    """What an import is held against: frame and unit, and what the book says.

    `revised` is what it said once and a person corrected or withdrew.
    """

    context: ImportContext
    standing: frozenset[Said] = frozenset()
    revised: frozenset[Said] = frozenset()

    def has(self, value: ImportValue) -> bool:
        """Whether the book says already what a row says."""
        if isinstance(value, EntryRow):
            return said_by(value) in self.standing
        return stands(self.context.frame, value)

    def had(self, value: ImportValue) -> bool:
        """Whether a row says what a person corrected or withdrew since."""
        return isinstance(value, EntryRow) and said_by(value) in self.revised


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What becomes of every row, each in exactly one of the first four, in the file's order.

    `revised` rows say what was corrected or withdrawn in the book; a person may want some of them
    `again`, which are new then. `doubles` names, for a new row that an earlier row of the file
    already says, that row.
    """

    new: tuple[ImportValue, ...]
    duplicates: tuple[ImportValue, ...]
    revised: tuple[ImportValue, ...]
    dropped: tuple[int, ...]
    again: tuple[ImportValue, ...]
    doubles: Mapping[int, int]

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
    new: list[ImportValue] = []
    duplicates: list[ImportValue] = []
    revised: list[ImportValue] = []
    again: list[ImportValue] = []
    left: list[int] = []
    for row in rows:
        value = row.value
        if value is None or row.row in dropped:
            left.append(row.row)
        elif base.has(value):
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


def _doubles(new: Iterable[ImportValue]) -> dict[int, int]:
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
