"""The Word file itself: body in sections, fixed properties, entries in fixed order and date."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from thidua_desktop.documents.content import Document, Orientation, PageBreak
from thidua_desktop.documents.pdf.faces import register_family
from thidua_desktop.documents.plain_text import clean
from thidua_desktop.documents.styles import StyleTable
from thidua_desktop.documents.word.nodes import Sheet, elements_of
from thidua_desktop.documents.word.page import close_section, furnish
from thidua_desktop.documents.word.xml import Element, spacer

# Dates inside the file say nothing about the paper, they only must not differ.
_FIXED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_PROPERTY_LIMIT = 255


def build(document: Document, style: StyleTable, fonts_dir: Path) -> bytes:
    """The finished file; equal input gives equal bytes."""
    register_family(style.fonts.pdf_family, fonts_dir)
    word = docx.Document()
    furnish(word, document, style)
    _set_properties(word, document, style)
    _fill_body(word, document, style)
    stream = io.BytesIO()
    word.save(stream)
    return _reproducible(stream.getvalue())


def _fill_body(word: WordDocument, document: Document, style: StyleTable) -> None:
    body = word.element.body
    for old in [child for child in body if child.tag != qn("w:sectPr")]:
        body.remove(old)
    orientation = document.orientation
    elements: list[Element] = []
    is_first = True
    for node in document.nodes:
        if isinstance(node, PageBreak):
            closing = spacer(1)
            closing[0].append(close_section(word, style, orientation, is_first=is_first))
            elements.append(closing)
            is_first = False
            orientation = node.orientation or orientation
        else:
            sheet = Sheet(style=style, width_mm=_text_width(style, orientation), word=word)
            elements += elements_of(node, sheet, elements)
    last = close_section(word, style, orientation, is_first=is_first)
    body.remove(word.sections[0]._sectPr)  # noqa: SLF001 - replaced by the section just closed
    body.extend([*elements, last])


def _text_width(style: StyleTable, orientation: Orientation) -> float:
    page = style.page
    sheet = page.width_mm if orientation is Orientation.PORTRAIT else page.height_mm
    return sheet - page.left_mm - page.right_mm


def _set_properties(word: WordDocument, document: Document, style: StyleTable) -> None:
    """Title and fixed facts, and no picture of somebody else's first page."""
    properties = word.core_properties
    properties.title = clean(document.title)[:_PROPERTY_LIMIT]
    properties.subject = clean(document.type_code)[:_PROPERTY_LIMIT]
    properties.author = properties.last_modified_by = style.words.author
    properties.comments = properties.keywords = ""
    properties.language = style.words.language
    properties.created = properties.modified = _FIXED
    properties.revision = 1
    package = word.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]


def _reproducible(raw: bytes) -> bytes:
    """The same parts, sorted by name, all of one date."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in sorted(source.namelist()):
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return stream.getvalue()
