"""Files a person gave that the book does not have yet: whoever wants to leave waits for them."""

from collections.abc import Callable

Ended = Callable[[bool], None]
"""Hears whether all of it stands in the book."""


class GivenFiles:
    """The lots on their way into one open book; each is read and weighed before it is written."""

    def __init__(self) -> None:
        self._lots: dict[int, int] = {}
        self._given = 0
        self._is_all_in = True
        self._waiting: Ended | None = None

    def give(self, count: int) -> Ended:
        """So many files were given; what comes back is called once, however it ended."""
        self._given += 1
        lot = self._given
        self._lots[lot] = count

        def end(is_in: bool) -> None:  # noqa: FBT001 - heard, never written at a call
            if self._lots.pop(lot, None) is None:
                return
            self._is_all_in = self._is_all_in and is_in
            if not self._lots and self._waiting is not None:
                waiting, self._waiting = self._waiting, None
                waiting(self._is_all_in)

        return end

    @property
    def count(self) -> int:
        """How many files are on their way."""
        return sum(self._lots.values())

    def when_there(self, heard: Ended) -> None:
        """Once nothing is on its way any more; only the last one who asked is told."""
        self._is_all_in, self._waiting = True, heard
