"""Sentence patterns: `{fact:form}` is filled in, `[a|b]` says the first part whose facts are there.

A part without facts always fits, so `[a|b]` with a plain `b` has a fallback and `[a]` may vanish.
"""

import re
from collections.abc import Callable
from functools import cache

from msgspec import Struct

PLAIN = "text"
UNKNOWN = "…"

Speak = Callable[[str, str], str | None]
"""The words for a fact (its name and its form), or None where they are not known."""

_BLANK = re.compile(r"\{(?P<fact>\w+)(?::(?P<form>[^{}]+))?\}")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")


class Blank(Struct, frozen=True):
    """A place for one fact, said in one form."""

    fact: str
    form: str


Branch = tuple[str | Blank, ...]


class Choice(Struct, frozen=True):
    """Branches in order of preference."""

    branches: tuple[Branch, ...]


class Pattern(Struct, frozen=True):
    """A parsed sentence."""

    parts: tuple[str | Blank | Choice, ...]

    @property
    def certain(self) -> tuple[Blank, ...]:
        """Blanks outside every choice: without their facts they are said as `…`."""
        return tuple(part for part in self.parts if isinstance(part, Blank))

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """All blanks, also those in choices."""
        chosen = [
            piece
            for part in self.parts
            if isinstance(part, Choice)
            for branch in part.branches
            for piece in branch
            if isinstance(piece, Blank)
        ]
        return (*self.certain, *chosen)


@cache
def parsed(text: str) -> Pattern:
    parts: list[str | Blank | Choice] = []
    for index, piece in enumerate(_CHOICE.split(text)):
        if index % 2:
            branches = tuple(_branch(branch) for branch in piece.split("|"))
            parts.append(Choice(branches))
        else:
            parts.extend(_branch(piece))
    return Pattern(tuple(parts))


def _branch(text: str) -> Branch:
    pieces: list[str | Blank] = []
    end = 0
    for found in _BLANK.finditer(text):
        pieces.append(text[end : found.start()])
        pieces.append(Blank(found["fact"], found["form"] or PLAIN))
        end = found.end()
    pieces.append(text[end:])
    return tuple(piece for piece in pieces if piece)


def filled(text: str, speak: Speak) -> str:
    """The pattern's sentence; a fact that is not known vanishes with its choice."""
    words: list[str] = []
    for part in parsed(text).parts:
        if isinstance(part, Choice):
            said = (_said(branch, speak) for branch in part.branches)
            words.append(next((branch for branch in said if branch is not None), ""))
        elif isinstance(part, Blank):
            words.append(speak(part.fact, part.form) or UNKNOWN)
        else:
            words.append(part)
    return "".join(words)


def _said(branch: Branch, speak: Speak) -> str | None:
    words = [speak(p.fact, p.form) if isinstance(p, Blank) else p for p in branch]
    if any(word is None for word in words):
        return None
    return "".join(word for word in words if word is not None)
