"""One lot of files on its way into the book: whatever it meets there, the person hears of it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from thidua_desktop.application.job import CancelledError, JobContext
from thidua_desktop.application.operations import Done
from thidua_desktop.application.services import Services
from thidua_desktop.gui.given_files import GivenFiles
from thidua_desktop.gui.jobs.desk import BookDesk, Failure

T = TypeVar("T")


class GivingView(Protocol):
    def show_not_attached(self, count: int, why: Failure | None) -> None:
        """Files were given and none of them went in; None where a person stopped it."""


class Giving:
    """The desk for these files alone; a failure anywhere ends their way and is told."""

    def __init__(self, desk: BookDesk, view: GivingView, files: GivenFiles, count: int) -> None:
        self._desk, self._view, self._count = desk, view, count
        self._end = files.give(count)

    def ask(self, question: Callable[[Services], T], answer: Callable[[T], None]) -> None:
        self._desk.ask(question, answer, failed=self._fail)

    def aside(self, work: Callable[[JobContext], T], done: Callable[[T], None]) -> None:
        """A person may stop it; then none of the files goes in."""

        def run(job: JobContext) -> tuple[T] | None:
            try:
                return (work(job),)
            except CancelledError:
                return None

        def heard(found: tuple[T] | None) -> None:
            if found is None:
                self._fail(None)
            else:
                done(*found)

        self._desk.aside(run, heard, failed=self._fail)

    def write(self, work: Callable[[Services], Done[T]], done: Callable[[T], bool]) -> None:
        """The last step; `done` tells whether all of them went in."""
        self._desk.do(work, lambda value: self._end(done(value)), failed=self._fail)

    def drop(self) -> None:
        """The person wants none of them after all."""
        self._end(True)  # noqa: FBT003 - nothing that is wanted is missing

    def _fail(self, why: Failure | None) -> None:
        self._view.show_not_attached(self._count, why)
        self._end(False)  # noqa: FBT003 - heard as a fact
