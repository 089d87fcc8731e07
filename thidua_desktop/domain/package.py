"""Contents of sealed packages: the envelope and one body per kind (packages §2).

The structs are the wire schema of format 1: their field names and order of meaning travel in
`thidua/payload.json`, so a change here is a change of the format.
"""

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.appraisal import Question
from thidua_desktop.domain.bloc import Bloc, EmulationYear, Unit
from thidua_desktop.domain.crosscheck import CrossCheckAssignment, CrossCheckBody
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import BlocCode, Digest, PeriodCode, UnitCode, YearCode
from thidua_desktop.domain.limitation import Directive, Limitation
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.review import LeaderFacts
from thidua_desktop.domain.roster import Roster
from thidua_desktop.domain.scoring.results import BlocScores

FORMAT = 1


class PackageKind(StrEnum):
    """What a package carries; the value stands in the trusted comment."""

    ENROLMENT = "enrolment"
    FRAME = "frame"
    RECORD = "record"
    CROSSCHECK = "crosscheck"
    QUESTION = "question"
    RESULT = "result"
    HANDOVER = "handover"
    ROLLUP = "rollup"


FILE_WORDS: dict[PackageKind, str] = {
    PackageKind.ENROLMENT: "ghi-danh",
    PackageKind.FRAME: "khung",
    PackageKind.RECORD: "bao-cao",
    PackageKind.CROSSCHECK: "cham-cheo",
    PackageKind.QUESTION: "tra-lai",
    PackageKind.RESULT: "ket-qua",
    PackageKind.HANDOVER: "ban-giao",
    PackageKind.ROLLUP: "tong-hop",
}

LEADER_KINDS = frozenset(
    {
        PackageKind.FRAME,
        PackageKind.QUESTION,
        PackageKind.RESULT,
        PackageKind.HANDOVER,
        PackageKind.ROLLUP,
    }
)
"""Kinds only the leading unit may seal (packages §2)."""


class Mode(StrEnum):
    """Official work, or rehearsal (diễn tập), which never mixes with it."""

    OFFICIAL = "official"
    REHEARSAL = "rehearsal"


class Classification(StrEnum):
    """The only two circulations the program handles (domain §6)."""

    PUBLIC = "cong_khai"
    INTERNAL = "noi_bo"


class JournalPoint(Struct, frozen=True, kw_only=True):
    """A state of a book's journal: number of operations and digest of the last one."""

    length: int
    head: Digest


class JournalStamp(Struct, frozen=True, kw_only=True):
    """The author's journal when it sealed; `seals` are the points of everything sealed before."""

    length: int
    head: Digest
    seals: tuple[JournalPoint, ...] = ()

    @property
    def point(self) -> JournalPoint:
        return JournalPoint(length=self.length, head=self.head)


class Renderer(Struct, frozen=True, kw_only=True):
    """Versions that made the readable view; equal ones can re-render and compare it."""

    layout: str
    openpyxl: str
    xml: str


class Envelope(Struct, frozen=True, kw_only=True):
    """Address and history of a package.

    `classification` is text, so that a foreign word in it is refused by name and not as a broken
    schema.
    """

    format: int
    min_reader: int
    kind: PackageKind
    bloc_id: BlocCode
    bloc_uid: str | None
    year_id: YearCode
    period_id: PeriodCode | None
    author_unit_id: UnitCode
    for_unit_id: UnitCode | None
    revision: int
    previous_digest: Digest | None
    frame_digest: Digest | None
    roster_digest: Digest | None
    mode: Mode
    classification: str
    created_at: datetime
    journal: JournalStamp
    renderer: Renderer


class EnrolmentBody(Struct, frozen=True, kw_only=True):
    """A unit introduces itself and its public key (minisign's one-line text)."""

    unit: Unit
    public_key: str


class FrameBody(Struct, frozen=True, kw_only=True):
    """The frame with the roster of keys; in force from a date on."""

    frame: Frame
    roster: Roster
    in_force_from: date


class QuestionBody(Struct, frozen=True, kw_only=True):
    """Questions to one unit, and the cross-check assignments of the whole round."""

    questions: tuple[Question, ...] = ()
    assignments: tuple[CrossCheckAssignment, ...] = ()


