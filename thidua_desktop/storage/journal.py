"""The journal: one record per operation, each digest taken over the one before (design §3)."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from msgspec.structs import asdict
from sqlalchemy import insert, select

from thidua_desktop.application.ports import JournalItem, OperationStamp
from thidua_desktop.domain.canonical import digest_of, utc_text
from thidua_desktop.domain.changes import ChangeSet, Topic
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import JournalPoint
from thidua_desktop.storage.address import Address
from thidua_desktop.storage.mapping.columns import ByName
from thidua_desktop.storage.tables.exchange import PACKAGE
from thidua_desktop.storage.tables.journal import CHANGE, OPERATION
from thidua_desktop.storage.transaction import Transaction

EMPTY = JournalPoint(length=0, head=Digest("0" * 64))
"""The journal before its first operation."""

_ITEM = ByName(JournalItem)
_STAMP = ByName(OperationStamp)


class Change(NamedTuple):
    """One touched fact before and after, as canonical JSON; None where it was not there."""

    entity: str
    scope_year: str
    scope_period: str
    scope_key: str
    before: str | None
    after: str | None


class OperationLog:
    """What one operation changes, written as its journal record when it ends well."""

    def __init__(self, stamp: OperationStamp) -> None:
        self._stamp = stamp
        self._changes: list[Change] = []
        self._topics: set[Topic] = set()
        self._ids: set[str] = set()
        self.seq: int | None = None

    def note(
        self,
        entity: str,
        topic: Topic,
        address: Address,
        *,
        before: bytes | None = None,
        after: bytes | None = None,
    ) -> None:
        change = Change(entity, *address, _text(before), _text(after))
        self._changes.append(change)
        self._topics.add(topic)
        self._ids.add(address.id)

    def change_set(self, *, approvals: str) -> ChangeSet:
        """`approvals` is the table whose rows, once gone, leave a period unapproved."""
        fallen = {c.scope_period for c in self._changes if c.entity == approvals and not c.after}
        return ChangeSet(
            topics=frozenset(self._topics),
            ids=frozenset(self._ids),
            unapproved=frozenset(fallen),
        )

    def write(self, transaction: Transaction) -> None:
        """The record and its changes; nothing at all for an operation that changed nothing."""
        if not self._changes:
            return
        before = SqliteJournal(transaction).head()
        seq = before.length + 1
        digest = operation_digest(seq, self._stamp, prev_digest=before.head, changes=self._changes)
        operation = {"seq": seq, "prev_digest": before.head, "digest": digest}
        transaction.run(insert(OPERATION).values(**operation, **asdict(self._stamp)))
        rows = [
            {"operation": seq, "position": position, **change._asdict()}
            for position, change in enumerate(self._changes)
        ]
        transaction.run(insert(CHANGE), rows)
        self.seq = seq


def _text(canonical: bytes | None) -> str | None:
    return None if canonical is None else canonical.decode()


def operation_digest(
    seq: int, stamp: OperationStamp, *, prev_digest: Digest, changes: list[Change]
) -> Digest:
    """SHA-256 over the canonical bytes of an operation and the digest of the one before."""
    return digest_of(
        {
            "seq": seq,
            "kind": stamp.kind,
            "actor": stamp.actor,
            "at": utc_text(stamp.at),
            "prev_digest": prev_digest,
            "changes": changes,
        }
    )


class SqliteJournal:
    """Reads the chain of operations."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def head(self) -> JournalPoint:
        last = self.last(1)
        return JournalPoint(length=last[0].seq, head=last[0].digest) if last else EMPTY

    def seals(self) -> tuple[JournalPoint, ...]:
        found = self._transaction.rows(
            select(PACKAGE.c.journal_length, PACKAGE.c.journal_head)
            .where(PACKAGE.c.sent)
            .order_by(PACKAGE.c.ordinal)
        )
        return tuple(
            JournalPoint(length=row["journal_length"], head=row["journal_head"]) for row in found
        )

    def last(self, limit: int) -> tuple[JournalItem, ...]:
        """The newest operations, newest first."""
        newest = (
            select(*(OPERATION.c[name] for name in _ITEM.columns))
            .order_by(OPERATION.c.seq.desc())
            .limit(limit)
        )
        return tuple(_ITEM.from_row(row) for row in self._transaction.rows(newest))

    def rows_of(self, seq: int) -> tuple[Change, ...]:
        """What one operation changed, by table and address."""
        columns = CHANGE.c
        wanted = select(*(columns[name] for name in Change._fields)).where(columns.operation == seq)
        found = self._transaction.rows(wanted.order_by(columns.position))
        return tuple(Change(*(row[name] for name in Change._fields)) for row in found)

    def point(self, length: int) -> JournalPoint | None:
        """The state of the journal after its operation number `length`."""
        if length == 0:
            return EMPTY
        row = self._transaction.first(select(OPERATION.c.digest).where(OPERATION.c.seq == length))
        return None if row is None else JournalPoint(length=length, head=row["digest"])

    def first_broken(self) -> int | None:
        previous, expected = EMPTY.head, 1
        changes = self._changes_by_operation()
        waiting = next(changes, None)
        operations = select(OPERATION).order_by(OPERATION.c.seq)
        for row in self._transaction.stream(operations):
            own: list[Change] = []
            if waiting is not None and waiting[0] == row["seq"]:
                own = waiting[1]
                waiting = next(changes, None)
            stamp = _STAMP.from_row(row)
            digest = operation_digest(expected, stamp, prev_digest=previous, changes=own)
            if (row["seq"], row["prev_digest"], row["digest"]) != (expected, previous, digest):
                return expected
            previous, expected = row["digest"], expected + 1
        return None if waiting is None else expected

    def _changes_by_operation(self) -> Iterator[tuple[int, list[Change]]]:
        for seq, rows in groupby(self._all_changes(), key=lambda pair: pair[0]):
            yield seq, [change for _, change in rows]

    def _all_changes(self) -> Iterator[tuple[int, Change]]:
        columns = CHANGE.c
        ordered = select(columns.operation, *(columns[name] for name in Change._fields)).order_by(
            CHANGE.c.operation, CHANGE.c.position
        )
        for row in self._transaction.stream(ordered):
            yield row["operation"], Change(*(row[name] for name in Change._fields))
