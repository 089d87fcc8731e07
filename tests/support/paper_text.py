"""The text of a paper's content tree, node by node, as a person would read it aloud."""

import functools
from collections.abc import Iterator

from thidua_desktop.documents.content import (
    AnnexTitle,
    BlankLines,
    Document,
    Heading,
    KeyValues,
    NationalHead,
    PageBreak,
    Para,
    Qr,
    Recipients,
    Rich,
    Signatures,
    Table,
    TickBox,
    Title,
)
from thidua_desktop.documents.plain_text import flatten


def paper_text(paper: Document) -> str:
    marks = [word for word, on in (("[diễn tập]", paper.rehearsal), ("[nháp]", paper.draft)) if on]
    lines = [f"{paper.title} ({paper.orientation.value})", *marks]
    lines += [line for node in paper.nodes for line in _lines(node)]
    lines += [f"chân trang: {line}" for line in paper.foot_lines]
    lines += [f"để trống: {field}" for field in dict.fromkeys(paper.blanks)]
    return "\n".join(lines) + "\n"


def table_rows(table: Table) -> list[list[str]]:
    """Body rows as texts, gaps as dots."""
    return [[_cell(cell.content) for cell in row.spans()] for row in table.rows]


def _cell(content: Rich | TickBox) -> str:
    return content.label if isinstance(content, TickBox) else flatten(content)


@functools.singledispatch
def _lines(node: object) -> Iterator[str]:
    raise TypeError(type(node).__name__)


@_lines.register
def _(node: NationalHead) -> Iterator[str]:
    yield f"{flatten(node.superior)} / {node.unit}"
    yield f"{flatten(node.number)} | {flatten(node.place_date)}"


@_lines.register
def _(node: Title) -> Iterator[str]:
    yield f"# {node.kind} / {flatten(node.abstract)}".replace("\n", " / ")


@_lines.register
def _(node: Heading) -> Iterator[str]:
    yield f"## {flatten(node.text)}"


@_lines.register
def _(node: Para) -> Iterator[str]:
    yield f"{node.marker} {flatten(node.content)}".strip()


@_lines.register
def _(node: Qr) -> Iterator[str]:
    side = len(node.matrix)
    yield f"[QR {side} × {side}] {node.caption}".strip()


@_lines.register
def _(node: KeyValues) -> Iterator[str]:
    yield from (f"{item.label} {flatten(item.value)}" for item in node.items)


@_lines.register
def _(node: BlankLines) -> Iterator[str]:
    yield from ["……"] * node.lines


@_lines.register
def _(node: Table) -> Iterator[str]:
    for head in node.header:
        texts = [cell if isinstance(cell, str) else cell.text for cell in head]
        yield f"|| {' | '.join(texts)} ||".replace("\n", " ")
    yield from (f"| {' | '.join(row)} |" for row in table_rows(node))


@_lines.register
def _(node: Signatures) -> Iterator[str]:
    for row in node.signer_rows():
        yield " || ".join(
            " / ".join(filter(None, (each.authority, each.title, flatten(each.rank_name))))
            for each in row
        )
    if node.recipients is not None:
        yield from _lines(node.recipients)


@_lines.register
def _(node: Recipients) -> Iterator[str]:
    yield "Nơi nhận:"
    yield from node.punctuated()


@_lines.register
def _(node: AnnexTitle) -> Iterator[str]:
    yield f"# Phụ lục {node.number} / {node.title} / {flatten(node.reference)}"


@_lines.register
def _(node: PageBreak) -> Iterator[str]:
    yield f"---- {node.orientation or ''}".strip()
