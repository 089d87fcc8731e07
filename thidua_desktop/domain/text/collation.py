"""Order and equality of Vietnamese texts: one sort key everywhere, folding, tone placement."""

import re
import unicodedata
from functools import lru_cache

from msgspec import Struct

from thidua_desktop.domain.text.nfc import TONE_MARKS, repair_d, to_nfc

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_INDEX = {letter: index for index, letter in enumerate(_ALPHABET)}
# ngang has no mark; then huyền, hỏi, ngã, sắc, nặng
_TONE_INDEX = {mark: index for index, mark in enumerate("\u0300\u0309\u0303\u0301\u0323", start=1)}
_WORD = re.compile(r"[^\W_]+")
_NUMBER_OR_LETTER = re.compile(r"[0-9]+|.", re.DOTALL)
_LETTERS_AND_MARKS = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")
_DIGIT, _LETTER, _OTHER = range(3)


class _WordKey(Struct, frozen=True, kw_only=True, order=True):
    """The fields in their weight; tones are listed without their place in the word."""

    letters: tuple[tuple[int, int, str], ...]
    tones: tuple[int, ...]
    capitals: tuple[bool, ...]


class CollationKey(Struct, frozen=True, kw_only=True, order=True):
    """What texts are sorted by; two texts share a key only when they are the same text."""

    words: tuple[_WordKey, ...]
    text: str


def collation_key(text: str) -> CollationKey:
    """The dictionary's order, word by word: letters, then tones, then case (domain §5.4)."""
    composed = to_nfc(text)
    return CollationKey(words=tuple(map(_word_key, _WORD.findall(composed))), text=composed)


def person_key(name: str) -> tuple[CollationKey, CollationKey]:
    """The order of persons: given name (the last word), then family and middle names."""
    *before, given = name.split() or [""]
    return collation_key(given), collation_key(" ".join(before))


@lru_cache(maxsize=8192)
def _word_key(word: str) -> _WordKey:
    """Remembered: lists of thousands of notes are made of the same words."""
    letters = []
    tones = []
    for part in _NUMBER_OR_LETTER.findall(word):
        element, tone = _element(part)
        letters.append(element)
        tones.extend(tone)
    return _WordKey(
        letters=tuple(letters),
        tones=tuple(tones),
        capitals=tuple(letter.isupper() for letter in word),
    )


def _element(part: str) -> tuple[tuple[int, int, str], list[int]]:
    if part[0] in "0123456789":
        # length before digits orders numbers without ever making one of a long row of digits
        digits = part.lstrip("0")
        return (_DIGIT, len(digits), digits), []
    marks = unicodedata.normalize("NFD", part.lower())
    toneless = to_nfc("".join(mark for mark in marks if mark not in TONE_MARKS))
    tones = [_TONE_INDEX[mark] for mark in marks if mark in TONE_MARKS]
    index = _LETTER_INDEX.get(toneless)
    if index is not None:
        return (_LETTER, index, ""), tones
    foreign = _LETTER_INDEX.get(marks[0])
    if foreign is not None:  # ç after c, ü after u
        return (_LETTER, foreign, toneless), tones
    return (_OTHER, 0, toneless), tones


def fold(text: str) -> str:
    """The text for accent-free search: "HÒA  BÌNH" gives "hoa binh" (domain §5.4)."""
    decomposed = unicodedata.normalize("NFKD", repair_d(text).text.casefold())
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return " ".join(bare.casefold().replace("đ", "d").split())


def fold_search(text: str) -> str:
    """As `fold`, with y read as i (kỹ thuật, kĩ thuật): for finding, never for identity."""
    return fold(text).replace("y", "i")


def same_word_key(text: str) -> str:
    """Equal for texts that differ only in where a tone is written (hòa, hoà); case counts."""
    return _LETTERS_AND_MARKS.sub(
        lambda found: _tone_last(found.group()), unicodedata.normalize("NFD", text)
    )


def _tone_last(word: str) -> str:
    tones = "".join(mark for mark in word if mark in TONE_MARKS)
    return "".join(mark for mark in word if mark not in TONE_MARKS) + tones
