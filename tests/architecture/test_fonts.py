"""The bundled fonts can write Vietnamese and are of the generation that can."""

import itertools
import unicodedata

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from thidua_desktop.resources import resource_path, resource_text

FONTS = [
    *("LiberationSerif-Regular", "LiberationSerif-Bold"),
    *("LiberationSerif-Italic", "LiberationSerif-BoldItalic"),
    *("LiberationSans-Regular", "LiberationSans-Bold"),
]
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def vietnamese_letters() -> set[str]:
    lower = {unicodedata.normalize("NFC", v + t) for v, t in itertools.product(VOWELS, TONES)}
    lower.add("đ")
    return lower | {letter.upper() for letter in lower}


def test_there_are_146_letters():
    assert len(vietnamese_letters()) == 146
    assert {len(letter) for letter in vietnamese_letters()} == {1}


@pytest.mark.parametrize("name", FONTS)
def test_a_font_has_every_vietnamese_letter(name):
    font = TTFontFile(str(resource_path("fonts", f"{name}.ttf")))
    needed = vietnamese_letters() | set("₫–—…“”‘’•■□≥≤×÷") | set(TONES[1:])
    assert {letter for letter in needed if not font.charToGlyph.get(ord(letter))} == set()


@pytest.mark.parametrize("name", FONTS)
def test_a_font_is_of_version_2(name):
    font = TTFontFile(str(resource_path("fonts", f"{name}.ttf")))
    assert font.name.decode() == name.removesuffix("-Regular")
    assert font.fontRevision[0] == 2


def test_the_fonts_carry_their_licence_and_nothing_else_lies_there():
    found = {path.name for path in resource_path("fonts").iterdir()}
    assert found == {"OFL.txt", *(f"{name}.ttf" for name in FONTS)}
    assert "Reserved Font Name Liberation" in resource_text("fonts", "OFL.txt")
