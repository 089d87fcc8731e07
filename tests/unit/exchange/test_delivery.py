"""A delivery either ends with the whole file under its name or leaves nothing behind."""

import errno
import os
from pathlib import Path

import pytest

from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.exchange.delivery import DeliveryStatus, SystemFiles, deliver

NAME = "K4CQ_2022_NAM_CKT_bao-cao_r03.xlsx"
CONTENT = b"sealed package " * 300


class FailingFiles(SystemFiles):
    """Real files on a stick that fails at its n-th call; pulled out it fails for ever after."""

    def __init__(self, stick, *, fails_at=None, error=errno.EIO, is_pulled=False):
        self.stick = stick
        self.fails_at = fails_at
        self.error = error
        self.is_pulled = is_pulled
        self.calls = 0

    def _count(self, path):
        if self.stick not in (path, *path.parents):
            return
        self.calls += 1
        is_due = self.calls == self.fails_at
        is_gone = self.is_pulled and self.fails_at is not None and self.calls > self.fails_at
        if is_due or is_gone:
            raise OSError(self.error, os.strerror(self.error), str(path))

    def is_folder(self, path):
        self._count(path)
        return super().is_folder(path)

    def exists(self, path):
        self._count(path)
        return super().exists(path)

    def size(self, path):
        self._count(path)
        return super().size(path)

    def read(self, path):
        self._count(path)
        return super().read(path)

    def create(self, path, content):
        if self.stick in path.parents and self.calls + 1 == self.fails_at:
            super().create(path, content[: len(content) // 2])
        self._count(path)
        super().create(path, content)

    def rename(self, source, target):
        self._count(target)
        super().rename(source, target)

    def remove(self, path):
        self._count(path)
        super().remove(path)

    def free_bytes(self, folder):
        self._count(folder)
        return super().free_bytes(folder)


class LyingStick(SystemFiles):
    """Returns other bytes than were written to it."""

    def read(self, path):
        found = super().read(path)
        return found if "work" in path.parts else found[:-1] + b"?"


class SmallStick(SystemFiles):
    def free_bytes(self, _folder):
        return 100


class FillingStick(SmallStick):
    """Says that there is room and then has none."""

    def __init__(self):
        self.has_room = True

    def free_bytes(self, _folder):
        return 10**9 if self.has_room else 100

    def create(self, path, content):
        if "work" in path.parts:
            super().create(path, content)
            return
        super().create(path, content[:100])
        self.has_room = False
        raise OSError(errno.ENOSPC, "full")


class BusyStick(SystemFiles):
    """Another program writes the wanted name just before our rename."""

    def rename(self, source, target):
        if not target.exists() and target.name == NAME:
            target.write_bytes(b"theirs")
        super().rename(source, target)


@pytest.fixture
def folders(tmp_path):
    stick, work = tmp_path / "stick", tmp_path / "work"
    stick.mkdir()
    work.mkdir()
    return stick, work


def bring(folders, files=None, *, content=CONTENT, name=NAME, verify=lambda _found: None):
    stick, work = folders
    return deliver(
        content,
        stick / name,
        work_folder=work,
        verify=verify,
        files=SystemFiles() if files is None else files,
    )


def names_in(folder):
    return sorted(path.name for path in Path(folder).iterdir())


def fault_of(folders, files, **changes):
    with pytest.raises(KnownFault) as caught:
        bring(folders, files, **changes)
    return caught.value


def test_the_file_arrives_whole_verified_and_alone(folders):
    seen = []
    done = bring(folders, verify=seen.append)
    stick, work = folders
    assert (done.path, done.status) == (stick / NAME, DeliveryStatus.WRITTEN)
    assert done.path.read_bytes() == CONTENT
    assert seen == [CONTENT]
    assert (names_in(stick), names_in(work)) == ([NAME], [])


def test_equal_content_is_not_written_again(folders):
    stick, _ = folders
    first = bring(folders).path.stat()
    done = bring(folders, verify=lambda _found: pytest.fail("nothing to verify"))
    assert done.status == DeliveryStatus.ALREADY_THERE
    assert done.path.stat().st_mtime_ns == first.st_mtime_ns
    assert names_in(stick) == [NAME]


def test_other_content_keeps_its_name_and_ours_takes_the_next(folders):
    stick, _ = folders
    (stick / NAME).write_bytes(CONTENT[::-1])
    second = bring(folders)
    assert second.path.name == "K4CQ_2022_NAM_CKT_bao-cao_r03 (2).xlsx"
    assert (stick / NAME).read_bytes() == CONTENT[::-1]
    again = bring(folders)
    assert (again.path, again.status) == (second.path, DeliveryStatus.ALREADY_THERE)
    third = bring(folders, content=b"more")
    assert third.path.name == "K4CQ_2022_NAM_CKT_bao-cao_r03 (3).xlsx"


def test_a_name_taken_at_the_last_moment_is_not_overwritten(folders):
    done = bring(folders, BusyStick())
    stick, _ = folders
    assert done.path.name.endswith(" (2).xlsx")
    assert (stick / NAME).read_bytes() == b"theirs"
    assert len(names_in(stick)) == 2


def test_what_an_interrupted_delivery_left_is_replaced(folders):
    stick, work = folders
    with pytest.raises(KeyboardInterrupt):
        bring(folders, verify=interrupt)
    temporary = "~thidua-0123456789abcdef.tmp"
    assert names_in(stick) == []
    (stick / temporary).write_bytes(b"of something else")
    bring(folders)
    assert names_in(stick) == sorted([NAME, temporary])
    assert names_in(work) == []


def interrupt(_found):
    raise KeyboardInterrupt


def test_a_failed_verification_leaves_nothing(folders):
    def refuse(found):
        raise LookupError(len(found))

    with pytest.raises(LookupError):
        bring(folders, verify=refuse)
    assert [names_in(folder) for folder in folders] == [[], []]


def test_a_lying_stick_is_caught_by_reading_back(folders):
    fault = fault_of(folders, LyingStick())
    assert (fault.code, fault.facts["system"]) == (FaultCode.FILE_IO, "READBACK")
    assert names_in(folders[0]) == []


@pytest.mark.parametrize("files", [SmallStick(), FillingStick()])
def test_a_full_disk_says_how_many_bytes_are_missing(folders, files):
    fault = fault_of(folders, files)
    assert fault.code == FaultCode.DISK_FULL
    assert fault.facts["missing"] == str(len(CONTENT) - 100)
    assert [names_in(folder) for folder in folders] == [[], []]


def test_a_stick_that_is_not_there_is_gone(folders):
    stick, work = folders
    assert fault_of((stick / "none", work), None).code == FaultCode.USB_GONE


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errno.EROFS, FaultCode.USB_READONLY),
        (errno.EACCES, FaultCode.USB_READONLY),
        (errno.EPERM, FaultCode.USB_READONLY),
        (errno.ENODEV, FaultCode.USB_GONE),
        (errno.ENOENT, FaultCode.USB_GONE),
        (errno.EBUSY, FaultCode.FILE_LOCKED),
        (errno.EIO, FaultCode.FILE_IO),
        (errno.EMLINK, FaultCode.FILE_IO),
        (errno.ENAMETOOLONG, FaultCode.PATH_TOO_LONG),
        (errno.ENOSPC, FaultCode.DISK_FULL),
    ],
)
def test_each_fault_of_the_system_has_its_code(folders, error, code):
    files = FailingFiles(folders[0], fails_at=5, error=error)
    assert fault_of(folders, files).code == code
    assert names_in(folders[0]) == []


