"""Ctrl+K: finds in an index prepared away from the screen, and says where a find leads."""

from collections.abc import Sequence
from typing import Protocol

from thidua_desktop.application.papers import PaperType
from thidua_desktop.application.search import FoundKind, Searchable, SearchIndex
from thidua_desktop.application.services import Services
from thidua_desktop.gui.jobs.desk import BookDesk, Latest
from thidua_desktop.gui.surroundings import Place
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.speech import as_sentence
from thidua_desktop.wording.words import word_of

HOMES: dict[FoundKind, tuple[str, ...]] = {
    FoundKind.UNIT: ("ranking", "packages"),
    FoundKind.CRITERION: ("progress", "table"),
    FoundKind.ENTRY: ("progress",),
    FoundKind.PAPER: ("papers",),
}
"""Where each kind is at home; the first page that this book shows is gone to."""

_NOTHING = SearchIndex(())


class PaletteView(Protocol):
    def show_found(self, found: Sequence[Searchable], searched: str) -> None: ...

    def go(self, place: Place) -> None: ...

    def run(self, item: str) -> None:
        """Does a command, or opens a page."""


class PalettePresenter:
    """Commands and pages are found at once, the book's content as soon as it is read."""

    def __init__(self, desk: BookDesk, view: PaletteView, language: Language) -> None:
        self._desk = desk
        self._view = view
        self._language = language
        self._latest = Latest()
        self._commands: tuple[Searchable, ...] = ()
        self._of_commands = self._of_book = _NOTHING
        self._is_fresh = False
        self._text = ""

    def open(self, commands: Sequence[Searchable]) -> None:
        """The box was opened; the book is read anew if it changed since."""
        self._commands = tuple(commands)
        self._of_commands = SearchIndex(commands)
        self.search("")
        if not self._is_fresh:
            self._is_fresh = True
            self._desk.ask(self._made_index, self._latest.only(self._take))

    def forget(self) -> None:
        """The book changed: what was read is old."""
        self._is_fresh = False

    def search(self, text: str) -> None:
        self._text = text
        found = (*self._of_book.find(text), *self._of_commands.find(text))
        self._view.show_found(found if text.strip() else self._commands, text)

    def choose(self, found: Searchable, pages: Sequence[str]) -> None:
        """Does a command, or goes to the first home of the find among the pages there are."""
        if found.kind not in HOMES:
            self._view.run(found.item)
            return
        homes = [page for page in HOMES[found.kind] if page in pages]
        if homes:
            self._view.go(Place(page=homes[0], item=found.item))

    def _made_index(self, services: Services) -> SearchIndex:
        """Fifty thousand entries take a while to fold; the screen does not wait for them."""
        return SearchIndex([self._worded(item) for item in services.queries.searchables()])

    def _take(self, index: SearchIndex) -> None:
        self._of_book = index
        if self._text.strip():
            self.search(self._text)

    def _worded(self, item: Searchable) -> Searchable:
        if item.kind is not FoundKind.PAPER:
            return item
        title = as_sentence(word_of(PaperType(item.title), self._language))
        return Searchable(kind=item.kind, item=item.item, title=title, source=item.source)
