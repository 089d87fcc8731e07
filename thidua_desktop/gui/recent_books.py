"""The books opened last on this computer, the newest first, kept in the settings."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from thidua_desktop.application.ports_desktop import Settings

KEY = "recent-books"
KEPT = 6


def recent_books(settings: Settings) -> tuple[Path, ...]:
    """As they were opened; whether one is still there is found out beside the window only.

    A book on a disk of the network that is gone would hold up Windows for half a minute.
    """
    try:
        found = json.loads(settings.get(KEY) or "[]")
    except ValueError:
        return ()
    paths = found if isinstance(found, list) else ()
    return tuple(Path(path) for path in paths if isinstance(path, str))


def book_names(books: Sequence[Path]) -> tuple[str, ...]:
    """What each is called in a list; books of one name say in which folder they lie."""
    often = Counter(book.stem for book in books)
    return tuple(
        f"{book.stem} · {book.parent}" if often[book.stem] > 1 else book.stem for book in books
    )


def remember_book(settings: Settings, book: Path) -> None:
    """Puts a book at the head of the list."""
    _put(settings, (book, *_others(settings, book))[:KEPT])


def forget_book(settings: Settings, book: Path) -> None:
    """It is no longer where it was."""
    _put(settings, _others(settings, book))


def _others(settings: Settings, book: Path) -> tuple[Path, ...]:
    return tuple(path for path in recent_books(settings) if path != book)


def _put(settings: Settings, books: tuple[Path, ...]) -> None:
    settings.put(KEY, json.dumps([str(path) for path in books], ensure_ascii=False))
