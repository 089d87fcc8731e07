"""Limitations and directives of the last review, as a book shows them before the next one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.period_picture import concluded_result, draft_facts
from thidua_desktop.application.ports import ReadingUnit
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.ids import FactId, UnitCode
from thidua_desktop.domain.limitation import Directive, FollowUpState, Limitation
from thidua_desktop.domain.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPoint:
    """One of them; `owners` are the units that see to it, none for the whole bloc."""

    id: FactId
    text: str
    owners: tuple[UnitCode, ...]
    due: date | None
    state: FollowUpState
    is_directive: bool

    @property
    def is_open(self) -> bool:
        return self.state is not FollowUpState.CLOSED

    def concerns(self, unit: UnitCode) -> bool:
        return not self.owners or unit in self.owners


def open_points(
    uow: ReadingUnit, book: BookContext, view: YearView, period: Period
) -> tuple[OpenPoint, ...]:
    """Those the review of `period` follows up, or raised once it is concluded; closed ones last."""
    limitations, directives = _named(uow, book, view, period)
    points = [_of_limitation(each) for each in limitations]
    points += [_of_directive(each) for each in directives]
    return tuple(sorted(points, key=lambda p: (not p.is_open, p.due or date.max, p.text)))


_Named = tuple[Sequence[Limitation], Sequence[Directive]]


def _named(uow: ReadingUnit, book: BookContext, view: YearView, period: Period) -> _Named:
    """Of the review itself, the leader's draft for it, the review before, last year's last."""
    facts = draft_facts(uow, view, period)
    result = concluded_result(uow, view, period)
    if result is not None:
        facts = result.facts
    if facts is not None and (facts.limitations or facts.directives):
        return facts.limitations, facts.directives
    before = view.period_before(period.code)
    if before is not None:
        result = concluded_result(uow, view, before)
    elif (earlier := book.year_before(uow, view)) is not None:
        result = concluded_result(uow, earlier, earlier.periods[-1])
    return ((), ()) if result is None else (result.facts.limitations, result.facts.directives)


def _of_limitation(each: Limitation) -> OpenPoint:
    return OpenPoint(
        id=each.id,
        text=each.text,
        owners=(each.owner,) if each.owner else (),
        due=each.due,
        state=each.state,
        is_directive=False,
    )


def _of_directive(each: Directive) -> OpenPoint:
    return OpenPoint(
        id=each.id,
        text=each.text,
        owners=each.assigned,
        due=each.due,
        state=each.state,
        is_directive=True,
    )
