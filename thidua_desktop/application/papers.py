"""Papers: what a document is printed from, and the port of the press that prints it.

Everything a document says comes from `PaperFacts`, so that every book with the same facts prints
the same bytes (packages §6).
"""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field

from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest
from thidua_desktop.domain.package import HandoverBody, JournalPoint, Mode
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.review import LeaderFacts
from thidua_desktop.domain.scoring.results import BlocScores

if TYPE_CHECKING:
    from thidua_desktop.application.slips import Slip
    from thidua_desktop.application.table_papers import TablePaper


class PaperType(StrEnum):
    """Types of documents (domain §4.3), as the command line names them."""

    MINUTES = "minutes"
    TALLY = "tally"
    SELF_SCORE = "self-score"
    RANKING_TABLE = "ranking-table"
    RESULT_NOTICE = "result-notice"
    HANDOVER = "handover"


NUMBER_ABBREVIATIONS: dict[PaperType, str] = {
    PaperType.MINUTES: "BB",
    PaperType.TALLY: "BB",
    PaperType.RESULT_NOTICE: "TB",
    PaperType.HANDOVER: "BB",
}
"""Papers with a running number, and its abbreviation (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

CONCLUDED_PAPERS = (
    PaperType.MINUTES,
    PaperType.TALLY,
    PaperType.RANKING_TABLE,
    PaperType.RESULT_NOTICE,
)
"""Papers whose numbers and contents a conclusion freezes."""


class PaperFormat(StrEnum):
    """Files a paper is saved as."""

    PDF = "pdf"
    DOCX = "docx"


class Provenance(Struct, frozen=True, kw_only=True):
    """What is printed in the foot of official prints, frozen at the conclusion (packages §6)."""

    state_digest: Digest
    journal: JournalPoint
    program_version: str


class PackageMark(Struct, frozen=True, kw_only=True):
    """The sealed package a paper belongs to."""

    digest: Digest
    revision: int


class PaperFacts(Struct, frozen=True, kw_only=True):
    """Everything one paper says. `provenance` None makes it a draft and says so.

    `unit` and `record` are given for papers of one unit (self-score), `handover` for the handover
    minutes. `issuing_unit` is the unit in whose name the paper is issued.
    """

    type: PaperType
    frame: Frame
    period: Period
    mode: Mode
    issuing_unit: Unit
    scores: BlocScores
    number: str | None = None
    dated: date | None = None
    facts: LeaderFacts | None = None
    provenance: Provenance | None = None
    unit: Unit | None = None
    record: RecordBody | None = None
    package: PackageMark | None = None
    handover: HandoverBody | None = None


class PrintedPaper(Struct, frozen=True, kw_only=True):
    """A rendered paper; `blanks` names what was not known and is printed as a blank."""

    content: bytes
    blanks: tuple[str, ...] = field(default=())


class DocumentPress(Protocol):
    """Builds a paper's content once and renders it to PDF or Word."""

    def content_digest(self, facts: PaperFacts) -> Digest: ...

    def render(self, facts: PaperFacts, form: PaperFormat) -> PrintedPaper: ...

    def render_slip(self, slip: "Slip", form: PaperFormat) -> PrintedPaper: ...

    def render_table(self, paper: "TablePaper") -> bytes:
        """A shown table as PDF; the same table gives the same bytes."""
