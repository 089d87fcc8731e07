"""Which known fault of the environment an `OSError` is; the numbers differ between systems."""

import errno
from pathlib import Path

from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.exchange.refusal import shown_name

_BY_NAME = {
    "ENOENT": FaultCode.FILE_MISSING,
    "ENOTDIR": FaultCode.FILE_MISSING,
    "ENOSPC": FaultCode.DISK_FULL,
    "EDQUOT": FaultCode.DISK_FULL,
    "EFBIG": FaultCode.DISK_FULL,
    "EROFS": FaultCode.USB_READONLY,
    "ENODEV": FaultCode.USB_GONE,
    "ENXIO": FaultCode.USB_GONE,
    "ESTALE": FaultCode.USB_GONE,
    "ENOMEDIUM": FaultCode.USB_GONE,
    "ENAMETOOLONG": FaultCode.PATH_TOO_LONG,
    "EBUSY": FaultCode.FILE_LOCKED,
    "ETXTBSY": FaultCode.FILE_LOCKED,
    "EAGAIN": FaultCode.FILE_LOCKED,
}
_BY_ERRNO = {getattr(errno, name): code for name, code in _BY_NAME.items() if hasattr(errno, name)}
_BY_WINDOWS_ERROR = {
    2: FaultCode.FILE_MISSING,
    3: FaultCode.FILE_MISSING,
    19: FaultCode.USB_READONLY,  # the medium is write-protected
    21: FaultCode.USB_GONE,  # the device is not ready
    32: FaultCode.FILE_LOCKED,  # sharing violation
    33: FaultCode.FILE_LOCKED,  # lock violation
    39: FaultCode.DISK_FULL,
    55: FaultCode.USB_GONE,
    112: FaultCode.DISK_FULL,
    206: FaultCode.PATH_TOO_LONG,
    433: FaultCode.USB_GONE,  # no such device
    1006: FaultCode.USB_GONE,  # the volume was changed
    1167: FaultCode.USB_GONE,  # the device is not connected
}
_DENIED = frozenset({errno.EACCES, errno.EPERM})
_PROPOSED_STEM = 80


def fault_of_reading(error: OSError, path: Path) -> KnownFault:
    """The fault behind a failed open or read; anything unknown is FILE_IO."""
    code = _code_of(error)
    if code is None and error.errno in _DENIED:
        code = FaultCode.FILE_LOCKED
    return KnownFault(code or FaultCode.FILE_IO, **_facts(error, path))


def fault_of_writing(error: OSError, path: Path, *, is_folder_there: bool) -> KnownFault:
    """The fault behind a failed write into a folder, which may have gone with its stick."""
    code = _code_of(error)
    if not is_folder_there or code is FaultCode.FILE_MISSING:
        code = FaultCode.USB_GONE
    elif code is None and error.errno in _DENIED:
        code = FaultCode.USB_READONLY
    facts = _facts(error, path)
    if code is FaultCode.PATH_TOO_LONG:
        facts["proposal"] = shown_name(path.stem[:_PROPOSED_STEM] + path.suffix)
    return KnownFault(code or FaultCode.FILE_IO, **facts)


def is_locked(error: OSError) -> bool:
    """Whether another program holds the file, so that waiting may help."""
    code = _code_of(error)
    return code is FaultCode.FILE_LOCKED or (code is None and error.errno in _DENIED)


def _code_of(error: OSError) -> FaultCode | None:
    windows_code = _BY_WINDOWS_ERROR.get(getattr(error, "winerror", None) or 0)
    return windows_code or _BY_ERRNO.get(error.errno or 0)


def _facts(error: OSError, path: Path) -> dict[str, str]:
    return {"file": shown_name(path.name), "system": errno.errorcode.get(error.errno or 0, "")}
