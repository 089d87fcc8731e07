"""Texts of people as a book keeps them: what no package could carry is mended on the way in.

Nothing is ever taken out of a record, so one text that no reader accepts would keep it unsealed.
"""

import operator
import re
from collections.abc import Callable
from functools import cache
from typing import TypeVar, cast, get_args, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.domain.criterion import Rule
from thidua_desktop.domain.text.nfc import text_problem, to_nfc, without_control

T = TypeVar("T")

LONGEST_TEXT_BYTES = 64 * 1024
_SURELY_SHORT = LONGEST_TEXT_BYTES // 4
PROSE = frozenset(
    {"text", "note", "reason", "cause", "remedy", "absence_reason", "evidence_hint", "motto"}
    | {"agenda", "strengths", "conclusions"}
)
"""Fields that may be written in several lines; names and titles may not."""

_REFERENCES = frozenset({"component", "level", "max_class"})
"""Fields that repeat a name of the frame letter by letter."""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_TO_ONE_LINE = str.maketrans("\n\t", "  ")


def storable(text: str, *, multiline: bool = False) -> str:
    """The text composed, without what `text_problem` names, stripped, not too long.

    In a field of one line line ends and tabs become spaces.
    """
    return _carried(text, multiline=multiline).strip()


def mended(text: str, *, multiline: bool = False) -> str:
    """The text itself wherever a package can carry it, else as near to it as one can."""
    if _is_carried(text, multiline=multiline):
        return text
    return _carried(text, multiline=multiline)


def storable_throughout(fact: T) -> T:
    """The same fact with every text of a person in it as a book keeps it."""
    return cast("T", _throughout(fact, storable))


def mended_throughout(fact: T) -> T:
    """The same fact with every text in it `mended`: what was kept or sealed before stays as it is.

    For facts of earlier days, and for frames, whose names others repeat letter by letter.
    """
    return cast("T", _throughout(fact, mended))


def _is_carried(text: str, *, multiline: bool) -> bool:
    if len(text) > _SURELY_SHORT and len(text.encode(errors="replace")) > LONGEST_TEXT_BYTES:
        return False
    if text.isascii() and text.isprintable():
        return True
    return text_problem(text, multiline=multiline) is None


def _carried(text: str, *, multiline: bool) -> str:
    text = _LINE_ENDS.sub("\n", text)
    if not multiline:
        text = text.translate(_TO_ONE_LINE)
    text = to_nfc(without_control(text, multiline=multiline))
    return text.encode()[:LONGEST_TEXT_BYTES].decode(errors="ignore")


class _Place(Struct, frozen=True, kw_only=True):
    """A field with texts, or with facts that may have some."""

    name: str
    multiline: bool
    is_reference: bool


def _throughout(fact: object, mend: Callable[..., str]) -> object:
    """The very same object where no text changed: a record has thousands of facts."""
    if not isinstance(fact, Struct):
        return fact
    changed = {}
    for place in _places(type(fact)):
        old = getattr(fact, place.name)
        if old:
            new = _in_field(old, place, mended if place.is_reference else mend)
            if new is not old:
                changed[place.name] = new
    return replace(fact, **changed) if changed else fact


def _in_field(value: object, place: _Place, mend: Callable[..., str]) -> object:
    if isinstance(value, str):
        new = mend(value, multiline=place.multiline)
        return value if new == value else new
    if isinstance(value, tuple):
        items = tuple([_in_field(item, place, mend) for item in value])
        is_same = all(map(operator.is_, items, value))
        return value if is_same else items
    return _throughout(value, mend)


@cache
def _places(kind: type[Struct]) -> tuple[_Place, ...]:
    """Those of one kind of facts; codes are no texts."""
    hints = get_type_hints(kind)
    names = [name for name in kind.__struct_fields__ if _is_wanted(hints[name])]
    return tuple(
        _Place(name=name, multiline=name in PROSE, is_reference=name in _REFERENCES)
        for name in names
    )


def _is_wanted(hint: object) -> bool:
    parts = get_args(hint)
    if parts:
        return any(_is_wanted(part) for part in parts)
    return hint is str or (isinstance(hint, type) and _holds_facts(hint))


def _holds_facts(kind: type) -> bool:
    """A fact, or the base of some: rules are only known by theirs."""
    return issubclass(kind, Struct) or kind is Rule
