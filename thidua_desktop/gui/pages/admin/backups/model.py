"""Rows of the table of backups."""

from datetime import timedelta

from msgspec import Struct

from thidua_desktop.application.backups import BackupItem
from thidua_desktop.gui.pages.admin.backups.marks import Mark


class BackupRow(Struct, frozen=True, kw_only=True):
    """`behind` counts what was done in the book since; `mark` is None before it was tried."""

    item: BackupItem
    age: timedelta | None
    behind: int | None
    mark: Mark | None
    is_being_tried: bool


class BackupsState(Struct, frozen=True, kw_only=True):
    """The newest backup first."""

    rows: tuple[BackupRow, ...]
    kept: int
    is_busy: bool
