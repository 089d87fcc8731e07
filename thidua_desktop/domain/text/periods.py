"""Reads the words for parts of a year: months, quarters, halves; all of the solar calendar."""

import re

from msgspec import Struct

from thidua_desktop.domain.text.nfc import to_nfc

_NUMBER_WORDS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
}
_MONTH_WORDS = _NUMBER_WORDS | {"giêng": 1, "chạp": 12}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_LAST_MONTH = 12


def _any_of(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


MONTH_PATTERN = rf"[0-9]{{1,2}}|{_any_of(_MONTH_WORDS)}"
_QUARTER_WORDS = _ROMAN | {word: n for word, n in _NUMBER_WORDS.items() if n <= len(_ROMAN)}
_YEAR = r"(?:\s*(?:/|-|năm)\s*(?P<year>[0-9]{4}))?"
_MONTH = re.compile(rf"(?:tháng\s*|t)(?P<month>{MONTH_PATTERN}){_YEAR}")
_QUARTER = re.compile(rf"quý\s*(?P<quarter>[1-4]|{_any_of(_QUARTER_WORDS)}){_YEAR}")
_HALF = re.compile(r"(?:0?6|sáu)\s*tháng\s+(?P<half>đầu|cuối)\s+năm(?:\s+(?P<year>[0-9]{4}))?")
_NINE = re.compile(rf"(?:0?9|chín)\s*tháng(?:\s+đầu\s+năm(?:\s+(?P<first>[0-9]{{4}}))?|{_YEAR})")
_WHOLE = re.compile(r"(?:cả\s+)?năm\s+(?P<year>[0-9]{4})|cả\s+năm")


class PeriodWords(Struct, frozen=True, kw_only=True):
    """Months of a year, both inclusive, and the year where it was said."""

    first_month: int
    last_month: int
    year: int | None = None


def month_number(word: str) -> int:
    """The number of a month matched by MONTH_PATTERN; figures may be any, 13 and 0 too."""
    return _MONTH_WORDS[word] if word in _MONTH_WORDS else int(word)


def parse_period_words(text: str) -> PeriodWords | None:
    """The part of the year a heading names (domain §5.6); None when it names none."""
    plain = " ".join(to_nfc(text).casefold().replace("quí", "quý").split())
    for shape in (_MONTH, _QUARTER, _HALF, _NINE, _WHOLE):
        found = shape.fullmatch(plain)
        if found is not None:
            return _period(found.groupdict())
    return None


def _period(found: dict[str, str | None]) -> PeriodWords | None:
    typed = found.get("year") or found.get("first")
    first, last = _months(found)
    if not 1 <= first <= _LAST_MONTH:
        return None
    return PeriodWords(first_month=first, last_month=last, year=int(typed) if typed else None)


def _months(found: dict[str, str | None]) -> tuple[int, int]:
    if month := found.get("month"):
        number = month_number(month)
        return number, number
    if quarter := found.get("quarter"):
        number = _QUARTER_WORDS[quarter] if quarter in _QUARTER_WORDS else int(quarter)
        return 3 * number - 2, 3 * number
    if half := found.get("half"):
        return (1, 6) if half == "đầu" else (7, 12)
    return (1, 9) if "first" in found else (1, _LAST_MONTH)
