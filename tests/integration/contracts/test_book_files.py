"""Book files: made once, one file when closed, safe copies, honest refusals."""

import errno
import hashlib
from pathlib import Path

import pytest

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


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def write_something(book, points="7"):
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).put(SCOPE, appraisal(points=points))


def test_a_closed_book_is_one_file_and_keeps_what_was_written(files, book, path):
    write_something(book)
    files.close(book)
    assert names(path.parent) == [path.name]
    again = files.open(path, read_only=False)
    with again.read() as unit:
        assert unit.facts(Appraisal).list(SCOPE) == (appraisal(points="7"),)
    files.close(again)
    assert names(path.parent) == [path.name]


def test_reading_leaves_the_file_and_its_folder_as_they_were(files, book, path):
    files.close(book)
    before = hashlib.sha256(path.read_bytes()).digest()
    reading = files.open(path, read_only=True)
    with reading.read() as unit:
        assert unit.identity == IDENTITY
        assert names(path.parent) == [path.name]
    files.close(reading)
    assert names(path.parent) == [path.name]
    assert hashlib.sha256(path.read_bytes()).digest() == before


def test_two_programs_may_read_at_once(files, book, path):
    files.close(book)
    readers = [files.open(path, read_only=True) for _ in range(2)]
    for reader in readers:
        with reader.read() as unit:
            assert unit.identity == IDENTITY
    for reader in readers:
        files.close(reader)


def test_a_new_book_never_takes_the_place_of_a_file(files, path):
    path.write_bytes(b"something dear")
    with pytest.raises(KnownFault) as caught:
        files.create(path, IDENTITY, stamp("found_book"))
    assert caught.value.code is FaultCode.FILE_IO
    assert path.read_bytes() == b"something dear"
    assert names(path.parent) == [path.name]


def test_a_missing_book_is_not_made_by_opening(files, path):
    for read_only in (True, False):
        with pytest.raises(KnownFault) as caught:
            files.open(path, read_only=read_only)
        assert caught.value.code is FaultCode.FILE_MISSING
    assert names(path.parent) == []


@pytest.mark.parametrize("read_only", [True, False])
def test_a_book_in_use_is_not_opened_again(files, book, path, read_only):
    with pytest.raises(KnownFault) as caught:
        files.open(path, read_only=read_only)
    assert caught.value.code is FaultCode.DB_IN_USE
    write_something(book)


@pytest.mark.parametrize("is_open", [True, False])
def test_a_backup_is_a_whole_book_and_the_book_goes_on(files, book, path, tmp_path, is_open):
    write_something(book)
    if not is_open:
        files.close(book)
    files.backup(path, tmp_path / "copy.thidua")
    copy = files.open(tmp_path / "copy.thidua", read_only=True)
    with copy.read() as unit:
        assert unit.facts(Appraisal).list(SCOPE) == (appraisal(points="7"),)
        assert unit.journal.first_broken() is None
    files.close(copy)
    assert names(tmp_path) == sorted(["copy.thidua", path.parent.name])
    if is_open:
        write_something(book, "8")


@pytest.mark.usefixtures("book")
def test_a_backup_never_takes_the_place_of_a_file(files, path, tmp_path):
    (tmp_path / "copy.thidua").write_bytes(b"older backup")
    with pytest.raises(KnownFault) as caught:
        files.backup(path, tmp_path / "copy.thidua")
    assert caught.value.code is FaultCode.FILE_IO
    assert (tmp_path / "copy.thidua").read_bytes() == b"older backup"


@pytest.mark.usefixtures("book")
def test_a_backup_into_a_folder_that_is_gone_is_a_known_fault(files, path, tmp_path):
    with pytest.raises(KnownFault) as caught:
        files.backup(path, tmp_path / "gone" / "copy.thidua")
    assert caught.value.code is FaultCode.USB_GONE


@pytest.mark.parametrize("is_open", [True, False])
def test_a_healthy_book_passes_every_check(files, book, path, is_open):
    with book.write(stamp()) as uow:
        uow.evidence.add(b"%PDF", EvidenceKind.PDF)
        uow.entries.add(YEAR, [entry()])
        payload = b'{"body":1}'
        uow.packages.add(package(payload=payload), parts(payload))
        uow.facts(Appraisal).put(SCOPE, appraisal())
    with book.write(stamp()) as uow:
        uow.facts(Appraisal).remove(SCOPE, "P1/1.2")
        uow.packages.set_withdrawn(package().digest, withdrawn=True)
    if not is_open:
        files.close(book)
    items = {item.name: item for item in files.check(path)}
    assert [name for name, item in items.items() if not item.ok and name != "free_space"] == []
    assert {"integrity", "foreign_keys", "journal", "facts", "evidence", "free_space"} <= set(items)
    assert items["journal"].facts["length"] == "3"
    assert items["evidence"].facts["count"] == "2"


def test_a_folder_of_backups_that_cannot_be_looked_through_is_a_known_fault(files, tmp_path):
    with pytest.raises(KnownFault) as found:
        files.backups(tmp_path / ("x" * 300) / "so.thidua")
    assert found.value.code is FaultCode.PATH_TOO_LONG


def test_automatic_backups_are_made_once_per_mark_and_the_oldest_go(files, path):
    files.close(files.create(path, IDENTITY, stamp()))
    for number in (*range(12), 11):
        files.keep_backup(path, f"20220101-{number:06d}")
    kept = [backup.stem for backup in files.backups(path)]
    assert kept == [f"{path.stem}_20220101-{number:06d}" for number in range(2, 12)]


def test_a_moved_book_is_whole_and_one_file_in_its_new_place(files, book, path, tmp_path):
    write_something(book)
    files.close(book)
    target = tmp_path / "noi khac" / "so moi.thidua"
    target.parent.mkdir()
    files.move(path, target)
    assert not path.exists()
    assert names(target.parent) == [target.name]
    moved = files.open(target, read_only=False)
    with moved.read() as unit:
        assert unit.facts(Appraisal).list(SCOPE) == (appraisal(points="7"),)
        assert unit.journal.head().length == 2
    files.close(moved)


@pytest.mark.usefixtures("book")
def test_an_open_book_is_not_moved(files, path, tmp_path):
    with pytest.raises(KnownFault) as caught:
        files.move(path, tmp_path / "moved.thidua")
    assert caught.value.code is FaultCode.DB_IN_USE
    assert path.exists()
    assert not (tmp_path / "moved.thidua").exists()


def test_a_move_that_cannot_be_leaves_everything_as_it_was(files, book, path, tmp_path):
    files.close(book)
    before = path.read_bytes()
    taken = tmp_path / "taken.thidua"
    taken.write_bytes(b"somebody else's")
    for target in (taken, tmp_path / "gone" / "moved.thidua", path):
        with pytest.raises(KnownFault):
            files.move(path, target)
    assert path.read_bytes() == before
    assert taken.read_bytes() == b"somebody else's"


def test_a_book_that_cannot_be_let_go_is_not_doubled(files, book, path, tmp_path, monkeypatch):
    files.close(book)
    real = Path.unlink

    def held(self, missing_ok=False):
        if self == path:
            raise PermissionError(errno.EACCES, "held by another program")
        real(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(KnownFault) as caught:
        files.move(path, tmp_path / "moved.thidua")
    assert caught.value.code is FaultCode.DB_READONLY
    assert path.exists()
    assert not (tmp_path / "moved.thidua").exists()
