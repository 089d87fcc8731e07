"""Rows of the table of backups."""

from dataclasses import dataclass
from datetime import timedelta

from thidua_desktop.application.backups import BackupItem
from thidua_desktop.gui.pages.admin.backups.marks import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRow:
    """`behind` counts what was done in the book since; `mark` is None before it was tried."""

    item: BackupItem
    age: timedelta | None
    behind: int | None
    mark: Mark | None
    is_being_tried: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupsState:
    """The newest backup first."""

    rows: tuple[BackupRow, ...]
    kept: int
    is_busy: bool
