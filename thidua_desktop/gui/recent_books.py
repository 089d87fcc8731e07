"""The books opened last on this computer, the newest first, kept in the settings."""

import json
from pathlib import Path

from thidua_desktop.application.ports_desktop import Settings

KEY = "recent-books"
KEPT = 6


def recent_books(settings: Settings) -> tuple[Path, ...]:
    """Books that are still where they were."""
    found = json.loads(settings.get(KEY) or "[]")
    return tuple(path for path in map(Path, found) if path.is_file())


def remember_book(settings: Settings, book: Path) -> None:
    """Puts a book at the head of the list."""
    others = [path for path in recent_books(settings) if path != book]
    paths = [str(path) for path in (book, *others)[:KEPT]]
    settings.put(KEY, json.dumps(paths, ensure_ascii=False))
