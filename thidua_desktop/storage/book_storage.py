"""One open book file: units of work on one connection, one after the other."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from threading import Lock, get_ident
from typing import Literal

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from thidua_desktop.application.ports import OperationStamp
from thidua_desktop.domain.reasons import FaultCode
from thidua_desktop.storage.connection import connect, release
from thidua_desktop.storage.faults import fault, known_faults
from thidua_desktop.storage.transaction import Transaction
from thidua_desktop.storage.units import SqliteReadingUnit, SqliteWritingUnit

PAGES_PER_STEP = 4096


class SqliteStorage:
    """Reads and writes one book. A second thread waits; a nested unit of work raises."""

    def __init__(
        self,
        raw: sqlite3.Connection,
        path: Path,
        *,
        read_only: bool,
        on_close: Callable[[], None] = lambda: None,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._raw = raw
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
        self._connection = engine.connect()
        self._lock = Lock()
        self._owner: int | None = None
        self._at_close = ExitStack()  # runs backwards, and only once
        self._at_close.callback(on_close)
        self._at_close.callback(raw.close if read_only else partial(release, raw))
        self._at_close.callback(self._connection.close)

    @contextmanager
    def read(self) -> Iterator[SqliteReadingUnit]:
        with self.transaction("BEGIN") as transaction:
            yield SqliteReadingUnit(transaction)

    @contextmanager
    def write(self, stamp: OperationStamp) -> Iterator[SqliteWritingUnit]:
        """One operation. Raises KnownFault(DB_READONLY) for a book opened for reading."""
        if self.read_only:
            raise fault(FaultCode.DB_READONLY, self.path)
        with self.transaction("BEGIN IMMEDIATE") as transaction:
            unit = SqliteWritingUnit(transaction, stamp)
            yield unit
            unit.write_journal()

    @contextmanager
    def transaction(self, begin: Literal["BEGIN", "BEGIN IMMEDIATE"]) -> Iterator[Transaction]:
        """Commits at the end; whatever is raised inside rolls everything back."""
        with self._alone():
            with known_faults(self.path):
                writing = begin == "BEGIN IMMEDIATE"
                self._raw.execute(f"PRAGMA query_only = {'OFF' if writing else 'ON'}")
                self._connection.exec_driver_sql(begin)
            transaction = Transaction(self._connection, self.path)
            try:
                yield transaction
                with known_faults(self.path):
                    self._connection.commit()
            finally:
                transaction.end()
                self._connection.rollback()

    def copy_to(self, target: Path) -> None:
        """The whole book as a closed file under a name that does not exist yet."""
        with self._alone(), known_faults(target), closing(connect(target, "rwc")) as copy:
            self._raw.backup(copy, pages=PAGES_PER_STEP)
            copy.execute("PRAGMA journal_mode = DELETE")

    def close(self) -> None:
        """Leaves one file behind; one opened for reading is left as it was."""
        with self._alone(), known_faults(self.path):
            self._at_close.close()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if self._owner == get_ident():
            raise RuntimeError("a unit of work is open already")
        with self._lock:
            self._owner = get_ident()
            try:
                yield
            finally:
                self._owner = None
