"""Every text of the windows is said through `tr` and has its English in `i18n/thidua_en.ts`."""

import re
from collections import Counter

from tests.architecture.window_texts import (
    calls,
    source_text,
    source_texts,
    unsaid,
    window_modules,
)
from thidua_desktop.gui.language import translations

HANDING_ON = ("gui/language.py", "gui/pages/catalogue.py")
"""Where a text that was noted elsewhere is said."""


def test_only_literals_are_said():
    odd = [
        f"{module.place}:{call.lineno}"
        for module in window_modules()
        for call in calls(module)
        if source_text(call) is None
        and not module.place.endswith(("gui/language.py", "catalogue.py"))
    ]
    assert odd == []


def test_no_vietnamese_is_shown_without_being_said():
    odd = [
        f"{module.place}:{line} {text!r}"
        for module in window_modules()
        for line, text in unsaid(module)
    ]
    assert odd == []


def test_english_carries_the_same_blanks_and_a_mnemonic_where_there_was_one():
    odd = [
        (source, english)
        for source, english in translations("thidua_en.ts").items()
        if _blanks(source) != _blanks(english) or ("&" in source) != ("&" in english)
    ]
    assert odd == []


def test_english_is_not_the_vietnamese_again():
    letters = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
    odd = {s: e for s, e in translations("thidua_en.ts").items() if letters.search(e)}
    assert odd == {}


def test_every_text_has_its_english():
    missing = source_texts() - translations("thidua_en.ts").keys()
    assert sorted(missing) == []


def test_no_english_is_kept_for_a_text_that_is_gone():
    assert sorted(translations("thidua_en.ts").keys() - source_texts()) == []


def _blanks(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{\w*\}", text))


_COUNTED = (
    "cells|checks|criteria|days|entries|files|items|notes|packages|pages|papers|questions|rows"
    "|steps|tasks|turns|units"
)


def test_no_count_is_said_as_many_where_it_may_be_one():
    """A translation is found by its words alone, so one form has to be right for every count."""
    many = re.compile(rf"\{{\d\}} (?:more |later |newest |evidence |such )?(?:{_COUNTED})\b")
    texts = translations("thidua_en.ts").values()
    assert sorted(text for text in texts if many.search(text)) == []


_BARE = {"Tên {0}", "Mã {0}", "cả {0}"}
"""Texts about `bloc_word`, the one word that comes without an article."""


def test_no_article_stands_before_what_brings_its_own():
    """The words for the leading unit are `the bloc leader` in English."""
    texts = translations("thidua_en.ts").items()
    doubled = [said for source, said in texts if re.search(r"\bthe \{\d\}", said)]
    bare = [said for source, said in texts if source in _BARE]
    assert sorted(set(doubled) - set(bare)) == []
