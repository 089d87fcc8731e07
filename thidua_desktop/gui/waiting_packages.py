"""Packages that were read and not taken in: whoever leaves the book is told how many."""

from collections.abc import Callable

Count = Callable[[], int]


class WaitingPackages:
    """The page that reads packages of one open book says here how many wait."""

    def __init__(self) -> None:
        self._counts: list[Count] = []

    def watch(self, count: Count) -> None:
        """`count` is asked as long as the book is open."""
        self._counts.append(count)

    @property
    def count(self) -> int:
        """None where all were taken in or put away."""
        return sum(count() for count in self._counts)
