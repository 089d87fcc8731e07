"""What a file is before anything in it is believed: ours, whole, of which version.

The file is looked at as immutable: no lock, no file beside it, not one byte changed.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.storage.connection import beside, connect
from thidua_desktop.storage.faults import fault, known_faults, sound_values
from thidua_desktop.storage.schema import APPLICATION_ID, SchemaPlan, fingerprint_of

# Source: the SQLite database file format, section 1.3.
_WRITE_VERSION_OFFSET = 18
_WRITE_VERSION_OF_WAL = b"\x02"


def examine(path: Path, plan: SchemaPlan) -> int:
    """The schema version of a book, at most the plan's.

    Raises KnownFault: FILE_MISSING, DB_DAMAGED, DB_FOREIGN, DB_NEWER. A schema of the present
    version must be exactly ours; an older one is compared after its migration.
    """
    with known_faults(path):
        if path.stat().st_size == 0:
            raise fault(FaultCode.DB_DAMAGED, path)
        with sound_values(path), closing(connect(path, "ro", options="&immutable=1")) as raw:
            version = _number(raw, "user_version")
            if _number(raw, "application_id") != APPLICATION_ID or version < 1:
                raise fault(FaultCode.DB_FOREIGN, path)
            if version > plan.version:
                raise fault(FaultCode.DB_NEWER, path, version=str(version))
            if version == plan.version and fingerprint_of(raw) != plan.fingerprint:
                raise fault(FaultCode.DB_FOREIGN, path)
    return version


def demand_sound_pages(raw: sqlite3.Connection, path: Path) -> None:
    """Raises KnownFault(DB_DAMAGED) where SQLite finds a page that cannot be."""
    with known_faults(path), sound_values(path):
        (finding,) = raw.execute("PRAGMA quick_check(1)").fetchone()
    if finding != "ok":
        raise fault(FaultCode.DB_DAMAGED, path, finding=finding)


def was_left_open(path: Path) -> bool:
    """Whether the writer never closed the file, so that its last writes lie, or lay, beside it.

    Raises KnownFault(DB_DAMAGED) for a `-wal` beside a closed book: it is another file's.
    """
    with known_faults(path), path.open("rb") as file:
        file.seek(_WRITE_VERSION_OFFSET)
        is_in_wal_mode = file.read(1) == _WRITE_VERSION_OF_WAL
    if beside(path, "-wal").exists() and not is_in_wal_mode:
        raise fault(FaultCode.DB_DAMAGED, path, finding=beside(path, "-wal").name)
    return is_in_wal_mode or beside(path, "-journal").exists()


def demand_unclaimed(path: Path) -> None:
    """Raises KnownFault(DB_IN_USE) where a program holds a file that was left open."""
    try:
        # Without shared memory that exists already the rest fails, but the lock is seen first.
        with known_faults(path), closing(connect(path, "ro", options="&readonly_shm=1")) as raw:
            raw.execute("SELECT count(*) FROM sqlite_schema")
    except KnownFault as found:
        if found.code is FaultCode.DB_IN_USE:
            raise


def _number(raw: sqlite3.Connection, pragma: str) -> int:
    (value,) = raw.execute(f"PRAGMA {pragma}").fetchone()
    return int(value)
