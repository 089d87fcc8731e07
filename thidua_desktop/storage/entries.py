"""The unit's own progress entries: appended in bulk, never changed."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, insert, select

from thidua_desktop.domain.canonical import canonical_bytes
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.ids import FactId, YearCode
from thidua_desktop.domain.progress import EvidenceRef, ProgressEntry
from thidua_desktop.storage.address import Address
from thidua_desktop.storage.journal import OperationLog
from thidua_desktop.storage.mapping.columns import EntryMapping
from thidua_desktop.storage.tables.record import ENTRY_EVIDENCE, PROGRESS_ENTRY
from thidua_desktop.storage.transaction import Transaction

ENTITY = str(PROGRESS_ENTRY.name)

_MAPPING = EntryMapping()
_COLUMNS = [PROGRESS_ENTRY.c[name] for name in _MAPPING.columns]


class SqliteEntryReader:
    """Reads columns, never objects: a hundred thousand entries in two statements.

    A year is read once per unit of work: what that sees does not change but by its own adding,
    and a page asks for the same record a dozen times.
    """

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._known: dict[YearCode, tuple[ProgressEntry, ...]] = {}

    def list(self, year: YearCode) -> tuple[ProgressEntry, ...]:
        if year not in self._known:
            self._known[year] = self._where(PROGRESS_ENTRY.c.year == year)
        return self._known[year]

    def get(self, year: YearCode, entry: FactId) -> ProgressEntry | None:
        found = self._where(PROGRESS_ENTRY.c.year == year, PROGRESS_ENTRY.c.id == entry)
        return found[0] if found else None

    def since(self, year: YearCode, entries: Collection[FactId]) -> tuple[ProgressEntry, ...]:
        """Follows who replaced whom by their ids; the year itself takes ten times as long."""
        replaced = select(PROGRESS_ENTRY.c.id, PROGRESS_ENTRY.c.corrects).where(
            PROGRESS_ENTRY.c.year == year, PROGRESS_ENTRY.c.corrects.is_not(None)
        )
        wanted = set(entries)
        for row in self._transaction.rows(replaced.order_by(PROGRESS_ENTRY.c.ordinal)):
            if row["corrects"] in wanted:
                wanted.add(row["id"])
        return self._where(PROGRESS_ENTRY.c.year == year, PROGRESS_ENTRY.c.id.in_(wanted))

    def state(self) -> Iterator[tuple[Address, bytes]]:
        """Every entry by its address, in canonical form."""
        for row in self._transaction.rows(select(PROGRESS_ENTRY.c.year).distinct()):
            for entry in self.list(row["year"]):
                yield Address(row["year"], "", entry.id), canonical_bytes(entry)

    def _where(self, *conditions: ColumnElement[bool]) -> tuple[ProgressEntry, ...]:
        evidence = self._evidence(*conditions)
        wanted = select(*_COLUMNS).where(*conditions).order_by(PROGRESS_ENTRY.c.ordinal)
        return tuple(
            _MAPPING.from_row(row, evidence.get(row["id"], ()))
            for row in self._transaction.stream(wanted)
        )

    def _evidence(self, *conditions: ColumnElement[bool]) -> dict[FactId, tuple[EvidenceRef, ...]]:
        wanted = (
            select(ENTRY_EVIDENCE.c.entry, ENTRY_EVIDENCE.c.sha256, ENTRY_EVIDENCE.c.name)
            .join(PROGRESS_ENTRY, PROGRESS_ENTRY.c.id == ENTRY_EVIDENCE.c.entry)
            .where(*conditions)
            .order_by(ENTRY_EVIDENCE.c.entry, ENTRY_EVIDENCE.c.position)
        )
        found: defaultdict[FactId, list[EvidenceRef]] = defaultdict(list)
        for row in self._transaction.rows(wanted):
            found[row["entry"]].append(EvidenceRef(sha256=row["sha256"], name=row["name"]))
        return {entry: tuple(refs) for entry, refs in found.items()}


class SqliteEntryStore(SqliteEntryReader):
    """Appends entries; the table itself refuses every other change."""

    def __init__(self, transaction: Transaction, log: OperationLog) -> None:
        super().__init__(transaction)
        self._log = log

    def add(self, year: YearCode, entries: Sequence[ProgressEntry]) -> None:
        """Raises ValueError for an id that exists, a correction or evidence that does not."""
        self._known.pop(year, None)
        rows = [{"year": year, **_MAPPING.to_row(entry)} for entry in entries]
        self._transaction.run(insert(PROGRESS_ENTRY), rows)
        evidence = [ref for entry in entries for ref in _evidence_rows(entry)]
        self._transaction.run(insert(ENTRY_EVIDENCE), evidence)
        for entry in entries:
            address = Address(str(year), "", entry.id)
            self._log.note(ENTITY, Topic.RECORD, address, after=canonical_bytes(entry))


def _evidence_rows(entry: ProgressEntry) -> Iterator[dict[str, Any]]:
    for position, ref in enumerate(entry.evidence):
        yield {
            "entry": entry.id,
            "position": position,
            "sha256": ref.sha256,
            "name": ref.name,
        }
