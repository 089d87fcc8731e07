"""What the page of the scoring table knows: the frame in force, one criterion, a tried result."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.table_item import TableItem
from thidua_desktop.application.try_out import (
    TriedOut,
    components_of,
    curve,
    marks_of,
    try_out,
)
from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, PeriodCode, UnitCode
from thidua_desktop.domain.progress import number_result
from thidua_desktop.domain.text.numbers import Ambiguous, Amount, NumberProblem, parse_amount
from thidua_desktop.gui.jobs.desk import BookDesk, Latest


class CriterionState(Struct, frozen=True, kw_only=True):
    """One criterion with this unit's goal and what can be tried in it.

    `lead` and `beside` name the units that lead it and that coordinate; empty where none do.
    """

    criterion: Criterion
    goal: Decimal | None
    is_exempt: bool
    exempt_reason: str | None
    lead: str
    beside: str
    marks: tuple[str, ...]
    components: tuple[str, ...]
    curve: tuple[tuple[Decimal, Decimal], ...] = ()


class TableView(Protocol):
    def show_state(self, state: TableItem) -> None: ...

    def show_criterion(self, state: CriterionState) -> None: ...

    def show_tried(self, tried: TriedOut, result: Decimal | None = None) -> None:
        """What a number or a mark earns; the mark is no number."""

    def show_problem(self, problem: NumberProblem | Ambiguous | None) -> None:
        """What is wrong with the typed number; None takes the problem and the points away."""


class TablePresenter:
    """Reads once per period; trying out needs no book."""

    def __init__(self, desk: BookDesk, view: TableView) -> None:
        self._desk = desk
        self._view = view
        self._latest = Latest()
        self._chosen = Latest()
        self._state: TableItem | None = None
        self._shown: CriterionState | None = None

    def load(self, period: PeriodCode | None) -> None:
        self._desk.ask(lambda s: s.queries.table(period), self._latest.only(self._show))

    def choose(self, code: CriterionCode) -> None:
        """Shows one criterion once its curve is drawn; an unknown one changes nothing."""
        if self._state is None:
            return
        frame = self._state.revision.frame
        criterion = frame.criterion(code)
        if criterion is None:
            return
        target = frame.target(self._state.own_unit, code)
        goal = frame.goal(self._state.own_unit, criterion)
        state = CriterionState(
            criterion=criterion,
            goal=goal,
            is_exempt=target is not None and target.not_applicable,
            exempt_reason=target.reason if target is not None else None,
            lead=_named(frame, () if criterion.lead_unit is None else (criterion.lead_unit,)),
            beside=_named(frame, criterion.coordinating_units),
            marks=tuple(words for words, _ in marks_of(criterion)),
            components=components_of(criterion),
        )
        self._desk.aside(
            lambda _job: replace(state, curve=tuple(curve(criterion, goal))),
            self._chosen.only(self._show_criterion),
        )

    def try_number(self, text: str, component: str | None) -> None:
        """A typed result; an empty text takes the points away."""
        amount = parse_amount(text) if text.strip() else None
        if amount is None or self._shown is None:
            self._view.show_problem(None)
        elif isinstance(amount, Amount):
            shown = self._shown
            result = number_result(amount.value)
            tried = try_out(shown.criterion, shown.goal, result, component)
            self._view.show_tried(tried, amount.value)
        else:
            self._view.show_problem(amount)

    def try_mark(self, words: str, component: str | None) -> None:
        """A chosen mark or level."""
        if self._shown is None:
            return
        shown = self._shown
        for known, result in marks_of(shown.criterion):
            if known == words:
                self._view.show_tried(try_out(shown.criterion, shown.goal, result, component))

    def _show_criterion(self, state: CriterionState) -> None:
        self._shown = state
        self._view.show_criterion(state)

    def _show(self, found: TableItem) -> None:
        self._state = found
        self._view.show_state(found)


def _named(frame: Frame, units: Sequence[UnitCode]) -> str:
    names = [unit.name if (unit := frame.unit(code)) is not None else code for code in units]
    return ", ".join(names)
