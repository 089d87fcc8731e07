"""The journal by pages: filtered, the newest first; one operation in words; the chain's state."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.desks.history_desk import ChainState, HistoryDesk
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.ports import (
    JournalChange,
    JournalItem,
    JournalPage,
    JournalQuery,
    JournalRow,
)
from thidua_desktop.application.services import Services
from thidua_desktop.application.use_cases.undo import UNDOABLE, UndoOutcome
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.text.collation import fold_search
from thidua_desktop.gui.jobs.desk import Latest
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.wording.journal import JournalSpeech, ToldChange
from thidua_desktop.wording.names import NO_NAMES, Names, names_of

ENOUGH = 100
"""Rows a screen needs before the journal is asked no further."""

TOLD = 60
"""Changes of one operation that are told one by one; an import of thousands is summed up."""


class Span(StrEnum):
    """How far back the journal is shown."""

    EVER = "ever"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DAYS = {Span.DAY: 1, Span.WEEK: 7, Span.MONTH: 30, Span.YEAR: 365}


class JournalFilter(Struct, frozen=True, kw_only=True):
    """What the person chose; `kind` and `unit` None show all."""

    kind: OperationKind | None = None
    unit: UnitCode | None = None
    span: Span = Span.EVER
    text: str = ""


class ToldOperation(Struct, frozen=True, kw_only=True):
    """One operation in words; `untold` counts changes that are not told one by one."""

    item: JournalItem
    kind: str
    actor: str
    changes: tuple[ToldChange, ...]
    untold: int

    @property
    def may_be_undone(self) -> bool:
        return self.item.kind in UNDOABLE


class JournalView(Protocol):
    def show_units(self, units: Mapping[str, str]) -> None:
        """Names by code, to choose from."""

    def show_rows(self, rows: Sequence[JournalRow], *, is_filtered: bool) -> None:
        """The first rows in place of all before."""

    def add_rows(self, rows: Sequence[JournalRow], *, has_more: bool) -> None: ...

    def show_operation(self, told: ToldOperation) -> None: ...

    def undone(self, kind: str) -> None:
        """A new operation took it back."""

    def not_undone(self, kind: str) -> None:
        """What was done has been changed since."""

    def show_chain(self, state: ChainState | None) -> None:
        """None while it is still gone through."""


class JournalPresenter:
    """Asks for stretches until a screen is full, then waits to be asked for more."""

    def __init__(self, surroundings: Surroundings, view: JournalView) -> None:
        self._desk = surroundings.desk
        self._clock = surroundings.clock
        self._view = view
        self.speech = JournalSpeech(language=surroundings.language)
        self._latest, self._latest_told = Latest(), Latest()
        self._latest_chain = Latest()
        self._filter = JournalFilter()
        self._next: JournalQuery | None = None
        self._is_asking = False

    def load(self) -> None:
        """From the newest on, and goes through the chain beside that."""
        self._desk.ask(_names, self._named)
        self._begin()
        self._view.show_chain(None)
        self._desk.ask(lambda s: s.history, self._latest_chain.only(self._go_through))

    def choose(self, wanted: JournalFilter) -> None:
        """Another filter; nothing happens for the same one."""
        if wanted != self._filter:
            self._filter = wanted
            self._begin()

    def more(self) -> None:
        """The next page."""
        if self._next is not None and not self._is_asking:
            self._ask(self._next, missing=ENOUGH)

    def tell(self, item: JournalItem) -> None:
        """One operation in words."""

        def told(changes: tuple[JournalChange, ...]) -> None:
            self._view.show_operation(
                ToldOperation(
                    item=item,
                    kind=self.speech.kind(item.kind),
                    actor=self.speech.actor(item.actor),
                    changes=tuple(self.speech.change(each) for each in changes[:TOLD]),
                    untold=max(0, len(changes) - TOLD),
                )
            )

        self._desk.ask(lambda s: s.history.changes(item.seq), self._latest_told.only(told))

    def undo(self, told: ToldOperation) -> None:
        """Takes one operation back, however long ago; undoing an undoing does it again."""

        def heard(outcome: UndoOutcome) -> None:
            if outcome is UndoOutcome.UNDONE:
                self._view.undone(told.kind)
            else:
                self._view.not_undone(told.kind)

        self._desk.do(lambda s: s.history.undo(told.item), heard)

    def _begin(self) -> None:
        self._view.show_rows((), is_filtered=self._filter != JournalFilter())
        self._ask(self._query(), missing=ENOUGH)

    def _query(self) -> JournalQuery:
        wanted, text = self._filter, fold_search(self._filter.text)
        days = _DAYS.get(wanted.span)
        return JournalQuery(
            kinds=frozenset() if wanted.kind is None else frozenset({wanted.kind.value}),
            since=None if days is None else self._clock.now() - timedelta(days=days),
            unit=wanted.unit,
            needles=self._needles(text) if text else (),
            spoken=frozenset(
                kind.value for kind in OperationKind if text and text in self._spoken(kind)
            ),
        )

    def _needles(self, text: str) -> tuple[str, ...]:
        """The text itself, and the codes of what bears it in its name."""
        names = self.speech.names
        named = {**names.units, **names.criteria, **names.periods}
        codes = [code for code, name in named.items() if text in fold_search(name)]
        return (text, *(f'"{fold_search(code)}"' for code in codes))

    def _spoken(self, kind: OperationKind) -> str:
        return fold_search(self.speech.kind(kind.value))

    def _ask(self, query: JournalQuery, *, missing: int) -> None:
        self._is_asking = True

        def found(page: JournalPage) -> None:
            self._is_asking = False
            more = page.next_before is not None
            self._next = replace(query, before=page.next_before) if more else None
            self._view.add_rows(page.rows, has_more=more)
            if self._next is not None and len(page.rows) < missing:
                self._ask(self._next, missing=missing - len(page.rows))

        self._desk.ask(lambda s: s.history.page(query), self._latest.only(found))

    def _go_through(self, history: HistoryDesk) -> None:
        shown = self._latest_chain.only(self._view.show_chain)
        self._desk.aside(lambda _job: history.chain(), shown)

    def _named(self, names: Names) -> None:
        self.speech = replace(self.speech, names=names)
        self._view.show_units(names.units)


def _names(services: Services) -> Names:
    frame = services.queries.newest_frame()
    return NO_NAMES if frame is None else names_of(frame)
