"""New files beside their place: made apart, moved in when whole, never over another file."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.storage.faults import fault, known_faults

_OF_TARGET = {
    FaultCode.DB_READONLY: FaultCode.USB_READONLY,
    FaultCode.FILE_MISSING: FaultCode.USB_GONE,
}


_APART = ".thidua-"
_LEFT_SECONDS = 24 * 3600
"""After so long nobody is still making anything."""


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A path to make the file under; it takes its place when the block ends well.

    Raises KnownFault: FILE_IO with system="EEXIST" where something lies at `path`; USB_GONE and
    USB_READONLY for a folder that is not there or may not be written.
    """
    _demand_absent(path)
    with ExitStack() as place:
        with _faults_of_target():
            made = place.enter_context(made_beside(path))
        yield made
        _demand_absent(path)
        with known_faults(path):
            move(made, path)


@contextmanager
def made_beside(path: Path) -> Iterator[Path]:
    """A path on the same disk as `path`, gone with everything beside it after the block.

    What a power failure left of earlier ones goes as well.
    """
    with known_faults(path):
        folder = tempfile.TemporaryDirectory(prefix=_APART, dir=path.parent)
    with folder:
        _tidy_beside(Path(folder.name))
        yield Path(folder.name) / path.name


def _tidy_beside(made: Path) -> None:
    """Ages are told by the disk's own clock; what cannot be removed stays."""
    for left in made.parent.glob(f"{_APART}*"):
        with suppress(OSError):
            if left.is_dir() and made.stat().st_mtime - left.stat().st_mtime > _LEFT_SECONDS:
                shutil.rmtree(left, ignore_errors=True)


def move(source: Path, target: Path) -> None:
    """Renames, and makes the new name last through a power failure where the system can."""
    source.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _faults_of_target() -> Iterator[None]:
    """A folder that something is to be put into is not the book: other words, other advice."""
    try:
        yield
    except KnownFault as found:
        raise KnownFault(_OF_TARGET.get(found.code, found.code), **found.facts) from found


def _demand_absent(path: Path) -> None:
    with known_faults(path):
        is_there = path.exists()
    if is_there:
        raise fault(FaultCode.FILE_IO, path, system="EEXIST", taken=path.name)
