"""Decides for a whole column which old font its text was typed with, by counting syllables."""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from thidua_desktop.domain.text.legacy_fonts import TextEncoding, decode, is_surely_unicode
from thidua_desktop.domain.text.nfc import to_nfc
from thidua_desktop.domain.text.syllables import is_legal_syllable

# A tie goes to the first: unchanged.
_READINGS = (
    TextEncoding.UNICODE,
    TextEncoding.TCVN3,
    TextEncoding.VNI,
    TextEncoding.UTF8_AS_CP1252,
)
_BYTE_FONTS = (TextEncoding.TCVN3, TextEncoding.VNI)
_MIN_DECISIVE_CELLS = 3
_MIN_DECISIVE_WORDS = 3
_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~«»“”‘’–—…"
_IN_WORD = re.compile(r"[-/,.;:()+&]")
# each is a letter's code too, but alone it is itself: a degree, a plus-minus, a quotation mark
_LONE_SIGNS = re.compile(r"(?<!\S)[°±²½Ø«»£×]+(?!\S)")


class ColumnReading(Struct, frozen=True, kw_only=True):
    """How a column is meant: None = too little evidence, a person must look.

    `decisive` counts the cells that alone speak for one reading, `against` holds the
    indexes of those that speak for another one than the column's: they need a look too.
    """

    encoding: TextEncoding | None
    decisive: int
    against: tuple[int, ...]


def detect_encoding(cells: Sequence[str]) -> ColumnReading:
    """The encoding most of the column's words are legal syllables in (domain §5.3).

    Give it one column or document without its heading; headings are often Unicode above
    a body that is not.
    """
    scores = [_scores(cell) for cell in cells]
    favourites = [_favourite(score) for score in scores]
    decisive = sum(favourite is not None for favourite in favourites)
    encoding: TextEncoding | None
    if any(is_surely_unicode(cell) for cell in cells):
        encoding = TextEncoding.UNICODE
    else:
        totals = [sum(column) for column in zip(*scores, strict=True)] or [0]
        encoding = _READINGS[totals.index(max(totals))]
        if any(totals) and totals.count(max(totals)) == 1 and decisive < _MIN_DECISIVE_CELLS:
            encoding = None
    against = () if encoding is None else _dissenters(favourites, encoding)
    return ColumnReading(encoding=encoding, decisive=decisive, against=against)


def surely_typed_with(text: str) -> TextEncoding | None:
    """The old font one text alone speaks for: many words are legal in it, few as it stands.

    For what a column's majority decides otherwise (domain §5.3); None where a person must look.
    """
    scores = _scores(text)
    as_it_stands, most = scores[0], max(scores)
    is_clear = most >= _MIN_DECISIVE_WORDS and most > 2 * as_it_stands
    return _favourite(scores) if is_clear and not is_surely_unicode(text) else None


def font_of_bytes(codes: str, otherwise: str) -> TextEncoding | None:
    """The old font in which single-byte codes make the most legal words; None where none does.

    `codes` has the Latin letter of each byte, `otherwise` is what the bytes say in no font. Give
    it as much as there is of one file: headings were typed with the same font as the rest.
    """
    scores = [_legal_words(decode(codes, font)) for font in _BYTE_FONTS]
    most = max(scores)
    if most < _MIN_DECISIVE_WORDS or most <= _legal_words(otherwise) or scores.count(most) > 1:
        return None
    return _BYTE_FONTS[scores.index(most)]


def _dissenters(
    favourites: Sequence[TextEncoding | None], encoding: TextEncoding
) -> tuple[int, ...]:
    return tuple(
        index
        for index, favourite in enumerate(favourites)
        if favourite is not None and favourite is not encoding
    )


@lru_cache(maxsize=4096)
def _scores(cell: str) -> tuple[int, ...]:
    return tuple(_score(cell, reading) for reading in _READINGS)


def _score(cell: str, reading: TextEncoding) -> int:
    cell = _LONE_SIGNS.sub("", cell)
    text = decode(cell, reading)
    if reading is TextEncoding.UTF8_AS_CP1252 and text == cell:
        return 0  # it was not: the unchanged text must not tie with itself
    return _legal_words(text)


def _favourite(scores: tuple[int, ...]) -> TextEncoding | None:
    best = max(scores)
    return _READINGS[scores.index(best)] if scores.count(best) == 1 else None


def _legal_words(text: str) -> int:
    """Legal syllables among the words that hold a non-ASCII character."""
    words = (word.strip(_PUNCTUATION) for word in _IN_WORD.sub(" ", to_nfc(text)).split())
    return sum(not word.isascii() and is_legal_syllable(word) for word in words)
