"""The signed promise of all members: giao ước, or a quy chế in its place."""

from datetime import date
from enum import StrEnum

from msgspec import Struct


class PactKind(StrEnum):
    """What was signed: a pact between equals or a regulation of the bloc."""

    PACT = "giao_uoc"
    REGULATION = "quy_che"


class PactClause(Struct, frozen=True, kw_only=True):
    """One clause (điều khoản) of the signed text."""

    number: str
    text: str


class Pact(Struct, frozen=True, kw_only=True):
    """Number and date may be unknown; what is unknown is printed as a blank."""

    kind: PactKind
    number: str | None = None
    signed_on: date | None = None
    clauses: tuple[PactClause, ...] = ()
