"""Inspecting a sealed package: what is known beforehand and what came out (packages §5)."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from thidua_desktop.domain.book import FrameRevision
from thidua_desktop.domain.ids import BlocCode, Digest, UnitCode, YearCode
from thidua_desktop.domain.package import Body, Envelope, Mode, PackageKind
from thidua_desktop.domain.reasons import Reason, Verdict
from thidua_desktop.domain.roster import TrustedKey


class Check(StrEnum):
    """The checks of packages §5, in their order; also the names in `not_checked`."""

    CONTAINER = "container"
    PARTS = "parts"
    DIGESTS = "digests"
    SIGNATURE = "signature"
    ROSTER = "roster"
    ROLE = "role"
    PAYLOAD = "payload"
    ADDRESS = "address"
    FRAME = "frame"
    REFERENCES = "references"
    EVIDENCE = "evidence"
    REVISION = "revision"
    VIEW = "view"
    PLAN = "plan"


class BookTrust(Struct, frozen=True, kw_only=True):
    """What a book knows when it inspects a file.

    `roster` are the confirmed keys (also revoked ones); `enrolling` the public keys of enrolments
    waiting for confirmation. `leaders` says which unit may seal the leader's kinds of a year: the
    year's leader and, once a result named it, the next year's. `known` are digests of packages that
    the book holds; they are recognised as soon as their signature is checked.
    """

    own_unit: UnitCode
    mode: Mode
    bloc_code: BlocCode
    bloc_uid: str | None
    frames: tuple[FrameRevision, ...]
    roster: tuple[TrustedKey, ...]
    leaders: Mapping[YearCode, UnitCode]
    next_leaders: Mapping[YearCode, UnitCode] = field(default_factory=dict)
    known: frozenset[Digest] = frozenset()


class KeyTrust(Struct, frozen=True, kw_only=True):
    """Trust from minisign public keys alone (one-line texts): no roster, frame or address."""

    public_keys: tuple[str, ...]


Trust = BookTrust | KeyTrust


class SealedContent(Struct, frozen=True, kw_only=True):
    """What a genuine package holds. `parts` are all its parts by path."""

    digest: Digest
    payload_digest: Digest
    key_id: str
    envelope: Envelope
    body: Body
    parts: Mapping[str, bytes]


class Claim(Struct, frozen=True, kw_only=True):
    """What the trusted comment says once its signature holds; nothing else may be shown before."""

    kind: PackageKind
    bloc: str
    year: str
    period: str | None
    unit: UnitCode
    revision: int
    mode: Mode


class Inspection(Struct, frozen=True, kw_only=True):
    """The outcome of inspecting one file; inspection writes nothing.

    `reason` is the first failing check, None for a genuine package. `content` is given for genuine
    packages, and for ones whose only trouble is a quarantine after every other check. `already`
    says that the book holds this digest. `key_id` names the signing key where the signature was
    readable, also for a key nobody knows. `enrolled_key` is the public key of an enrolment whose
    own signature holds. `file` is the copy everything was read from, for files to be held back.
    """

    file_name: str
    file_digest: Digest | None
    reason: Reason | None
    notes: tuple[Reason, ...] = ()
    claim: Claim | None = None
    digest: Digest | None = None
    key_id: str | None = None
    enrolled_key: str | None = None
    content: SealedContent | None = None
    already: bool = False
    passed: tuple[Check, ...] = ()
    not_checked: tuple[Check, ...] = ()
    file: bytes | None = None

    @property
    def verdict(self) -> Verdict:
        return Verdict.ACCEPTED if self.reason is None else self.reason.verdict


class SealedPackage(Struct, frozen=True, kw_only=True):
    """A package just sealed: the file's bytes and what the book keeps of it."""

    file: bytes
    content: SealedContent