class CountedPackage(Struct, frozen=True, kw_only=True):
    """A record or cross-check that a concluded result counted."""

    unit: UnitCode
    kind: PackageKind
    revision: int
    digest: Digest
    payload_digest: Digest


class Paper(Struct, frozen=True, kw_only=True):
    """A concluded paper: its type, number and the digest of its content tree."""

    type: str
    number: str | None = None
    content_digest: Digest


class ResultBody(Struct, frozen=True, kw_only=True):
    """The concluded review for everybody: facts, scores and what was counted.

    `journal` is the leader's journal as it stood before the concluding operation.
    """

    facts: LeaderFacts
    scores: BlocScores
    counted: tuple[CountedPackage, ...]
    papers: tuple[Paper, ...]
    state_digest: Digest
    journal: JournalPoint
    program_version: str
    concluded_on: date | None = None
    next_leader: UnitCode | None = None


class Original(Struct, frozen=True, kw_only=True):
    """A sealed original that travels beside a handover, or is named as missing."""

    digest: Digest
    kind: PackageKind
    unit: UnitCode
    period: PeriodCode | None
    for_unit: UnitCode | None = None
    revision: int
    missing: bool = False


class PeriodState(Struct, frozen=True, kw_only=True):
    """State digest of one concluded period, as the handing-over leader had it."""

    period: PeriodCode
    state_digest: Digest
    result_digest: Digest


class HandoverBody(Struct, frozen=True, kw_only=True):
    """Leadership passes on: roster, accepted facts of the year, digests of all originals."""

    to_unit: UnitCode
    roster: Roster
    states: tuple[PeriodState, ...]
    limitations: tuple[Limitation, ...] = ()
    directives: tuple[Directive, ...] = ()
    originals: tuple[Original, ...] = ()


class RollupBody(Struct, frozen=True, kw_only=True):
    """The result for the superior, with the bloc it belongs to."""

    bloc: Bloc
    year: EmulationYear
    units: tuple[Unit, ...]
    result: ResultBody


Body = (
    EnrolmentBody
    | FrameBody
    | RecordBody
    | CrossCheckBody
    | QuestionBody
    | ResultBody
    | HandoverBody
    | RollupBody
)

BODY_TYPES: dict[PackageKind, type[Body]] = {
    PackageKind.ENROLMENT: EnrolmentBody,
    PackageKind.FRAME: FrameBody,
    PackageKind.RECORD: RecordBody,
    PackageKind.CROSSCHECK: CrossCheckBody,
    PackageKind.QUESTION: QuestionBody,
    PackageKind.RESULT: ResultBody,
    PackageKind.HANDOVER: HandoverBody,
    PackageKind.ROLLUP: RollupBody,
}


class Stream(Struct, frozen=True, kw_only=True):
    """Revisions count within a stream: author, kind, period and addressee (packages §2)."""

    author: UnitCode
    kind: PackageKind
    period: PeriodCode | None
    for_unit: UnitCode | None


def stream_of(envelope: Envelope) -> Stream:
    return Stream(
        author=envelope.author_unit_id,
        kind=envelope.kind,
        period=envelope.period_id,
        for_unit=envelope.for_unit_id,
    )


def trusted_comment(envelope: Envelope, *, enrolled_key: str | None = None) -> str:
    """The signed line that must equal the envelope; `-` stands for null (packages §1)."""
    words = [
        "thidua",
        f"package={envelope.format}",
        f"kind={envelope.kind.value}",
        f"bloc={envelope.bloc_id}",
        f"year={envelope.year_id}",
        f"period={envelope.period_id or '-'}",
        f"unit={envelope.author_unit_id}",
        f"revision={envelope.revision}",
        f"mode={envelope.mode.value}",
    ]
    if enrolled_key is not None:
        words.append(f"key={enrolled_key}")
    return " ".join(words)


def file_name(envelope: Envelope) -> str:
    """`<bloc>_<year>_<period>_<unit>_<word>_r<NN>.xlsx` (packages §4)."""
    unit = str(envelope.author_unit_id)
    if envelope.for_unit_id is not None:
        unit = f"{unit}-{envelope.for_unit_id}"
    period = envelope.period_id or "-"
    word = FILE_WORDS[envelope.kind]
    return (
        f"{envelope.bloc_id}_{envelope.year_id}_{period}_{unit}_{word}"
        f"_r{envelope.revision:02d}.xlsx"
    )
