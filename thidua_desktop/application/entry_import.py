"""Which rows of a foreign file are new to the book, which it has already, which are dropped."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.frame_rows import FrameRow, stands
from thidua_desktop.application.sheet_import import ImportContext, ImportValue, RowRead, Subject
from thidua_desktop.application.sheets import EntryContext, EntryRow
from thidua_desktop.application.use_cases.record_progress import NewEntry, kept_result
from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.progress import ProgressEntry, Result

Said = tuple[CriterionCode, str | None, date, Result | None]
"""What makes two entries the same: criterion, component, day and result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBase:
    """What an import is held against: frame and unit, and the entries that stand already."""

    context: ImportContext
    standing: frozenset[Said] = frozenset()

    def has(self, value: ImportValue) -> bool:
        """Whether the book says already what a row says."""
        if isinstance(value, EntryRow):
            return said_by(value) in self.standing
        return stands(self.context.frame, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What becomes of every row, each in exactly one of the three, in the file's order.

    `doubles` names, for a new row that an earlier row of the file already says, that row.
    """

    new: tuple[ImportValue, ...]
    duplicates: tuple[ImportValue, ...]
    dropped: tuple[int, ...]
    doubles: Mapping[int, int]

    @property
    def rows(self) -> int:
        return len(self.new) + len(self.duplicates) + len(self.dropped)

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
            return ImportBase(context=context, standing=standing(entries))
        if frame.year.leader_unit != own.code:
            return None
        draft = uow.frames.draft(frame.year.code)
        entries_context = EntryContext(frame=frame if draft is None else draft.frame)
        context = ImportContext(entries=entries_context, own=own, subject=subject)
        return ImportBase(context=context)


def said_by(row: EntryRow) -> Said:
    """What a row says, in the form the book keeps it."""
    return row.criterion, row.component, row.occurred_on, kept_result(row.result)


def standing(entries: Iterable[ProgressEntry]) -> frozenset[Said]:
    """What the entries say that are neither corrected nor withdrawn."""
    known = tuple(entries)
    replaced = {entry.corrects for entry in known}
    return frozenset(
        (entry.criterion, entry.component, entry.occurred_on, entry.result)
        for entry in known
        if entry.id not in replaced and not entry.withdrawn
    )


def plan_import(
    rows: Iterable[RowRead], base: ImportBase, dropped: Collection[int] = ()
) -> ImportPlan:
    """Sorts rows; `dropped` are those a person does not want."""
    new: list[ImportValue] = []
    duplicates: list[ImportValue] = []
    left: list[int] = []
    first: dict[Said, int] = {}
    doubles: dict[int, int] = {}
    for row in rows:
        value = row.value
        if value is None or row.row in dropped:
            left.append(row.row)
            continue
        if base.has(value):
            duplicates.append(value)
            continue
        new.append(value)
        if isinstance(value, EntryRow):
            said = said_by(value)
            if said in first:
                doubles[row.row] = first[said]
            first.setdefault(said, row.row)
    return ImportPlan(
        new=tuple(new), duplicates=tuple(duplicates), dropped=tuple(left), doubles=doubles
    )
