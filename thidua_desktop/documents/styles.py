"""How papers look: one frozen table of measures and words, read from versioned data."""

import functools
import tomllib

import msgspec
from msgspec import Struct

from thidua_desktop.documents.content import Align
from thidua_desktop.resources import resource_path


class PageMeasures(Struct, frozen=True, kw_only=True):
    """Sheet and margins in millimetres, upright."""

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    number_from_top_mm: float
    foot_from_bottom_mm: float
    foot_lines_max: int


class Fonts(Struct, frozen=True, kw_only=True):
    """The bundled family drawn into PDF, and the font Word files name."""

    pdf_family: str
    word_name: str


class Words(Struct, frozen=True, kw_only=True):
    """Words that belong to the form, not to one document type."""

    nation: str
    motto: str
    page_of: str
    recipients: str
    annex: str
    rehearsal: str
    draft: str
    language: str
    author: str


class Spacing(Struct, frozen=True, kw_only=True):
    """Distances (pt or mm as named) and shares between 0 and 1."""

    line_ratio: float
    first_line_mm: float
    paragraph_pt: float
    head_left_share: float
    signature_space_mm: float
    blank_line_mm: float
    short_rule_share: float
    rule_pt: float
    table_line_pt: float
    cell_side_mm: float
    cell_above_mm: float
    column_min_mm: float
    tick_box_mm: float


class TextRole(Struct, frozen=True, kw_only=True):
    """Size, weight and place of one kind of text."""

    size_pt: float
    align: Align
    bold: bool = False
    italic: bool = False
    capitals: bool = False


class TextRoles(Struct, frozen=True, kw_only=True):
    """The kinds of text a paper has."""

    nation: TextRole
    motto: TextRole
    superior: TextRole
    unit: TextRole
    number: TextRole
    place_date: TextRole
    kind: TextRole
    abstract: TextRole
    body: TextRole
    heading_1: TextRole
    heading_2: TextRole
    heading_3: TextRole
    heading_4: TextRole
    table: TextRole
    table_head: TextRole
    signer: TextRole
    signer_note: TextRole
    signer_name: TextRole
    recipients_title: TextRole
    recipients: TextRole
    annex: TextRole
    annex_title: TextRole
    annex_reference: TextRole
    caption: TextRole
    page_number: TextRole
    foot: TextRole
    stamp: TextRole

    def heading(self, level: int) -> TextRole:
        return (self.heading_1, self.heading_2, self.heading_3, self.heading_4)[level - 1]


class StyleTable(Struct, frozen=True, kw_only=True):
    """One version of the form of papers."""

    version: str
    source: str
    page: PageMeasures
    fonts: Fonts
    words: Words
    spacing: Spacing
    text: TextRoles


@functools.cache
def load_style(name: str = "style_nd30") -> StyleTable:
    """The style table `resources/documents/<name>.toml`; a wrong file raises."""
    raw = tomllib.loads(resource_path("documents", f"{name}.toml").read_text(encoding="utf-8"))
    return msgspec.convert(raw, StyleTable)
