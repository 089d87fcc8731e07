"""Limitations and directives of the last review, as a book shows them before the next one."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.period_picture import concluded_result, draft_facts
from thidua_desktop.application.ports import ReadingUnit
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.ids import CriterionCode, FactId, PeriodCode, UnitCode
from thidua_desktop.domain.limitation import Directive, FollowUpState, Limitation
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.text.collation import collation_key


class OpenPoint(Struct, frozen=True, kw_only=True):
    """One of them; `owners` are the units that see to it, none for the whole bloc.

    `named_in` is the period of this year whose review speaks of it, None where that was last year.
    """

    id: FactId
    text: str
    owners: tuple[UnitCode, ...]
    due: date | None
    state: FollowUpState
    is_directive: bool
    named_in: PeriodCode | None
    criterion: CriterionCode | None = None

    @property
    def is_open(self) -> bool:
        return self.state is not FollowUpState.CLOSED

    def concerns(self, unit: UnitCode) -> bool:
        return not self.owners or unit in self.owners


def open_points(
    uow: ReadingUnit, book: BookContext, view: YearView, period: Period
) -> tuple[OpenPoint, ...]:
    """Those the review of `period` follows up, or raised once it is concluded; closed ones last."""
    limitations, directives, named_in = _named(uow, book, view, period)
    points = [_of_limitation(each, named_in) for each in limitations]
    points += [_of_directive(each, named_in) for each in directives]
    return tuple(
        sorted(points, key=lambda p: (not p.is_open, p.due or date.max, collation_key(p.text)))
    )


_Named = tuple[Sequence[Limitation], Sequence[Directive], PeriodCode | None]


def _named(uow: ReadingUnit, book: BookContext, view: YearView, period: Period) -> _Named:
    """Of the review itself, the leader's draft for it, the review before, last year's last."""
    facts = draft_facts(uow, view, period)
    result = concluded_result(uow, view, period)
    if result is not None:
        facts = result.facts
    if facts is not None and (facts.limitations or facts.directives):
        return facts.limitations, facts.directives, period.code
    before = view.period_before(period.code)
    if before is not None:
        result = concluded_result(uow, view, before)
    elif (earlier := book.year_before(uow, view)) is not None:
        result = concluded_result(uow, earlier, earlier.periods[-1])
    if result is None:
        return (), (), None
    named_in = None if before is None else before.code
    return result.facts.limitations, result.facts.directives, named_in


def _of_limitation(each: Limitation, named_in: PeriodCode | None) -> OpenPoint:
    return OpenPoint(
        id=each.id,
        text=each.text,
        owners=(each.owner,) if each.owner else (),
        due=each.due,
        state=each.state,
        is_directive=False,
        named_in=named_in,
        criterion=each.criterion,
    )


def _of_directive(each: Directive, named_in: PeriodCode | None) -> OpenPoint:
    return OpenPoint(
        id=each.id,
        text=each.text,
        owners=each.assigned,
        due=each.due,
        state=each.state,
        is_directive=True,
        named_in=named_in,
    )
