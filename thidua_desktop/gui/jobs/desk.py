"""What a presenter may ask of the open book; no toolkit here, so tests can answer at once."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from msgspec import Struct

from thidua_desktop.application.job import CancelledError, JobContext, Progress
from thidua_desktop.application.operations import Done
from thidua_desktop.application.services import Services
from thidua_desktop.domain.reasons import KnownFault, Reason

T = TypeVar("T")


class Crashed(Struct, frozen=True):
    """An unexpected error ended the work; the crash handler tells it, who asked may go on."""


Failure = Reason | KnownFault | Crashed
"""What the rules or the environment answered instead of a result, or that none will come."""

Failed = Callable[[Failure], None]


class BookDesk(Protocol):
    """Everything runs away from the screen; each answer comes back to it, one after the other.

    Without `failed` the shell says what happened. An unexpected error reaches the crash handler,
    and `failed` hears `Crashed`.
    """

    def ask(
        self,
        question: Callable[[Services], T],
        answer: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        """Reads from the book."""

    def do(
        self,
        work: Callable[[Services], Done[T]],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        """One operation; what it changed is made known to every page before `done` is called."""

    def carry_out(
        self,
        work: Callable[[Services, JobContext], T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        """Longer work on the book, with progress and a way to stop.

        Every page becomes stale if an operation was written.
        """

    def aside(
        self,
        work: Callable[[JobContext], T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
        progressed: Callable[[Progress], None] | None = None,
    ) -> None:
        """Work beside the book: hashing, rendering, reading files; `progressed` hears how far."""


class Latest:
    """Numbers questions, so that only the answer to the last one is shown."""

    def __init__(self) -> None:
        self._asked = 0

    def only(self, answer: Callable[[T], None]) -> Callable[[T], None]:
        """`answer`, deaf as soon as another question was asked."""
        self._asked += 1
        mine = self._asked

        def hear(result: T) -> None:
            if mine == self._asked:
                answer(result)

        return hear


class Wanted:
    """Work beside the window of which only the last begun is wanted, and only while it is seen."""

    def __init__(self) -> None:
        self._begun = 0

    def begin(self, work: Callable[[Callable[[], None]], T]) -> Callable[[JobContext], T]:
        """The job for `aside`; `work` gets a check that ends it when nobody wants it any more."""
        self._begun += 1
        mine = self._begun

        def run(job: JobContext) -> T:
            def check() -> None:
                job.check()
                if mine != self._begun:
                    raise CancelledError

            check()
            return work(check)

        return run

    def drop(self) -> None:
        """Nothing that was begun is wanted any more."""
        self._begun += 1
