"""Finds the unit a foreign text names: code, alias, name; a mere likeness is only proposed."""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.text.collation import fold, same_word_key

# The army's short forms; single letters count only before a number or before BB, that of a
# department (_FIRST_LETTER) only before other words.
ABBREVIATIONS: Mapping[str, str] = {
    "P": "phòng",
    "e": "trung đoàn",
    "f": "sư đoàn",
    "d": "tiểu đoàn",
    "c": "đại đội",
    "b": "trung đội",
    "BB": "bộ binh",
    "CHQS": "chỉ huy quân sự",
    "BTL": "bộ tư lệnh",
    "BTM": "bộ tham mưu",
    "CCT": "cục chính trị",
    "CHC": "cục hậu cần",
    "CKT": "cục kỹ thuật",
    "QK": "quân khu",
    "TM": "tham mưu",
    "CT": "chính trị",
    "HC": "hậu cần",
    "KT": "kỹ thuật",
}
_FIRST_LETTER = "p"
_NUMBER_WORDS = frozenset({"so", "thu"})
_WORD = re.compile(r"[^\W_]+")
_LETTERS_NUMBER = re.compile(r"([^\W\d_]*)([0-9]*)(.*)")
_LEAST_LIKENESS = 0.6
_MOST_PROPOSALS = 5


class MatchBasis(StrEnum):
    """What made a text name a unit."""

    CODE = "code"
    ALIAS = "alias"
    NAME = "name"
    ABBREVIATION = "abbreviation"


class NamedUnit(Struct, frozen=True, kw_only=True):
    """A unit as far as matching needs it; aliases are those a clerk confirmed before."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()


class UnitMatch(Struct, frozen=True, kw_only=True):
    """Exactly one unit bears this code, alias or name."""

    code: str
    basis: MatchBasis


class UnitProposals(Struct, frozen=True, kw_only=True):
    """Codes of units that may be meant, likeliest first, none if nothing is alike."""

    codes: tuple[str, ...]


def match_unit(
    text: str, units: Sequence[NamedUnit], *, abbreviations: Mapping[str, str] = ABBREVIATIONS
) -> UnitMatch | UnitProposals:
    """The unit a text names, in the order of domain §5.5; several of one name are proposed."""
    short = {fold(form): fold(words).split() for form, words in abbreviations.items()}
    steps: tuple[tuple[MatchBasis, Callable[[str], str], Callable[[NamedUnit], Sequence[str]]], ...]
    steps = (
        (MatchBasis.CODE, lambda one: one.strip().casefold(), lambda unit: (unit.code,)),
        (MatchBasis.ALIAS, _alias_key, lambda unit: unit.aliases),
        (MatchBasis.NAME, _name_key, lambda unit: (unit.name,)),
        (MatchBasis.ABBREVIATION, lambda one: _spelled_out(one, short), _known_names),
    )
    for basis, key_of, names_of in steps:
        key = key_of(text)
        found = [unit.code for unit in units if key and key in map(key_of, names_of(unit))]
        if len(found) == 1:
            return UnitMatch(code=found[0], basis=basis)
        if found:
            return UnitProposals(codes=tuple(found))
    return UnitProposals(codes=_alike(_spelled_out(text, short), units, short))


def _known_names(unit: NamedUnit) -> tuple[str, ...]:
    return (unit.name, *unit.aliases)


def _alias_key(text: str) -> str:
    return same_word_key(" ".join(text.split()).casefold())


def _name_key(text: str) -> str:
    return " ".join(word for word in _WORD.findall(fold(text)) if word not in _NUMBER_WORDS)


def _spelled_out(text: str, short: Mapping[str, Sequence[str]]) -> str:
    """The folded name with every short form in words: "eBB994" is "trung doan bo binh 994"."""
    words = _name_key(text).split()
    out: list[str] = []
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        is_department = word == _FIRST_LETTER and index == 0 and following.isalpha()
        out.extend(short.get(word, [word]) if is_department else _expanded(word, following, short))
    return " ".join(out)


def _expanded(word: str, following: str, short: Mapping[str, Sequence[str]]) -> Sequence[str]:
    parts = _LETTERS_NUMBER.fullmatch(word)
    letters, number, rest = parts.groups() if parts else (word, "", "")
    tail = [number + rest] if number + rest else []
    leads = bool(number) or following[:1].isdigit() or following.startswith("bb")
    if letters in short and (len(letters) > 1 or leads):
        return [*short[letters], *tail]
    first, second = letters[:1], letters[1:]
    if len(first) == 1 and first in short and second == "bb" and "bb" in short:
        return [*short[first], *short[second], *tail]
    return [word]


def _alike(
    wanted: str, units: Sequence[NamedUnit], short: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    if not wanted:
        return ()
    rated = []
    for position, unit in enumerate(units):
        names = [_spelled_out(name, short) for name in (unit.code, *_known_names(unit))]
        likeness = max(_likeness(wanted, name) for name in names)
        if likeness >= _LEAST_LIKENESS:
            rated.append((-likeness, position, unit.code))
    return tuple(code for _, _, code in sorted(rated)[:_MOST_PROPOSALS])


def _likeness(one: str, other: str) -> float:
    """From 0 to 1: the larger share of common words (two at least) and common letter pairs."""
    ours, theirs = set(one.split()), set(other.split())
    words = len(ours & theirs)
    shared = words / min(len(ours), len(theirs)) if words > 1 else 0.0
    return max(shared, _common_pairs(one, other))


def _common_pairs(one: str, other: str) -> float:
    """Dice's coefficient of neighbouring letters; mistyped words keep most of them."""
    ours = {one[at : at + 2] for at in range(len(one) - 1)}
    theirs = {other[at : at + 2] for at in range(len(other) - 1)}
    return 2 * len(ours & theirs) / max(1, len(ours) + len(theirs))
