"""The health check: runs beside the windows, may be stopped, and ends in one verdict."""

from datetime import datetime
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from thidua_desktop.application.desks.care_desk import CareDesk
from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.ports import HealthItem
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.surroundings import Surroundings


class Stage(StrEnum):
    """Where the check is."""

    NEVER = "never"
    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"


class HealthState(Struct, frozen=True, kw_only=True):
    """Findings of the last whole check, those that need somebody first."""

    stage: Stage
    findings: tuple[HealthItem, ...] = ()
    checked_at: datetime | None = None

    @property
    def bad(self) -> int:
        return sum(1 for item in self.findings if not item.ok)


class HealthView(Protocol):
    def show_state(self, state: HealthState) -> None: ...

    def failed(self, failure: Failure) -> None: ...


class HealthPresenter:
    """A check that was stopped leaves the findings of the one before."""

    def __init__(self, surroundings: Surroundings, view: HealthView) -> None:
        self._desk = surroundings.desk
        self._clock = surroundings.clock
        self._view = view
        self._state = HealthState(stage=Stage.NEVER)
        self._job: JobContext | None = None

    def show(self) -> None:
        self._view.show_state(self._state)

    def check(self) -> None:
        """Looks at everything in the book and at its newest backup."""
        if self._state.stage is Stage.RUNNING:
            return
        self._tell(Stage.RUNNING)
        self._desk.ask(lambda s: s.care, self._run, failed=self._failed)

    def stop(self) -> None:
        """Ends the check after the finding it is at."""
        if self._job is not None:
            self._job.cancel()

    def _run(self, care: CareDesk) -> None:
        def work(job: JobContext) -> tuple[HealthItem, ...] | None:
            self._job = job
            try:
                return care.check(job)
            except CancelledError:
                return None

        self._desk.aside(work, self._ended, failed=self._failed)

    def _ended(self, findings: tuple[HealthItem, ...] | None) -> None:
        self._job = None
        if findings is None:
            self._tell(Stage.STOPPED)
            return
        self._state = HealthState(
            stage=Stage.DONE,
            findings=tuple(sorted(findings, key=lambda item: item.ok)),
            checked_at=self._clock.now(),
        )
        self.show()

    def _failed(self, failure: Failure) -> None:
        self._job = None
        self._tell(Stage.STOPPED)
        self._view.failed(failure)

    def _tell(self, stage: Stage) -> None:
        self._state = HealthState(
            stage=stage, findings=self._state.findings, checked_at=self._state.checked_at
        )
        self.show()
