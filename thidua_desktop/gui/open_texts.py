"""What is typed into a page and not taken: a record may not go on as if it stood in the book."""

from collections.abc import Callable, Sequence

from msgspec import Struct

OPEN_TEXT = "open-text"
"""The item of a page that leads to what is left open there."""


class OpenText(Struct, frozen=True, kw_only=True):
    """A typed text that was not taken: on which page, where as a person says it, and why."""

    page: str
    said: str
    why: str = ""


Find = Callable[[], Sequence[OpenText]]


class OpenTexts:
    """The pages of one open book say here what is left open in them."""

    def __init__(self) -> None:
        self._finds: list[Find] = []

    def watch(self, find: Find) -> None:
        """`find` is asked as long as the book is open."""
        self._finds.append(find)

    @property
    def every(self) -> tuple[OpenText, ...]:
        """What is found, nothing where everything typed was taken."""
        return tuple(found for find in self._finds for found in find())
