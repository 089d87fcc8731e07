"""Which backups were tried and when; remembered on this computer, for it is no fact of the book."""

import json
from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from thidua_desktop.application.backups import BackupItem
from thidua_desktop.application.ports_desktop import Settings


class Mark(Struct, frozen=True, kw_only=True):
    """What came of opening a backup."""

    at: datetime
    is_sound: bool


class BackupMarks:
    """A file whose size changed since it was tried has no mark any more."""

    def __init__(self, settings: Settings, book_uid: str) -> None:
        self._settings = settings
        self._key = f"backups/{book_uid}"

    def of(self, backup: BackupItem) -> Mark | None:
        size, mark = self._kept().get(backup.file.name, (None, None))
        return mark if size == backup.size else None

    def put(self, backup: BackupItem, mark: Mark, *, among: Sequence[BackupItem]) -> None:
        """Marks one; those of backups that are gone are forgotten."""
        there = {item.file.name for item in (*among, backup)}
        kept = {name: value for name, value in self._kept().items() if name in there}
        kept[backup.file.name] = (backup.size, mark)
        said = {name: (size, m.at.isoformat(), m.is_sound) for name, (size, m) in kept.items()}
        self._settings.put(self._key, json.dumps(said))

    def _kept(self) -> dict[str, tuple[int, Mark]]:
        """What was kept; a text or a mark that is none of ours counts as nothing."""
        try:
            found = json.loads(self._settings.get(self._key) or "{}")
        except ValueError:
            return {}
        items = found.items() if isinstance(found, dict) else ()
        read = ((name, _read(value)) for name, value in items)
        return {name: value for name, value in read if value is not None}


def _read(value: object) -> tuple[int, Mark] | None:
    match value:
        case [int(size), str(at), bool(is_sound)]:
            try:
                moment = datetime.fromisoformat(at)
            except ValueError:
                return None
            is_aware = moment.tzinfo is not None
            return (size, Mark(at=moment, is_sound=is_sound)) if is_aware else None
        case _:
            return None
