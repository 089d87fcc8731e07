"""Reading aside in turns: only the answer to the last question is heard, and it can be stopped."""

from collections.abc import Callable
from typing import TypeVar

from thidua_desktop.application.job import CancelledError, JobContext, Progress
from thidua_desktop.gui.collector import much_is_kept
from thidua_desktop.gui.jobs.desk import BookDesk, Failed

T = TypeVar("T")


class Turns:
    """Each `run` or `stop` makes those before it deaf."""

    def __init__(self, desk: BookDesk) -> None:
        self._desk = desk
        self._job: JobContext | None = None
        self._turn = 0

    def only(self, answer: Callable[[T], None]) -> Callable[[T], None]:
        """`answer`, deaf as soon as something else is asked."""
        turn = self._turn
        return lambda value: answer(value) if turn == self._turn else None

    def run(
        self,
        work: Callable[[JobContext], T],
        done: Callable[[T], None],
        *,
        failed: Failed,
        progressed: Callable[[Progress], None],
    ) -> None:
        """Work that may be stopped before and while it runs."""
        self._turn += 1
        turn = self._turn

        def stoppable(job: JobContext) -> T:
            self._job = job
            if turn != self._turn:
                raise CancelledError
            with much_is_kept():
                return work(job)

        self._desk.aside(
            stoppable,
            self.only(done),
            failed=self.only(failed),
            progressed=self.only(progressed),
        )

    def stop(self) -> None:
        """Nobody waits any longer; the work ends where it next looks up."""
        self._turn += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None
