"""Which backups were tried and when; remembered on this computer, for it is no fact of the book."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from thidua_desktop.application.backups import BackupItem
from thidua_desktop.application.ports_desktop import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What came of opening a backup."""

    at: datetime
    is_sound: bool


class BackupMarks:
    """A file whose size changed since it was tried has no mark any more."""

    def __init__(self, settings: Settings, book_uid: str) -> None:
        self._settings = settings
        self._key = f"backups/{book_uid}"

    def of(self, backup: BackupItem) -> Mark | None:
        size, at, is_sound = self._kept().get(backup.file.name, (None, "", False))
        if size != backup.size:
            return None
        return Mark(at=datetime.fromisoformat(at), is_sound=is_sound)

    def put(self, backup: BackupItem, mark: Mark, *, among: Sequence[BackupItem]) -> None:
        """Marks one; those of backups that are gone are forgotten."""
        there = {item.file.name for item in (*among, backup)}
        kept = {name: value for name, value in self._kept().items() if name in there}
        kept[backup.file.name] = (backup.size, mark.at.isoformat(), mark.is_sound)
        self._settings.put(self._key, json.dumps(kept))

    def _kept(self) -> dict[str, tuple[int, str, bool]]:
        found = json.loads(self._settings.get(self._key) or "{}")
        return {name: tuple(value) for name, value in found.items()}
