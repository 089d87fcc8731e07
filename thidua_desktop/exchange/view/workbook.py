"""Sheets to workbook parts: openpyxl makes everything but the rows, and the bytes repeat.

Source: packages §1, figures on repeatable output. The parts go into our own container, so only
their content matters here, not the archive openpyxl puts them in.
"""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from msgspec import Struct

from thidua_desktop.domain.package import Renderer
from thidua_desktop.exchange.view.sheet_xml import Styles, header_row, sheet_data, used_range
from thidua_desktop.exchange.view.spec import SheetSpec
from thidua_desktop.exchange.zip_format import SUMS_PART

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment
    from openpyxl.worksheet.worksheet import Worksheet

LAYOUT = "2"

_FONT = "Times New Roman"
_PAPER_A4 = 9
_TYPES_PART = "[Content_Types].xml"
_CORE_PART = "docProps/core.xml"
_OFFICE = "application/vnd.openxmlformats-officedocument"
# Declared so that Excel opens the file without offering to repair it.
_EXTENSIONS = {
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "jpg": "image/jpeg",
    "json": "application/json",
    "minisig": "application/octet-stream",
    "pdf": "application/pdf",
    "png": "image/png",
    "txt": "text/plain",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
}
_DATA = re.compile(r"<sheetData\s*/>|<sheetData>.*?</sheetData>", re.DOTALL)
_RANGE = re.compile(r'<dimension ref="[^"]*"')
_DATED = re.compile(r"(<dcterms:(created|modified) [^>]*>)[^<]*(</dcterms:\2>)")


def renderer() -> Renderer:
    """What decides the bytes of the view on this machine."""
    import openpyxl
    from openpyxl.xml import LXML

    if LXML:
        from lxml import etree

        xml = "lxml " + ".".join(str(number) for number in etree.LXML_VERSION)
    else:
        from pyexpat import EXPAT_VERSION

        xml = EXPAT_VERSION
    return Renderer(layout=LAYOUT, openpyxl=openpyxl.__version__, xml=xml)


def render(sheets: Sequence[SheetSpec], *, sealed_at: datetime) -> dict[str, bytes]:
    """The workbook's parts by path; equal sheets and moment give equal bytes."""
    empty, styles = _empty_workbook(tuple(_layout(spec) for spec in sheets))
    parts = dict(empty)
    for number, spec in enumerate(sheets, start=1):
        path = f"xl/worksheets/sheet{number}.xml"
        parts[path] = _filled(parts[path], spec, styles)
    parts[_CORE_PART] = _dated(parts[_CORE_PART], sealed_at)
    return parts


class _Layout(Struct, frozen=True, kw_only=True):
    """Everything of a sheet but its rows."""

    title: str
    widths: tuple[int, ...]
    top: int
    landscape: bool


def _layout(spec: SheetSpec) -> _Layout:
    widths = tuple(column.width for column in spec.columns)
    top = header_row(spec)
    return _Layout(title=spec.title, widths=widths, top=top, landscape=spec.landscape)


@lru_cache(maxsize=16)
def _empty_workbook(layouts: tuple[_Layout, ...]) -> tuple[Mapping[str, bytes], Styles]:
    """The parts of a workbook without rows or moment, as packages of one kind share them."""
    workbook, styles = _styled_workbook()
    for layout in layouts:
        _lay_out(workbook.create_sheet(layout.title), layout)
    saved = io.BytesIO()
    workbook.save(saved)
    with zipfile.ZipFile(saved) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[_TYPES_PART] = _with_sealed_types(parts[_TYPES_PART])
    return MappingProxyType(parts), styles


def _styled_workbook() -> "tuple[Workbook, Styles]":
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    workbook = Workbook()
    workbook.properties.creator = "thidua"
    sample = workbook.worksheets[0]
    line = Side(style="thin")
    framed = Border(left=line, right=line, top=line, bottom=line)
    body, strong = Font(name=_FONT, size=11), Font(name=_FONT, size=11, bold=True)
    formats = (
        (Font(name=_FONT, size=14, bold=True), Border(), Alignment(), PatternFill()),
        (Font(name=_FONT, size=11, italic=True), Border(), Alignment(), PatternFill()),
        (strong, framed, _wrapped("center"), PatternFill("solid", fgColor="FFE7E6E6")),
        (body, framed, _wrapped("left"), PatternFill()),
        (body, framed, _wrapped("center"), PatternFill()),
    )
    indexes = []
    for column, (font, border, alignment, fill) in enumerate(formats, start=1):
        cell = sample.cell(row=1, column=column)
        cell.font, cell.border, cell.alignment, cell.fill = font, border, alignment, fill
        indexes.append(cell.style_id)
    workbook.remove(sample)
    heading, note, header, text, centred = indexes
    return workbook, Styles(heading=heading, note=note, header=header, text=text, centred=centred)


def _wrapped(horizontal: str) -> "Alignment":
    from openpyxl.styles import Alignment

    return Alignment(horizontal=horizontal, vertical="center", wrap_text=True)


def _lay_out(sheet: "Worksheet", layout: _Layout) -> None:
    """Widths, print setup, frozen and repeated header."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.properties import PageSetupProperties

    top = layout.top
    for letter, width in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", layout.widths, strict=False):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = f"A{top + 1}"
    sheet.print_title_rows = f"{top}:{top}"
    sheet.page_setup.paperSize = _PAPER_A4
    sheet.page_setup.orientation = "landscape" if layout.landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left, margins.right, margins.top, margins.bottom = 0.7, 0.5, 0.6, 0.7
    sheet.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(text="&P/&N"))
    # Only against slips: what holds is the seal, not this.
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def _filled(content: bytes, spec: SheetSpec, styles: Styles) -> bytes:
    dimension = f'<dimension ref="{used_range(spec)}"'
    text, measured = _RANGE.subn(lambda _: dimension, content.decode("utf-8"), count=1)
    before, *after = _DATA.split(text, maxsplit=1)
    if not measured or not after:
        raise ValueError("openpyxl wrote a sheet of another form")
    return b"".join(part.encode("utf-8") for part in (before, sheet_data(spec, styles), *after))


def _with_sealed_types(content: bytes) -> bytes:
    text = content.decode("utf-8")
    declared = "".join(
        f"<Default Extension={quoteattr(extension)} ContentType={quoteattr(kind)}/>"
        for extension, kind in _EXTENSIONS.items()
        if f'Extension="{extension}"' not in text
    )
    declared += f'<Override PartName="/{SUMS_PART}" ContentType="text/plain"/>'
    return text.replace("</Types>", f"{declared}</Types>").encode("utf-8")


def _dated(content: bytes, sealed_at: datetime) -> bytes:
    moment = sealed_at.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    return _DATED.sub(rf"\g<1>{moment}\g<3>", content.decode("utf-8")).encode("utf-8")
