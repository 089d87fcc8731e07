"""The sheet around the text in Word: sections, page numbers, foot lines, the stamp."""

import copy
import string

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from thidua_desktop.documents.content import Align, Document, Orientation
from thidua_desktop.documents.layout import stamp_of
from thidua_desktop.documents.styles import StyleTable
from thidua_desktop.documents.word.xml import (
    Element,
    Look,
    field,
    make,
    paragraph,
    run,
    run_properties,
    spacer,
    twips_mm,
    val,
)

_HEADER_MM = 8.0
_FOOTER_MM = 6.0


def furnish(word: WordDocument, document: Document, style: StyleTable) -> None:
    """Sets font, margins, headers and footers on the file's first section."""
    _set_default_font(word, style)
    section = word.sections[0]
    page = style.page
    section.top_margin, section.bottom_margin = Mm(page.top_mm), Mm(page.bottom_mm)
    section.left_margin, section.right_margin = Mm(page.left_mm), Mm(page.right_mm)
    section.header_distance, section.footer_distance = Mm(_HEADER_MM), Mm(_FOOTER_MM)
    section.gutter = Mm(0)
    section.different_first_page_header_footer = True
    numbered = paragraph("", Look(role=style.text.page_number))
    numbered.append(field("PAGE", style.text.page_number))
    stamp = stamp_of(document, style.words)
    for part, first in (
        (section.header, [numbered]),
        (section.first_page_header, [spacer(6)]),
    ):
        part.is_linked_to_previous = False
        marks = [_stamp(stamp, style)] if stamp else []
        _fill(part.part.element, [*first, *marks])
    for foot in (section.footer, section.first_page_footer):
        foot.is_linked_to_previous = False
        _fill(foot.part.element, _foot(document, style))


def close_section(
    word: WordDocument, style: StyleTable, orientation: Orientation, *, is_first: bool
) -> Element:
    """A section's properties; only the first names headers, the others inherit them."""
    properties = copy.deepcopy(word.sections[0]._sectPr)  # noqa: SLF001 - python-docx has no copy
    if not is_first:
        for tag in ("w:headerReference", "w:footerReference", "w:titlePg"):
            for element in properties.findall(qn(tag)):
                properties.remove(element)
    upright = (twips_mm(style.page.width_mm), twips_mm(style.page.height_mm))
    across = orientation is Orientation.LANDSCAPE
    for size in properties.iter(qn("w:pgSz")):
        size.set(qn("w:w"), upright[1] if across else upright[0])
        size.set(qn("w:h"), upright[0] if across else upright[1])
        size.set(qn("w:orient"), orientation.value)
    return properties


def _set_default_font(word: WordDocument, style: StyleTable) -> None:
    name = style.fonts.word_name
    fonts = make(
        "w:rFonts", {f"w:{script}": name for script in ("ascii", "hAnsi", "eastAsia", "cs")}
    )
    properties = run_properties(style.text.body, val("w:lang", style.words.language))
    properties.insert(0, fonts)
    normal = word.styles["Normal"].element
    for old in normal.findall(qn("w:rPr")):
        normal.remove(old)
    normal.append(properties)


def _fill(holder: Element, content: list[Element]) -> None:
    for old in list(holder):
        holder.remove(old)
    holder.extend(content)


def _foot(document: Document, style: StyleTable) -> list[Element]:
    role = style.text.foot
    number = paragraph("", Look(role=role, align=Align.RIGHT))
    for words, name, _, _ in string.Formatter().parse(style.words.page_of):
        if words:
            number.append(run(words, role))
        if name:
            number.append(field({"page": "PAGE", "pages": "NUMPAGES"}[name], role))
    return [number, *(paragraph(line, Look(role=role)) for line in document.foot_lines)]


def _stamp(word: str, style: StyleTable) -> Element:
    """'DIỄN TẬP' or 'BẢN NHÁP' as a line of every head, and as a grey text path behind the page."""
    line = paragraph(word, Look(role=style.text.stamp, align=Align.RIGHT))
    shape = (
        f'<w:r {nsdecls("w")}><w:pict xmlns:v="urn:schemas-microsoft-com:vml"'
        ' xmlns:o="urn:schemas-microsoft-com:office:office">'
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136"'
        ' path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t"/>'
        '<v:textpath on="t" fitshape="t"/></v:shapetype>'
        '<v:shape id="stamp" type="#_x0000_t136" fillcolor="#d9d9d9" stroked="f"'
        ' style="position:absolute;width:420pt;height:120pt;rotation:315;z-index:-251658752;'
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        'mso-position-vertical:center;mso-position-vertical-relative:margin">'
        '<v:textpath style="font-size:1pt"/></v:shape></w:pict></w:r>'
    )
    mark = parse_xml(shape)
    path = mark.findall(".//{urn:schemas-microsoft-com:vml}textpath")[-1]
    path.set("string", word)
    line.append(mark)
    return line
