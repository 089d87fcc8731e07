"""One open book as the windows see it: two lanes, the desk that presenters ask, the changes."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from thidua_desktop.application.job import JobContext, Progress
from thidua_desktop.application.operations import Done
from thidua_desktop.application.ports import JournalItem
from thidua_desktop.application.program import Program
from thidua_desktop.application.services import Services
from thidua_desktop.domain.changes import ChangeSet, Topic
from thidua_desktop.domain.ids import YearCode
from thidua_desktop.gui.jobs.desk import Failed, Failure
from thidua_desktop.gui.jobs.lane import Ends, Lane
from thidua_desktop.gui.refresh import RefreshHub

T = TypeVar("T")

EVERYTHING = ChangeSet(frozenset(Topic), frozenset())


class BookSession(QObject):
    """The desk of one book (`gui.jobs.desk.BookDesk`), and its life from opening to closing.

    Signals: `failed(Failure)` for what no presenter took, `crashed(Exception)`;
    `recorded(JournalItem)` after each short operation; `working(JobContext)`,
    `progressed(Progress)` and `rested(JobContext)` around longer work.
    """

    failed = Signal(object)
    crashed = Signal(object)
    recorded = Signal(object)
    working = Signal(object)
    progressed = Signal(object)
    rested = Signal(object)

    def __init__(self, program: Program, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.hub = RefreshHub(self)
        self._program = program
        self._database = Lane("database", self)
        self._aside = Lane("aside", self)
        self._services: Services | None = None
        self._at_close = ExitStack()

    def open(self, opened: Callable[[Services], None], failed: Failed) -> None:
        """Opens the book on its lane; `failed` hears why it cannot be opened."""

        def job(_context: JobContext) -> Services:
            self._services = self._at_close.enter_context(self._program.open(self.path))
            return self._services

        self._database.submit(job, self._ends(opened, failed))

    def turn_to(self, year: YearCode, turned: Callable[[Services], None]) -> None:
        """Everything asked from now on is asked of this year."""

        def job(_context: JobContext) -> Services:
            self._services = self._open.of_year(year)
            return self._services

        self._database.submit(job, self._ends(turned, None))

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being asked or done."""
        return self._database.is_idle and self._aside.is_idle

    def close(self) -> None:
        """Makes the writes that are queued, stops what is long, leaves one closed file behind."""
        self._aside.close()
        self._database.submit(lambda _context: self._at_close.close(), self._ends(_nothing, None))
        self._database.close()

    def ask(
        self,
        question: Callable[[Services], T],
        answer: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        self._database.submit(lambda _context: question(self._open), self._ends(answer, failed))

    def do(
        self,
        work: Callable[[Services], Done[T]],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        def job(_context: JobContext) -> tuple[Done[T], JournalItem | None]:
            outcome = work(self._open)
            written = outcome.seq is not None
            return outcome, self._open.history.items(1)[0] if written else None

        def finished(ended: tuple[Done[T], JournalItem | None]) -> None:
            outcome, item = ended
            self.hub.publish(outcome.changes)
            if item is not None:
                self.recorded.emit(item)
            done(outcome.value)

        self._database.submit(job, self._ends(finished, failed))

    def carry_out(
        self,
        work: Callable[[Services, JobContext], T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        def ended(context: JobContext) -> None:  # stopped half-way, some of it may be written
            self.rested.emit(context)
            self.hub.publish(EVERYTHING)

        ends = replace(self._ends(done, failed), always=ended)
        self.working.emit(self._database.submit(lambda context: work(self._open, context), ends))

    def aside(
        self,
        work: Callable[[JobContext], T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
        progressed: Callable[[Progress], None] | None = None,
    ) -> None:
        def report(progress: Progress) -> None:
            self._progress(progress)
            if progressed is not None:
                progressed(progress)

        ends = replace(self._ends(done, failed), always=self.rested.emit, progressed=report)
        self.working.emit(self._aside.submit(work, ends))

    @property
    def _open(self) -> Services:
        assert self._services is not None, "the book is opened first"
        return self._services

    def _ends(self, done: Callable[[Any], None], failed: Failed | None) -> Ends:
        return Ends(
            done=done,
            failed=failed or self._tell,
            crashed=self.crashed.emit,
            progressed=self._progress,
        )

    def _tell(self, failure: Failure) -> None:
        self.failed.emit(failure)

    def _progress(self, progress: Progress) -> None:
        self.progressed.emit(progress)


def _nothing(_result: object) -> None:
    """For jobs whose end nobody waits for."""
