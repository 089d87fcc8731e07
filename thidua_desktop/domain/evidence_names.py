"""Which criterion and month a file name speaks of: "II.1 tháng 3.pdf", "IV_2-2022-05.jpg"."""

import re
from collections.abc import Iterable

from msgspec import Struct

from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.text.collation import fold

_MONTH = re.compile(r"(?<![a-z0-9])(?:thang|thg|th|t|month)[ ._-]*(0?[1-9]|1[0-2])(?![0-9])")
_YEAR_FIRST = re.compile(r"(?<![0-9])20[0-9]{2}[ ._-](0[1-9]|1[0-2])(?![0-9])")
_YEAR_LAST = re.compile(r"(?<![0-9])(0?[1-9]|1[0-2])[ ._-]20[0-9]{2}(?![0-9])")
_PARTS = re.compile(r"[._-]")


class NamedPlace(Struct, frozen=True, kw_only=True):
    """What a name says; None where it says nothing, or two things."""

    criterion: CriterionCode | None = None
    month: int | None = None


def place_named(name: str, codes: Iterable[CriterionCode]) -> NamedPlace:
    """Reads a file's name, with the folders it lies in where they matter, without its ending."""
    criteria, rest = _criteria_in(fold(name), codes)
    months = {
        int(number) for form in (_MONTH, _YEAR_FIRST, _YEAR_LAST) for number in form.findall(rest)
    }
    return NamedPlace(
        criterion=next(iter(criteria)) if len(criteria) == 1 else None,
        month=next(iter(months)) if len(months) == 1 else None,
    )


def _criteria_in(text: str, codes: Iterable[CriterionCode]) -> tuple[set[CriterionCode], str]:
    """Codes in the text, and what is left of it; one inside a longer one is not meant."""
    found: set[CriterionCode] = set()
    for code in sorted(codes, key=len, reverse=True):
        parts = [re.escape(part) for part in _PARTS.split(fold(code))]
        form = re.compile(r"(?<![a-z0-9])" + r"[ ._-]".join(parts) + r"(?![a-z0-9])")
        if form.search(text):
            found.add(code)
            text = form.sub(" ", text)
    return found, text
