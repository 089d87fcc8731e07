"""Files a command reads and writes beside books and packages; what goes wrong is a `KnownFault`."""

import errno
import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thidua_desktop.cli.usage import UsageError
from thidua_desktop.domain.reasons import FaultCode, KnownFault

PRIVATE = 0o600
_PUBLIC = 0o644

_BY_ERRNO = {
    errno.ENOENT: FaultCode.FILE_MISSING,
    errno.ENOTDIR: FaultCode.FILE_MISSING,
    errno.ENOSPC: FaultCode.DISK_FULL,
    errno.EROFS: FaultCode.USB_READONLY,
    errno.ENAMETOOLONG: FaultCode.PATH_TOO_LONG,
    errno.EBUSY: FaultCode.FILE_LOCKED,
}
_DENIED = frozenset({errno.EACCES, errno.EPERM})


@contextmanager
def _faults(path: Path, *, denied: FaultCode) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        number = error.errno or 0
        code = denied if number in _DENIED else _BY_ERRNO.get(number, FaultCode.FILE_IO)
        raise KnownFault(code, file=path.name) from error


def read_file(path: Path) -> bytes:
    """The whole file. Raises KnownFault."""
    with _faults(path, denied=FaultCode.FILE_LOCKED):
        return path.read_bytes()


def is_free(path: Path) -> bool:
    """Whether nothing is there, or an empty folder. Raises KnownFault."""
    with _faults(path, denied=FaultCode.FILE_LOCKED):
        return not path.exists() or (path.is_dir() and not any(path.iterdir()))


def make_folder(path: Path) -> Path:
    """The folder, made where it was missing."""
    with _faults(path, denied=FaultCode.USB_READONLY):
        path.mkdir(parents=True, exist_ok=True)
    return path


def write_file(path: Path, content: bytes, *, private: bool = False) -> None:
    """Writes the whole file or nothing; a file of that name is replaced."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with _faults(path, denied=FaultCode.USB_READONLY):
        try:
            descriptor = os.open(unfinished, flags, PRIVATE if private else _PUBLIC)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(descriptor)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)


def read_passphrase(path: Path) -> str:
    """The one line of a passphrase file, NFC. Raises KnownFault, UsageError."""
    try:
        text = read_file(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"Tệp mật khẩu {path.name} không phải văn bản UTF-8.") from None
    lines = text.splitlines()
    if len(lines) != 1 or not lines[0]:
        raise UsageError(f"Tệp mật khẩu {path.name} phải có đúng một dòng.")
    return unicodedata.normalize("NFC", lines[0])
