"""An older book is brought up on a copy; a newer one is left alone."""

import hashlib
import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.integration.contracts.samples import IDENTITY, SCOPE, appraisal, stamp
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.storage.files import SqliteFiles
from thidua_desktop.storage.migration import run_steps
from thidua_desktop.storage.schema import MIGRATIONS, SchemaPlan, fingerprint_of

NEXT_STEP = """
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.execute("CREATE TABLE award (id TEXT NOT NULL PRIMARY KEY) STRICT")
    op.execute({broken!r})
    op.execute("PRAGMA user_version = 3")
"""
HARMLESS = "SELECT 1"


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def next_version(folder, *, broken=HARMLESS):
    """The plan of a program that is one version ahead."""
    steps = folder / "migrations"
    shutil.copytree(MIGRATIONS, steps)
    (steps / "versions" / "v0003_award.py").write_text(NEXT_STEP.format(broken=broken), "utf-8")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        (steps / "versions" / "v0003_award.py").write_text(
            NEXT_STEP.format(broken=HARMLESS), "utf-8"
        )
        run_steps(raw, steps)
        plan = SchemaPlan(version=3, fingerprint=fingerprint_of(raw), migrations=steps)
    (steps / "versions" / "v0003_award.py").write_text(NEXT_STEP.format(broken=broken), "utf-8")
    return plan


@pytest.fixture
def older(closed):
    """A book of this version, seen from the next one."""
    return closed


def test_an_older_book_is_migrated_when_it_is_opened_for_writing(older, tmp_path):
    files = SqliteFiles(next_version(tmp_path))
    storage = files.open(older, read_only=False)
    with storage.write(stamp()) as uow:
        uow.facts(Appraisal).put(SCOPE, appraisal())
    with storage.read() as unit:
        assert unit.identity == IDENTITY
        assert unit.journal.head().length == 2
        assert unit.journal.first_broken() is None
    files.close(storage)
    assert [path.name for path in older.parent.iterdir()] == [older.name]
    with closing(sqlite3.connect(older)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (3,)
        assert raw.execute("SELECT count(*) FROM award").fetchone() == (0,)


def test_an_older_book_is_read_without_being_changed(older, tmp_path):
    files = SqliteFiles(next_version(tmp_path))
    before = digest(older)
    storage = files.open(older, read_only=True)
    with storage.read() as unit:
        assert unit.identity == IDENTITY
    files.close(storage)
    assert digest(older) == before
    assert [path.name for path in older.parent.iterdir()] == [older.name]


@pytest.mark.parametrize(
    ("broken", "error"),
    [
        ("PRAGMA user_version = 0; nonsense", Exception),
        ("CREATE TABLE surplus (id TEXT) STRICT", KnownFault),
        ("INSERT INTO package_part VALUES ('nobody', 'a', x'00', NULL)", KnownFault),
    ],
    ids=["a step that fails", "another schema", "broken foreign keys"],
)
def test_a_migration_that_goes_wrong_leaves_the_older_book(older, tmp_path, broken, error):
    before = digest(older)
    with pytest.raises(error):
        SqliteFiles(next_version(tmp_path, broken=broken)).open(older, read_only=False)
    assert [path.name for path in older.parent.iterdir()] == [older.name]
    storage = SqliteFiles().open(older, read_only=True)
    storage.close()
    with closing(sqlite3.connect(older)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (2,)
    assert len(digest(older)) == len(before)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_newer_book_is_refused_and_not_one_byte_changed(older, read_only):
    with closing(sqlite3.connect(older)) as raw:
        raw.execute("PRAGMA user_version = 3")
    before = digest(older)
    with pytest.raises(KnownFault) as caught:
        SqliteFiles().open(older, read_only=read_only)
    assert caught.value.code is FaultCode.DB_NEWER
    assert digest(older) == before
    assert [path.name for path in older.parent.iterdir()] == [older.name]
