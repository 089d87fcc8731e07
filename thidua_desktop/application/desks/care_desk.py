"""The desk of care: backups of the open book, restoring them beside it, and its health."""

from pathlib import Path

from msgspec import Struct

from thidua_desktop.application.backups import (
    BackupItem,
    BackupKind,
    backup_item,
    backup_mark,
)
from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.health import check_backup, check_book
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.ports import HealthItem


class BackupShelf(Struct, frozen=True, kw_only=True):
    """The backups beside the book, the newest first, and how long its journal is by now."""

    folder: Path
    backups: tuple[BackupItem, ...]
    kept: int
    journal_length: int


class BookPlace(Struct, frozen=True, kw_only=True):
    """The one file of the book and its bytes."""

    path: Path
    size: int


class CareDesk(Struct, frozen=True):
    """Nothing here changes what the book says; files are only ever made, never overwritten."""

    book: BookContext

    def shelf(self) -> BackupShelf:
        """All backups that lie beside the book."""
        files = self.book.outside.files
        found = [backup_item(file, files.size(file)) for file in files.backups(self.book.path)]
        return BackupShelf(
            folder=self.book.path.parent,
            backups=tuple(reversed(found)),
            kept=files.backups_kept,
            journal_length=self._length(),
        )

    def back_up(self) -> BackupItem:
        """A verified copy beside the book, made by hand; the oldest ones go.

        Raises KnownFault where the folder or the copy cannot be written.
        """
        outside = self.book.outside
        mark = backup_mark(outside.clock.now(), self._length(), BackupKind.BY_HAND)
        made = outside.files.keep_backup(self.book.path, mark)
        return backup_item(made, outside.files.size(made))

    def try_open(self, backup: Path, job: JobContext) -> tuple[HealthItem, ...]:
        """Opens a backup and examines all of it, as if it were restored.

        Raises KnownFault where the file cannot be read at all.
        """
        return check_backup(self.book.outside, backup, job)

    def restore(self, backup: Path, target: Path) -> None:
        """A backup becomes a book under a new name, never in place of another.

        Raises KnownFault: FILE_IO with `taken`, USB_GONE, USB_READONLY, DISK_FULL, DB_DAMAGED,
        DB_EDITED.
        """
        self.book.outside.files.backup(backup, target)

    def copy(self, target: Path) -> None:
        """The open book as it is now under a new name, verified. Raises as `restore`."""
        self.book.outside.files.backup(self.book.path, target)

    def place(self) -> BookPlace:
        """Where the book lies."""
        path = self.book.path
        return BookPlace(path=path, size=self.book.outside.files.size(path))

    def check(self, job: JobContext) -> tuple[HealthItem, ...]:
        """All findings on the open book and its newest backup."""
        book = self.book
        return check_book(book.outside, book.path, storage=book.storage, job=job)

    def _length(self) -> int:
        with self.book.storage.read() as uow:
            return uow.journal.head().length
