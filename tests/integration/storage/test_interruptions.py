"""Killed, full, locked, write-protected: acknowledged operations stay, half ones never show."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.architecture.source import ROOT
from tests.integration.contracts.samples import IDENTITY, SCOPE, YEAR, appraisal, entry, stamp
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.progress import EvidenceKind
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.storage import connection

KILLED = """
import os, sys
from pathlib import Path
from tests.integration.contracts.samples import SCOPE, YEAR, appraisal, entry, stamp
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.storage.files import SqliteFiles

path, point = Path(sys.argv[1]), sys.argv[2]
files = SqliteFiles()
book = files.open(path, read_only=False)
if point == "opened":
    os._exit(9)
with book.write(stamp()) as uow:
    uow.facts(Appraisal).put(SCOPE, appraisal(points="1"))
if point == "committed":
    os._exit(9)
with book.write(stamp()) as uow:
    uow.entries.add(YEAR, [entry(number) for number in range(1, 3000)])
    uow.facts(Appraisal).put(SCOPE, appraisal(points="2"))
    if point == "inside":
        os._exit(9)
"""
HOLDING = """
import sys
from pathlib import Path
from thidua_desktop.storage.files import SqliteFiles

book = SqliteFiles().open(Path(sys.argv[1]), read_only=False)
print("open", flush=True)
sys.stdin.read()
book.close()
"""


def run(code, *arguments):
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    call = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(call, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def kill_at(path, point):
    with run(KILLED, path, point) as process:
        assert process.wait(60) == 9
    assert path.with_name(f"{path.name}-wal").exists()


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(("point", "length"), [("opened", 1), ("committed", 2), ("inside", 2)])
def test_a_killed_program_leaves_every_acknowledged_operation_and_no_half_one(
    files, closed, point, length, read_only
):
    kill_at(closed, point)
    before = {path.name: path.read_bytes() for path in closed.parent.iterdir()}
    storage = files.open(closed, read_only=read_only)
    with storage.read() as unit:
        assert unit.identity == IDENTITY
        assert unit.entries.list(YEAR) == ()
        assert unit.journal.head().length == length
        assert unit.journal.first_broken() is None
        assert [str(fact.points) for fact in unit.facts(Appraisal).list(SCOPE)] == ["1"] * (
            length - 1
        )
    files.close(storage)
    if read_only:
        assert {path.name: path.read_bytes() for path in closed.parent.iterdir()} == before
    else:
        assert [path.name for path in closed.parent.iterdir()] == [closed.name]


def test_a_book_left_open_whose_wal_is_another_file_is_damaged_and_left_alone(
    files, closed, tmp_path
):
    other = files.create(tmp_path / "other.thidua", IDENTITY, stamp("found_book", minutes=9))
    with other.write(stamp()) as uow:
        uow.entries.add(YEAR, [entry(number) for number in range(1, 500)])
    files.close(other)
    other = files.open(tmp_path / "other.thidua", read_only=False)
    with other.write(stamp()) as uow:
        uow.facts(Appraisal).put(SCOPE, appraisal())
    wal = closed.with_name(f"{closed.name}-wal")
    kill_at(closed, "committed")
    shutil.copyfile(tmp_path / "other.thidua-wal", wal)
    files.close(other)
    before = closed.read_bytes()
    with pytest.raises(KnownFault) as caught:
        files.open(closed, read_only=False)
    assert caught.value.code is FaultCode.DB_DAMAGED
    assert closed.read_bytes() == before
    assert wal.exists()


def test_a_book_held_by_another_program_is_in_use(files, closed, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    with run(HOLDING, closed) as process:
        assert process.stdout.readline() == "open\n"
        codes = []
        for read_only in (True, False):
            with pytest.raises(KnownFault) as caught:
                files.open(closed, read_only=read_only)
            codes.append(caught.value.code)
        process.communicate("")
    assert codes == [FaultCode.DB_IN_USE] * 2
    files.open(closed, read_only=False).close()


def test_a_full_disk_rolls_the_operation_back_and_the_book_goes_on(book):
    (pages,) = book._raw.execute("PRAGMA page_count").fetchone()
    book._raw.execute(f"PRAGMA max_page_count = {pages + 5}")

    def write_too_much() -> None:
        with book.write(stamp()) as uow:
            uow.facts(Appraisal).put(SCOPE, appraisal())
            uow.evidence.add(b"%PDF" + bytes(200_000), EvidenceKind.PDF)

    with pytest.raises(KnownFault) as caught:
        write_too_much()
    assert caught.value.code is FaultCode.DISK_FULL
    with book.read() as unit:
        assert unit.journal.head().length == 1
        assert unit.facts(Appraisal).list(SCOPE) == ()
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).put(SCOPE, appraisal())


@pytest.fixture
def protected(closed):
    """A closed book in a folder where nothing can be written, not even by root's tests."""
    closed.chmod(0o444)
    closed.parent.chmod(0o555)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root:
        modes = {parent: parent.stat().st_mode for parent in closed.parent.parents}
        for parent, mode in modes.items():
            parent.chmod(mode | 0o055)
        os.seteuid(65534)
    yield closed
    if is_root:
        os.seteuid(0)
        for parent, mode in modes.items():
            parent.chmod(mode)
    closed.parent.chmod(0o755)
    closed.chmod(0o644)


@pytest.mark.skipif(os.name == "nt", reason="folders of Windows know no such mode")
def test_a_protected_book_is_read_and_refuses_to_be_written(files, protected):
    storage = files.open(protected, read_only=True)
    with storage.read() as unit:
        assert unit.identity == IDENTITY
    files.close(storage)
    with pytest.raises(KnownFault) as caught:
        files.open(protected, read_only=False)
    assert caught.value.code is FaultCode.DB_READONLY
    assert [path.name for path in protected.parent.iterdir()] == [protected.name]


@pytest.mark.skipif(os.name == "nt", reason="folders of Windows know no such mode")
def test_a_backup_into_a_protected_folder_is_a_known_fault(files, protected):
    with pytest.raises(KnownFault) as caught:
        files.backup(protected, protected.with_name("copy.thidua"))
    assert caught.value.code is FaultCode.USB_READONLY


def test_half_a_backup_of_long_ago_goes_with_the_next_one(files, closed):
    folder = closed.parent / "sao-luu"
    left, making = folder / ".thidua-abcdefgh", folder / ".thidua-ijklmnop"
    for each in (left, making):
        each.mkdir(parents=True)
        (each / closed.name).write_bytes(b"half")
    two_days_ago = left.stat().st_mtime - 2 * 24 * 3600
    os.utime(left, (two_days_ago, two_days_ago))
    kept = files.keep_backup(closed, "20220622-020000_000001")
    assert set(folder.iterdir()) == {kept, making}, "another program may just be making one"


def test_reading_while_another_program_reads_with_its_own_tools(files, closed):
    with closing(sqlite3.connect(closed)) as raw:
        raw.execute("BEGIN")
        raw.execute("SELECT * FROM operation").fetchall()
        storage = files.open(closed, read_only=True)
        with storage.read() as unit:
            assert unit.identity == IDENTITY
        files.close(storage)
