"""Saving a paper: the whole file or nothing; what goes wrong is a `KnownFault`."""

import errno
import tempfile
from pathlib import Path

from thidua_desktop.domain.reasons import FaultCode, KnownFault

_BY_ERRNO = {
    errno.ENOENT: FaultCode.FILE_MISSING,
    errno.ENOTDIR: FaultCode.FILE_MISSING,
    errno.ENOSPC: FaultCode.DISK_FULL,
    errno.EROFS: FaultCode.USB_READONLY,
    errno.EACCES: FaultCode.USB_READONLY,
    errno.EPERM: FaultCode.USB_READONLY,
    errno.ENAMETOOLONG: FaultCode.PATH_TOO_LONG,
    errno.EBUSY: FaultCode.FILE_LOCKED,
}


def save_paper(path: Path, content: bytes) -> Path:
    """Writes beside the file first, so that a file of that name is replaced as a whole."""
    unfinished: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            unfinished = Path(file.name)
            file.write(content)
        unfinished.replace(path)
    except OSError as error:
        if unfinished is not None:
            unfinished.unlink(missing_ok=True)
        code = _BY_ERRNO.get(error.errno or 0, FaultCode.FILE_IO)
        raise KnownFault(code, file=path.name) from error
    return path
