"""Units of work: all readers of one transaction, or all stores of one operation."""

from typing import TypeVar

from msgspec import Struct

from thidua_desktop.application.ports import OperationStamp
from thidua_desktop.domain.book import Account, BookIdentity, SigningKey
from thidua_desktop.domain.canonical import canonical_bytes
from thidua_desktop.domain.changes import ChangeSet, Topic
from thidua_desktop.domain.fact_keys import ONLY
from thidua_desktop.domain.record import Approval
from thidua_desktop.domain.roster import TrustedKey
from thidua_desktop.storage import fact_tables as tables
from thidua_desktop.storage.address import WHOLE_BOOK, address_of
from thidua_desktop.storage.entries import SqliteEntryReader, SqliteEntryStore
from thidua_desktop.storage.evidence import SqliteEvidenceReader, SqliteEvidenceStore
from thidua_desktop.storage.fact_table import FactTable, SqliteFactReader, SqliteFactStore
from thidua_desktop.storage.frames import SqliteFrameReader, SqliteFrameStore
from thidua_desktop.storage.journal import OperationLog
from thidua_desktop.storage.packages import SqlitePackageReader, SqlitePackageStore
from thidua_desktop.storage.transaction import Transaction
from thidua_desktop.storage.unit_journal import UnitJournal

T = TypeVar("T", bound=Struct)

WHY_REVOKED = "key_revocation"


class BookFacts:
    """What both kinds of unit know of the book itself and of its journal."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.journal = UnitJournal(transaction)

    @property
    def identity(self) -> BookIdentity:
        """Raises RuntimeError in a book that was never founded (our bug)."""
        found = SqliteFactReader(self._transaction, tables.IDENTITY).get(WHOLE_BOOK, ONLY)
        if found is None:
            raise RuntimeError("the book has no identity")
        return found

    @property
    def accounts(self) -> tuple[Account, ...]:
        return SqliteFactReader(self._transaction, tables.ACCOUNTS).list(WHOLE_BOOK)

    @property
    def signing_keys(self) -> tuple[SigningKey, ...]:
        return SqliteFactReader(self._transaction, tables.SIGNING_KEYS).list(WHOLE_BOOK)

    @property
    def trusted_keys(self) -> tuple[TrustedKey, ...]:
        return SqliteFactReader(self._transaction, tables.TRUSTED_KEYS).list(WHOLE_BOOK)


class SqliteReadingUnit(BookFacts):
    """One consistent look at the book; it has no method that writes."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction)

        self.frames = SqliteFrameReader(transaction)
        self.entries = SqliteEntryReader(transaction)
        self.evidence = SqliteEvidenceReader(transaction)
        self.packages = SqlitePackageReader(transaction)

    def facts(self, kind: type[T]) -> SqliteFactReader[T]:
        return SqliteFactReader(self._transaction, tables.table_of(kind))


class SqliteWritingUnit(BookFacts):
    """One operation: every change goes into its log, which becomes the journal record."""

    def __init__(self, transaction: Transaction, stamp: OperationStamp) -> None:
        super().__init__(transaction)
        self.stamp = stamp
        self._log = log = OperationLog(stamp)

        self.frames = SqliteFrameStore(transaction, log)
        self.entries = SqliteEntryStore(transaction, log)
        self.evidence = SqliteEvidenceStore(transaction, log)
        self.packages = SqlitePackageStore(transaction, self.evidence, log)

    def facts(self, kind: type[T]) -> SqliteFactStore[T]:
        return SqliteFactStore(self._transaction, tables.table_of(kind), self._log)

    def put_identity(self, identity: BookIdentity) -> None:
        self._book(tables.IDENTITY).put(WHOLE_BOOK, identity)

    def put_account(self, account: Account) -> None:
        """One account per role."""
        self._book(tables.ACCOUNTS).put(WHOLE_BOOK, account)

    def put_signing_key(self, key: SigningKey) -> None:
        self._book(tables.SIGNING_KEYS).put(WHOLE_BOOK, key)

    def put_trusted_key(self, key: TrustedKey) -> None:
        self._book(tables.TRUSTED_KEYS).put(WHOLE_BOOK, key)

    def say_why_revoked(self, key_id: str, reason: str) -> None:
        """Kept in the operation's journal record alone."""
        address = address_of(WHOLE_BOOK, key_id)
        said = canonical_bytes({"key_id": key_id, "reason": reason})
        self._log.note(WHY_REVOKED, Topic.KEYS, address, after=said)

    def change_set(self) -> ChangeSet:
        """What was touched so far, also after the operation ended."""
        return self._log.change_set(approvals=tables.table_of(Approval).entity)

    @property
    def seq(self) -> int | None:
        """The operation's number once its record is written."""
        return self._log.seq

    def write_journal(self) -> None:
        """The operation's record, as the last act before the commit."""
        self._log.write(self._transaction)

    def _book(self, table: FactTable[T]) -> SqliteFactStore[T]:
        return SqliteFactStore(self._transaction, table, self._log)
