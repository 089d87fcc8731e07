"""Backups of a book: how their files are named, and what is known of each of them."""

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

_MOMENT = "%Y%m%d-%H%M%S"
_BY_HAND = "tay"


class BackupKind(StrEnum):
    """The program makes one before each import; a person makes one whenever he wants."""

    AUTOMATIC = "automatic"
    BY_HAND = "by_hand"


class BackupItem(Struct, frozen=True, kw_only=True):
    """One backup beside the book; `made_at` (UTC) and `length` are None for a foreign name.

    `length` is that of the journal when the backup was made, `size` counts bytes.
    """

    file: Path
    kind: BackupKind
    size: int
    made_at: datetime | None
    length: int | None


def backup_mark(at: datetime, journal_length: int, kind: BackupKind = BackupKind.AUTOMATIC) -> str:
    """What parts one backup from another; sorts by time. A length belongs to one state alone."""
    mark = f"{at.strftime(_MOMENT)}_{journal_length:06d}"
    return f"{mark}-{_BY_HAND}" if kind is BackupKind.BY_HAND else mark


def backup_moment(backup: Path) -> datetime | None:
    """When a backup was made (UTC), as its name says; None for a name of another form."""
    parts = backup.stem.rsplit("_", 2)
    try:
        return datetime.strptime(parts[-2], _MOMENT).replace(tzinfo=UTC)
    except (IndexError, ValueError):
        return None


def backup_item(backup: Path, size: int) -> BackupItem:
    """What the name of a backup tells."""
    made_at = backup_moment(backup)
    length, _, by_hand = backup.stem.rpartition("_")[2].partition("-")
    is_ours = made_at is not None and length.isascii() and length.isdigit()
    return BackupItem(
        file=backup,
        kind=BackupKind.BY_HAND if by_hand == _BY_HAND else BackupKind.AUTOMATIC,
        size=size,
        made_at=made_at,
        length=int(length) if is_ours else None,
    )
