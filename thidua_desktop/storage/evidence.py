"""Evidence by content: every file once, whether an entry or a package brought it."""

from collections.abc import Iterator

from sqlalchemy import insert, select

from thidua_desktop.domain.canonical import canonical_bytes, digest_of_bytes
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.progress import Evidence, EvidenceKind
from thidua_desktop.storage.address import Address
from thidua_desktop.storage.journal import OperationLog
from thidua_desktop.storage.mapping.columns import ByName
from thidua_desktop.storage.tables.record import EVIDENCE
from thidua_desktop.storage.transaction import Transaction

ENTITY = str(EVIDENCE.name)

_MAPPING = ByName(Evidence)

_FACTS = select(EVIDENCE.c.sha256, EVIDENCE.c.kind, EVIDENCE.c.size)


class SqliteEvidenceReader:
    """Reads what is known of a file, or its bytes."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, sha256: Digest) -> Evidence | None:
        row = self._transaction.first(_FACTS.where(EVIDENCE.c.sha256 == sha256))
        return None if row is None else _MAPPING.from_row(row)

    def read(self, sha256: Digest) -> bytes:
        """The file's bytes. Raises KeyError where there is none (our bug)."""
        row = self._transaction.first(select(EVIDENCE.c.content).where(EVIDENCE.c.sha256 == sha256))
        if row is None:
            raise KeyError(sha256)
        return bytes(row["content"])

    def digests(self) -> tuple[Digest, ...]:
        found = self._transaction.rows(select(EVIDENCE.c.sha256).order_by(EVIDENCE.c.sha256))
        return tuple(row["sha256"] for row in found)

    def state(self) -> Iterator[tuple[Address, bytes]]:
        """What is known of every file, in canonical form."""
        for row in self._transaction.stream(_FACTS):
            yield Address("", "", row["sha256"]), canonical_bytes(_MAPPING.from_row(row))


class SqliteEvidenceStore(SqliteEvidenceReader):
    """Keeps files; one that is there already stays as it is."""

    def __init__(self, transaction: Transaction, log: OperationLog) -> None:
        super().__init__(transaction)
        self._log = log

    def add(self, content: bytes, kind: EvidenceKind) -> Evidence:
        sha256 = digest_of_bytes(content)
        known = self.get(sha256)
        if known is not None:
            return known
        evidence = Evidence(sha256=sha256, kind=kind, size=len(content))
        values = {"sha256": sha256, "kind": kind, "size": len(content), "content": content}
        self._transaction.run(insert(EVIDENCE).values(values))
        address = Address("", "", sha256)
        self._log.note(ENTITY, Topic.EVIDENCE, address, after=canonical_bytes(evidence))
        return evidence
