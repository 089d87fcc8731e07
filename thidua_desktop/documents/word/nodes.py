"""Each content node as Word paragraphs and tables."""

import functools
import io

from docx.document import Document as WordDocument
from docx.shared import Mm
from msgspec import Struct
from PIL import Image

from thidua_desktop.documents import content
from thidua_desktop.documents.content import Align
from thidua_desktop.documents.layout import marked
from thidua_desktop.documents.styles import StyleTable
from thidua_desktop.documents.word import forms
from thidua_desktop.documents.word.tables import key_values, tick_boxes, word_table
from thidua_desktop.documents.word.xml import (
    Element,
    Look,
    keep_with_next,
    make,
    paragraph,
    paragraph_properties,
    spacer,
    twips_mm,
)

_QR_PIXELS = 8
# A block of signatures never stands alone on a page (domain §4.4).
_LINES_TAKEN_ALONG = 2


class Sheet(Struct, frozen=True, kw_only=True):
    """Style, the width between the margins (mm), and the file pictures go into."""

    style: StyleTable
    width_mm: float
    word: WordDocument


def elements_of(node: content.Node, sheet: Sheet, before: list[Element]) -> list[Element]:
    """The node's elements; what closes a paper binds the end of what stands `before` it."""
    if isinstance(node, (content.Signatures, content.Recipients)):
        _bind_end(before)
    return _elements(node, sheet)


def _bind_end(before: list[Element]) -> None:
    """Two lines, or rows, of the text before the block, with the spacers between."""
    lines = 0
    for element in reversed(before):
        lines += keep_with_next(element)
        if lines >= _LINES_TAKEN_ALONG:
            return


@functools.singledispatch
def _elements(node: object, sheet: Sheet) -> list[Element]:
    raise TypeError(f"{type(node).__name__} is no content node, {sheet.width_mm} mm wide")


@_elements.register
def _(node: content.NationalHead, sheet: Sheet) -> list[Element]:
    return [forms.national_head(node, sheet.style, sheet.width_mm), spacer(6)]


@_elements.register
def _(node: content.Title, sheet: Sheet) -> list[Element]:
    return forms.title(node, sheet.style, sheet.width_mm)


@_elements.register
def _(node: content.AnnexTitle, sheet: Sheet) -> list[Element]:
    return forms.annex_title(node, sheet.style)


@_elements.register
def _(node: content.Heading, sheet: Sheet) -> list[Element]:
    role = sheet.style.text.heading(node.level)
    indent = 0.0 if role.align is Align.CENTER else sheet.style.spacing.first_line_mm
    look = Look(
        role=role,
        first_line_mm=indent,
        after_pt=sheet.style.spacing.paragraph_pt,
        keep_next=True,
        outline=node.level - 1,
    )
    return [paragraph(node.text, look)]


@_elements.register
def _(node: content.Para, sheet: Sheet) -> list[Element]:
    indented = node.first_line_indent and node.align is Align.JUSTIFY
    look = Look(
        role=sheet.style.text.body,
        align=node.align,
        first_line_mm=sheet.style.spacing.first_line_mm if indented else 0.0,
        after_pt=sheet.style.spacing.paragraph_pt,
        keep_next=node.keep_with_next,
    )
    return [paragraph(marked(node), look)]


@_elements.register
def _(node: content.Table, sheet: Sheet) -> list[Element]:
    return [word_table(node, sheet.style, sheet.width_mm), spacer(6)]


@_elements.register
def _(node: content.KeyValues, sheet: Sheet) -> list[Element]:
    return [key_values(node, sheet.style, sheet.width_mm), spacer(2)]


@_elements.register
def _(node: content.TickBoxes, sheet: Sheet) -> list[Element]:
    return [tick_boxes(node, sheet.style, sheet.width_mm), spacer(2)]


@_elements.register
def _(node: content.BlankLines, sheet: Sheet) -> list[Element]:
    stop = {"w:val": "right", "w:leader": "dot", "w:pos": twips_mm(sheet.width_mm)}
    look = Look(role=sheet.style.text.body, after_pt=sheet.style.spacing.paragraph_pt)
    return [
        make(
            "w:p",
            None,
            paragraph_properties(look, make("w:tabs", None, make("w:tab", stop))),
            make("w:r", None, make("w:tab")),
        )
        for _ in range(node.lines)
    ]


@_elements.register
def _(node: content.Recipients, sheet: Sheet) -> list[Element]:
    return forms.recipients(node, sheet.style)


@_elements.register
def _(node: content.Signatures, sheet: Sheet) -> list[Element]:
    return forms.signatures(node, sheet.style, sheet.width_mm)


@_elements.register
def _(node: content.Qr, sheet: Sheet) -> list[Element]:
    side = Mm(node.size_mm)
    picture = sheet.word.part.new_pic_inline(_png(node), side, side)
    caption = sheet.style.text.caption
    holder = paragraph("", Look(role=caption, keep_next=bool(node.caption)))
    holder.append(make("w:r", None, make("w:drawing", None, picture)))
    return [holder, paragraph(node.caption, Look(role=caption, after_pt=6))]


def _png(node: content.Qr) -> io.BytesIO:
    """The modules, eight pixels each, in their quiet zone of four."""
    modules = len(node.matrix) + 8
    image = Image.new("1", (modules, modules), 1)
    for y, row in enumerate(node.matrix):
        for x, dark in enumerate(row):
            image.putpixel((x + 4, y + 4), 0 if dark else 1)
    stream = io.BytesIO()
    image.resize((modules * _QR_PIXELS, modules * _QR_PIXELS)).save(stream, "PNG")
    stream.seek(0)
    return stream
