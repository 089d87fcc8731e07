"""Opening SQLite files: with our safety settings, and with one writer at a time.

The writing program holds the file exclusively (WAL without shared memory) from opening to closing;
a closed book is in rollback mode, so that reading it needs no file beside it.
"""

import os
import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Literal
from urllib.parse import quote

BUSY_SECONDS = 2.0
"""How long a file held by another program is waited for; its operations are short."""

COMPANIONS = ("-wal", "-journal", "-shm")
"""Files that SQLite puts beside a book in use; a closed one has none."""

Mode = Literal["ro", "rw", "rwc"]

_DEFENSIVE = getattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE", None)  # from Python 3.12 on


def connect(path: Path, mode: Mode, *, options: str = "") -> sqlite3.Connection:
    """A connection that begins no transaction of its own and trusts nothing in the schema."""
    place = path.resolve().as_posix()
    root = "" if place.startswith("/") else "/"
    raw = sqlite3.connect(
        f"file://{root}{quote(os.fsencode(place), safe='/:')}?mode={mode}{options}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,  # the storage's own lock keeps threads apart
        timeout=BUSY_SECONDS,
    )
    if _DEFENSIVE is not None:
        raw.setconfig(_DEFENSIVE)  # type: ignore[attr-defined] # since Python 3.12
    raw.execute("PRAGMA trusted_schema = OFF")
    raw.execute("PRAGMA foreign_keys = ON")
    return raw


def claim(path: Path) -> sqlite3.Connection:
    """The file for writing, nobody else's until it is released. Raises sqlite3.Error."""
    with ExitStack() as unless_claimed:
        raw = connect(path, "rw")
        unless_claimed.callback(raw.close)
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")  # before the file is touched: no `-shm`
        _write_nothing(raw)
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA cell_size_check = ON")
        raw.execute("PRAGMA journal_mode = WAL")
        _write_nothing(raw)
        unless_claimed.pop_all()
    return raw


def release(raw: sqlite3.Connection) -> None:
    """Brings everything into the one file and closes it."""
    with closing(raw):
        raw.execute("PRAGMA journal_mode = DELETE")


def _write_nothing(raw: sqlite3.Connection) -> None:
    """Takes the lock, or finds out that the file may not be written."""
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("COMMIT")


def beside(path: Path, suffix: str) -> Path:
    """A file of SQLite's own beside a book."""
    return path.with_name(f"{path.name}{suffix}")
