"""The bundled fonts as reportlab knows them, and how wide text is in them."""

import functools
from pathlib import Path
from typing import Literal

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from thidua_desktop.documents.content import Align
from thidua_desktop.documents.styles import TextRole

_CUTS = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}
_NO_GLYPH = ord("□")
_ALIGNMENT: dict[Align, Literal[0, 1, 2, 4]] = {
    Align.LEFT: 0,
    Align.CENTER: 1,
    Align.RIGHT: 2,
    Align.JUSTIFY: 4,
}


@functools.cache
def register_family(family: str, fonts_dir: Path) -> None:
    """Make the four cuts `<family>-<Cut>.ttf` known to reportlab, once per process.

    Raises reportlab's TTFError when a font file is missing or damaged.
    """
    for (bold, italic), cut in _CUTS.items():
        path = fonts_dir / f"{family}-{cut}.ttf"
        pdfmetrics.registerFont(TTFont(face_name(family, bold=bold, italic=italic), str(path)))
    pdfmetrics.registerFontFamily(
        family,
        normal=face_name(family),
        bold=face_name(family, bold=True),
        italic=face_name(family, italic=True),
        boldItalic=face_name(family, bold=True, italic=True),
    )


def face_name(family: str, *, bold: bool = False, italic: bool = False) -> str:
    cut = _CUTS[bold, italic]
    return family if cut == "Regular" else f"{family}-{cut}"


def role_face(family: str, role: TextRole) -> str:
    return face_name(family, bold=role.bold, italic=role.italic)


def text_width(text: str, face: str, size_pt: float) -> float:
    """Width in points of one line."""
    return float(pdfmetrics.stringWidth(text, face, size_pt))


class _Drawable(dict[int, int]):
    """Code points to what is drawn for them, learnt as they are met."""

    def __init__(self, family: str) -> None:
        super().__init__({ord("\n"): ord("\n")})
        font = pdfmetrics.getFont(family)
        assert isinstance(font, TTFont)
        self._known = frozenset(font.face.charToGlyph)

    def __missing__(self, code: int) -> int:
        self[code] = code if code in self._known else _NO_GLYPH
        return self[code]


_drawable_of = functools.cache(_Drawable)


def drawable(text: str, family: str) -> str:
    """The text with a square for every sign the font lacks: reportlab would draw nothing."""
    return text if text.isascii() else text.translate(_drawable_of(family))


def baseline_depth(size_pt: float) -> float:
    """How far below the top of a line its baseline lies, in points.

    Where Word puts it for Times metrics (0.891 em); reportlab reads another table of the font.
    """
    return 0.891 * size_pt


class LevelParagraph(Paragraph):
    """A paragraph on the same baseline as plain lines: platypus draws one whole em deep."""

    def draw(self) -> None:
        size = float(self.style.fontSize)
        self.canv.translate(0, size - baseline_depth(size))
        super().draw()


@functools.cache
def paragraph_style(
    *,
    family: str,
    role: TextRole,
    align: Align,
    leading_pt: float,
    indent_pt: float,
    space_pt: float,
) -> ParagraphStyle:
    """The platypus style of a text role; bold and italic tags find their cuts from it."""
    return ParagraphStyle(
        name=f"{family}-{role.size_pt}",
        fontName=role_face(family, role),
        fontSize=role.size_pt,
        leading=leading_pt,
        alignment=_ALIGNMENT[align],
        firstLineIndent=indent_pt,
        spaceAfter=space_pt,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )
