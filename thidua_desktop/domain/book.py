"""The unit's book (sổ thi đua): whose it is, who works in it, which keys it holds."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.canonical import digest_of
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import BlocCode, Digest, FactId, PeriodCode, UnitCode, YearCode
from thidua_desktop.domain.package import (
    Classification,
    CountedPackage,
    Envelope,
    FrameBody,
    Mode,
    PackageKind,
)
from thidua_desktop.domain.reasons import ReasonCode, Verdict
from thidua_desktop.domain.review import ReviewState
from thidua_desktop.domain.roster import Roster


class BookIdentity(Struct, frozen=True, kw_only=True):
    """Who owns the book and which bloc and year it works in at present."""

    uid: str
    unit: Unit
    bloc_code: BlocCode
    year: YearCode
    mode: Mode
    created_at: datetime
    classification: Classification = Classification.INTERNAL


class AccountRole(StrEnum):
    """The clerk types, the commander approves, a viewer looks."""

    CLERK = "clerk"
    COMMANDER = "commander"
    VIEWER = "viewer"


class Account(Struct, frozen=True, kw_only=True):
    """An account of the book; `verifier` is the text of a salted passphrase hash."""

    role: AccountRole
    name: str
    verifier: str


class SigningKey(Struct, frozen=True, kw_only=True):
    """The unit's own key pair; the secret half is locked with the passphrase."""

    key_id: str
    public_key: str
    locked_secret: str
    created_at: datetime
    retired_at: datetime | None = None


class FrameRevision(Struct, frozen=True, kw_only=True):
    """A frame as it was sealed; `digest` is that of the rules alone (packages §2)."""

    digest: Digest
    revision: int
    in_force_from: date
    frame: Frame
    roster: Roster


class FrameDraft(Struct, frozen=True, kw_only=True):
    """The frame the leader is still working on."""

    frame: Frame


class StoredPackage(Struct, frozen=True, kw_only=True):
    """A genuine package in the book, sent or received; the parts are kept beside it.

    `digest` is that of its SHA256SUMS. `view_differs` is a finding of the importing build and holds
    the package in quarantine; everything else is judged anew from the set (domain.merging).
    """

    digest: Digest
    payload_digest: Digest
    key_id: str
    envelope: Envelope
    sent: bool = False
    withdrawn: bool = False
    view_differs: bool = False


class PendingPackage(Struct, frozen=True, kw_only=True):
    """A file kept in quarantine until its key is confirmed; nothing of it is believed.

    `public_key` is the key that the file itself offers for comparison (an enrolment, a frame).
    """

    file_digest: Digest
    file_name: str
    key_id: str | None
    unit: UnitCode | None
    kind: PackageKind | None
    public_key: str | None = None


class Way(StrEnum):
    """Whether a package came in or went out."""

    IN = "in"
    OUT = "out"


class PackageReceipt(Struct, frozen=True, kw_only=True):
    """One line of the register of packages (sổ giao nhận)."""

    id: FactId
    at: datetime
    way: Way
    file_name: str
    verdict: Verdict
    code: ReasonCode | None = None
    kind: PackageKind | None = None
    unit: UnitCode | None = None
    period: PeriodCode | None = None
    revision: int | None = None
    digest: Digest | None = None


class ReviewRecord(Struct, frozen=True, kw_only=True):
    """State of one period's review; a concluded one holds its snapshot, byte for byte.

    `snapshot` is the canonical form of the ResultBody and `counted` what it names.
    """

    period: PeriodCode
    state: ReviewState = ReviewState.DRAFT
    lot_seed: str | None = None
    next_leader: UnitCode | None = None
    reopened_because: str | None = None
    snapshot: str | None = None
    counted: tuple[CountedPackage, ...] = ()


class DocumentNumber(Struct, frozen=True, kw_only=True):
    """A reserved running number; one counter per type abbreviation and calendar year."""

    abbreviation: str
    calendar_year: int
    number: int
    type: str
    period: PeriodCode | None
    void_reason: str | None = None


class CrossCheckSecret(Struct, frozen=True, kw_only=True):
    """The nonce of this unit's committed cross-check, kept until the reveal."""

    period: PeriodCode
    nonce: str
    commitment: Digest


def frame_revision(envelope: Envelope, body: FrameBody) -> FrameRevision:
    """The revision a frame package adds to a book."""
    return FrameRevision(
        digest=digest_of(body.frame),
        revision=envelope.revision,
        in_force_from=body.in_force_from,
        frame=body.frame,
        roster=body.roster,
    )


def frame_in_force(revisions: Iterable[FrameRevision], period: PeriodCode) -> FrameRevision | None:
    """The newest revision in force at the cutoff its own text gives the period (packages §2).

    None where no revision that knows the period was in force by then.
    """
    due = [
        revision
        for revision in revisions
        if (own := revision.frame.period(period)) is not None
        and revision.in_force_from <= own.cutoff
    ]
    return max(due, key=lambda revision: (revision.revision, revision.digest), default=None)
