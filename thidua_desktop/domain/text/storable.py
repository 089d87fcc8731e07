"""Texts of people as a book keeps them: what no package could carry is mended on the way in.

Nothing is ever taken out of a record, so one text that no reader accepts would keep it unsealed.
"""

import re
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TypeVar, cast, get_args, get_type_hints

from thidua_desktop.domain.criterion import Rule
from thidua_desktop.domain.text.nfc import text_problem, to_nfc, without_control

T = TypeVar("T")

LONGEST_TEXT_BYTES = 64 * 1024
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
    is_short = len(text) <= LONGEST_TEXT_BYTES
    if is_short and text.isascii() and text.isprintable():
        return text
    if is_short and text_problem(text, multiline=multiline) is None:
        is_short = len(text.encode()) <= LONGEST_TEXT_BYTES
        return text if is_short else _carried(text, multiline=multiline)
    return _carried(text, multiline=multiline)


def storable_throughout(fact: T) -> T:
    """The same fact with every text of a person in it as a book keeps it."""
    return cast("T", _throughout(fact, storable))


def mended_throughout(fact: T) -> T:
    """The same fact with every text in it `mended`: what was kept or sealed before stays as it is.

    For facts of earlier days, and for frames, whose names others repeat letter by letter.
    """
    return cast("T", _throughout(fact, mended))


def _carried(text: str, *, multiline: bool) -> str:
    text = _LINE_ENDS.sub("\n", text)
    if not multiline:
        text = text.translate(_TO_ONE_LINE)
    text = to_nfc(without_control(text, multiline=multiline))
    return text.encode()[:LONGEST_TEXT_BYTES].decode(errors="ignore")


def _throughout(fact: object, mend: Callable[..., str]) -> object:
    """The very same object where no text changed."""
    changed = {}
    for name in _may_hold_texts(cast("Hashable", type(fact))):
        old = getattr(fact, name)
        new = _in_field(old, name, mended if name in _REFERENCES else mend)
        if new is not old:
            changed[name] = new
    return replace(fact, **changed) if changed else fact  # type: ignore[type-var]  # a dataclass


def _in_field(value: object, name: str, mend: Callable[..., str]) -> object:
    if isinstance(value, str):
        new = mend(value, multiline=name in PROSE)
        return value if new == value else new
    if isinstance(value, tuple):
        items = tuple(_in_field(item, name, mend) for item in value)
        is_same = all(new is old for new, old in zip(items, value, strict=True))
        return value if is_same else items
    return _throughout(value, mend) if is_dataclass(value) else value


@cache
def _may_hold_texts(kind: Hashable) -> tuple[str, ...]:
    """Fields of a dataclass with texts, or with facts that may have some; codes are none."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return ()
    hints = get_type_hints(kind)
    return tuple(each.name for each in fields(kind) if _is_wanted(hints[each.name]))


def _is_wanted(hint: object) -> bool:
    parts = get_args(hint)
    if parts:
        return any(_is_wanted(part) for part in parts)
    return hint is str or (isinstance(hint, type) and _holds_facts(hint))


def _holds_facts(kind: type) -> bool:
    """A fact, or the base of some: rules are only known by theirs."""
    return is_dataclass(kind) or kind is Rule
