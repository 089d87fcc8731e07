"""The fixed parts of a paper in Word: national head, title, signatures, Nơi nhận."""

from thidua_desktop.documents.content import (
    AnnexTitle,
    NationalHead,
    Recipients,
    Rich,
    Signatures,
    Signer,
    Title,
)
from thidua_desktop.documents.layout import RECIPIENTS_SHARE
from thidua_desktop.documents.pdf.faces import role_face, text_width
from thidua_desktop.documents.pdf.text_lines import wrap_text
from thidua_desktop.documents.plain_text import clean, flatten
from thidua_desktop.documents.styles import StyleTable, TextRole
from thidua_desktop.documents.word.tables import bare_table
from thidua_desktop.documents.word.xml import Element, Look, paragraph, rule, spacer

_POINTS_PER_MM = 72 / 25.4


def national_head(node: NationalHead, style: StyleTable, width_mm: float) -> Element:
    """Unit and quốc hiệu with their rules, number and date below."""
    text, words = style.text, style.words
    left = width_mm * style.spacing.head_left_share
    right = width_mm - left
    issuer = [paragraph(node.superior, Look(role=text.superior))] if node.superior else []
    share = style.spacing.short_rule_share
    issuer += [
        paragraph(node.unit, Look(role=text.unit)),
        _rule_below(node.unit, text.unit, left, style, share=share),
    ]
    nation = [
        paragraph(words.nation, Look(role=text.nation)),
        paragraph(words.motto, Look(role=text.motto)),
        _rule_below(words.motto, text.motto, right, style, share=1.0),
    ]
    rows = [(issuer, nation)]
    if node.number or node.place_date:
        space = style.spacing.paragraph_pt
        number = [paragraph(node.number, Look(role=text.number, before_pt=space))]
        date = [paragraph(node.place_date, Look(role=text.place_date, before_pt=space))]
        rows.append((number, date))
    return bare_table((left, right), rows, style)


def _rule_below(
    rich: Rich, role: TextRole, column_mm: float, style: StyleTable, *, share: float
) -> Element:
    face = role_face(style.fonts.pdf_family, role)
    text = flatten(rich)
    printed = clean(text.upper()) if role.capitals else text
    last = wrap_text(printed, face, role.size_pt, column_mm * _POINTS_PER_MM)[-1]
    length = text_width(last, face, role.size_pt) * share
    return rule(length_pt=length, column_mm=column_mm, line_pt=style.spacing.rule_pt)


def title(node: Title, style: StyleTable, width_mm: float) -> list[Element]:
    """Type of the paper, abstract and short rule."""
    text = style.text
    space = 2 * style.spacing.paragraph_pt
    elements = [paragraph(node.kind, Look(role=text.kind, before_pt=space, keep_next=True))]
    if flatten(node.abstract):
        share = style.spacing.short_rule_share
        elements += [
            paragraph(node.abstract, Look(role=text.abstract, keep_next=True)),
            _rule_below(node.abstract, text.abstract, width_mm, style, share=share),
        ]
    return [*elements, spacer(12)]


def annex_title(node: AnnexTitle, style: StyleTable) -> list[Element]:
    """'Phụ lục' with its number, the annex's name, what it belongs to."""
    text = style.text
    name = f"{style.words.annex} {node.number}".strip()
    elements = [
        paragraph(name, Look(role=text.annex, keep_next=True, outline=0)),
        paragraph(node.title, Look(role=text.annex_title, keep_next=True)),
    ]
    if flatten(node.reference):
        elements.append(paragraph(node.reference, Look(role=text.annex_reference, keep_next=True)))
    return [*elements, spacer(12)]


def recipients(node: Recipients, style: StyleTable) -> list[Element]:
    """'Nơi nhận:' and its list."""
    text = style.text
    *others, last = node.punctuated()
    return [
        paragraph(style.words.recipients, Look(role=text.recipients_title, keep_next=True)),
        *(paragraph(line, Look(role=text.recipients, keep_next=True)) for line in others),
        paragraph(last, Look(role=text.recipients)),
    ]


def signatures(node: Signatures, style: StyleTable, width_mm: float) -> list[Element]:
    """One bare table per row of signers, Nơi nhận left of the first."""
    rows = node.signer_rows()
    elements: list[Element] = []
    for number, signers in enumerate(rows):
        left: list[Element] = []
        share = 0.0
        if number == 0 and node.recipients is not None:
            left = recipients(node.recipients, style)
            share = RECIPIENTS_SHARE
        elif len(rows) == 1 and len(signers) == 1:
            share = 0.5
        each = width_mm * (1 - share) / len(signers)
        signing = bare_table((each,) * len(signers), _signing(signers, style), style, kept=True)
        if share:
            outer = [(left or [spacer(6)], [signing, spacer(1)])]
            signing = bare_table((width_mm * share, width_mm * (1 - share)), outer, style)
        elements += [spacer(12, keep_next=True), signing]
    return [*elements, spacer(6)]


def _signing(signers: tuple[Signer, ...], style: StyleTable) -> list[list[list[Element]]]:
    """Titles in one row, the space for the hand and the names in the next."""
    role = style.text.signer_name
    space = style.spacing.signature_space_mm * _POINTS_PER_MM
    names = [[paragraph(signer.rank_name, Look(role=role, before_pt=space))] for signer in signers]
    return [[_titles(signer, style) for signer in signers], names]


def _titles(signer: Signer, style: StyleTable) -> list[Element]:
    text = style.text
    parts = (
        (signer.authority, text.signer),
        (signer.title, text.signer),
        (signer.note, text.signer_note),
    )
    return [paragraph(part, Look(role=role)) for part, role in parts if part]
