"""A folder of evidence: its files, and the entry each belongs to as its name says."""

import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from thidua_desktop.application.job import JobContext
from thidua_desktop.domain.evidence_names import place_named
from thidua_desktop.domain.ids import CriterionCode, FactId
from thidua_desktop.domain.progress import EvidenceKind
from thidua_desktop.domain.text.collation import collation_key

MOST_FILES = 300
_DEEPEST = 4
_ENDINGS = frozenset(f".{kind.value}" for kind in EvidenceKind) | {".jpeg"}


class ScanField(Struct, frozen=True, kw_only=True):
    """Where files can go: criteria with titles, months by first days, the entry of each cell."""

    criteria: tuple[tuple[CriterionCode, str], ...]
    months: tuple[date, ...]
    entries: Mapping[tuple[CriterionCode, int], FactId]


class FoundFile(Struct, frozen=True, kw_only=True):
    """A file of the folder; `month` is the place of a month, None where nothing says it."""

    path: Path
    shown: str
    size: int
    criterion: CriterionCode | None
    month: int | None

    def entry(self, field: ScanField) -> FactId | None:
        """The entry it goes to, None as long as there is none."""
        if self.criterion is None or self.month is None:
            return None
        return field.entries.get((self.criterion, self.month))


class FolderScan(Struct, frozen=True, kw_only=True):
    """`others` are files of kinds that are no evidence, `more` were too many to list."""

    files: tuple[FoundFile, ...]
    others: int
    more: int


def scan_folder(folder: Path, field: ScanField, job: JobContext) -> FolderScan:
    """Files in the folder and the ones below it. Raises CancelledError."""
    found: list[FoundFile] = []
    others = more = 0
    codes = [code for code, _title in field.criteria]
    numbers = [month.month for month in field.months]
    for path in _walk(folder, 0):
        if path.suffix.lower() not in _ENDINGS:
            others += 1
        elif len(found) >= MOST_FILES:
            more += 1
        else:
            job.step(len(found), 0, "evidence")
            shown = str(path.relative_to(folder))
            named = place_named(str(path.relative_to(folder).with_suffix("")), codes)
            is_month = named.month in numbers
            found.append(
                FoundFile(
                    path=path,
                    shown=shown,
                    size=size_of(path),
                    criterion=named.criterion,
                    month=numbers.index(named.month) if is_month and named.month else None,
                )
            )
    ordered = sorted(found, key=lambda file: collation_key(file.shown))
    return FolderScan(files=tuple(ordered), others=others, more=more)


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    """Files without links and hidden ones; folders that cannot be read have none."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: collation_key(entry.name))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith((".", "~")) or entry.is_symlink():
            continue
        if entry.is_dir() and depth < _DEEPEST:
            yield from _walk(Path(entry.path), depth + 1)
        elif entry.is_file():
            yield Path(entry.path)


def size_of(path: Path) -> int:
    """Bytes of a file; 0 where it is gone."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
