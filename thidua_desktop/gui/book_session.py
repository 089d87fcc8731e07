"""One open book as the windows see it: two lanes, the desks that presenters ask, the changes."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from thidua_desktop.application.job import JobContext, Progress
from thidua_desktop.application.operations import Done
from thidua_desktop.application.ports import JournalItem
from thidua_desktop.application.program import Program
from thidua_desktop.application.services import Services
from thidua_desktop.domain.changes import ChangeSet, Topic
from thidua_desktop.domain.ids import YearCode
from thidua_desktop.gui.jobs.desk import Crashed, Failed, Failure
from thidua_desktop.gui.jobs.lane import Ends, Lane
from thidua_desktop.gui.refresh import RefreshHub

T = TypeVar("T")

EVERYTHING = ChangeSet(frozenset(Topic), frozenset())


class BookSession(QObject):
    """One book from opening to closing; its desks are those of the years it is looked at in.

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
        self.database = Lane("database", self)
        self.beside = Lane("aside", self)
        self._at_close = ExitStack()

    def open(self, opened: Callable[["YearDesk"], None], failed: Failed) -> None:
        """Opens the book on its lane; `failed` hears why it cannot be opened."""

        def job(_context: JobContext) -> Services:
            return self._at_close.enter_context(self._program.open(self.path))

        def answer(services: Services) -> None:
            opened(YearDesk(self, services))

        self.database.submit(job, self.ends(answer, failed))

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being asked or done."""
        return self.database.is_idle and self.beside.is_idle

    def close(self) -> None:
        """Makes the writes that are queued, stops what is long, leaves one closed file behind."""
        self.beside.close()
        self.database.submit(lambda _context: self._at_close.close(), self.ends(_nothing, None))
        self.database.close()

    def ends(self, done: Callable[[Any], None], failed: Failed | None) -> Ends:
        """Without `failed` the shell says what happened."""

        def crashed(error: Exception) -> None:
            self.crashed.emit(error)
            if failed is not None:
                failed(Crashed())

        return Ends(
            done=done,
            failed=failed or self.failed.emit,
            crashed=crashed,
            progressed=self.progressed.emit,
        )


class YearDesk:
    """The desk (`gui.jobs.desk.BookDesk`) of one book in one year.

    Pages keep the year they were made for: whatever they ask or write while another one is being
    opened is asked of theirs. Once it is left, no answer reaches them any more; what a write could
    not do is said by the shell then.
    """

    def __init__(self, session: BookSession, services: Services) -> None:
        self.session = session
        self._services = services
        self._is_left = False
        self._writes = 0
        self._beside: list[JobContext] = []

    def turn_to(self, year: YearCode, turned: Callable[["YearDesk"], None]) -> None:
        """Opens the desk of another year of the same book."""
        session = self.session

        def answer(services: Services) -> None:
            turned(YearDesk(session, services))

        ends = session.ends(answer, None)
        session.database.submit(lambda _context: self._services.of_year(year), ends)

    def again(self) -> "YearDesk":
        """The desk for new pages of the same year."""
        return YearDesk(self.session, self._services)

    def leave(self) -> None:
        """The pages are gone: answers are heard by nobody, reading beside the window stops."""
        self._is_left = True
        for context in self._beside:
            context.cancel()

    @property
    def is_writing(self) -> bool:
        """Whether an operation was sent that the book has not answered yet."""
        return self._writes > 0

    def ask(
        self,
        question: Callable[[Services], T],
        answer: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        ends = self.session.ends(self._heard(answer), self._told(failed))
        self.session.database.submit(lambda _context: question(self._services), ends)

    def do(
        self,
        work: Callable[[Services], Done[T]],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        def job(_context: JobContext) -> tuple[Done[T], JournalItem | None]:
            outcome = work(self._services)
            written = outcome.seq is not None
            return outcome, self._services.history.items(1)[0] if written else None

        def finished(ended: tuple[Done[T], JournalItem | None]) -> None:
            self._writes -= 1
            outcome, item = ended
            self.session.hub.publish(outcome.changes)
            if item is not None:
                self.session.recorded.emit(item)
            self._heard(done)(outcome.value)

        def refused(failure: Failure) -> None:
            self._writes -= 1
            self._told(failed)(failure)

        self._writes += 1
        self.session.database.submit(job, self.session.ends(finished, refused))

    def carry_out(
        self,
        work: Callable[[Services, JobContext], T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        newest = [0, 0]

        def job(context: JobContext) -> T:
            newest[0] = self._newest
            try:
                return work(self._services, context)
            finally:  # stopped half-way, some of it may be written
                newest[1] = self._newest

        def ended(context: JobContext) -> None:
            self.session.rested.emit(context)
            if newest[0] != newest[1]:
                self.session.hub.publish(EVERYTHING)

        ends = self.session.ends(self._heard(done), self._told(failed))
        self._work(self.session.database, job, ends, ended)

    def aside(
        self,
        work: Callable[[JobContext], T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
        progressed: Callable[[Progress], None] | None = None,
    ) -> None:
        def report(progress: Progress) -> None:
            self.session.progressed.emit(progress)
            if progressed is not None:
                self._heard(progressed)(progress)

        def ended(context: JobContext) -> None:
            self._beside = [each for each in self._beside if each is not context]
            self.session.rested.emit(context)

        ends = self.session.ends(self._heard(done), self._told(failed))
        ends = replace(ends, progressed=report)
        self._beside.append(self._work(self.session.beside, work, ends, ended))

    @property
    def _newest(self) -> int:
        """The number of the newest operation in the journal."""
        return self._services.history.items(1)[0].seq

    def _work(
        self,
        lane: Lane,
        work: Callable[[JobContext], Any],
        ends: Ends,
        ended: Callable[[JobContext], None],
    ) -> JobContext:
        context = lane.submit(work, replace(ends, always=ended))
        self.session.working.emit(context)
        return context

    def _heard(self, answer: Callable[[T], None]) -> Callable[[T], None]:
        def hear(value: T) -> None:
            if not self._is_left:
                answer(value)

        return hear

    def _told(self, failed: Failed | None) -> Failed:
        def tell(failure: Failure) -> None:
            if failed is not None and not self._is_left:
                failed(failure)
            elif not isinstance(failure, Crashed):  # a crash is told by its own window
                self.session.failed.emit(failure)

        return tell


def _nothing(_result: object) -> None:
    """For jobs whose end nobody waits for."""
