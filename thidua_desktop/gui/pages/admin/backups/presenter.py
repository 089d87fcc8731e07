"""Backups: what there is, one more now, trying one, restoring one beside the book."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from thidua_desktop.application.backups import BackupItem
from thidua_desktop.application.desks.care_desk import BackupShelf, CareDesk
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.ports import HealthItem
from thidua_desktop.application.services import Services
from thidua_desktop.domain.reasons import KnownFault
from thidua_desktop.gui.jobs.desk import Failure, Latest
from thidua_desktop.gui.pages.admin.backups.marks import BackupMarks, Mark
from thidua_desktop.gui.pages.admin.backups.model import BackupRow, BackupsState
from thidua_desktop.gui.surroundings import Surroundings

RESTORED = "khoi-phuc"


class BackupsView(Protocol):
    def show_state(self, state: BackupsState) -> None: ...

    def made(self, backup: BackupItem) -> None: ...

    def tried(self, backup: BackupItem, findings: Sequence[HealthItem]) -> None:
        """What opening it found; all of it is in order or some is not."""

    def not_opened(self, backup: BackupItem, failure: Failure) -> None: ...

    def restored(self, book: Path) -> None: ...

    def failed(self, failure: Failure) -> None: ...


class BackupsPresenter:
    """Copies are made on the lane of the book; trying and restoring stop nobody."""

    def __init__(self, surroundings: Surroundings, view: BackupsView) -> None:
        self._desk = surroundings.desk
        self._clock = surroundings.clock
        self._view = view
        self._latest = Latest()
        self._marks = BackupMarks(surroundings.settings, surroundings.face.identity.uid)
        self._care: CareDesk | None = None
        self._shelf: BackupShelf | None = None
        self._tried: Path | None = None
        self._is_busy = False

    def load(self) -> None:
        self._desk.ask(_look_up, self._latest.only(self._found))

    def back_up(self) -> None:
        """One more backup now, verified as it is made."""
        self._begin()
        self._desk.carry_out(lambda s, _job: s.care.back_up(), self._made, failed=self._failed)

    def try_open(self, backup: BackupItem) -> None:
        """Opens a backup and examines all of it."""
        care = self._care
        if care is None or self._is_busy:
            return

        def work(job: JobContext) -> tuple[HealthItem, ...] | Failure | None:
            try:
                return care.try_open(backup.file, job)
            except KnownFault as fault:
                return fault
            except CancelledError:
                return None

        self._tried = backup.file
        self._begin()
        self._desk.aside(work, lambda found: self._opened(backup, found))

    def proposed(self, backup: BackupItem) -> Path | None:
        """Where a backup could be restored to: beside the book, under a name of its own."""
        if self._shelf is None:
            return None
        name, number = f"{backup.file.stem}_{RESTORED}", 1
        while (place := self._shelf.folder / f"{name}{backup.file.suffix}").exists():
            number += 1
            name = f"{backup.file.stem}_{RESTORED}-{number}"
        return place

    def restore(self, backup: BackupItem, target: Path) -> None:
        """A backup becomes a book of its own; the open one stays as it is."""
        care = self._care
        if care is None:
            return
        self._begin()

        def restored(_done: None) -> None:
            self._rest()
            self._view.restored(target)

        self._desk.aside(
            lambda _job: care.restore(backup.file, target), restored, failed=self._failed
        )

    def _found(self, found: tuple[CareDesk, BackupShelf]) -> None:
        self._care, self._shelf = found
        self._show()

    def _made(self, backup: BackupItem) -> None:
        self._mark(backup, is_sound=True)  # a backup is verified at its birth
        self._rest()
        self.load()
        self._view.made(backup)

    def _opened(self, backup: BackupItem, found: tuple[HealthItem, ...] | Failure | None) -> None:
        self._tried = None
        if found is None:
            self._rest()
        elif isinstance(found, tuple):
            self._mark(backup, is_sound=all(item.ok for item in found))
            self._rest()
            self._view.tried(backup, found)
        else:
            self._mark(backup, is_sound=False)
            self._rest()
            self._view.not_opened(backup, found)

    def _mark(self, backup: BackupItem, *, is_sound: bool) -> None:
        among = self._shelf.backups if self._shelf else ()
        self._marks.put(backup, Mark(at=self._clock.now(), is_sound=is_sound), among=among)

    def _failed(self, failure: Failure) -> None:
        self._rest()
        self._view.failed(failure)

    def _begin(self) -> None:
        self._is_busy = True
        self._show()

    def _rest(self) -> None:
        self._is_busy = False
        self._show()

    def _show(self) -> None:
        if self._shelf is None:
            return
        rows = tuple(self._row(item, self._shelf.journal_length) for item in self._shelf.backups)
        state = BackupsState(rows=rows, kept=self._shelf.kept, is_busy=self._is_busy)
        self._view.show_state(state)

    def _row(self, item: BackupItem, length: int) -> BackupRow:
        return BackupRow(
            item=item,
            age=None if item.made_at is None else self._clock.now() - item.made_at,
            behind=None if item.length is None else max(0, length - item.length),
            mark=self._marks.of(item),
            is_being_tried=item.file == self._tried,
        )


def _look_up(services: Services) -> tuple[CareDesk, BackupShelf]:
    return services.care, services.care.shelf()
