"""New files beside their place: made apart, moved in when whole, never over another file."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thidua_desktop.domain.reasons import FaultCode
from thidua_desktop.storage.faults import fault, known_faults


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A path to make the file under; it takes its place when the block ends well.

    Raises KnownFault(FILE_IO, system="EEXIST") where something lies at `path`.
    """
    _demand_absent(path)
    with made_beside(path) as made:
        yield made
        _demand_absent(path)
        with known_faults(path):
            move(made, path)


@contextmanager
def made_beside(path: Path) -> Iterator[Path]:
    """A path on the same disk as `path`, gone with everything beside it after the block."""
    with known_faults(path):
        folder = tempfile.TemporaryDirectory(prefix=".thidua-", dir=path.parent)
    with folder:
        yield Path(folder.name) / path.name


def move(source: Path, target: Path) -> None:
    """Renames, and makes the new name last through a power failure where the system can."""
    source.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _demand_absent(path: Path) -> None:
    with known_faults(path):
        is_there = path.exists()
    if is_there:
        raise fault(FaultCode.FILE_IO, path, system="EEXIST", taken=path.name)
