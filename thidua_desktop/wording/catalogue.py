"""The catalogues under `resources/wording/`: one TOML file per subject and language.

A text that begins with `=` stands for the file's shared text of that name.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from thidua_desktop.resources import resource_text
from thidua_desktop.wording.language import Language

SHARED = "shared"
_REFERENCE = "="


class Catalogue(Struct, frozen=True):
    """Texts by section and key, shared ones resolved; `SHARED` itself is not a section."""

    sections: Mapping[str, Mapping[str, str]]

    def text(self, section: str, key: str) -> str:
        return self.sections[section][key]

    def find(self, section: str, key: str) -> str | None:
        return self.sections.get(section, {}).get(key)

    def texts(self) -> Iterator[tuple[str, str, str]]:
        """All texts as (section, key, text)."""
        for section, texts in self.sections.items():
            for key, text in texts.items():
                yield section, key, text


@cache
def catalogue(subject: str, language: Language) -> Catalogue:
    """The catalogue of a subject: `reasons`, `trace`, `rules`, `problems`, `words`."""
    raw: dict[str, Any] = tomllib.loads(
        resource_text("wording", f"{subject}_{language.value}.toml")
    )
    shared = raw.pop(SHARED, {})
    return Catalogue(
        {
            section: {key: _resolved(text, shared) for key, text in texts.items()}
            for section, texts in raw.items()
        }
    )


def _resolved(text: str, shared: Mapping[str, str]) -> str:
    return shared[text.removeprefix(_REFERENCE)] if text.startswith(_REFERENCE) else text
