"""The fixed parts of a paper: national head, title, signatures, Nơi nhận, QR."""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from thidua_desktop.documents.content import (
    AnnexTitle,
    NationalHead,
    Qr,
    Recipients,
    Signatures,
    Signer,
    Title,
)
from thidua_desktop.documents.layout import RECIPIENTS_SHARE
from thidua_desktop.documents.pdf.blocks import QrModules, Rule, SideBySide, Stack
from thidua_desktop.documents.pdf.sheet import Sheet
from thidua_desktop.documents.pdf.text_lines import TextLines
from thidua_desktop.documents.plain_text import flatten


def national_head(sheet: Sheet, node: NationalHead) -> list[Flowable]:
    """Unit and quốc hiệu with their rules, then number and date on one level."""
    style = sheet.style
    left = sheet.text_width * style.spacing.head_left_share
    right = sheet.text_width - left
    unit = sheet.lines(node.unit, style.text.unit)
    motto = sheet.lines(style.words.motto, style.text.motto)
    issuer: list[Flowable] = [sheet.lines(node.superior, style.text.superior)] * bool(node.superior)
    issuer += [unit, _rule(sheet, unit, left, share=style.spacing.short_rule_share)]
    nation = [
        sheet.lines(style.words.nation, style.text.nation),
        motto,
        _rule(sheet, motto, right, share=1.0),
    ]
    blocks: list[Flowable] = [SideBySide([(left, issuer), (right, nation)], space_pt=0)]
    if node.number or node.place_date:
        number = sheet.lines(node.number, style.text.number)
        date = sheet.lines(node.place_date, style.text.place_date)
        space = style.spacing.paragraph_pt
        blocks.append(SideBySide([(left, [number]), (right, [date])], space_pt=space))
    return blocks


def _rule(sheet: Sheet, above: TextLines, width: float, *, share: float) -> Rule:
    length = above.longest_line(width) * share
    return Rule(length_pt=length, line_pt=sheet.style.spacing.rule_pt)


def title(sheet: Sheet, node: Title) -> Flowable:
    """Type of the paper, abstract and short rule, with air above and below."""
    style = sheet.style
    parts: list[Flowable] = [sheet.lines(node.kind, style.text.kind)]
    if flatten(node.abstract):
        abstract = sheet.lines(node.abstract, style.text.abstract)
        share = style.spacing.short_rule_share
        parts += [abstract, _rule(sheet, abstract, sheet.text_width, share=share)]
    return _aired(parts, above_pt=2 * style.spacing.paragraph_pt)


def annex_title(sheet: Sheet, node: AnnexTitle) -> Flowable:
    """'Phụ lục' with its number, the annex's name, what it belongs to."""
    style = sheet.style
    parts: list[Flowable] = [
        sheet.lines(f"{style.words.annex} {node.number}".strip(), style.text.annex),
        sheet.lines(node.title, style.text.annex_title),
    ]
    if flatten(node.reference):
        parts.append(sheet.lines(node.reference, style.text.annex_reference))
    return _aired(parts, above_pt=0)


def _aired(parts: Sequence[Flowable], *, above_pt: float) -> Stack:
    return Stack(parts, above_pt=above_pt, below_pt=12)


def recipients(sheet: Sheet, node: Recipients) -> list[Flowable]:
    """'Nơi nhận:' and its list."""
    text = sheet.style.text
    return [
        sheet.lines(sheet.style.words.recipients, text.recipients_title),
        *(sheet.lines(line, text.recipients) for line in node.punctuated()),
    ]


def signature_rows(sheet: Sheet, node: Signatures) -> list[Flowable]:
    """One flowable per row of signers; Nơi nhận stands left of the first."""
    rows = node.signer_rows()
    space = 2 * sheet.style.spacing.paragraph_pt
    blocks: list[Flowable] = []
    for number, signers in enumerate(rows):
        left: list[Flowable] = []
        share = 0.0
        if number == 0 and node.recipients is not None:
            left = recipients(sheet, node.recipients)
            share = RECIPIENTS_SHARE
        elif len(rows) == 1 and len(signers) == 1:
            share = 0.5
        left_width = sheet.text_width * share
        width = sheet.text_width - left_width
        signing = _signing(sheet, signers, width)
        blocks.append(SideBySide([(left_width, left), (width, signing)], space_pt=space))
    return blocks


def _signing(sheet: Sheet, signers: Sequence[Signer], width: float) -> list[Flowable]:
    """Titles on one level, names on one level, the space for the hand between them."""
    each = width / len(signers)
    space = sheet.style.spacing.signature_space_mm * mm
    names = [(each, [_name(sheet, signer)]) for signer in signers]
    return [
        SideBySide([(each, _titles(sheet, signer)) for signer in signers], space_pt=0),
        Spacer(width, space),
        SideBySide(names, space_pt=0),
    ]


def _titles(sheet: Sheet, signer: Signer) -> list[Flowable]:
    text = sheet.style.text
    parts = [
        (signer.authority, text.signer),
        (signer.title, text.signer),
        (signer.note, text.signer_note),
    ]
    return [sheet.lines(part, role) for part, role in parts if part]


def _name(sheet: Sheet, signer: Signer) -> Flowable:
    return sheet.lines(signer.rank_name, sheet.style.text.signer_name)


def qr(sheet: Sheet, node: Qr) -> Flowable:
    """The code with its caption below."""
    parts: list[Flowable] = [QrModules(matrix=node.matrix, side_pt=node.size_mm * mm)]
    if node.caption:
        parts.append(sheet.lines(node.caption, sheet.style.text.caption))
    return Stack(parts)
