"""Running numbers of papers: one counter per abbreviation and calendar year (domain §4.2)."""

from thidua_desktop.application.papers import NUMBER_ABBREVIATIONS, PaperType
from thidua_desktop.application.period_picture import PeriodPicture
from thidua_desktop.application.ports import Scope, WritingUnit
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.book import DocumentNumber


def reserve_number(
    uow: WritingUnit, view: YearView, picture: PeriodPicture, *, paper_type: PaperType
) -> str:
    """Reserves the next number and returns it as printed, e.g. "03/BB-CKT".

    The calendar year is that of the meeting, of the period's end where no day is known. A number is
    never used twice.
    """
    held_on = picture.facts.meeting.held_on if picture.facts else None
    calendar_year = (held_on or picture.period.end).year
    abbreviation = NUMBER_ABBREVIATIONS[paper_type]
    taken = [
        number.number
        for year in uow.frames.years()
        for number in uow.facts(DocumentNumber).list(Scope(year=year))
        if number.abbreviation == abbreviation and number.calendar_year == calendar_year
    ]
    number = max(taken, default=0) + 1
    uow.facts(DocumentNumber).add(
        Scope(year=view.year),
        DocumentNumber(
            abbreviation=abbreviation,
            calendar_year=calendar_year,
            number=number,
            type=paper_type.value,
            period=picture.period.code,
        ),
    )
    return f"{number:02d}/{abbreviation}-{view.identity.unit.code}"
