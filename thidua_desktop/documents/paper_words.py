"""The words of the papers: versioned data, filled with facts; an unknown fact becomes a blank."""

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from thidua_desktop.documents.content import Blank, Inline
from thidua_desktop.resources import resource_text

Fact: TypeAlias = Inline | tuple[Inline, ...] | int | None
"""What a slot is filled with; None is not known."""

_SLOT = re.compile(r"\{(\w+)(?::(\d+))?\}")
_FORM_OF_SPLIT = 3  # text, name, length, text, name, …
BLANK_LENGTH = 8


@dataclass(frozen=True, slots=True)
class PaperWords:
    """One version of the words, by section and name."""

    version: str
    sections: Mapping[str, Mapping[str, str]]

    def pattern(self, key: str) -> str:
        section, _, name = key.partition(".")
        return self.sections[section][name]


@functools.cache
def paper_words(name: str = "words_v1") -> PaperWords:
    """The words `resources/documents/<name>.toml`."""
    raw: dict[str, Any] = tomllib.loads(resource_text("documents", f"{name}.toml"))
    return PaperWords(raw.pop("version"), raw)


def rich(key: str, **facts: Fact) -> tuple[Inline, ...]:
    """The words of `section.name` with facts in their slots.

    A fact that is None leaves a blank of its slot's length; its name is the blank's. Facts are put
    in as they are and never read as words themselves. Raises KeyError for a slot without a fact.
    """
    pieces = _SLOT.split(paper_words().pattern(key))
    said: list[Inline] = []
    for index in range(0, len(pieces), _FORM_OF_SPLIT):
        said.append(pieces[index])
        if index + 1 < len(pieces):
            name, length = pieces[index + 1], pieces[index + 2]
            said += _filled(name, facts[name], int(length or BLANK_LENGTH))
    return tuple(piece for piece in said if piece != "")


def _filled(name: str, fact: Fact, length: int) -> tuple[Inline, ...]:
    if fact is None:
        return (Blank(field=name, length=length),)
    if isinstance(fact, int):
        return (str(fact),)
    return fact if isinstance(fact, tuple) else (fact,)


def words(key: str, **facts: str | int) -> str:
    """The words of `section.name` as one text; every fact is known."""
    return "".join(str(piece) for piece in rich(key, **facts))


def blank_name(field: str) -> str:
    """What a blank is called to people; `field` may name its object after a colon."""
    name, _, of = field.partition(":")
    known = paper_words().pattern(f"blanks.{name}")
    return f"{known} ({of})" if of else known
