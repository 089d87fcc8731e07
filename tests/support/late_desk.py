"""A desk that answers when it is told to, as a book does that is busy with something else."""

from dataclasses import dataclass, field
from functools import partial
from typing import Any

from tests.support.screen import InlineDesk


@dataclass
class LateDesk(InlineDesk):
    """Keeps whatever it is asked until `answer`, then works it off in order."""

    waiting: list[partial[None]] = field(default_factory=list)

    def _run(self, *job: Any) -> None:
        self.waiting.append(partial(super()._run, *job))

    def answer(self) -> None:
        """All that was asked so far; what is asked meanwhile waits for the next time."""
        asked, self.waiting = self.waiting, []
        for each in asked:
            each()

    def answer_all(self) -> None:
        """Until nothing more is asked."""
        while self.waiting:
            self.answer()
