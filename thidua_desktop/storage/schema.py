"""The schema as a whole: its version, its marks in the file, its making and its fingerprint."""

import sqlite3
from pathlib import Path

from msgspec import Struct
from sqlalchemy import Connection, event
from sqlalchemy.schema import DDL

from thidua_desktop.domain.canonical import digest_of
from thidua_desktop.domain.ids import Digest
from thidua_desktop.storage.tables import book, exchange, frame, journal, leader, record, review
from thidua_desktop.storage.tables.parts import TABLES

APPLICATION_ID = 0x54484944
"""`THID`, in the header of every book."""

SCHEMA_VERSION = 2
MIGRATIONS = Path(__file__).with_name("migrations")
TABLE_MODULES = (book, frame, record, leader, review, exchange, journal)

_APPEND_ONLY = (
    record.PROGRESS_ENTRY,
    record.ENTRY_EVIDENCE,
    record.EVIDENCE,
    exchange.PACKAGE_PART,
    journal.OPERATION,
    journal.CHANGE,
)
_ALEMBIC_TABLE = (
    "CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) )"
)

FINGERPRINT = Digest("dc1f8a441c1ca6b936bc2d97be28217bdadc0fe25d8f88d70746ce9fcbe79977")
"""Written down, as making a schema to look at it would take time at every start."""


def _refuse_changes(table: str, verb: str) -> DDL:
    return DDL(  # type: ignore[no-untyped-call] # SQLAlchemy left it so
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )


for _table in _APPEND_ONLY:
    for _verb in ("UPDATE", "DELETE"):
        refusal = _refuse_changes(_table.name, _verb).execute_if(dialect="sqlite")
        event.listen(_table, "after_create", refusal)


class SchemaPlan(Struct, frozen=True, kw_only=True):
    """What a book's schema has to be, and where the steps from older ones lie."""

    version: int
    fingerprint: Digest
    migrations: Path


PRESENT_PLAN = SchemaPlan(version=SCHEMA_VERSION, fingerprint=FINGERPRINT, migrations=MIGRATIONS)
"""The schema this program writes."""


def revision_name(version: int) -> str:
    """The name of a version in Alembic's table."""
    return f"{version:04d}"


def create_schema(connection: Connection) -> None:
    """All tables of the present version in an empty file, with the file's marks."""
    TABLES.create_all(connection, checkfirst=False)
    connection.exec_driver_sql(_ALEMBIC_TABLE)
    connection.exec_driver_sql(
        "INSERT INTO alembic_version VALUES (?)", (revision_name(SCHEMA_VERSION),)
    )
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def fingerprint_of(connection: sqlite3.Connection) -> Digest:
    """Over every table, index, trigger and view with its definition, without SQLite's own."""
    found = connection.execute(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    )
    parts = [[kind, name, " ".join(str(sql or "").split())] for kind, name, sql in found]
    return digest_of(sorted(parts))
