"""What Ctrl+K finds in a book: units, criteria, entries and papers, by folded text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.papers import PaperType
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.text.collation import fold_search
from thidua_desktop.domain.text.dates import format_date

_PER_GROUP = 5


class FoundKind(StrEnum):
    """Groups of results, in the order they are shown."""

    UNIT = "unit"
    CRITERION = "criterion"
    ENTRY = "entry"
    PAPER = "paper"
    COMMAND = "command"


@dataclass(frozen=True, slots=True, kw_only=True)
class Searchable:
    """Something that can be found; `item` is what its page is told, `source` stands beside it."""

    kind: FoundKind
    item: str
    title: str
    source: str = ""


class SearchIndex:
    """All searchable texts of a kind joined into one, so that a search is one pass over it."""

    def __init__(self, items: Iterable[Searchable]) -> None:
        self._groups: dict[FoundKind, _Group] = {}
        found = tuple(items)
        for kind in FoundKind:
            of_kind = [item for item in found if item.kind is kind]
            if of_kind:
                self._groups[kind] = _Group(of_kind)

    def find(self, text: str, limit: int = _PER_GROUP) -> tuple[Searchable, ...]:
        """Items that hold every word of the text, at most `limit` of each kind.

        Accents and case do not matter; an empty text finds nothing.
        """
        words = fold_search(text).split()
        if not words:
            return ()
        return tuple(item for group in self._groups.values() for item in group.find(words, limit))


class _Group:
    """Items of one kind with their folded texts end to end."""

    def __init__(self, items: Sequence[Searchable]) -> None:
        self._items = items
        self._texts = [fold_search(f"{i.item} {i.title} {i.source}") for i in items]
        self._joined = "\n".join(self._texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in self._texts)]

    def find(self, words: Sequence[str], limit: int) -> Iterator[Searchable]:
        """Walks from hit to hit of the longest word; the others are looked up in that text."""
        rarest = max(words, key=len)
        place, found = self._joined.find(rarest), 0
        while place >= 0 and found < limit:
            index = bisect_right(self._starts, place) - 1
            if all(word in self._texts[index] for word in words):
                found += 1
                yield self._items[index]
            place = self._joined.find(rarest, self._starts[index + 1])


def searchables(book: BookContext) -> tuple[Searchable, ...]:
    """Everything in the book that can be found; nothing before the first frame."""
    with book.storage.read() as uow:
        view = book.known_view(uow)
        if view is None:
            return ()
        frame = view.newest_frame.frame
        return (*_of_frame(frame), *_of_entries(frame, uow.entries.list(view.year)))


def _of_frame(frame: Frame) -> Iterator[Searchable]:
    for unit in frame.units:
        yield Searchable(kind=FoundKind.UNIT, item=unit.code, title=unit.name, source=unit.code)
    for criterion in frame.table.criteria:
        source = " · ".join(filter(None, (criterion.code, criterion.unit_of_measure)))
        yield Searchable(
            kind=FoundKind.CRITERION, item=criterion.code, title=criterion.title, source=source
        )
    for period in frame.periods:
        for paper in PaperType:
            item = f"{paper.value}/{period.code}"
            yield Searchable(kind=FoundKind.PAPER, item=item, title=paper.value, source=period.name)


def _of_entries(frame: Frame, entries: Iterable[ProgressEntry]) -> Iterator[Searchable]:
    titles = {criterion.code: criterion.title for criterion in frame.table.criteria}
    for entry in entries:
        title = entry.note or titles.get(entry.criterion, entry.criterion)
        source = f"{entry.criterion} · {format_date(entry.occurred_on)}"
        yield Searchable(
            kind=FoundKind.ENTRY, item=f"{entry.criterion}/{entry.id}", title=title, source=source
        )
