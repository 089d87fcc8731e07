"""The schema: strict, marked as ours, the same whether made fresh or step by step."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from tests.integration.contracts.samples import YEAR, entry, stamp
from thidua_desktop.domain.progress import EvidenceKind, EvidenceRef
from thidua_desktop.storage.migration import run_steps
from thidua_desktop.storage.schema import (
    APPLICATION_ID,
    FINGERPRINT,
    MIGRATIONS,
    SCHEMA_VERSION,
    create_schema,
    fingerprint_of,
)
from thidua_desktop.storage.tables.parts import TABLES


@pytest.fixture
def raw(closed):
    with closing(sqlite3.connect(closed)) as connection:
        yield connection


def test_every_table_of_ours_is_strict(raw):
    tables = raw.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
    loose = {name for name, strict in tables if not strict}
    assert {name for name in loose if not name.startswith("sqlite_")} == {"alembic_version"}


def test_a_table_refuses_values_of_another_type(raw):
    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT value in INTEGER"):
        raw.execute("UPDATE book_identity SET version = 'many'")


@pytest.mark.parametrize(
    ("column", "value"),
    [("version", 0), ("mode", "play"), ("bloc_code", ""), ("deleted", 2), ("created_at", "now")],
)
def test_a_column_refuses_values_out_of_its_range(raw, column, value):
    with pytest.raises(sqlite3.IntegrityError, match=f"ck_book_identity_{column}"):
        raw.execute(f"UPDATE book_identity SET {column} = ?", (value,))


def test_a_digest_has_64_digits(raw):
    with pytest.raises(sqlite3.IntegrityError, match="ck_evidence_sha256"):
        raw.execute("INSERT INTO evidence VALUES ('abc', 'pdf', 1, x'00')")


@pytest.mark.parametrize(
    "table", ["progress_entry", "entry_evidence", "evidence", "operation", "change"]
)
@pytest.mark.parametrize("verb", ["UPDATE {} SET rowid = rowid", "DELETE FROM {}"])
def test_what_only_grows_refuses_every_other_change(book, files, path, table, verb):
    with book.write(stamp()) as uow:
        kept = uow.evidence.add(b"%PDF", EvidenceKind.PDF)
        uow.entries.add(YEAR, [entry(evidence=(EvidenceRef(sha256=kept.sha256, name="a"),))])
    files.close(book)
    with closing(sqlite3.connect(path)) as raw:
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            raw.execute(verb.format(table))
        assert raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0


def test_a_book_bears_our_marks(raw):
    assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_an_open_book_is_held_safely(book):
    ask = book._raw.execute
    wanted = {
        "journal_mode": "wal",
        "locking_mode": "exclusive",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    assert {name: ask(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted


def test_the_fingerprint_written_down_is_that_of_a_fresh_schema():
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as connection:
        create_schema(connection)
        made = connection.connection.driver_connection
        assert isinstance(made, sqlite3.Connection)
        assert fingerprint_of(made) == FINGERPRINT
    engine.dispose()


def test_all_migrations_together_make_the_fresh_schema():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        run_steps(raw, MIGRATIONS)
        assert fingerprint_of(raw) == FINGERPRINT
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == ("0002",)


def test_all_constraints_have_names():
    nameless = [
        f"{table.name}: {type(constraint).__name__}"
        for table in TABLES.tables.values()
        for constraint in table.constraints
        if not constraint.name
    ]
    assert nameless == []
