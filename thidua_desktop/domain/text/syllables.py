"""Tells a possible Vietnamese syllable from an impossible one: onset, vowel, coda, one tone."""

import re
import unicodedata
from functools import lru_cache

from thidua_desktop.domain.text.nfc import TONE_MARKS

_ONSET = "ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x"
_OPEN = (
    "iêu yêu oai oay oeo oao uây uôi ươi ươu uya uyu ai ao au ay âu ây eo êu ia iu oi ôi ơi "
    "ua ui uơ ưa ưi ưu"
)
_CLOSED = "iê yê uyê oă uâ uô ươ oo ă â uă"
_BOTH = "oa oe uê uy a e ê i o ô ơ u ư y"
_CODA = "ch ng nh c m n p t"


def _any_of(parts: str) -> str:
    return "|".join(parts.split())


_SYLLABLE = re.compile(
    f"(?:{_any_of(_ONSET)})?"
    f"(?:(?:{_any_of(_OPEN)})|(?:{_any_of(_BOTH)})"
    f"|(?:{_any_of(_CLOSED)}|{_any_of(_BOTH)})(?P<coda>{_any_of(_CODA)}))"
)
_STOPS = frozenset({"c", "ch", "p", "t"})
_STOP_TONES = frozenset("\u0301\u0323")  # sắc, nặng


@lru_cache(maxsize=16_384)
def is_legal_syllable(word: str) -> bool:
    """Whether the word could be Vietnamese (domain §5.3); case does not matter.

    A column says the same few hundred words thousands of times.
    """
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in letters if mark in TONE_MARKS]
    toneless = "".join(mark for mark in letters if mark not in TONE_MARKS)
    found = _SYLLABLE.fullmatch(unicodedata.normalize("NFC", toneless))
    if found is None or len(tones) > 1:
        return False
    return found["coda"] not in _STOPS or (set(tones) <= _STOP_TONES and bool(tones))
