"""The sheet around the text: page numbers, foot lines, the stamp, the file itself."""

import io
from pathlib import Path

from msgspec.structs import replace
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import ActionFlowable, BaseDocTemplate, Frame, PageTemplate

from thidua_desktop.documents.content import Document, Orientation
from thidua_desktop.documents.layout import stamp_of
from thidua_desktop.documents.pdf.faces import drawable, register_family, role_face, text_width
from thidua_desktop.documents.pdf.nodes import flowables_of
from thidua_desktop.documents.pdf.sheet import Sheet
from thidua_desktop.documents.pdf.text_lines import wrap_text
from thidua_desktop.documents.plain_text import clean
from thidua_desktop.documents.styles import StyleTable, TextRole

# Room kept at the right of the foot for 'Trang x/y'.
_PAGE_OF_MM = 25.0
# The word across the sheet, smaller where it would be longer than this.
_STAMP_PT = 110
_STAMP_LENGTH_PT = 700
# How close what is kept to one page may come.
_CLOSER = (0.8, 0.6, 0.4, 0.2)


class FootTooLongError(ValueError):
    """Foot lines that do not fit the bottom margin: the document type is wrong."""


class _Furniture:
    """What every page carries besides its text."""

    def __init__(self, document: Document, style: StyleTable) -> None:
        self.style = style
        self.stamp = stamp_of(document, style.words)
        family = style.fonts.pdf_family
        self.foot_lines = tuple(drawable(clean(line), family) for line in document.foot_lines)
        self.is_last_page = False
        self._places: list[tuple[float, float]] = []

    @property
    def pages(self) -> int:
        return len(self._places)

    def draw_under(self, canvas: Canvas, sheet: Sheet) -> None:
        """What lies below the text."""
        if self.stamp:
            self._draw_stamp(canvas, sheet)

    def draw_around(self, canvas: Canvas, sheet: Sheet) -> None:
        """Page number and foot; of 'Trang x/y' only the place until the last page is drawn."""
        text = self.style.text
        page = self.style.page
        width, height = sheet.page_size
        number = canvas.getPageNumber()
        if number > 1:
            self._set_face(canvas, text.page_number)
            y = height - page.number_from_top_mm * mm
            canvas.drawCentredString(width / 2, y, str(number))
        self._set_face(canvas, text.foot)
        y = page.foot_from_bottom_mm * mm
        self._places.append((width - page.right_mm * mm, y))
        canvas.doForm(_count_form(number))
        for line in self._foot(sheet.text_width - _PAGE_OF_MM * mm):
            canvas.drawString(page.left_mm * mm, y, line)
            y -= text.foot.size_pt * self.style.spacing.line_ratio
        if self.is_last_page:
            self._fill_places(canvas)

    def _fill_places(self, canvas: Canvas) -> None:
        for number, (right, y) in enumerate(self._places, start=1):
            canvas.beginForm(_count_form(number))
            self._set_face(canvas, self.style.text.foot)
            label = self.style.words.page_of.format(page=number, pages=len(self._places))
            canvas.drawRightString(right, y, label)
            canvas.endForm()

    def _set_face(self, canvas: Canvas, role: TextRole) -> None:
        canvas.setFont(role_face(self.style.fonts.pdf_family, role), role.size_pt)

    def _foot(self, room: float) -> list[str]:
        role = self.style.text.foot
        face = role_face(self.style.fonts.pdf_family, role)
        lines = [
            part for line in self.foot_lines for part in wrap_text(line, face, role.size_pt, room)
        ]
        if len(lines) > self.style.page.foot_lines_max:
            raise FootTooLongError(f"{len(lines)} foot lines")
        return lines

    def _draw_stamp(self, canvas: Canvas, sheet: Sheet) -> None:
        """'DIỄN TẬP' or 'BẢN NHÁP' across the sheet, and framed in the top margin."""
        word = self.stamp
        role = self.style.text.stamp
        face = role_face(sheet.family, role)
        width, height = sheet.page_size
        canvas.saveState()
        canvas.setFillGray(0.9)
        canvas.setFont(face, min(_STAMP_PT, _STAMP_LENGTH_PT / text_width(word, face, 1)))
        canvas.translate(width / 2, height / 2)
        canvas.rotate(45)
        canvas.drawCentredString(0, -40, word)
        canvas.restoreState()
        stamp_width = text_width(word, face, role.size_pt) + 12
        left = width - self.style.page.right_mm * mm - stamp_width
        bottom = height - self.style.page.number_from_top_mm * mm - 6
        canvas.saveState()
        canvas.setStrokeColorRGB(0.75, 0, 0)
        canvas.setFillColorRGB(0.75, 0, 0)
        canvas.setLineWidth(1.2)
        canvas.rect(left, bottom, stamp_width, role.size_pt + 6)
        self._set_face(canvas, role)
        canvas.drawCentredString(left + stamp_width / 2, bottom + 5.5, word)
        canvas.restoreState()


def _count_form(number: int) -> str:
    return f"page_of_{number}"


class _LastPage(ActionFlowable):
    """The end of the story: the page it is met on is the last."""

    def __init__(self, furniture: _Furniture) -> None:
        super().__init__()
        self.furniture = furniture

    def apply(self, doc: BaseDocTemplate) -> None:
        del doc
        self.furniture.is_last_page = True


def draw(document: Document, style: StyleTable, fonts_dir: Path) -> bytes:
    """The finished file; equal input gives equal bytes in every process."""
    register_family(style.fonts.pdf_family, fonts_dir)
    content, pages = _drawn(document, style)
    for share in _CLOSER if document.one_page else ():
        if pages == 1:
            break
        content, pages = _drawn(document, _closer(style, share))
    return content


def _closer(style: StyleTable, share: float) -> StyleTable:
    """Less air between lines and blocks; letters and room to write by hand stay as they are."""
    air = style.spacing
    line_ratio = 1 + (air.line_ratio - 1) * share
    spacing = replace(
        air,
        line_ratio=line_ratio,
        paragraph_pt=air.paragraph_pt * share,
        cell_above_mm=air.cell_above_mm * share,
        signature_space_mm=air.signature_space_mm * share,
    )
    return replace(style, spacing=spacing)


def _drawn(document: Document, style: StyleTable) -> tuple[bytes, int]:
    """The file and how many pages it has."""
    furniture = _Furniture(document, style)
    buffer = io.BytesIO()
    template = BaseDocTemplate(
        buffer,
        pagesize=Sheet(style=style, orientation=document.orientation).page_size,
        title=clean(document.title),
        author=style.words.author,
        subject=clean(document.type_code),
        creator=style.words.author,
        producer=style.words.author,
        lang=style.words.language,
        initialFontName=style.fonts.pdf_family,
        invariant=1,
    )
    order = sorted(Orientation, key=lambda orientation: orientation is not document.orientation)
    template.addPageTemplates(
        [_template(Sheet(style=style, orientation=way), furniture) for way in order]
    )
    story = flowables_of(document.nodes, style, document.orientation)
    template.build([*story, _LastPage(furniture)])
    return buffer.getvalue(), furniture.pages


def _template(sheet: Sheet, furniture: _Furniture) -> PageTemplate:
    page = sheet.style.page
    frame = Frame(
        page.left_mm * mm,
        page.bottom_mm * mm,
        sheet.text_width,
        sheet.text_height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return PageTemplate(
        id=sheet.orientation.value,
        frames=[frame],
        pagesize=sheet.page_size,
        onPage=lambda canvas, _: furniture.draw_under(canvas, sheet),
        onPageEnd=lambda canvas, _: furniture.draw_around(canvas, sheet),
    )
