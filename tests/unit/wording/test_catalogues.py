"""Every code has its sentences in both languages, and every sentence can be said."""

import re
import unicodedata
from enum import StrEnum

import pytest

from tests.unit.wording.given_facts import (
    commented_words,
    health_names,
    journaled_entities,
    journaled_fields,
    raised_facts,
)
from thidua_desktop.domain.criterion import RULE_TYPES, RuleCode
from thidua_desktop.domain.reasons import FaultCode, ReasonCode
from thidua_desktop.domain.rule_text import RuleTextProblemKind
from thidua_desktop.domain.scoring.trace import TraceCode
from thidua_desktop.domain.seal import Check
from thidua_desktop.domain.text.dates import DateProblemKind
from thidua_desktop.domain.text.numbers import NumberProblemKind
from thidua_desktop.domain.text.syllables import is_legal_syllable
from thidua_desktop.exchange import evidence_kinds, part_content
from thidua_desktop.exchange.file_kinds import FileKind
from thidua_desktop.wording import health, problems, ranking, words
from thidua_desktop.wording.catalogue import catalogue
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.pattern import Choice, parsed
from thidua_desktop.wording.speech import FORMS
from thidua_desktop.wording.trace import SIDE

SUBJECTS = ("reasons", "trace", "rules", "problems", "words", "journal")
PARTS = ("label", "happened", "safe", "todo")
LONGEST = {"label": 40, "happened": 260, "safe": 130, "todo": 200}
LONGEST_LINE = 230
NAMED_IN_CODE = {"part", "basis_note", "step_measure", "ballot_problem"}
# Names of programs and things that clerks say in their own language.
LOANED = {
    *("excel", "word", "office", "libreoffice", "unicode", "usb"),
    *("pdf", "png", "jpg", "xlsx", "xls", "doc", "rtf", "rar"),
    *("tcvn", "vntime", "vni"),
}
# Facts no call gives yet, or that reach the sentence on a way the scan cannot follow.
GIVEN_ELSEWHERE = {
    "SANDBOX_DIED": {"cause"},
    "MANUAL_SUPERSEDED": {"unit"},
    "PATH_TOO_LONG": {"proposal"},
    "VALUE_RANGE": {"points", "number", "criterion"},
    "REF_UNKNOWN": {"unit", "criterion", "period"},
    "SHEET_TOO_BIG": {"sheet", "cell"},
    "SHEET_ORDER": {"sheet"},
    "SHEET_MERGES": {"sheet"},
    "CELL_AMBIGUOUS": {"as_thousands", "as_decimal"},
}
TABLES_OF_KINDS: dict[str, type[StrEnum]] = {
    words.CHECK_SKIPPED: Check,
    "number_problem": NumberProblemKind,
    "date_problem": DateProblemKind,
    "rule_text_problem": RuleTextProblemKind,
    "ballot_problem": problems.BallotProblem,
    "file_kind": FileKind,
}


def values(enum: type[StrEnum]) -> set[str]:
    return {member.value for member in enum}


def texts(subject: str, language: Language) -> dict[tuple[str, str], str]:
    return {(section, key): text for section, key, text in catalogue(subject, language).texts()}


def expected_sections() -> dict[tuple[str, str], set[str]]:
    """What each section has to hold, from the enums themselves."""
    expected = {("trace", "step"): values(TraceCode), ("rules", "rule"): values(RuleCode)}
    for code in [*ReasonCode, *FaultCode]:
        expected["reasons", code.value] = set(PARTS)
    for enum, section in problems.SECTIONS.items():
        expected["problems", section] = values(enum)
    for section in (health.OK_SECTION, health.BAD_SECTION):
        expected["problems", section] = health_names()
    for enum, section in words.TABLES.items():
        expected["words", section] = values(enum)
    for section, enum in TABLES_OF_KINDS.items():
        expected["words", section] = values(enum)
    expected["journal", "entity"] = journaled_entities()
    expected["journal", "field"] = journaled_fields()
    return expected


@pytest.mark.parametrize("language", Language)
def test_every_code_has_its_text_and_no_text_is_without_a_code(language):
    found = {
        (subject, section): set(keys)
        for subject in SUBJECTS
        for section, keys in catalogue(subject, language).sections.items()
    }
    expected = expected_sections()
    assert {place: found.get(place) for place in expected} == expected


def test_sections_beside_the_enums_are_those_the_sentences_use():
    free = {("trace", "running"), ("trace", ranking.SECTION), ("rules", "item")}
    free |= {("journal", "act"), ("journal", "value")}
    forms = {
        blank.form
        for subject in SUBJECTS
        for text in texts(subject, Language.VIETNAMESE).values()
        for blank in parsed(text).blanks
    }
    used = {("words", form) for form in forms | NAMED_IN_CODE}
    sections = {
        (subject, section)
        for subject in SUBJECTS
        for section in catalogue(subject, Language.VIETNAMESE).sections
    }
    assert sections - set(expected_sections()) - free - used == set()


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_have_the_same_texts_with_the_same_facts(subject):
    vietnamese, english = (texts(subject, language) for language in Language)
    assert vietnamese.keys() == english.keys()
    differing = [
        place for place, text in vietnamese.items() if facts_of(text) != facts_of(english[place])
    ]
    assert differing == []


