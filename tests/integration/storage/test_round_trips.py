"""Whatever a fact holds, it comes back equal and with the same canonical bytes."""

from contextlib import contextmanager, suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.integration.contracts.samples import IDENTITY, WHOLE_YEAR, stamp
from tests.integration.storage.strategies import facts
from thidua_desktop.domain.book import (
    Account,
    BookIdentity,
    FrameDraft,
    FrameRevision,
    PackageReceipt,
    PendingPackage,
    SigningKey,
    StoredPackage,
)
from thidua_desktop.domain.canonical import canonical_bytes
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.roster import TrustedKey
from thidua_desktop.storage import fact_tables as tables
from thidua_desktop.storage.fact_table import SqliteFactStore
from thidua_desktop.storage.files import SqliteFiles
from thidua_desktop.storage.frames import SqliteFrameStore
from thidua_desktop.storage.journal import OperationLog
from thidua_desktop.storage.mapping.columns import EntryMapping
from thidua_desktop.storage.tables.record import PROGRESS_ENTRY

KINDS = {
    BookIdentity: tables.IDENTITY,
    Account: tables.ACCOUNTS,
    SigningKey: tables.SIGNING_KEYS,
    TrustedKey: tables.TRUSTED_KEYS,
    **tables.SCOPED,
    StoredPackage: tables.PACKAGES,
    PendingPackage: tables.PENDING,
    PackageReceipt: tables.RECEIPTS,
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """One book for all examples."""
    files = SqliteFiles()
    storage = files.create(tmp_path_factory.mktemp("shelf") / "a.thidua", IDENTITY, stamp())
    yield storage
    files.close(storage)


def test_every_table_of_facts_has_its_round_trip():
    assert set(KINDS.values()) == set(tables.FACT_TABLES)


class UndoneError(Exception):
    """Takes an example back, so that the next one finds an empty book."""


@contextmanager
def undone(storage):
    """A transaction that is rolled back at its end."""
    with suppress(UndoneError), storage.transaction("BEGIN IMMEDIATE") as transaction:
        yield transaction
        raise UndoneError


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(deadline=None)
@given(data=st.data())
def test_a_fact_comes_back_as_it_was(shelf, kind, data):
    fact = data.draw(facts(kind))
    table = KINDS[kind]
    with undone(shelf) as transaction:
        store = SqliteFactStore(transaction, table, OperationLog(stamp()))
        store.add(WHOLE_YEAR, fact)
        (found,) = store.list(WHOLE_YEAR)
        by_key = store.get(WHOLE_YEAR, table.key(fact))
    assert found == by_key == fact
    assert canonical_bytes(found) == canonical_bytes(fact)


@pytest.mark.parametrize("kind", [*KINDS, ProgressEntry], ids=lambda kind: kind.__name__)
def test_every_field_has_its_column_and_every_column_its_field(kind):
    if kind is ProgressEntry:
        table, mapping, own = PROGRESS_ENTRY, EntryMapping(), {"ordinal", "year"}
    else:
        table, mapping = KINDS[kind].table, KINDS[kind].mapping
        own = {"ordinal", "scope_year", "scope_period", "scope_key", "version", "deleted"}
    assert set(table.c.keys()) - own == set(mapping.columns)


@given(entry=facts(ProgressEntry))
def test_an_entry_comes_back_as_it_was_without_its_evidence_rows(entry):
    mapping = EntryMapping()
    assert mapping.from_row(mapping.to_row(entry), entry.evidence) == entry


@settings(deadline=None)
@given(revision=facts(FrameRevision))
def test_a_frame_comes_back_with_its_digest(shelf, revision):
    year = revision.frame.year.code
    with undone(shelf) as transaction:
        store = SqliteFrameStore(transaction, OperationLog(stamp()))
        store.add(revision)
        store.put_draft(FrameDraft(frame=revision.frame))
        (found,) = store.list(year)
        draft = store.draft(year)
    assert found == revision
    assert canonical_bytes(found) == canonical_bytes(revision)
    assert canonical_bytes(draft.frame) == canonical_bytes(revision.frame)
