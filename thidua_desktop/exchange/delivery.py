"""Putting a finished file into a folder or onto a stick so that a half file never bears its name.

Source: packages §4. Write locally, copy under a temporary name, read back and verify, rename.
"""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.exchange.disk_faults import fault_of_writing
from thidua_desktop.exchange.refusal import shown_name

_MOST_NAMES = 999


class DeliveryStatus(StrEnum):
    """What became of the delivery."""

    WRITTEN = "written"
    ALREADY_THERE = "already-there"


class Delivery(Struct, frozen=True, kw_only=True):
    """Where the content lies now; the name may differ from the one asked for."""

    path: Path
    status: DeliveryStatus


class FolderFiles(Protocol):
    """What a delivery asks of the system; every method may raise `OSError`."""

    def is_folder(self, path: Path) -> bool: ...

    def exists(self, path: Path) -> bool: ...

    def size(self, path: Path) -> int: ...

    def read(self, path: Path) -> bytes:
        """From the medium where the system allows it, not from its cache."""

    def create(self, path: Path, content: bytes) -> None:
        """A new file, flushed to the medium; a name that exists raises `FileExistsError`."""

    def rename(self, source: Path, target: Path) -> None:
        """Within one folder; a name that exists raises `FileExistsError`."""

    def remove(self, path: Path) -> None: ...

    def free_bytes(self, folder: Path) -> int: ...


class SystemFiles:
    """The real file system."""

    def is_folder(self, path: Path) -> bool:
        return os.path.isdir(_long(path))  # noqa: PTH112 - the extended form is no pathlib path

    def exists(self, path: Path) -> bool:
        return os.path.lexists(_long(path))

    def size(self, path: Path) -> int:
        return os.stat(_long(path), follow_symlinks=False).st_size  # noqa: PTH116 - as above

    def read(self, path: Path) -> bytes:
        with open(_long(path), "rb") as file:  # noqa: PTH123 - as above
            if hasattr(os, "posix_fadvise"):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            return file.read()

    def create(self, path: Path, content: bytes) -> None:
        with open(_long(path), "xb") as file:  # noqa: PTH123 - as above
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def rename(self, source: Path, target: Path) -> None:
        if self.exists(target):
            raise FileExistsError(target)
        os.rename(_long(source), _long(target))  # noqa: PTH104 - as above
        _flush_folder(target.parent)

    def remove(self, path: Path) -> None:
        os.remove(_long(path))  # noqa: PTH107 - as above

    def make_folder(self, path: Path) -> None:
        """A new folder; a name that exists raises `FileExistsError`."""
        os.mkdir(_long(path))  # noqa: PTH102 - as above

    def remove_folder(self, path: Path) -> None:
        """The folder with all it holds."""
        shutil.rmtree(_long(path))

    def free_bytes(self, folder: Path) -> int:
        return shutil.disk_usage(_long(folder)).free


SYSTEM_FILES = SystemFiles()


def deliver(
    content: bytes,
    wanted: Path,
    *,
    work_folder: Path,
    verify: Callable[[bytes], None],
    is_same: Callable[[bytes], bool] | None = None,
    files: FolderFiles = SYSTEM_FILES,
) -> Delivery:
    """Writes the content to `wanted`, or under the next free name if another file bears that one.

    `verify` gets the bytes as read back from the target before the rename and raises if they are
    not what they should be. A file of that size which `is_same` (without it: of equal content) is
    left alone and reported. Raises `KnownFault`: DISK_FULL, USB_READONLY, USB_GONE, PATH_TOO_LONG,
    FILE_LOCKED, FILE_IO.
    """
    folder, name = wanted.parent, wanted.name
    temporary_name = f"~thidua-{hashlib.sha256(content).hexdigest()[:16]}.tmp"
    local, remote = work_folder / temporary_name, folder / temporary_name
    with _faults(files, wanted, missing=len(content)):
        if not files.is_folder(folder):
            raise KnownFault(FaultCode.USB_GONE, file=shown_name(name))
        target, is_there = _place(files, wanted, len(content), is_same or content.__eq__)
        if is_there:
            return Delivery(path=target, status=DeliveryStatus.ALREADY_THERE)
        _refuse_full(files, folder, len(content))
    try:
        with _faults(files, local, missing=len(content)):
            _create_anew(files, local, content)
            finished = files.read(local)
        with _faults(files, wanted, missing=len(content)):
            _create_anew(files, remote, finished)
            _verify(files.read(remote), content, verify, name)
            target = _rename_free(files, remote, wanted, target)
    finally:
        for path in (local, remote):
            with contextlib.suppress(OSError):
                files.remove(path)
    return Delivery(path=target, status=DeliveryStatus.WRITTEN)


@contextmanager
def _faults(files: FolderFiles, path: Path, *, missing: int) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        try:
            is_folder_there = files.is_folder(path.parent)
            free = files.free_bytes(path.parent)
        except OSError:
            is_folder_there, free = False, 0
        fault = fault_of_writing(error, path, is_folder_there=is_folder_there)
        if fault.code is FaultCode.DISK_FULL:
            fault = _disk_full(path, max(1, missing - free))
        raise fault from error


def _place(
    files: FolderFiles, wanted: Path, size: int, is_same: Callable[[bytes], bool]
) -> tuple[Path, bool]:
    """The first free name, or the file that holds this content already (then True)."""
    for candidate in _names(wanted):
        if not files.exists(candidate):
            return candidate, False
        if files.size(candidate) == size and is_same(files.read(candidate)):
            return candidate, True
    raise KnownFault(FaultCode.FILE_IO, file=shown_name(wanted.name))


def _names(wanted: Path) -> Iterator[Path]:
    yield wanted
    for number in range(2, _MOST_NAMES + 1):
        yield wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")


def _refuse_full(files: FolderFiles, folder: Path, needed: int) -> None:
    free = files.free_bytes(folder)
    if free < needed:
        raise _disk_full(folder, needed - free)


def _disk_full(path: Path, missing: int) -> KnownFault:
    return KnownFault(FaultCode.DISK_FULL, file=shown_name(path.name), missing=str(missing))


def _create_anew(files: FolderFiles, path: Path, content: bytes) -> None:
    # A file of this name can only be what an interrupted delivery of the same content left.
    if files.exists(path):
        files.remove(path)
    files.create(path, content)


def _verify(found: bytes, content: bytes, verify: Callable[[bytes], None], name: str) -> None:
    if found != content:
        raise KnownFault(FaultCode.FILE_IO, file=shown_name(name), system="READBACK")
    verify(found)


def _rename_free(files: FolderFiles, source: Path, wanted: Path, target: Path) -> Path:
    try:
        files.rename(source, target)
    except FileExistsError:
        # Somebody wrote that name while we were copying: his file stays, ours takes the next one.
        target = next(path for path in _names(wanted) if not files.exists(path))
        files.rename(source, target)
    return target


def _flush_folder(folder: Path) -> None:
    """Makes the new name durable where folders can be flushed (not on Windows)."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _long(path: Path) -> str:
    """The path in the form without Windows' limit of 260 characters; elsewhere unchanged."""
    if os.name != "nt":
        return str(path)
    text = os.path.abspath(path)  # noqa: PTH100 - resolve() would ask a share or follow a link
    if text.startswith("\\\\"):
        return text if text.startswith("\\\\?\\") else "\\\\?\\UNC" + text[1:]
    return "\\\\?\\" + text