def test_a_windows_error_number_decides_where_there_is_one(folders):
    class WriteProtected(SystemFiles):
        def create(self, _path, _content):
            error = OSError(errno.EACCES, "write protect")
            error.winerror = 19
            raise error

    assert fault_of(folders, WriteProtected()).code == FaultCode.USB_READONLY


@pytest.mark.parametrize("is_pulled", [False, True])
def test_a_failure_at_any_call_leaves_no_file_under_the_final_name(folders, is_pulled):
    stick, work = folders
    counting = FailingFiles(stick)
    bring(folders, counting)
    (stick / NAME).unlink()
    for number in range(1, counting.calls + 1):
        files = FailingFiles(stick, fails_at=number, is_pulled=is_pulled)
        code = None
        try:
            bring(folders, files)
        except KnownFault as fault:
            code = fault.code
        whole = (stick / NAME).exists()
        assert whole == (code is None)
        if whole:
            assert (stick / NAME).read_bytes() == CONTENT
        else:
            assert code == (FaultCode.USB_GONE if is_pulled else FaultCode.FILE_IO)
        assert names_in(work) == []
        bring(folders)  # the next try is clean
        assert names_in(stick) == [NAME]
        (stick / NAME).unlink()


def test_a_name_too_long_comes_back_with_a_shorter_one(folders):
    fault = fault_of(folders, None, name="n" * 300 + ".xlsx")
    assert fault.code == FaultCode.PATH_TOO_LONG
    assert fault.facts["proposal"] == "n" * 80 + ".xlsx"
    bring(folders, name=fault.facts["proposal"])


def test_odd_names_are_only_names(folders):
    for name in ("báo cáo (1).xlsx", "%TEMP%.xlsx", "-r.xlsx", "." * 100 + "x", "📊.xlsx"):
        assert bring(folders, name=name).path.name == name
    assert len(names_in(folders[0])) == 5
