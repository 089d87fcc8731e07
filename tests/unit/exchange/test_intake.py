"""A foreign file is copied once, capped, and never followed."""

import errno
import hashlib
import os

import pytest

from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.domain.reasons import ReasonCode as R
from thidua_desktop.exchange.intake import open_plain_file, refuse_changed, take_in
from thidua_desktop.exchange.refusal import RefusedError


class BrokenSource:
    """A stick that gives some pieces and then an error."""

    def __init__(self, *pieces, error=errno.EIO):
        self.pieces = list(pieces)
        self.error = error
        self.is_closed = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.is_closed = True

    def read(self, _size):
        if not self.pieces:
            raise OSError(self.error, "gone")
        return self.pieces.pop(0)


class EndlessSource(BrokenSource):
    def read(self, size):
        return b"x" * size


@pytest.fixture
def target(tmp_path):
    folder = tmp_path / "work"
    folder.mkdir()
    return folder / "copy"


def refusal_of(source, target, **options):
    with pytest.raises(RefusedError) as caught:
        take_in(source, target, **options)
    assert not target.exists()
    return caught.value.reason.code


def fault_of(source, target, **options):
    with pytest.raises(KnownFault) as caught:
        take_in(source, target, **options)
    assert not target.exists()
    return caught.value.code


def test_a_copy_has_the_bytes_size_and_digest_of_its_source(tmp_path, target):
    source = tmp_path / "báo cáo.xlsx"
    content = bytes(range(256)) * 3000
    source.write_bytes(content)
    copied = []
    copy = take_in(source, target, progress=copied.append)
    assert target.read_bytes() == content
    assert (copy.path, copy.name, copy.size) == (target, "báo cáo.xlsx", len(content))
    assert copy.digest == hashlib.sha256(content).hexdigest()
    assert copied == sorted(set(copied))
    assert copied[-1] == len(content)


def test_the_name_is_escaped(tmp_path, target):
    source = tmp_path / "a\u202eb.xlsx"
    source.write_bytes(b"x")
    assert take_in(source, target).name == "a\\u202eb.xlsx"


@pytest.mark.parametrize("content", [b"", bytes(1), bytes(700_000)])
def test_nothing_or_zeros_alone_are_empty(tmp_path, target, content):
    source = tmp_path / "a.xlsx"
    source.write_bytes(content)
    assert refusal_of(source, target) == R.FILE_EMPTY


def test_zeros_with_one_byte_at_the_end_are_not_empty(tmp_path, target):
    source = tmp_path / "a.xlsx"
    source.write_bytes(bytes(700_000) + b"\1")
    assert take_in(source, target).size == 700_001


def test_the_cap_is_counted_while_copying(tmp_path, target):
    source = tmp_path / "a.xlsx"
    source.write_bytes(b"x" * 1000)
    assert take_in(source, target, largest=1000).size == 1000
    target.unlink()
    assert refusal_of(source, target, largest=999) == R.FILE_TOO_BIG


def test_a_file_that_never_ends_stops_at_the_cap(tmp_path, target):
    source = EndlessSource()
    code = refusal_of(tmp_path / "a", target, largest=10**6, opener=lambda _path: source)
    assert code == R.FILE_TOO_BIG
    assert source.is_closed


def test_a_sparse_file_of_two_terabytes_is_refused_at_the_cap(tmp_path, target):
    source = tmp_path / "a.xlsx"
    with source.open("wb") as file:
        file.truncate(2 * 10**12)
    assert refusal_of(source, target, largest=10**6) == R.FILE_TOO_BIG


def test_a_link_a_pipe_a_folder_and_a_device_are_no_files(tmp_path, target):
    real = tmp_path / "real.xlsx"
    real.write_bytes(b"x")
    link, pipe, folder = (tmp_path / name for name in ("link.xlsx", "pipe.xlsx", "folder.xlsx"))
    link.symlink_to(real)
    os.mkfifo(pipe)
    folder.mkdir()
    for source in (link, pipe, folder, type(real)(os.devnull)):
        assert refusal_of(source, target) == R.NOT_A_FILE


def test_a_missing_file_is_missing(tmp_path, target):
    assert fault_of(tmp_path / "none.xlsx", target) == FaultCode.FILE_MISSING
    (tmp_path / "file").write_bytes(b"x")
    assert fault_of(tmp_path / "file" / "x", target) == FaultCode.FILE_MISSING


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errno.EIO, FaultCode.FILE_IO),
        (errno.ENODEV, FaultCode.USB_GONE),
        (errno.EINVAL, FaultCode.FILE_IO),
    ],
)
def test_a_source_that_fails_in_the_middle_leaves_no_copy(tmp_path, target, error, code):
    source = BrokenSource(b"half", error=error)
    assert fault_of(tmp_path / "a", target, opener=lambda _path: source) == code
    assert source.is_closed


def locked_until(attempt, path):
    """An opener that meets a lock until its n-th attempt."""
    attempts = []

    def opener(source):
        attempts.append(source)
        if len(attempts) < attempt:
            raise OSError(errno.EACCES, "sharing violation")
        return open_plain_file(path)

    return opener


def test_a_locked_file_is_tried_again_for_ten_seconds(tmp_path, target):
    source = tmp_path / "a.xlsx"
    source.write_bytes(b"x")
    waited = []
    take_in(source, target, wait=waited.append, opener=locked_until(4, source))
    assert waited == [0.1, 0.2, 0.4]
    target.unlink()
    waited.clear()
    opener = locked_until(10**6, source)
    assert fault_of(source, target, wait=waited.append, opener=opener) == FaultCode.FILE_LOCKED
    assert 8 < sum(waited) <= 10


def test_without_patience_a_lock_is_a_fault_at_once(tmp_path, target):
    opener = locked_until(2, tmp_path / "a")
    assert fault_of(tmp_path / "a", target, opener=opener) == FaultCode.FILE_LOCKED


def test_waiting_does_not_help_a_missing_file(tmp_path, target):
    waited = []
    assert fault_of(tmp_path / "a", target, wait=waited.append) == FaultCode.FILE_MISSING
    assert waited == []


def test_cancelling_leaves_no_copy(tmp_path, target):
    source = tmp_path / "a.xlsx"
    source.write_bytes(b"x" * 10**6)

    def cancel(copied):
        raise LookupError(copied)

    with pytest.raises(LookupError):
        take_in(source, target, progress=cancel)
    assert not target.exists()


def test_a_copy_that_is_there_already_is_not_touched(tmp_path, target):
    source = tmp_path / "a.xlsx"
    source.write_bytes(b"new")
    target.write_bytes(b"old")
    with pytest.raises(KnownFault):
        take_in(source, target)
    assert target.read_bytes() == b"old"


def test_a_copy_changed_after_inspection_is_noticed(tmp_path, target):
    source = tmp_path / "a.xlsx"
    source.write_bytes(b"content")
    copy = take_in(source, target)
    source.write_bytes(b"another")
    refuse_changed(copy)
    target.write_bytes(b"c0ntent")
    with pytest.raises(KnownFault) as caught:
        refuse_changed(copy)
    assert caught.value.code == FaultCode.FILE_CHANGED
    target.unlink()
    with pytest.raises(KnownFault) as caught:
        refuse_changed(copy)
    assert caught.value.code == FaultCode.FILE_MISSING
