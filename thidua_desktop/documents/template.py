"""The words of papers: versioned texts with named gaps, read from `resources/documents/`.

Forms change by circular, so no word of a paper stands in code.
"""

import functools
import re
import tomllib
from collections.abc import Iterator, Mapping

from msgspec import Struct

from thidua_desktop.documents.content import Blank, Inline, Rich, inlines
from thidua_desktop.resources import resource_text

COMMON = "common"
_GAP = re.compile(r"\{(\w+)\}")


class Template(Struct, frozen=True, kw_only=True):
    """One version of the words of a type of papers, with those all papers share."""

    version: str
    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]

    def say(self, key: str, facts: Mapping[str, Rich]) -> Rich:
        """The text with its gaps filled; what fills a gap is never read as a pattern."""
        pieces: list[Inline] = []
        for index, piece in enumerate(_GAP.split(self.texts[key])):
            for part in inlines(facts[piece]) if index % 2 else (piece,):
                if isinstance(part, str) and pieces and isinstance(pieces[-1], str):
                    pieces[-1] += part
                elif part:
                    pieces.append(part)
        return pieces[0] if len(pieces) == 1 else tuple(pieces)

    def text(self, key: str, facts: Mapping[str, str]) -> str:
        """As `say`, where all gaps are filled with plain text."""
        return _GAP.sub(lambda gap: facts[gap[1]], self.texts[key])

    def blank(self, key: str, length: int) -> Blank:
        """A dotted gap named as the template's `blank` table names it."""
        return Blank(field=self.texts[f"blank.{key}"], length=length)


@functools.cache
def load_template(name: str) -> Template:
    """The template of that name over the common one; a wrong file raises."""
    own, common = _read(name), _read(COMMON)
    merged = {**dict(_flat(common)), **dict(_flat(own))}
    return Template(
        version=f"{common['version']}.{own['version']}",
        texts={key: value for key, value in merged.items() if isinstance(value, str)},
        lists={key: value for key, value in merged.items() if isinstance(value, tuple)},
    )


def _read(name: str) -> dict[str, object]:
    return tomllib.loads(resource_text("documents", f"{name}.toml"))


def _flat(
    table: Mapping[str, object], prefix: str = ""
) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        elif isinstance(value, list):
            yield f"{prefix}{key}", tuple(str(each) for each in value)
        else:
            yield f"{prefix}{key}", str(value)
