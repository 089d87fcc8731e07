"""The press of papers: facts become one content tree, and that becomes PDF or Word."""

from collections.abc import Callable

from msgspec import Struct

from thidua_desktop.application.papers import PaperFacts, PaperFormat, PaperType, PrintedPaper
from thidua_desktop.application.slips import Slip
from thidua_desktop.application.table_papers import TablePaper
from thidua_desktop.documents.content import Document
from thidua_desktop.documents.handover_minutes import handover_minutes
from thidua_desktop.documents.minutes import minutes
from thidua_desktop.documents.ranking_table import ranking_paper
from thidua_desktop.documents.render_docx import render_docx
from thidua_desktop.documents.render_pdf import render_pdf
from thidua_desktop.documents.result_notice import result_notice
from thidua_desktop.documents.self_score import self_score
from thidua_desktop.documents.slips import build_slip
from thidua_desktop.documents.table_paper import table_paper, table_style
from thidua_desktop.documents.tally import tally
from thidua_desktop.domain.canonical import digest_of
from thidua_desktop.domain.ids import Digest

BUILDERS: dict[PaperType, Callable[[PaperFacts], Document]] = {
    PaperType.MINUTES: minutes,
    PaperType.TALLY: tally,
    PaperType.SELF_SCORE: self_score,
    PaperType.RANKING_TABLE: ranking_paper,
    PaperType.RESULT_NOTICE: result_notice,
    PaperType.HANDOVER: handover_minutes,
}


class Press:
    """The port `DocumentPress`; the same facts give the same bytes in every process."""

    def content_digest(self, facts: PaperFacts) -> Digest:
        """SHA-256 over the canonical form of the content tree."""
        return digest_of(_tagged(build_paper(facts)))

    def render_slip(self, slip: Slip, form: PaperFormat) -> PrintedPaper:
        """A slip as a file; what is left to be written by hand is named once."""
        return _printed(build_slip(slip), form)

    def render_table(self, paper: TablePaper) -> bytes:
        """A shown table as PDF."""
        return render_pdf(table_paper(paper), style=table_style(paper))

    def render(self, facts: PaperFacts, form: PaperFormat) -> PrintedPaper:
        """The paper as a file, with each kind of gap on it named once."""
        return _printed(build_paper(facts), form)


def _printed(paper: Document, form: PaperFormat) -> PrintedPaper:
    content = render_pdf(paper) if form is PaperFormat.PDF else render_docx(paper)
    return PrintedPaper(content=content, blanks=tuple(dict.fromkeys(paper.blanks)))


def build_paper(facts: PaperFacts) -> Document:
    """The content tree of one paper."""
    return BUILDERS[facts.type](facts)


def _tagged(value: object) -> object:
    """The tree with the kind of every node, so that equal fields of two kinds differ."""
    if isinstance(value, tuple):
        return [_tagged(part) for part in value]
    if isinstance(value, Struct):
        parts = {name: _tagged(getattr(value, name)) for name in value.__struct_fields__}
        return {"node": type(value).__name__, **parts}
    return value
