"""Reads dates as typed and as Excel counts them, day always before month, and writes them."""

import re
from datetime import date, time, timedelta
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.text.nfc import to_nfc
from thidua_desktop.domain.text.periods import MONTH_PATTERN, month_number

_CENTURY_TURN = 70
_FIRST_YEAR = 1900
_YEARS_AROUND = 5
_LAST_MONTH = 12
_DAYS_OF_LONGEST_MONTH = 31
_LAST_SERIAL = 2_958_465  # 31/12/9999
_FALSE_LEAP_DAY = 60  # 29/02/1900, which never was
_SERIAL_DIFFERENCE = 1462
_EPOCH_1900 = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)


class DateProblemKind(StrEnum):
    """Why a text or a serial is not taken as a date."""

    EMPTY = "empty"
    NOT_A_DATE = "not_a_date"
    MONTH_FIRST = "month_first"
    IMPOSSIBLE = "impossible"
    YEAR = "year"
    LUNAR = "lunar"
    OUTSIDE_YEAR = "outside_year"
    SERIAL = "serial"
    PLAIN_NUMBER = "plain_number"


class YearWindow(Struct, frozen=True, kw_only=True):
    """First and last day of the emulation year a date is read for."""

    start: date
    end: date

    def holds_about(self, year: int) -> bool:
        """Whether the year lies within five years of the window."""
        return self.start.year - _YEARS_AROUND <= year <= self.end.year + _YEARS_AROUND


class AmbiguousDate(Struct, frozen=True, kw_only=True):
    """A day and month that the emulation year holds more than once; a person chooses."""

    candidates: tuple[date, ...]


class DateProblem(Struct, frozen=True, kw_only=True):
    """A refused date with the text or number it was."""

    kind: DateProblemKind
    found: str = ""


_DAY_FIRST = re.compile(
    r"(?:ngày\s+)?(?P<day>\d{1,2})(?P<sign>[/.-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4}|\d\d)",
    re.ASCII,
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII)
_WORDS = re.compile(
    rf"(?:ngày\s+)?(?P<day>[0-9]{{1,2}})\s+tháng\s+(?P<month>{MONTH_PATTERN})"
    r"(?:\s+năm\s+(?P<year>[0-9]{4}))?"
)
_DAY_MONTH = re.compile(r"(?:ngày\s+)?(?P<day>\d{1,2})/(?P<month>\d{1,2})", re.ASCII)
_LUNAR = re.compile(r"\b(?:tết|mùng|mồng|âm lịch|âl)\b")


def parse_date(text: str, window: YearWindow) -> date | AmbiguousDate | DateProblem:
    """The date a typed text means, by the shapes of domain §5.6.

    A year is refused when it is before 1900 or more than five years past the window, as a
    Buddhist year is. A day and month alone take the year of the window that holds them.
    """
    plain = " ".join(to_nfc(text).casefold().split())
    if not plain:
        return DateProblem(kind=DateProblemKind.EMPTY)
    for shape in (_DAY_FIRST, _ISO, _WORDS, _DAY_MONTH):
        found = shape.fullmatch(plain)
        if found is not None:
            break
    else:
        lunar = _LUNAR.search(plain) is not None
        kind = DateProblemKind.LUNAR if lunar else DateProblemKind.NOT_A_DATE
        return DateProblem(kind=kind, found=text)
    day, month = int(found["day"]), month_number(found["month"])
    year = found.groupdict().get("year")
    if month > _LAST_MONTH:
        swapped = shape is not _ISO and day <= _LAST_MONTH and month <= _DAYS_OF_LONGEST_MONTH
        kind = DateProblemKind.MONTH_FIRST if swapped else DateProblemKind.IMPOSSIBLE
        return DateProblem(kind=kind, found=text)
    if year is None:
        return _in_window(day, month, window, text)
    return _dated(_full_year(year), month, day, window=window, found=text)


def date_of_serial(serial: float, *, date1904: bool = False) -> date | DateProblem:
    """The day an Excel serial counts, its time of day left out; pure, whatever the year."""
    problem = DateProblem(kind=DateProblemKind.SERIAL, found=repr(serial))
    if not 0 <= serial < _LAST_SERIAL + 1:
        return problem
    days = int(serial)
    if date1904:
        if days > _LAST_SERIAL - _SERIAL_DIFFERENCE:
            return problem
        return _EPOCH_1904 + timedelta(days=days)
    if days in (0, _FALSE_LEAP_DAY):
        return problem
    # before the leap day that never was, Excel's count is one short
    return _EPOCH_1900 + timedelta(days=days + (days < _FALSE_LEAP_DAY))


def cell_date(serial: float, window: YearWindow, *, date1904: bool = False) -> date | DateProblem:
    """As `date_of_serial`; far from the emulation year a serial is a number, not a date."""
    day = date_of_serial(serial, date1904=date1904)
    if isinstance(day, date) and not window.holds_about(day.year):
        return DateProblem(kind=DateProblemKind.PLAIN_NUMBER, found=repr(serial))
    return day


def format_date(day: date) -> str:
    """dd/mm/yyyy, for tables."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def long_date(day: date) -> str:
    """The date of running text: days below 10 and months 1 and 2 get a zero (domain §4.4)."""
    month = f"{day.month:02}" if day.month in (1, 2) else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def format_time(moment: time) -> str:
    """The hour and minute of running text: "08 giờ 00 phút"."""
    return f"{moment.hour:02} giờ {moment.minute:02} phút"


def _full_year(typed: str) -> int:
    year = int(typed)
    if len(typed) > 2:  # noqa: PLR2004 - two-digit years only
        return year
    return year + (2000 if year < _CENTURY_TURN else 1900)


def _dated(
    year: int, month: int, day: int, *, window: YearWindow, found: str
) -> date | DateProblem:
    if not _FIRST_YEAR <= year <= window.end.year + _YEARS_AROUND:
        return DateProblem(kind=DateProblemKind.YEAR, found=found)
    try:
        return date(year, month, day)
    except ValueError:
        return DateProblem(kind=DateProblemKind.IMPOSSIBLE, found=found)


def _in_window(
    day: int, month: int, window: YearWindow, found: str
) -> date | AmbiguousDate | DateProblem:
    years = range(window.start.year, window.end.year + 1)
    dated = [_dated(year, month, day, window=window, found=found) for year in years]
    possible = [one for one in dated if isinstance(one, date)]
    candidates = tuple(one for one in possible if window.start <= one <= window.end)
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        return AmbiguousDate(candidates=candidates)
    kind = DateProblemKind.OUTSIDE_YEAR if possible else DateProblemKind.IMPOSSIBLE
    return DateProblem(kind=kind, found=found)
