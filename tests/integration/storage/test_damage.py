"""Damaged, foreign and edited files: refused or found, never taken for a new book."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.integration.contracts.samples import (
    IDENTITY,
    SCOPE,
    YEAR,
    appraisal,
    entry,
    package,
    parts,
    stamp,
)
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.progress import EvidenceKind
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.storage.schema import APPLICATION_ID

FILE = b"%PDF-1.7 minh chung"


def code_of_opening(files, path, *, read_only=False):
    with pytest.raises(KnownFault) as caught:
        files.open(path, read_only=read_only)
    return caught.value.code


@pytest.fixture
def full(book, files, path):
    """A closed book with a little of everything."""
    with book.write(stamp()) as uow:
        uow.evidence.add(FILE, EvidenceKind.PDF)
        uow.entries.add(YEAR, [entry(number) for number in range(1, 40)])
        uow.packages.add(package(5, sent=True), parts())
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).put(SCOPE, appraisal())
    files.close(book)
    return path


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize(
    "content", [b"", b"\0" * 5000, b"not a database at all", b"SQLite format 3\0" + b"\1" * 200]
)
def test_a_file_that_is_no_database_is_damaged(files, path, content, read_only):
    path.write_bytes(content)
    assert code_of_opening(files, path, read_only=read_only) is FaultCode.DB_DAMAGED
    assert path.read_bytes() == content


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_book_is_damaged(files, full, share):
    content = full.read_bytes()
    full.write_bytes(content[: int(len(content) * share)])
    assert code_of_opening(files, full) is FaultCode.DB_DAMAGED


def test_a_database_of_another_program_is_foreign(files, path):
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE t (a)")
    assert code_of_opening(files, path) is FaultCode.DB_FOREIGN


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW seen AS SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON gap BEGIN DELETE FROM gap; END",
        "DROP TRIGGER operation_no_update",
        "CREATE TABLE more (a)",
        "DROP TABLE gap",
        "CREATE VIRTUAL TABLE f USING fts5(a)",
    ],
)
def test_a_schema_that_is_not_ours_to_the_letter_is_foreign(files, full, statement):
    with closing(sqlite3.connect(full)) as raw:
        raw.execute(statement)
    assert code_of_opening(files, full) is FaultCode.DB_FOREIGN


def test_our_marks_on_an_empty_database_do_not_make_a_book(files, path):
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        raw.execute("PRAGMA user_version = 1")
    assert code_of_opening(files, path) is FaultCode.DB_FOREIGN


@pytest.mark.parametrize("read_only", [True, False])
def test_the_wal_of_another_file_beside_a_closed_book_is_refused(files, full, tmp_path, read_only):
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("CREATE TABLE t (a)")
        shutil.copyfile(tmp_path / "other.db-wal", full.with_name(f"{full.name}-wal"))
    before = full.read_bytes()
    assert code_of_opening(files, full, read_only=read_only) is FaultCode.DB_DAMAGED
    assert full.read_bytes() == before


def finds_nothing(files, path):
    try:
        items = files.check(path)
    except KnownFault as fault:
        return fault.code not in {FaultCode.DB_DAMAGED, FaultCode.DB_FOREIGN, FaultCode.DB_NEWER}
    return all(item.ok for item in items if item.name not in {"free_space", "seals"})


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1, exclude_max=True), mask=st.integers(1, 255))
def test_a_flipped_byte_is_found_or_changes_nothing(files, full, tmp_path, place, mask):
    content = bytearray(full.read_bytes())
    content[int(len(content) * place)] ^= mask
    copy = tmp_path / "flipped.thidua"
    copy.write_bytes(content)
    if finds_nothing(files, copy):
        storage = files.open(copy, read_only=True)
        with storage.read() as unit:
            assert unit.identity == IDENTITY
            assert len(unit.entries.list(YEAR)) == 39
            assert unit.facts(Appraisal).list(SCOPE) == (appraisal(),)
            assert unit.packages.parts(package(5).digest) == parts()
        files.close(storage)


EDITS = {
    "points of a fact": ("UPDATE appraisal SET points = '10'", {"facts"}),
    "a fact removed": ("DELETE FROM appraisal", {"facts"}),
    "a mark of removal": ("UPDATE appraisal SET deleted = 1", {"facts"}),
    "an entry": ("UPDATE progress_entry SET result_number = '9' WHERE ordinal = 3", {"facts"}),
    "a change": ("UPDATE change SET after = '{}' WHERE operation = 2", {"journal", "facts"}),
    "a change removed": ("DELETE FROM change WHERE operation = 3", {"journal", "facts"}),
    "the actor": ("UPDATE operation SET actor = 'nobody' WHERE seq = 2", {"journal"}),
    "evidence": ("UPDATE evidence SET content = x'00'", {"evidence", "packages"}),
    "a payload": (
        "UPDATE package_part SET content = x'00' WHERE path LIKE '%payload.json'",
        {"facts", "packages"},
    ),
    "the withdrawal": ("UPDATE package SET withdrawn = 1", {"facts"}),
    "a file held": ("INSERT INTO pending_file VALUES (hex(zeroblob(32)), x'00')", {"facts"}),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_with_another_program_is_named_and_the_book_stays_readable(files, full, edit):
    statement, found = EDITS[edit]
    with closing(sqlite3.connect(full)) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        triggers = triggers.fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(statement)
        for _, sql in triggers:
            raw.execute(sql)
        raw.commit()
    wrong = {item.name for item in files.check(full) if not item.ok} - {"free_space", "seals"}
    assert found & wrong, wrong
    storage = files.open(full, read_only=True)
    with storage.read() as unit:
        assert unit.identity == IDENTITY
    files.close(storage)


def test_the_first_broken_operation_is_named(files, full):
    with closing(sqlite3.connect(full)) as raw:
        sql = raw.execute("SELECT sql FROM sqlite_schema WHERE name = 'operation_no_update'")
        (trigger,) = sql.fetchone()
        raw.execute("DROP TRIGGER operation_no_update")
        raw.execute("UPDATE operation SET kind = 'seal_package' WHERE seq = 2")
        raw.execute(trigger)
        raw.commit()
    storage = files.open(full, read_only=True)
    with storage.read() as unit:
        assert unit.journal.first_broken() == 2
    files.close(storage)
    with pytest.raises(KnownFault) as caught:
        files.backup(full, full.with_name("copy.thidua"))
    assert caught.value.code is FaultCode.DB_EDITED
    assert caught.value.facts["first"] == "2"
    assert not full.with_name("copy.thidua").exists()


def test_a_journal_shorter_than_a_sealed_package_says_is_found(files, full):
    items = {item.name: item for item in files.check(full)}
    assert not items["seals"].ok
    assert items["seals"].facts == {"first": "5"}


def test_a_value_that_cannot_be_is_damage(files, full):
    with closing(sqlite3.connect(full)) as raw:
        raw.execute("UPDATE appraisal SET points = 'nine'")
        raw.commit()
    storage = files.open(full, read_only=True)
    with storage.read() as unit, pytest.raises(KnownFault) as caught:
        unit.facts(Appraisal).list(SCOPE)
    files.close(storage)
    assert caught.value.code is FaultCode.DB_DAMAGED
