"""The one place where errors of the database and the disk become known faults."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import MsgspecError
from sqlalchemy.exc import DBAPIError

from thidua_desktop.domain.reasons import FaultCode, KnownFault

_PRIMARY = 0xFF
"""SQLite's extended codes keep the primary one in their lowest byte."""

_NOT_UTF_8 = "Could not decode to UTF-8"

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_BUSY: FaultCode.DB_IN_USE,
    sqlite3.SQLITE_LOCKED: FaultCode.DB_IN_USE,
    sqlite3.SQLITE_PROTOCOL: FaultCode.DB_IN_USE,
    sqlite3.SQLITE_READONLY: FaultCode.DB_READONLY,
    sqlite3.SQLITE_PERM: FaultCode.DB_READONLY,
    sqlite3.SQLITE_FULL: FaultCode.DISK_FULL,
    sqlite3.SQLITE_CORRUPT: FaultCode.DB_DAMAGED,
    sqlite3.SQLITE_NOTADB: FaultCode.DB_DAMAGED,
    sqlite3.SQLITE_FORMAT: FaultCode.DB_DAMAGED,
    sqlite3.SQLITE_IOERR: FaultCode.FILE_IO,
}
_BY_ERRNO = {
    errno.ENOENT: FaultCode.FILE_MISSING,
    errno.ENOTDIR: FaultCode.FILE_MISSING,
    errno.EACCES: FaultCode.DB_READONLY,
    errno.EPERM: FaultCode.DB_READONLY,
    errno.EROFS: FaultCode.DB_READONLY,
    errno.ENOSPC: FaultCode.DISK_FULL,
    errno.ENAMETOOLONG: FaultCode.PATH_TOO_LONG,
}


def fault(code: FaultCode, path: Path, **facts: str) -> KnownFault:
    """A fault of the file at `path`."""
    return KnownFault(code, file=path.name, **facts)


@contextmanager
def known_faults(path: Path) -> Iterator[None]:
    """Raises KnownFault for what the environment did, ValueError for a broken constraint.

    A constraint that fails is our bug; so is every other error of the database, left as it is.
    """
    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, sqlite3.Error):
            raise
        raise _translated(error.orig, path) from error
    except sqlite3.Error as error:
        raise _translated(error, path) from error
    except OSError as error:
        code = _BY_ERRNO.get(error.errno or 0, FaultCode.FILE_IO)
        raise fault(code, path, system=errno.errorcode.get(error.errno or 0, "")) from error


@contextmanager
def sound_values(path: Path) -> Iterator[None]:
    """Raises KnownFault(DB_DAMAGED) where a stored value is none of ours."""
    try:
        yield
    except (ValueError, LookupError, ArithmeticError, MsgspecError) as error:
        raise fault(FaultCode.DB_DAMAGED, path) from error


def _translated(error: sqlite3.Error, path: Path) -> Exception:
    if isinstance(error, sqlite3.IntegrityError):
        return ValueError(str(error))
    extended = getattr(error, "sqlite_errorcode", None)
    if extended is None:  # the driver's own errors have no number
        is_damage = str(error).startswith(_NOT_UTF_8)
        return fault(FaultCode.DB_DAMAGED, path) if is_damage else error
    system = error.sqlite_errorname
    if extended & _PRIMARY == sqlite3.SQLITE_CANTOPEN:
        return fault(_unopened(path), path, system=system)
    code = _BY_SQLITE_CODE.get(extended & _PRIMARY)
    return error if code is None else fault(code, path, system=system)


def _unopened(path: Path) -> FaultCode:
    """SQLite could not open the file, or could not make its journal beside it."""
    return FaultCode.DB_READONLY if path.is_file() else FaultCode.FILE_MISSING
