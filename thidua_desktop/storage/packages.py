"""Genuine packages with their parts, files in quarantine, and the register of packages."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from msgspec.structs import replace
from sqlalchemy import ColumnElement, RowMapping, delete, func, insert, select

from thidua_desktop.application.ports import Scope
from thidua_desktop.domain.book import PackageReceipt, PendingPackage, StoredPackage
from thidua_desktop.domain.canonical import canonical_bytes, digest_of_bytes
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.ids import Digest, YearCode
from thidua_desktop.domain.progress import EvidenceKind
from thidua_desktop.storage.address import WHOLE_BOOK, Address
from thidua_desktop.storage.evidence import SqliteEvidenceReader, SqliteEvidenceStore
from thidua_desktop.storage.fact_table import SqliteFactReader, SqliteFactStore
from thidua_desktop.storage.fact_tables import PACKAGES, PENDING, RECEIPTS
from thidua_desktop.storage.journal import OperationLog
from thidua_desktop.storage.tables.exchange import (
    PACKAGE,
    PACKAGE_PART,
    PACKAGE_RECEIPT,
    PENDING_FILE,
)
from thidua_desktop.storage.transaction import Transaction

PARTS = str(PACKAGE_PART.name)
FILES = str(PENDING_FILE.name)
PAYLOAD = "thidua/payload.json"
EVIDENCE_FOLDER = PurePosixPath("thidua/evidence")


class SqlitePackageReader:
    """Reads packages; their evidence comes from the book's evidence."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._evidence = SqliteEvidenceReader(transaction)
        self._packages = SqliteFactReader(transaction, PACKAGES)
        self._pending = SqliteFactReader(transaction, PENDING)
        self._receipts = SqliteFactReader(transaction, RECEIPTS)

    def list(self, year: YearCode) -> tuple[StoredPackage, ...]:
        """All of a year, the withdrawn ones too, in the order in which they came."""
        return self._packages.list(Scope(year=year))

    def get(self, digest: Digest) -> StoredPackage | None:
        return self._packages.where(PACKAGE.c.digest == digest)

    def payload(self, digest: Digest) -> bytes:
        """Raises KeyError for a package that is not there (our bug)."""
        return self._contents(digest, PACKAGE_PART.c.path == PAYLOAD)[PAYLOAD]

    def parts(self, digest: Digest) -> Mapping[str, bytes]:
        """All parts by path, enough to rebuild a file that verifies the same."""
        return self._contents(digest)

    def pending(self) -> tuple[PendingPackage, ...]:
        return self._pending.list(WHOLE_BOOK)

    def pending_file(self, file_digest: Digest) -> bytes:
        """Raises KeyError for a file that is not in quarantine (our bug)."""
        row = self._transaction.first(
            select(PENDING_FILE.c.content).where(PENDING_FILE.c.file_digest == file_digest)
        )
        if row is None:
            raise KeyError(file_digest)
        return bytes(row["content"])

    def receipts(self) -> tuple[PackageReceipt, ...]:
        return self._receipts.list(WHOLE_BOOK)

    def received(self) -> Mapping[Digest, datetime]:
        """When each package first went through the register, taken in or sealed here."""
        digest, at = PACKAGE_RECEIPT.c.digest, PACKAGE_RECEIPT.c.at
        first = select(digest, func.min(at).label("at")).where(digest.is_not(None)).group_by(digest)
        return {row["digest"]: row["at"] for row in self._transaction.rows(first)}

    def parts_state(self) -> Iterator[tuple[Address, bytes]]:
        """The digests of every package's parts, taken anew of what lies in the table."""
        packages = select(PACKAGE.c.digest, PACKAGE.c.scope_year).order_by(PACKAGE.c.ordinal)
        for row in self._transaction.rows(packages):
            digests = {
                part["path"]: part["evidence"] or digest_of_bytes(part["content"])
                for part in self._parts(row["digest"])
            }
            yield Address(row["scope_year"], "", row["digest"]), canonical_bytes(digests)

    def files_state(self) -> Iterator[tuple[Address, bytes]]:
        """The digest of every file in quarantine, taken anew."""
        for row in self._transaction.stream(select(PENDING_FILE)):
            digest = digest_of_bytes(row["content"])
            yield Address("", "", row["file_digest"]), canonical_bytes(digest)

    def _contents(self, digest: Digest, *conditions: ColumnElement[bool]) -> dict[str, bytes]:
        return {
            part["path"]: self._evidence.read(part["evidence"])
            if part["evidence"]
            else part["content"]
            for part in self._parts(digest, *conditions)
        }

    def _parts(self, digest: Digest, *conditions: ColumnElement[bool]) -> Sequence[RowMapping]:
        part = PACKAGE_PART.c
        wanted = select(part.path, part.content, part.evidence).where(
            part.package == digest, *conditions
        )
        return self._transaction.rows(wanted.order_by(part.path))


