"""A book that is busy: what is asked of it waits until the test lets it answer."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.support.screen import InlineDesk
from thidua_desktop.domain.changes import ChangeSet
from thidua_desktop.gui.jobs.desk import Failed


@dataclass
class BusyDesk(InlineDesk):
    """Answers in order, one after the other, as the lane of a book does."""

    is_busy: bool = False
    publish: Callable[[ChangeSet], None] = lambda _changes: None
    waiting: list[Callable[[], None]] = field(default_factory=list)

    def do(self, work, done, *, failed: Failed | None = None) -> None:
        def finish(outcome) -> None:
            self.publish(outcome.changes)
            done(outcome.value)

        self._run(lambda: work(self.services), finish, failed)

    def answer(self, count: int | None = None) -> None:
        """The first ones of what waits, all where no count is given; then all is at once again."""
        while self.waiting and count != 0:
            self.waiting.pop(0)()
            count = None if count is None else count - 1
        if not self.waiting:
            self.is_busy = False

    def _run(self, job, done, failed: Failed | None) -> None:
        answer = super()._run
        if self.is_busy:
            self.waiting.append(lambda: answer(job, done, failed))
        else:
            answer(job, done, failed)
