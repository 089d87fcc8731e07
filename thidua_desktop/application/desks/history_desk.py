"""The desk of history: what was done in the book, and undoing the last of it."""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.backups import backup_moment
from thidua_desktop.application.book_context import CLERK, BookContext
from thidua_desktop.application.operations import Done, OperationKind
from thidua_desktop.application.ports import (
    JournalChange,
    JournalItem,
    JournalPage,
    JournalQuery,
    WritingUnit,
)
from thidua_desktop.application.use_cases.undo import UndoOutcome, undo
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import YearCode
from thidua_desktop.domain.package import JournalPoint


class BookStanding(Struct, frozen=True, kw_only=True):
    """How long the journal is, and when the newest automatic backup was made (UTC)."""

    journal_length: int
    backup_at: datetime | None


class ChainState(Struct, frozen=True, kw_only=True):
    """Where the journal stands; `first_broken` is the first operation that does not follow."""

    point: JournalPoint
    first_broken: int | None


class HistoryDesk(Struct, frozen=True):
    """The journal of one book as its people use it."""

    book: BookContext

    def items(self, limit: int) -> tuple[JournalItem, ...]:
        """The last operations, the newest first."""
        with self.book.storage.read() as uow:
            return uow.journal.last(limit)

    def standing(self) -> BookStanding:
        """What the status bar shows of the book."""
        with self.book.storage.read() as uow:
            length = uow.journal.head().length
        backups = self.book.outside.files.backups(self.book.path)
        made = backup_moment(backups[-1]) if backups else None
        return BookStanding(journal_length=length, backup_at=made)

    def page(self, query: JournalQuery) -> JournalPage:
        """One stretch of the journal, the newest first."""
        with self.book.storage.read() as uow:
            return uow.journal.page(query)

    def changes(self, seq: int) -> tuple[JournalChange, ...]:
        """What one operation changed, fact by fact."""
        with self.book.storage.read() as uow:
            return uow.journal.changes(seq)

    def chain(self) -> ChainState:
        """Goes through the whole chain of digests; takes its time in a long journal."""
        with self.book.storage.read() as uow:
            return ChainState(point=uow.journal.head(), first_broken=uow.journal.first_broken())

    def undo(self, operation: JournalItem) -> Done[UndoOutcome]:
        """Applies the inverse of an operation; undoing an undoing redoes."""

        def verb(uow: WritingUnit) -> UndoOutcome:
            def frame_of(year: YearCode) -> Frame:
                return replace(self.book, year=year).view(uow).newest_frame.frame

            ids = self.book.outside.ids
            return undo(uow, ids, frame_of, seq=operation.seq, kind=operation.kind)

        return self.book.operations.run(OperationKind.UNDO, CLERK, verb)
