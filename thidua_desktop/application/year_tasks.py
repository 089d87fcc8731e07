"""All tasks of the own unit in a year, those of reviews at work and what nobody answered."""

from collections.abc import Mapping, Sequence
from datetime import date

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.open_points import OpenPoint, open_points
from thidua_desktop.application.own_year import OwnYear
from thidua_desktop.application.package_map import PackageRow
from thidua_desktop.application.period_picture import is_concluded
from thidua_desktop.application.ports import ReadingUnit
from thidua_desktop.application.self_sheet import open_questions, record_work
from thidua_desktop.application.tasks import (
    Task,
    TaskKind,
    in_order,
    tasks_of_packages,
    tasks_of_points,
    tasks_of_questions,
    tasks_of_record,
)
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.book import PackageReceipt, Way
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.period import Period


def tasks_of_year(
    book: BookContext,
    year: OwnYear,
    packages: Sequence[PackageRow],
    *,
    known: Mapping[Period, Sequence[OpenPoint]],
) -> tuple[Task, ...]:
    """Of reviews whose cutoff has passed and of the coming one; questions of every period.

    `known` are open points that were read already, by the period they stand in.
    """
    uow, view, today = year.uow, year.view, year.today
    own = uow.identity.unit.code
    at_work = _at_work(uow, view, today)
    last = at_work[-1] if at_work else view.periods[-1]
    latest = known[last] if last in known else open_points(uow, book, view, last)
    tasks = tasks_of_points(latest, own)
    if at_work and _is_unknown(uow.packages.receipts(), view):
        tasks.append(Task(kind=TaskKind.ENROL, period=None, due=today))
    for period in view.periods:
        tasks += tasks_of_questions(open_questions(uow, view, period), period, today)
    for period in at_work:
        work = record_work(year, period)
        tasks += [] if work is None else tasks_of_record(work, today)
        tasks += tasks_of_packages(packages, period, own, today)
    return tuple(in_order(tasks))


def _is_unknown(receipts: Sequence[PackageReceipt], view: YearView) -> bool:
    """Whether nothing that tells the leader this unit's key was ever sealed here."""
    sealed = (r.kind for r in receipts if r.way is Way.OUT)
    return not view.is_led_here and PackageKind.ENROLMENT not in sealed


def _at_work(uow: ReadingUnit, view: YearView, today: date) -> tuple[Period, ...]:
    """Begun and not concluded: those past their cutoff, and the next one to be cut off."""
    begun = [
        period
        for period in view.periods
        if period.start <= today and not is_concluded(uow, view, period)
    ]
    past = [period for period in begun if period.cutoff < today]
    return (*past, *begun[len(past) : len(past) + 1])
