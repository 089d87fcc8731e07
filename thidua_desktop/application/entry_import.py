"""Which rows of a foreign file are new to the book, which it has already, which are dropped."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.sheet_import import ImportContext, RowRead
from thidua_desktop.application.sheets import EntryContext, EntryRow
from thidua_desktop.application.use_cases.record_progress import NewEntry, kept_result
from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.progress import ProgressEntry, Result

Said = tuple[CriterionCode, str | None, date, Result | None]
"""What makes two entries the same: criterion, component, day and result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBase:
    """What an import is held against: frame and unit, and what the book says already."""

    context: ImportContext
    standing: frozenset[Said]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What becomes of every row, each in exactly one of the three, in the file's order.

    `doubles` names, for a new row that an earlier row of the file already says, that row.
    """

    new: tuple[EntryRow, ...]
    duplicates: tuple[EntryRow, ...]
    dropped: tuple[int, ...]
    doubles: Mapping[int, int]

    @property
    def rows(self) -> int:
        return len(self.new) + len(self.duplicates) + len(self.dropped)

    @property
    def entries(self) -> tuple[NewEntry, ...]:
        """What one operation writes."""
        return tuple(
            NewEntry(
                criterion=row.criterion,
                occurred_on=row.occurred_on,
                component=row.component,
                result=row.result,
                note=row.note,
            )
            for row in self.new
        )


def import_base(book: BookContext) -> ImportBase | None:
    """None where the frame does not know this unit. Raises UnknownNameError without a frame."""
    with book.storage.read() as uow:
        view = book.view(uow)
        frame = view.newest_frame.frame
        own = frame.unit(uow.identity.unit.code)
        if own is None:
            return None
        return ImportBase(
            context=ImportContext(entries=EntryContext(frame=frame), own=own),
            standing=standing(uow.entries.list(frame.year.code)),
        )


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
    rows: Iterable[RowRead], standing_now: frozenset[Said], dropped: Collection[int] = ()
) -> ImportPlan:
    """Sorts rows; `dropped` are those a person does not want."""
    new: list[EntryRow] = []
    duplicates: list[EntryRow] = []
    left: list[int] = []
    first: dict[Said, int] = {}
    doubles: dict[int, int] = {}
    for row in rows:
        entry = row.entry
        if entry is None or row.row in dropped:
            left.append(row.row)
            continue
        said = entry.criterion, entry.component, entry.occurred_on, kept_result(entry.result)
        if said in standing_now:
            duplicates.append(entry)
            continue
        new.append(entry)
        if said in first:
            doubles[row.row] = first[said]
        first.setdefault(said, row.row)
    return ImportPlan(
        new=tuple(new), duplicates=tuple(duplicates), dropped=tuple(left), doubles=doubles
    )
