"""Whether the tables still say what the journal says: the book as its last changes left it."""

from collections.abc import Iterator

from sqlalchemy import select

from thidua_desktop.domain.canonical import digest_of_bytes
from thidua_desktop.storage import entries, evidence, frames, packages
from thidua_desktop.storage.address import Address
from thidua_desktop.storage.entries import SqliteEntryReader
from thidua_desktop.storage.evidence import SqliteEvidenceReader
from thidua_desktop.storage.fact_table import SCOPE
from thidua_desktop.storage.fact_tables import FACT_TABLES
from thidua_desktop.storage.frames import SqliteFrameReader
from thidua_desktop.storage.journal import Change
from thidua_desktop.storage.packages import SqlitePackageReader
from thidua_desktop.storage.tables.journal import CHANGE
from thidua_desktop.storage.transaction import Transaction

Place = tuple[str, Address]


def first_difference(transaction: Transaction) -> str | None:
    """The first fact that the journal does not know so, as `entity year/period/key`."""
    expected = _journaled(transaction)
    for place, content in _stored(transaction):
        if expected.pop(place, None) != digest_of_bytes(content):
            return _named(place)
    return _named(next(iter(expected))) if expected else None


def _journaled(transaction: Transaction) -> dict[Place, str]:
    """Digest of the last state of every fact that was not removed."""
    columns = CHANGE.c
    changes = select(*(columns[name] for name in Change._fields)).order_by(
        CHANGE.c.operation, CHANGE.c.position
    )
    last: dict[Place, str] = {}
    for row in transaction.stream(changes):
        place = (row["entity"], Address(*(row[name] for name in SCOPE)))
        if row["after"] is None:
            last.pop(place, None)
        else:
            last[place] = digest_of_bytes(row["after"].encode())
    return last


def _stored(transaction: Transaction) -> Iterator[tuple[Place, bytes]]:
    frame_reader = SqliteFrameReader(transaction)
    package_reader = SqlitePackageReader(transaction)
    states = {
        **{table.entity: table.state(transaction) for table in FACT_TABLES},
        entries.ENTITY: SqliteEntryReader(transaction).state(),
        evidence.ENTITY: SqliteEvidenceReader(transaction).state(),
        frames.REVISION: frame_reader.revisions_state(),
        frames.DRAFT: frame_reader.drafts_state(),
        packages.PARTS: package_reader.parts_state(),
        packages.FILES: package_reader.files_state(),
    }
    for entity, state in states.items():
        for address, content in state:
            yield (entity, address), content


def _named(place: Place) -> str:
    entity, address = place
    return f"{entity} {'/'.join(address)}"
