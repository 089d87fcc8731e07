"""Ctrl+K: finds in an index prepared once per opening of the box, and says where a find leads."""

from collections.abc import Sequence
from typing import Protocol

from thidua_desktop.application.papers import PaperType
from thidua_desktop.application.search import FoundKind, Searchable, SearchIndex
from thidua_desktop.gui.jobs.desk import BookDesk, Latest
from thidua_desktop.gui.surroundings import Place
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.words import word_of

PAGES: dict[FoundKind, tuple[str, ...]] = {
    FoundKind.UNIT: ("ranking", "packages"),
    FoundKind.CRITERION: ("progress", "table"),
    FoundKind.ENTRY: ("progress",),
    FoundKind.PAPER: ("papers",),
}
"""Where each kind is at home; the first page that this book shows is gone to."""


class PaletteView(Protocol):
    def show_found(self, found: Sequence[Searchable]) -> None: ...

    def go(self, place: Place) -> None: ...


class PalettePresenter:
    """Commands and pages are found at once, the book's content as soon as it is read."""

    def __init__(
        self, desk: BookDesk, view: PaletteView, commands: Sequence[Searchable], language: Language
    ) -> None:
        self._desk = desk
        self._view = view
        self._commands = tuple(commands)
        self._language = language
        self._latest = Latest()
        self._index = SearchIndex(self._commands)
        self._text = ""

    def open(self) -> None:
        """The box was opened: the book is read anew."""
        self._desk.ask(lambda s: s.queries.searchables(), self._latest.only(self._prepare))

    def search(self, text: str) -> None:
        self._text = text
        self._view.show_found(self._index.find(text) if text.strip() else self._commands)

    def choose(self, found: Searchable, pages: Sequence[str]) -> None:
        """Goes to the first home of the find among the pages there are."""
        if found.kind is FoundKind.COMMAND:
            self._view.go(Place(page=found.item))
            return
        homes = [page for page in PAGES[found.kind] if page in pages]
        if homes:
            self._view.go(Place(page=homes[0], item=found.item))

    def _prepare(self, items: Sequence[Searchable]) -> None:
        self._index = SearchIndex((*map(self._worded, items), *self._commands))
        self.search(self._text)

    def _worded(self, item: Searchable) -> Searchable:
        if item.kind is not FoundKind.PAPER:
            return item
        title = word_of(PaperType(item.title), self._language)
        return Searchable(kind=item.kind, item=item.item, title=title, source=item.source)
