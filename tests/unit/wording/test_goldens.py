"""All sentences as people will read them, one file per subject and language.

`UPDATE_GOLDENS=1 pytest tests/unit/wording/test_goldens.py` writes them anew; read the difference.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.wording.sample_rules import EVERY_RULE
from tests.unit.wording.samples import NAMES, variants
from thidua_desktop.domain.reasons import FaultCode, KnownFault, Reason, ReasonCode
from thidua_desktop.wording.catalogue import catalogue
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.reasons import sentence
from thidua_desktop.wording.rules import rule_sentence
from thidua_desktop.wording.speech import Speech, as_sentence

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "wording"


def reason_lines(language: Language) -> Iterator[str]:
    """Each code with every different way in which its parts are said."""
    for code in [*ReasonCode, *FaultCode]:
        sections = catalogue("reasons", language).sections[code.value]
        whole = "".join(sections.values())
        said = dict.fromkeys(
            sentence(reason_of(code, facts), language, NAMES) for facts in variants(whole, language)
        )
        for part in ("label", "happened", "safe", "todo"):
            for text in dict.fromkeys(getattr(one, part) for one in said):
                yield f"{code.value:20} {part:9} {text}"
        yield ""


def reason_of(code: ReasonCode | FaultCode, facts: dict[str, str]) -> Reason | KnownFault:
    if isinstance(code, FaultCode):
        return KnownFault(code, **facts)
    return Reason(code=code, facts=facts)


def other_lines(subject: str, language: Language) -> Iterator[str]:
    speech = Speech(language=language, names=NAMES, measure="%")
    for section, texts in catalogue(subject, language).sections.items():
        yield f"[{section}]"
        for key, text in texts.items():
            said = [as_sentence(speech.say(text, facts)) for facts in variants(text, language)]
            yield from (f"{key:20} {one}" for one in dict.fromkeys(said))
        yield ""


def word_lines(language: Language) -> Iterator[str]:
    for section, texts in catalogue("words", language).sections.items():
        yield f"[{section}]"
        yield from (f"{key:20} {text.strip()}" for key, text in texts.items())
        yield ""


def rule_lines(language: Language) -> Iterator[str]:
    for row in EVERY_RULE:
        yield f"{row.rule.code.value:20} {rule_sentence(row, language)}"


def lines_of(subject: str, language: Language) -> Iterator[str]:
    if subject == "reasons":
        return reason_lines(language)
    if subject == "rules":
        return rule_lines(language)
    return word_lines(language) if subject == "words" else other_lines(subject, language)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("subject", ["reasons", "trace", "rules", "problems", "words"])
def test_the_sentences_are_those_that_were_read(subject, language):
    said = "\n".join(lines_of(subject, language)).rstrip() + "\n"
    golden = GOLDEN / f"{subject}_{language.value}.txt"
    if os.environ.get("UPDATE_GOLDENS"):
        golden.write_text(said, "utf-8")
    assert said == golden.read_text("utf-8")
