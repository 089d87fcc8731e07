"""What Ctrl+K finds in a book: units, criteria, entries and papers, by folded text."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import chain, islice

from msgspec import Struct

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.papers import PaperType
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.last_words import standing
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
    PAGE = "page"
    COMMAND = "command"


class Searchable(Struct, frozen=True, kw_only=True):
    """Something that can be found; `item` is what its page is told, `source` stands beside it.

    `keys` is the shortcut that does the same.
    """

    kind: FoundKind
    item: str
    title: str
    source: str = ""
    keys: str = ""


class SearchIndex:
    """The folded texts of everything that can be found, by kind."""

    def __init__(self, items: Iterable[Searchable]) -> None:
        self._groups: dict[FoundKind, _Group] = {}
        found = tuple(items)
        for kind in FoundKind:
            of_kind = [item for item in found if item.kind is kind]
            if of_kind:
                self._groups[kind] = _Group(of_kind)

    def find(self, text: str, limit: int = _PER_GROUP) -> tuple[Searchable, ...]:
        """Items that hold every word of the text, at most `limit` of each kind.

        Those where all of them begin a word come first. Accents and case do not matter; an empty
        text finds nothing.
        """
        words = sorted(fold_search(text).split(), key=len, reverse=True)
        if not words:
            return ()
        return tuple(item for group in self._groups.values() for item in group.find(words, limit))


class _Group:
    """Items of one kind with their folded texts, a blank before each."""

    def __init__(self, items: Sequence[Searchable]) -> None:
        self._items = items
        fold = _WordFold()
        self._texts = [f" {fold(item.title)} {fold(item.source)}" for item in items]

    def find(self, words: Sequence[str], limit: int) -> Iterator[Searchable]:
        """Looks at every text, fewer with every word: quicker than any index at this size."""
        left: Iterable[int] = range(len(self._texts))
        for word in words:
            left = [index for index in left if word in self._texts[index]]
        first = (index for index in left if self._begins(words, index))
        rest = (index for index in left if not self._begins(words, index))
        for index in islice(chain(first, rest), limit):
            yield self._items[index]

    def _begins(self, words: Sequence[str], index: int) -> bool:
        text = self._texts[index]
        return all(f" {word}" in text for word in words)


class _WordFold:
    """Folds word by word: the same words stand in thousands of entries."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        return " ".join(filter(None, map(self._folded, text.split())))

    def _folded(self, word: str) -> str:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = fold_search(word)
        return known


def hits(text: str, searched: str) -> tuple[tuple[int, int], ...]:
    """Where the searched words stand in a text, from and to; at the beginning of a word first."""
    folded = [" " if letter.isspace() else fold_search(letter) for letter in text]
    origin = [place for place, piece in enumerate(folded) for _ in piece]
    joined = "".join(folded)
    found: list[tuple[int, int]] = []
    for word in fold_search(searched).split():
        place = f" {joined}".find(f" {word}")
        place = joined.find(word) if place < 0 else place
        if place >= 0:
            found.append((origin[place], origin[place + len(word) - 1] + 1))
    return tuple(sorted(found))


def searchables(book: BookContext) -> tuple[Searchable, ...]:
    """Everything in the book that can be found; nothing before the first frame."""
    with book.storage.read() as uow:
        view = book.known_view(uow)
        if view is None:
            return ()
        frame = view.newest_frame.frame
        return (*_of_frame(frame), *_of_entries(frame, standing(uow.entries.list(view.year))))


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
