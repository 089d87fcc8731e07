"""Progress and cancelling of one longer piece of work, without any toolkit (design §3)."""

from collections.abc import Callable

from msgspec import Struct


class CancelledError(Exception):
    """The person stopped the work before its commit point; nothing of it was written."""


class Progress(Struct, frozen=True, kw_only=True):
    """`done` of `total` steps; `step` is a code that the screen puts into words."""

    done: int
    total: int
    step: str


def _unheard(_progress: Progress) -> None:
    """For work that nobody watches."""


class JobContext:
    """What a longer use case is given: it reports, and learns whether it may go on.

    One thread works and reports, another may cancel; whoever receives the reports thins them out.
    """

    def __init__(self, report: Callable[[Progress], None] = _unheard) -> None:
        self._report = report
        self._asked_to_stop = False
        self._past_return = False

    def step(self, done: int, total: int, step: str) -> None:
        """Says how far the work is. Raises CancelledError where it was stopped."""
        self.check()
        self._report(Progress(done=done, total=total, step=step))

    def check(self) -> None:
        """Raises CancelledError where the work was stopped."""
        if self.is_stopped:
            raise CancelledError

    @property
    def is_stopped(self) -> bool:
        """Whether nobody waits for the work any more."""
        return self._asked_to_stop and not self._past_return

    def commit_point(self) -> None:
        """From here on the work is finished, whoever asks. Raises CancelledError one last time."""
        if self._asked_to_stop:
            raise CancelledError
        self._past_return = True

    def cancel(self) -> bool:
        """Asks the work to stop; False where it is past its commit point."""
        if not self._past_return:
            self._asked_to_stop = True
        return self._asked_to_stop
