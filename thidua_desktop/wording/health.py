"""Findings of the health check as sentences; a finding that failed says what to do."""

from thidua_desktop.application.ports import HealthItem
from thidua_desktop.wording.catalogue import catalogue
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.problems import SUBJECT
from thidua_desktop.wording.speech import Speech, as_sentence

OK_SECTION = "health_ok"
BAD_SECTION = "health_bad"


def health_line(item: HealthItem, language: Language = Language.VIETNAMESE) -> str:
    """The sentence for one finding; raises KeyError for a name the catalogue does not know."""
    section = OK_SECTION if item.ok else BAD_SECTION
    text = catalogue(SUBJECT, language).text(section, item.name)
    return as_sentence(Speech(language=language).say(text, item.facts))
