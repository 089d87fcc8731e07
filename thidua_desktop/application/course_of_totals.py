"""Totals of all units from period to period, through every year the book knows."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.period_picture import PeriodPicture, period_picture
from thidua_desktop.application.year_view import year_view
from thidua_desktop.domain.ids import PeriodCode, UnitCode, YearCode
from thidua_desktop.domain.scoring.rounding import rounded


class CourseStep(Struct, frozen=True, kw_only=True):
    """One period; `shares` are totals in percent of its scale, so that years can be compared.

    Units whose points are not known here are left out: not concluded, and no record of theirs.
    """

    year: YearCode
    period: PeriodCode
    name: str
    is_concluded: bool
    shares: Mapping[UnitCode, Decimal]


def course_of_totals(book: BookContext) -> tuple[CourseStep, ...]:
    """The earliest period first; nothing before the first frame."""
    steps: list[CourseStep] = []
    with book.storage.read() as uow:
        for year in sorted(uow.frames.years()):
            view = year_view(uow, book.memory, year=year)
            if view is None:
                continue
            for period in view.periods:
                picture = period_picture(uow, view, period)
                steps.append(_step(year, picture))
    return tuple(steps)


def _step(year: YearCode, picture: PeriodPicture) -> CourseStep:
    scores = picture.official_scores
    return CourseStep(
        year=year,
        period=picture.period.code,
        name=picture.period.name,
        is_concluded=picture.is_concluded,
        shares={
            unit.unit: rounded(Fraction(unit.total) * 100 / Fraction(scores.scale))
            for unit in scores.units
            if unit.total is not None
            and scores.scale
            and (picture.is_concluded or unit.unit in picture.records)
        },
    )
