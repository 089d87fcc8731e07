"""Each content node as flowables, with the bonds that keep a page from breaking badly."""

import functools
from collections.abc import Iterable

from msgspec import Struct
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, NextPageTemplate, PageBreak

from thidua_desktop.documents import content
from thidua_desktop.documents.content import Align, Orientation
from thidua_desktop.documents.layout import marked
from thidua_desktop.documents.pdf import forms
from thidua_desktop.documents.pdf.blocks import DottedLines, KeptWithNext, KeptWithTail, Stack
from thidua_desktop.documents.pdf.sheet import Sheet
from thidua_desktop.documents.pdf.tables import key_value_grid, table_grid, tick_rows
from thidua_desktop.documents.styles import StyleTable


class Placed(Struct, frozen=True):
    """A flowable and its bond: `with_next` for headings, `tail` for what never stands alone."""

    flowable: Flowable
    with_next: bool = False
    tail: bool = False


def flowables_of(
    nodes: Iterable[content.Node], style: StyleTable, orientation: Orientation
) -> list[Flowable]:
    """The story of a paper; raises TableTooWideError for a table wider than its page."""
    sheet = Sheet(style=style, orientation=orientation)
    story: list[Flowable] = []
    section: list[Placed] = []
    for node in nodes:
        if isinstance(node, content.PageBreak):
            story += _bonded(section, sheet)
            sheet = Sheet(style=style, orientation=node.orientation or sheet.orientation)
            story += [NextPageTemplate(sheet.orientation.value), PageBreak()]
            section = []
        else:
            section += _placed(node, sheet)
    return [*story, *_bonded(section, sheet)]


def _bonded(section: list[Placed], sheet: Sheet) -> list[Flowable]:
    """The flowables of one run of pages, bonds applied from the end backwards."""
    story: list[Flowable] = []
    rest = list(section)
    while rest:
        last = rest.pop()
        flowable = last.flowable
        kept = 0.0
        while last.tail and rest and kept < _two_lines(sheet):
            above = rest.pop()
            height = above.flowable.wrap(sheet.text_width, sheet.text_height)[1]
            # What cannot stand alone is no company: it needs lines above itself.
            kept = 0.0 if above.tail else kept + height
            flowable = KeptWithTail(above.flowable, flowable, sheet.text_height)
        if last.with_next and story:
            story[-1] = KeptWithNext(flowable, story[-1], sheet.text_height)
        else:
            story.append(flowable)
    return story[::-1]


def _two_lines(sheet: Sheet) -> float:
    return 1.9 * sheet.leading(sheet.style.text.body.size_pt)


@functools.singledispatch
def _placed(node: object, sheet: Sheet) -> list[Placed]:
    raise TypeError(f"{type(node).__name__} is no content node on {sheet.orientation}")


@_placed.register
def _(node: content.NationalHead, sheet: Sheet) -> list[Placed]:
    return [Placed(block) for block in forms.national_head(sheet, node)]


@_placed.register
def _(node: content.Title, sheet: Sheet) -> list[Placed]:
    return [Placed(forms.title(sheet, node), with_next=True)]


@_placed.register
def _(node: content.AnnexTitle, sheet: Sheet) -> list[Placed]:
    return [Placed(forms.annex_title(sheet, node), with_next=True)]


@_placed.register
def _(node: content.Heading, sheet: Sheet) -> list[Placed]:
    role = sheet.style.text.heading(node.level)
    indent = 0.0 if role.align is Align.CENTER else sheet.style.spacing.first_line_mm * mm
    space = sheet.style.spacing.paragraph_pt
    paragraph = sheet.paragraph(node.text, role, align=role.align, indent_pt=indent, space_pt=space)
    return [Placed(paragraph, with_next=True)]


@_placed.register
def _(node: content.Para, sheet: Sheet) -> list[Placed]:
    spacing = sheet.style.spacing
    indented = node.first_line_indent and node.align is Align.JUSTIFY
    paragraph = sheet.paragraph(
        marked(node),
        sheet.style.text.body,
        align=node.align,
        indent_pt=spacing.first_line_mm * mm if indented else 0.0,
        space_pt=spacing.paragraph_pt,
    )
    return [Placed(paragraph, with_next=node.keep_with_next)]


@_placed.register
def _(node: content.Table, sheet: Sheet) -> list[Placed]:
    return [Placed(table_grid(sheet, node))]


@_placed.register
def _(node: content.KeyValues, sheet: Sheet) -> list[Placed]:
    return [Placed(key_value_grid(sheet, node))]


@_placed.register
def _(node: content.TickBoxes, sheet: Sheet) -> list[Placed]:
    return [Placed(row) for row in tick_rows(sheet, node)]


@_placed.register
def _(node: content.BlankLines, sheet: Sheet) -> list[Placed]:
    step = sheet.style.spacing.blank_line_mm * mm
    space = sheet.style.spacing.paragraph_pt
    return [Placed(DottedLines(lines=node.lines, step_pt=step, space_pt=space))]


@_placed.register
def _(node: content.Recipients, sheet: Sheet) -> list[Placed]:
    space = sheet.style.spacing.paragraph_pt
    stack = Stack(forms.recipients(sheet, node), above_pt=space, below_pt=space)
    return [Placed(stack, tail=True)]


@_placed.register
def _(node: content.Signatures, sheet: Sheet) -> list[Placed]:
    first, *others = forms.signature_rows(sheet, node)
    return [Placed(first, tail=True), *(Placed(row) for row in others)]


@_placed.register
def _(node: content.Qr, sheet: Sheet) -> list[Placed]:
    return [Placed(forms.qr(sheet, node))]
