"""Columns as data: what a table shows of its items, without any widget."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Generic, TypeVar

from msgspec import Struct

from thidua_desktop.domain.text.collation import collation_key

T = TypeVar("T")


class Kind(StrEnum):
    """How a cell is drawn: text left, figures right, the one figure that counts, a tinted word."""

    TEXT = "text"
    FIGURE = "figure"
    TOTAL = "total"
    STRONG = "strong"
    TAG = "tag"


class Column(Struct, Generic[T], frozen=True, kw_only=True):
    """One column; `width` 0 takes what is left.

    `text` is what is shown and copied. `order` sorts; without it Vietnamese collation of the text.
    `tone`, `icon` and `tip` are per cell. `drawn` is what a cell shows where that is not its text:
    lines of words, nothing for a picture. What is only there to be clicked is not printed.
    """

    key: str
    title: str
    text: Callable[[T], str]
    width: int = 0
    kind: Kind = Kind.TEXT
    order: Callable[[T], Any] | None = None
    tone: Callable[[T], str | None] | None = None
    icon: Callable[[T], str | None] | None = None
    tip: Callable[[T], str | None] | None = None
    drawn: Callable[[T], str] | None = None
    is_printed: bool = True

    @property
    def sort_key(self) -> Callable[[T], Any]:
        if self.order is not None:
            return self.order
        text = self.text
        return lambda item: collation_key(text(item))
