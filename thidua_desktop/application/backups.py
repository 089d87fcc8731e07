"""Names of automatic backups: the moment they were made and the journal's length then."""

from datetime import UTC, datetime
from pathlib import Path

_MOMENT = "%Y%m%d-%H%M%S"


def backup_mark(at: datetime, journal_length: int) -> str:
    """What parts one backup from another; sorts by time. A length belongs to one state alone."""
    return f"{at.strftime(_MOMENT)}_{journal_length:06d}"


def backup_moment(backup: Path) -> datetime | None:
    """When a backup was made (UTC), as its name says; None for a name of another form."""
    parts = backup.stem.rsplit("_", 2)
    try:
        return datetime.strptime(parts[-2], _MOMENT).replace(tzinfo=UTC)
    except (IndexError, ValueError):
        return None