def facts_of(text: str) -> set[str]:
    return {blank.fact for blank in parsed(text).blanks}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_form_is_known(subject, language):
    tables = catalogue("words", language).sections
    unknown = [
        (place, blank)
        for place, text in texts(subject, language).items()
        for blank in parsed(text).blanks
        if blank.form not in FORMS and "/" not in blank.form and blank.form not in tables
    ]
    assert unknown == []


@pytest.mark.parametrize("code", [*ReasonCode, *FaultCode])
def test_a_reason_uses_only_facts_that_some_call_gives(code):
    given = raised_facts()[code.value] | GIVEN_ELSEWHERE.get(code.value, set())
    used = set()
    for part in PARTS:
        used |= facts_of(catalogue("reasons", Language.VIETNAMESE).text(code.value, part))
    assert used - given == set()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", [*ReasonCode, *FaultCode])
def test_a_reason_can_be_said_without_any_fact(code, language):
    sections = catalogue("reasons", language).sections[code.value]
    assert [text for text in sections.values() if parsed(text).certain] == []


@pytest.mark.parametrize(
    ("subject", "section", "enum"),
    [
        ("trace", "step", TraceCode),
        *[("problems", section, enum) for enum, section in problems.SECTIONS.items()],
    ],
)
def test_a_sentence_uses_only_facts_its_code_documents(subject, section, enum):
    documented = commented_words(enum)
    assert set(documented) == values(enum)
    undocumented = {
        key: extra
        for key, text in catalogue(subject, Language.VIETNAMESE).sections[section].items()
        if (extra := facts_of(text) - documented[key] - {SIDE})
    }
    assert undocumented == {}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_texts_are_clean(subject, language):
    wrong = [
        (place, text)
        for place, text in texts(subject, language).items()
        if text != unicodedata.normalize("NFC", text)
        or "  " in text
        or text.rstrip() != text
        or text.count("[") != text.count("]")
        or re.search(r"\s[.,;:]", text.replace("[", "").replace("{", ""))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", Language)
def test_sentences_end_with_a_full_stop_and_labels_do_not(language):
    wrong = []
    for subject in ("reasons", "trace", "problems", "rules"):
        for (section, key), text in texts(subject, language).items():
            is_fragment = key == "label" or (subject, section) == ("rules", "item")
            if ends_with_stop(text) == is_fragment:
                wrong.append((subject, section, key))
    assert wrong == []


ASKING = ("; có phải", "; is ")


def ends_with_stop(text: str) -> bool:
    """Whether every way of saying it ends with a full stop; one that asks, with a question mark."""
    last = parsed(text).parts[-1]
    if not isinstance(last, Choice):
        return str(last).endswith(".")
    ends = [(str(branch[0]).startswith(ASKING), str(branch[-1])[-1:]) for branch in last.branches]
    return all(end == ("?" if asks else ".") for asks, end in ends)


@pytest.mark.parametrize("language", Language)
def test_reasons_are_short(language):
    long = [
        (section, key)
        for (section, key), text in texts("reasons", language).items()
        if len(longest_branch(text)) > LONGEST[key]
    ]
    assert long == []


@pytest.mark.parametrize("language", Language)
def test_other_sentences_are_short(language):
    long = [
        place
        for subject in ("trace", "problems", "rules")
        for place, text in texts(subject, language).items()
        if len(longest_branch(text)) > LONGEST_LINE
    ]
    assert long == []


def longest_branch(text: str) -> str:
    """The pattern in its longest way, facts by their names."""
    plain = re.sub(r"\{(\w+)[^}]*\}", r"\1", text)
    return re.sub(r"\[([^\]]*)\]", lambda found: max(found[1].split("|"), key=len), plain)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_vietnamese_sentences_have_no_foreign_word_code_or_path(subject):
    wrong = []
    for place, text in texts(subject, Language.VIETNAMESE).items():
        said = re.sub(r"\{[^}]*\}", " ", text)
        foreign = [
            word
            for word in re.findall(r"[^\W\d_]{2,}", said)
            if not is_legal_syllable(word) and word.casefold() not in LOANED
        ]
        if foreign or re.search(r"[A-Z]{2,}_|\\|\w/\w+\.", said):
            wrong.append((place, foreign))
    assert wrong == []


def test_what_searches_of_hostile_files_find_has_a_word():
    words_of = catalogue("words", Language.VIETNAMESE).sections
    active = re.findall(rb"[A-Za-z]{2,}", evidence_kinds._PDF_ACTIVE.pattern)
    forbidden = re.findall(rb"[a-z]{3,}", part_content._FORBIDDEN_KIND.pattern)
    assert {f"/{name.decode()}" for name in active} <= set(words_of["evidence_active"])
    assert {name.decode() for name in forbidden} <= set(words_of["forbidden_kind"])


def test_every_rule_of_the_domain_has_a_sentence():
    assert set(RULE_TYPES) == set(RuleCode)
    assert values(RuleCode) == set(catalogue("rules", Language.ENGLISH).sections["rule"])
