"""What the help quotes stands so in the windows: a person looks for these very words."""

import re
from collections.abc import Iterable

import pytest

from tests.architecture.source import ROOT
from thidua_desktop.gui.language import translations
from thidua_desktop.wording.language import Language


def bare(text: str) -> str:
    """Words alone: without mnemonic, dots, figures and where they stand."""
    plain = re.sub(r"[…:]|\{\d\}|\d+", " ", text.replace("&", ""))
    return " ".join(plain.split()).lower()


def said(language: Language) -> Iterable[str]:
    texts = translations("thidua_en.ts")
    return texts.keys() if language is Language.VIETNAMESE else texts.values()


@pytest.mark.parametrize("language", list(Language))
def test_the_help_quotes_what_the_windows_say(language):
    known = {bare(text) for text in said(language)}
    pages = sorted((ROOT / "resources" / "help" / language.value).glob("*.md"))
    quoted = {
        (page.name, words)
        for page in pages
        for words in re.findall(r"“([^”]+)”", page.read_text("utf-8"))
    }
    assert quoted
    assert sorted(place for place in quoted if bare(place[1]) not in known) == []
