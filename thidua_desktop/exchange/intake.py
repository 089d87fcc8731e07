"""Taking a foreign file in: one copy to the local disk, capped, never followed, never trusted.

Source: packages §5.1, hostile inputs F1 to F10. All later steps work on the copy.
"""

import contextlib
import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from thidua_desktop.domain.reasons import FaultCode, KnownFault, ReasonCode
from thidua_desktop.exchange.disk_faults import fault_of_reading, fault_of_writing, is_locked
from thidua_desktop.exchange.refusal import RefusedError, shown_name

LARGEST_FILE = 200 * 1024 * 1024

_CHUNK = 256 * 1024
_PATIENCE_SECONDS = 10.0
_FIRST_WAIT_SECONDS = 0.1
_LONGEST_WAIT_SECONDS = 2.0

Opener = Callable[[Path], BinaryIO]
Wait = Callable[[float], None]
"""Waits that many seconds, or raises to give up."""
Progress = Callable[[int], None]
"""Told the bytes copied so far after each piece; raises to cancel."""


class LocalCopy(Struct, frozen=True, kw_only=True):
    """A foreign file as it was at one moment; name escaped, SHA-256 in lower-case hex."""

    path: Path
    name: str
    size: int
    digest: str


def open_plain_file(path: Path) -> BinaryIO:
    """Opens a regular file for reading without following a link, blocking on a pipe or a device.

    Raises `RefusedError` NOT_A_FILE, `OSError`.
    """
    before = os.lstat(path)
    reparse_tag = getattr(before, "st_reparse_tag", 0)
    if not stat.S_ISREG(before.st_mode) or reparse_tag in _FOLLOWED_TAGS:
        raise RefusedError(ReasonCode.NOT_A_FILE, file=shown_name(path.name))
    try:
        descriptor = os.open(path, os.O_RDONLY | _SAFE_FLAGS)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise RefusedError(ReasonCode.NOT_A_FILE, file=shown_name(path.name)) from error
        raise
    file = os.fdopen(descriptor, "rb", buffering=0)
    after = os.fstat(descriptor)
    if not stat.S_ISREG(after.st_mode) or not os.path.samestat(before, after):
        file.close()
        raise RefusedError(ReasonCode.NOT_A_FILE, file=shown_name(path.name))
    return file


_SAFE_FLAGS = (
    getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_FOLLOWED_TAGS = frozenset({0xA000000C, 0xA0000003})  # symbolic link, junction


def take_in(
    source: Path,
    target: Path,
    *,
    largest: int = LARGEST_FILE,
    progress: Progress | None = None,
    wait: Wait | None = None,
    opener: Opener = open_plain_file,
) -> LocalCopy:
    """Copies the source to a new file `target`, which is gone again if anything is raised.

    A locked file is tried again for up to ten seconds if `wait` is given. Raises `RefusedError`:
    NOT_A_FILE, FILE_EMPTY, FILE_TOO_BIG; `KnownFault`: FILE_MISSING, FILE_LOCKED, FILE_IO,
    USB_GONE, DISK_FULL (of the local disk).
    """
    with _opened(source, opener, wait) as file, contextlib.ExitStack() as undo:
        with _write_faults(target):
            copy = target.open("xb")
            undo.callback(target.unlink, missing_ok=True)
            undo.enter_context(copy)
            size, digest = _copied(_chunks(file, source, largest), copy, progress)
            copy.close()
        undo.pop_all()
    return LocalCopy(path=target, name=shown_name(source.name), size=size, digest=digest)


def refuse_changed(copy: LocalCopy) -> None:
    """Raises `KnownFault` FILE_CHANGED unless the copy still is what was inspected (F9)."""
    digest = hashlib.sha256()
    try:
        with copy.path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError as error:
        raise fault_of_reading(error, copy.path) from error
    if digest.hexdigest() != copy.digest:
        raise KnownFault(FaultCode.FILE_CHANGED, file=copy.name)


def _opened(source: Path, opener: Opener, wait: Wait | None) -> BinaryIO:
    waited, pause = 0.0, _FIRST_WAIT_SECONDS
    while True:
        try:
            return opener(source)
        except OSError as error:
            if wait is None or not is_locked(error) or waited + pause > _PATIENCE_SECONDS:
                raise fault_of_reading(error, source) from error
        wait(pause)
        waited += pause
        pause = min(2 * pause, _LONGEST_WAIT_SECONDS)


def _chunks(file: BinaryIO, source: Path, largest: int) -> Iterator[bytes]:
    """The source's bytes in pieces, refused when there are none, too many, or zeros alone."""
    size, is_blank = 0, True
    while chunk := _read(file, source):
        size += len(chunk)
        if size > largest:
            raise RefusedError(
                ReasonCode.FILE_TOO_BIG, file=shown_name(source.name), limit=str(largest)
            )
        is_blank = is_blank and not chunk.strip(b"\0")
        yield chunk
    if is_blank:
        # Also the right size in zeros: a stick pulled out before its cache was written.
        raise RefusedError(ReasonCode.FILE_EMPTY, file=shown_name(source.name), bytes=str(size))


def _read(file: BinaryIO, source: Path) -> bytes:
    try:
        return file.read(_CHUNK)
    except OSError as error:
        raise fault_of_reading(error, source) from error


def _copied(chunks: Iterator[bytes], copy: BinaryIO, progress: Progress | None) -> tuple[int, str]:
    size, digest = 0, hashlib.sha256()
    for chunk in chunks:
        copy.write(chunk)
        digest.update(chunk)
        size += len(chunk)
        if progress is not None:
            progress(size)
    return size, digest.hexdigest()


@contextmanager
def _write_faults(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise fault_of_writing(error, target, is_folder_there=True) from error
