"""The page a paper is laid out on, and the text pieces cut for it."""

from msgspec import Struct
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from thidua_desktop.documents.content import Align, Blank, Orientation, Rich, Run, inlines
from thidua_desktop.documents.pdf.faces import (
    LevelParagraph,
    drawable,
    face_name,
    paragraph_style,
    role_face,
)
from thidua_desktop.documents.pdf.text_lines import TextLines
from thidua_desktop.documents.plain_text import as_markup, flatten
from thidua_desktop.documents.styles import StyleTable, TextRole


class Sheet(Struct, frozen=True, kw_only=True):
    """Style and orientation: every measure of the page in points."""

    style: StyleTable
    orientation: Orientation

    @property
    def page_size(self) -> tuple[float, float]:
        page = self.style.page
        upright = (page.width_mm * mm, page.height_mm * mm)
        return upright if self.orientation is Orientation.PORTRAIT else (upright[1], upright[0])

    @property
    def text_width(self) -> float:
        margins = self.style.page.left_mm + self.style.page.right_mm
        return self.page_size[0] - margins * float(mm)

    @property
    def text_height(self) -> float:
        margins = self.style.page.top_mm + self.style.page.bottom_mm
        return self.page_size[1] - margins * float(mm)

    @property
    def family(self) -> str:
        return self.style.fonts.pdf_family

    def leading(self, size_pt: float) -> float:
        return size_pt * self.style.spacing.line_ratio

    def lines(self, rich: Rich, role: TextRole, align: Align | None = None) -> TextLines:
        """The text in the one face of its role."""
        text = flatten(rich)
        return self._lines(text.upper() if role.capitals else text, role, align or role.align)

    def _lines(self, text: str, role: TextRole, align: Align) -> TextLines:
        return TextLines(
            drawable(text, self.family),
            face=role_face(self.family, role),
            size_pt=role.size_pt,
            leading_pt=self.leading(role.size_pt),
            align=align,
        )

    def paragraph(
        self, rich: Rich, role: TextRole, *, align: Align, indent_pt: float = 0, space_pt: float = 0
    ) -> LevelParagraph:
        """The text with the weights of its runs."""
        style = paragraph_style(
            family=self.family,
            role=role,
            align=align,
            leading_pt=self.leading(role.size_pt),
            indent_pt=indent_pt,
            space_pt=space_pt,
        )
        return LevelParagraph(drawable(as_markup(rich), self.family), style)

    def cell_text(self, rich: Rich, role: TextRole, align: Align) -> Flowable:
        """The cheapest drawing of a cell: a paragraph costs some ten times plain lines."""
        parts = inlines(rich)
        if all(isinstance(part, str | Blank) for part in parts):
            return self._lines(flatten(rich), role, align)
        if len(parts) == 1 and isinstance(parts[0], Run):
            run = parts[0]
            return TextLines(
                drawable(flatten(run), self.family),
                face=face_name(
                    self.family, bold=role.bold or run.bold, italic=role.italic or run.italic
                ),
                size_pt=role.size_pt,
                leading_pt=self.leading(role.size_pt),
                align=align,
            )
        return self.paragraph(rich, role, align=align)
