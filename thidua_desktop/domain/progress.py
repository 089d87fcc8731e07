"""What a unit writes down during the year: dated results with evidence (scoring §1)."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.ids import CriterionCode, Digest, FactId


class ResultKind(StrEnum):
    """The shapes a result can have; `NOTHING` is KPS, không phát sinh."""

    NUMBER = "number"
    MET = "met"
    NOT_MET = "not_met"
    LEVEL = "level"
    NOTHING = "nothing"


class Result(Struct, frozen=True, kw_only=True):
    """Kết quả thực hiện; `number` or `level` is given for the kinds of these names alone."""

    kind: ResultKind
    number: Decimal | None = None
    level: str | None = None

    def __post_init__(self) -> None:
        if (self.kind is ResultKind.NUMBER) != (self.number is not None):
            raise ValueError("a number belongs to results of kind number, and only there")
        if (self.kind is ResultKind.LEVEL) != (self.level is not None):
            raise ValueError("a level belongs to results of kind level, and only there")


def number_result(value: Decimal) -> Result:
    return Result(kind=ResultKind.NUMBER, number=value)


def level_result(name: str) -> Result:
    return Result(kind=ResultKind.LEVEL, level=name)


MET = Result(kind=ResultKind.MET)
NOT_MET = Result(kind=ResultKind.NOT_MET)
NOTHING_TO_REPORT = Result(kind=ResultKind.NOTHING)


class EvidenceRef(Struct, frozen=True, kw_only=True):
    """A piece of evidence under the name the clerk knows it by."""

    sha256: Digest
    name: str


class ProgressEntry(Struct, frozen=True, kw_only=True):
    """One dated figure (ghi nhận tiến độ). Never changed: a correction points at it.

    A withdrawal is a correction without a result, dated like the entry it withdraws. `component`
    names the component, item, kind or sign of composite rules.
    """

    id: FactId
    criterion: CriterionCode
    occurred_on: date
    recorded_at: datetime
    component: str | None = None
    result: Result | None = None
    note: str | None = None
    evidence: tuple[EvidenceRef, ...] = ()
    corrects: FactId | None = None
    withdrawn: bool = False


class EvidenceKind(StrEnum):
    """Whitelisted kinds of evidence files, by their extension (packages §1)."""

    PDF = "pdf"
    PNG = "png"
    JPG = "jpg"
    DOCX = "docx"
    XLSX = "xlsx"
    TXT = "txt"


class Evidence(Struct, frozen=True, kw_only=True):
    """A file by its content (minh chứng); `size` in bytes."""

    sha256: Digest
    kind: EvidenceKind
    size: int
