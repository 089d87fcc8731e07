"""What the status bar says: when the last edit was saved, how old the backup is, the journal."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from thidua_desktop.application.ports import Clock, JournalItem
from thidua_desktop.gui.jobs.desk import BookDesk

if TYPE_CHECKING:
    from thidua_desktop.application.desks.history_desk import BookStanding


class StatusState(Struct, frozen=True, kw_only=True):
    """`saved_at` is None before the first edit in this window, `backup_age` without a backup."""

    saved_at: datetime | None
    backup_age: timedelta | None
    journal_length: int


class StatusView(Protocol):
    def show_status(self, state: StatusState) -> None: ...


class StatusPresenter:
    """Keeps the three facts; the backup is looked up again after every change."""

    def __init__(self, desk: BookDesk, clock: Clock, view: StatusView) -> None:
        self._desk = desk
        self._clock = clock
        self._view = view
        self._saved_at: datetime | None = None
        self._standing: BookStanding | None = None

    def load(self) -> None:
        self._desk.ask(lambda s: s.history.standing(), self._show)

    def recorded(self, operation: JournalItem) -> None:
        """An edit reached the file."""
        self._saved_at = operation.at
        self.load()

    def grow_older(self) -> None:
        """Time has passed: the age of the backup is another."""
        if self._standing is not None:
            self._show(self._standing)

    def _show(self, standing: "BookStanding") -> None:
        self._standing = standing
        made = standing.backup_at
        state = StatusState(
            saved_at=self._saved_at,
            backup_age=None if made is None else self._clock.now() - made,
            journal_length=standing.journal_length,
        )
        self._view.show_status(state)
