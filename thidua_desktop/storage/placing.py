"""New files beside their place: made apart, moved in when whole, never over another file."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thidua_desktop.domain.reasons import FaultCode
from thidua_desktop.storage.connection import COMPANIONS, beside
from thidua_desktop.storage.faults import fault, known_faults


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A path to make the file under; it takes its place when the block ends well.

    Raises KnownFault(FILE_IO, system="EEXIST") where something lies at `path`.
    """
    demand_absent(path)
    with made_beside(path) as made:
        yield made
        with known_faults(path):
            demand_absent(path)
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


def set_aside(path: Path) -> Path | None:
    """Keeps a book, with what lies beside it, under the first free name; None where none lies."""
    with known_faults(path):
        if not path.exists():
            return None
        kept, number = path, 0
        while kept.exists():
            number += 1
            kept = path.with_name(f"{path.stem}-truoc-khoi-phuc-{number}{path.suffix}")
        move(path, kept)
        for suffix in COMPANIONS:
            if beside(path, suffix).exists():
                move(beside(path, suffix), beside(kept, suffix))
    return kept


def demand_absent(path: Path) -> None:
    if path.exists():
        raise fault(FaultCode.FILE_IO, path, system="EEXIST")
