"""The one month of an emulation year that a heading or a cell names."""

import re
from datetime import date, timedelta

from thidua_desktop.domain.text.dates import YearWindow
from thidua_desktop.domain.text.nfc import to_nfc
from thidua_desktop.domain.text.periods import parse_period_words

_LAST_MONTH = 12
_SHORT = re.compile(
    r"(?:(?:tháng|thg|th|t)[. ]*)?(?P<month>\d{1,2})(?:\s*[/.-]\s*(?P<year>\d{4}))?", re.ASCII
)


def months_of(window: YearWindow) -> tuple[date, ...]:
    """The first days of the months the window touches, in order."""
    found, month = [], window.start.replace(day=1)
    while month <= window.end:
        found.append(month)
        month = next_month(month)
    return tuple(found)


def next_month(first: date) -> date:
    """The first day of the month after that of `first`."""
    return date(first.year + first.month // _LAST_MONTH, first.month % _LAST_MONTH + 1, 1)


def last_day(first: date) -> date:
    """The last day of the month that begins with `first`."""
    return next_month(first) - timedelta(days=1)


def month_named(text: str, window: YearWindow) -> date | None:
    """The first day of the month "T1", "Tháng 01/2022" or "01/2022" means (domain §5.6).

    A number alone names none: it may as well count the columns. None also for a month the window
    does not hold, or holds twice while no year is said.
    """
    plain = " ".join(to_nfc(text).casefold().split())
    said = _number_and_year(plain)
    if said is None:
        return None
    number, year = said
    found = [m for m in months_of(window) if m.month == number and year in (None, m.year)]
    return found[0] if len(found) == 1 else None


def _number_and_year(plain: str) -> tuple[int, int | None] | None:
    words = parse_period_words(plain)
    if words is not None:
        is_one = words.first_month == words.last_month
        return (words.first_month, words.year) if is_one else None
    short = _SHORT.fullmatch(plain)
    if short is None or (plain[0].isdigit() and short["year"] is None):
        return None
    return int(short["month"]), int(short["year"]) if short["year"] else None