class SqlitePackageStore(SqlitePackageReader):
    """Keeps packages for ever; a withdrawn one stays with its mark."""

    def __init__(
        self, transaction: Transaction, evidence: SqliteEvidenceStore, log: OperationLog
    ) -> None:
        super().__init__(transaction)
        self._log = log
        self._kept_evidence = evidence
        self._kept_packages = SqliteFactStore(transaction, PACKAGES, log)
        self._kept_pending = SqliteFactStore(transaction, PENDING, log)
        self._kept_receipts = SqliteFactStore(transaction, RECEIPTS, log)

    def add(self, package: StoredPackage, parts: Mapping[str, bytes]) -> None:
        """Raises ValueError for a package that is there already (our bug)."""
        year, digest = package.envelope.year_id, package.digest
        self._kept_packages.add(Scope(year=year), package)
        rows = [self._part(digest, path, content) for path, content in parts.items()]
        self._transaction.run(insert(PACKAGE_PART), rows)
        digests = {path: digest_of_bytes(content) for path, content in parts.items()}
        address = Address(str(year), "", digest)
        self._log.note(PARTS, Topic.PACKAGES, address, after=canonical_bytes(digests))

    def set_withdrawn(self, digest: Digest, *, withdrawn: bool) -> None:
        """Raises KeyError for a package that is not there (our bug)."""
        package = self.get(digest)
        if package is None:
            raise KeyError(digest)
        scope = Scope(year=package.envelope.year_id)
        self._kept_packages.put(scope, replace(package, withdrawn=withdrawn))

    def hold(self, pending: PendingPackage, content: bytes) -> None:
        """Raises ValueError for a file that is in quarantine already (our bug)."""
        self._kept_pending.add(WHOLE_BOOK, pending)
        values = {"file_digest": pending.file_digest, "content": content}
        self._transaction.run(insert(PENDING_FILE).values(values))
        digest = canonical_bytes(digest_of_bytes(content))
        self._note_file(pending.file_digest, after=digest)

    def release(self, file_digest: Digest) -> None:
        """Lets a file go from quarantine; its bytes go, its line stays marked."""
        digest = canonical_bytes(digest_of_bytes(self.pending_file(file_digest)))
        self._kept_pending.remove(WHOLE_BOOK, file_digest)
        self._transaction.run(delete(PENDING_FILE).where(PENDING_FILE.c.file_digest == file_digest))
        self._note_file(file_digest, before=digest)

    def add_receipt(self, receipt: PackageReceipt) -> None:
        self._kept_receipts.add(WHOLE_BOOK, receipt)

    def _part(self, digest: Digest, path: str, content: bytes) -> dict[str, Any]:
        row: dict[str, Any] = {"package": digest, "path": path, "content": content}
        row["evidence"] = None
        place = PurePosixPath(path)
        if place.parent == EVIDENCE_FOLDER:
            kind = EvidenceKind(place.suffix.removeprefix("."))
            row["evidence"] = self._kept_evidence.add(content, kind).sha256
            row["content"] = None
        return row

    def _note_file(self, file_digest: Digest, **digests: bytes) -> None:
        self._log.note(FILES, Topic.PACKAGES, Address("", "", file_digest), **digests)
