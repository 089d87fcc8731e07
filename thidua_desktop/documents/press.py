"""The press: facts become one content tree, which is digested, or drawn as PDF or Word."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from thidua_desktop.application.papers import PaperFacts, PaperFormat, PaperType, PrintedPaper
from thidua_desktop.documents.content import Document
from thidua_desktop.documents.paper_words import blank_name
from thidua_desktop.documents.papers.minutes import minutes
from thidua_desktop.documents.render_docx import render_docx
from thidua_desktop.documents.render_pdf import render_pdf
from thidua_desktop.domain.canonical import digest_of
from thidua_desktop.domain.ids import Digest

BUILDERS: Mapping[PaperType, Callable[[PaperFacts], Document]] = {
    PaperType.MINUTES: minutes,
}


class Press:
    """Implements `application.papers.DocumentPress`."""

    def content(self, facts: PaperFacts) -> Document:
        """What the paper says, before it is drawn."""
        return BUILDERS[facts.type](facts)

    def content_digest(self, facts: PaperFacts) -> Digest:
        """SHA-256 over the content tree with the kinds of its nodes; how it looks is left out."""
        return digest_of(_plain(self.content(facts)))

    def render(self, facts: PaperFacts, form: PaperFormat) -> PrintedPaper:
        """The paper as a file, and the names of the gaps left on it, each once."""
        document = self.content(facts)
        draw = render_pdf if form is PaperFormat.PDF else render_docx
        blanks = dict.fromkeys(blank_name(field) for field in document.blanks)
        return PrintedPaper(content=draw(document), blanks=tuple(blanks))


def _plain(value: object) -> object:
    """Nodes as dicts that name their class, so that two kinds with equal fields differ."""
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        named = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {"node": type(value).__name__, **named}
    return value.value if isinstance(value, Enum) else value
