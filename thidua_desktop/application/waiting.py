"""How much waits on each page, for the numbers beside their names."""

from datetime import date

from msgspec import Struct

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.deliveries import deliveries_of
from thidua_desktop.application.desks.key_desk import uncompared
from thidua_desktop.application.own_year import OwnYear
from thidua_desktop.application.package_map import package_map
from thidua_desktop.application.self_sheet import record_work
from thidua_desktop.application.year_tasks import tasks_of_year
from thidua_desktop.domain.ids import PeriodCode


class Waiting(Struct, frozen=True, kw_only=True):
    """`tasks` of the year; `due` criteria of the month, `blocking` problems of the period's record.

    `packages` are late or came with a key that nobody compared.
    """

    tasks: int
    due: int
    blocking: int
    packages: int


def waiting(book: BookContext, code: PeriodCode, today: date) -> Waiting | None:
    """As the book stands; None where no frame has the period, as when another has just come."""
    with book.storage.read() as uow:
        view = book.known_view(uow)
        period = None if view is None else view.period(code)
        if view is None or period is None:
            return None
        year = OwnYear(uow, view, today)
        work = record_work(year, period)
        late = [item for item in deliveries_of(uow, view, today) if item.is_late]
        return Waiting(
            tasks=len(tasks_of_year(book, year, package_map(year, today), known={})),
            due=0 if work is None else len(work.sheet.due),
            blocking=0 if work is None else work.blocking,
            packages=len(late) + len(uncompared(uow)),
        )
