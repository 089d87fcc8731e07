"""Converts text typed with TCVN3 or VNI fonts, or misread UTF-8, and remembers what it was.

The input is what a cell or a run holds: one character per code. Both tables use only codes
from A1 upward, where Latin-1 and cp1252 agree; a character below that, such as the cp1252
dashes and quotation marks, is none of theirs and stays.
"""

import re
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.text.legacy_tables import TCVN3, VNI
from thidua_desktop.domain.text.nfc import to_nfc


class TextEncoding(StrEnum):
    """How the characters of a foreign text are meant."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    VNI = "vni"
    UTF8_AS_CP1252 = "utf8_as_cp1252"


class ConvertedText(Struct, frozen=True, kw_only=True):
    """A text in Unicode beside what it was; `original` undoes the conversion."""

    text: str
    original: str
    encoding: TextEncoding


class LostLetter(Struct, frozen=True, kw_only=True):
    """A word that seems to have lost its ư, and what it may have been; for a person to judge."""

    word: str
    proposal: str


_TCVN3_DECODE = str.maketrans(TCVN3)
_TCVN3_ENCODE = {letter: code for code, letter in TCVN3.items()}
_VNI_ENCODE = {letter: code for code, letter in VNI.items()}
# The mark's case is an accident of typing, the letter's case is its base's.
_VNI_DECODE = VNI | {
    code[0] + code[1].swapcase(): letter
    for code, letter in VNI.items()
    if len(code) == 2  # noqa: PLR2004 - base and mark
}
_VNI_PATTERN = re.compile("|".join(sorted(map(re.escape, _VNI_DECODE), key=len, reverse=True)))
_DECISIVE = re.compile("[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")
_CAPITALS_FONT = re.compile(r"\.(?i:vn).*H")
_CP1252_HOLES = {chr(code): code for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_WORD = re.compile(r"[^\W\d_]+")
# No Vietnamese word rhymes in -ơc, -ơng or -ơu; with ư in front all of them do.
_LOST_RHYME = re.compile(r"[ơớờởỡợ](?:c|ng|u)$", re.IGNORECASE)


_MAY_HAVE_LOST = re.compile(r"[ơớờởỡợ](?:c|ng|u)\b|\bnh\b|\bngời\b", re.IGNORECASE)


def is_surely_unicode(text: str) -> bool:
    """Whether a letter occurs that no old font's text can hold (domain §5.3)."""
    return _DECISIVE.search(to_nfc(text)) is not None


def encoding_of_font(font_name: str) -> TextEncoding | None:
    """What a font's name says; None when it says nothing and the text must be looked at."""
    name = font_name.strip().casefold()
    if name.startswith(".vn"):
        return TextEncoding.TCVN3
    return TextEncoding.VNI if name.startswith("vni-") else None


def shows_capitals_only(font_name: str) -> bool:
    """Whether the font draws small letters as capitals: `.VnTimeH` and its family."""
    return _CAPITALS_FONT.fullmatch(font_name.strip()) is not None


def convert(
    source: str | ConvertedText, encoding: TextEncoding, *, font_name: str = ""
) -> ConvertedText:
    """The text of one run in Unicode, NFC.

    A text already converted comes back as it is, and one that is Unicode beyond doubt is
    not decoded, so nothing can be converted twice. A capitals-only font makes the whole
    run upper case, ASCII letters too.
    """
    if isinstance(source, ConvertedText):
        return source
    if is_surely_unicode(source):
        encoding = TextEncoding.UNICODE
    text = decode(source, encoding)
    if encoding is TextEncoding.TCVN3 and shows_capitals_only(font_name):
        text = text.upper()
    return ConvertedText(text=to_nfc(text), original=source, encoding=encoding)


def decode(text: str, encoding: TextEncoding) -> str:
    """The text as the encoding reads it, in one pass: most codes are letters themselves."""
    if encoding is TextEncoding.TCVN3:
        return text.translate(_TCVN3_DECODE)
    if encoding is TextEncoding.VNI:
        return _VNI_PATTERN.sub(lambda found: _VNI_DECODE[found.group()], text)
    if encoding is TextEncoding.UTF8_AS_CP1252:
        return _reread_utf8(text)
    return text


def encode(text: str, encoding: TextEncoding) -> str:
    """The codes an old font's file would hold, for samples and round trips.

    TCVN3 has no capitals with a tone: they get the small letter's code, as in `.Vn…H`.
    """
    if encoding is TextEncoding.TCVN3:
        return "".join(
            _TCVN3_ENCODE.get(letter) or _TCVN3_ENCODE.get(letter.lower(), letter)
            for letter in to_nfc(text)
        )
    if encoding is TextEncoding.VNI:
        return "".join(_VNI_ENCODE.get(letter, letter) for letter in to_nfc(text))
    if encoding is TextEncoding.UTF8_AS_CP1252:
        data = to_nfc(text).encode()
        holes = set(_CP1252_HOLES.values())
        return "".join(chr(b) if b in holes else bytes([b]).decode("cp1252") for b in data)
    return text


def _reread_utf8(text: str) -> str:
    try:
        data = b"".join(
            bytes([_CP1252_HOLES[letter]]) if letter in _CP1252_HOLES else letter.encode("cp1252")
            for letter in text
        )
        return data.decode()
    except UnicodeError:
        return text


def lost_letters(text: str) -> tuple[LostLetter, ...]:
    """Words of a Unicode text that lost the TCVN3 code of ư as a soft hyphen (domain §5.2, 1)."""
    found: list[LostLetter] = []
    if _MAY_HAVE_LOST.search(to_nfc(text)) is None:
        return ()
    for word in _WORD.findall(to_nfc(text)):
        proposal = _with_u_horn(word)
        if proposal is not None:
            found.append(LostLetter(word=word, proposal=proposal))
    return tuple(found)


def _with_u_horn(word: str) -> str | None:
    rhyme = _LOST_RHYME.search(word)
    if rhyme is not None:
        # hươu has its ư already; the rhyme then follows a ư
        before = word[: rhyme.start()]
        if before[-1:] in ("ư", "Ư"):
            return None
        horn = "Ư" if word.isupper() else "ư"
        return before + horn + word[rhyme.start() :]
    if word.casefold() == "nh":
        return word + "ư"
    if word.casefold() == "ngời":
        return word[:2] + "ư" + word[2:]
    return None
