"""What a stored text and a code may consist of, and the repairs that make a foreign text fit."""

import re
import unicodedata

from msgspec import Struct

from thidua_desktop.domain.reasons import ReasonCode

TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"

# Ranges, not Unicode categories: every member must refuse the same texts whatever
# Unicode version their Python carries.
_CONTROL = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f\xad"  # C0, DEL, C1, soft hyphen
    "\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # bidi, zero width
    "\ufffe\uffff\ud800-\udfff"  # never characters
    "\U000e0000-\U000e0fff"  # tags
    "]"
)
_LAYOUT = str.maketrans("", "", "\n\t")
_CODE = re.compile(r"[A-Z0-9_-]+")
_CRITERION_CODE = re.compile(r"[A-Z0-9_.-]+")
_LOOKALIKE_D = str.maketrans("ÐƉðɖ", "ĐĐđđ")


class RepairedName(Struct, frozen=True, kw_only=True):
    """A name after its look-alike letters became Đ; `replaced` letters were not Đ before."""

    text: str
    replaced: int


def to_nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def text_problem(text: str, *, multiline: bool = False) -> ReasonCode | None:
    """Why the text may not be stored; None when it may (design: hostile S27).

    Newline and tab belong to layout and pass only in a multiline field.
    """
    has_layout = multiline and ("\n" in text or "\t" in text)
    if _CONTROL.search(text.translate(_LAYOUT) if has_layout else text):
        return ReasonCode.TEXT_CONTROL
    return None if unicodedata.is_normalized("NFC", text) else ReasonCode.TEXT_NFC


def without_control(text: str, *, multiline: bool = False) -> str:
    """The text without the signs `text_problem` names; it may have to be composed anew."""
    kept = "\n\t" if multiline else ""
    return _CONTROL.sub(lambda sign: sign[0] if sign[0] in kept else "", text)


def has_stray_tone(text: str) -> bool:
    """Whether a tone mark fits no letter even after NFC: a sign of a badly converted text."""
    return any(mark in to_nfc(text) for mark in TONE_MARKS)


def repair_d(name: str) -> RepairedName:
    """The name of a unit or person with Eth and African D read as Đ (domain §5.2, 7)."""
    text = name.translate(_LOOKALIKE_D)
    replaced = sum(old != new for old, new in zip(name, text, strict=True))
    return RepairedName(text=text, replaced=replaced)


def is_code(text: str) -> bool:
    """Whether the text can be the code of a unit, bloc, year or period (hostile S28)."""
    return _CODE.fullmatch(text) is not None


def is_criterion_code(text: str) -> bool:
    """As `is_code`, with the dots that part a criterion from its group."""
    return _CRITERION_CODE.fullmatch(text) is not None
