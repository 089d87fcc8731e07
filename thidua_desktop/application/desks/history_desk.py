"""The desk of history: what was done in the book, and undoing the last of it."""

from dataclasses import dataclass
from datetime import datetime

from thidua_desktop.application.backups import backup_moment
from thidua_desktop.application.book_context import CLERK, BookContext
from thidua_desktop.application.operations import Done, OperationKind
from thidua_desktop.application.ports import JournalItem, WritingUnit
from thidua_desktop.application.use_cases.undo import UndoOutcome, undo


@dataclass(frozen=True, slots=True, kw_only=True)
class BookStanding:
    """How long the journal is, and when the newest automatic backup was made (UTC)."""

    journal_length: int
    backup_at: datetime | None


@dataclass(frozen=True, slots=True)
class HistoryDesk:
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

    def undo(self, operation: JournalItem) -> Done[UndoOutcome]:
        """Applies the inverse of an operation; undoing an undoing redoes."""

        def verb(uow: WritingUnit) -> UndoOutcome:
            frame = self.book.view(uow).newest_frame.frame
            ids = self.book.outside.ids
            return undo(uow, ids, frame, seq=operation.seq, kind=operation.kind)

        return self.book.operations.run(OperationKind.UNDO, CLERK, verb)
