"""The signed promise of all members: giao ước, or a quy chế in its place."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PactKind(StrEnum):
    """What was signed: a pact between equals or a regulation of the bloc."""

    PACT = "giao_uoc"
    REGULATION = "quy_che"


@dataclass(frozen=True, slots=True, kw_only=True)
class PactClause:
    """One clause (điều khoản) of the signed text."""

    number: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pact:
    """Number and date may be unknown; what is unknown is printed as a blank."""

    kind: PactKind
    number: str | None = None
    signed_on: date | None = None
    clauses: tuple[PactClause, ...] = ()
