"""Protocols the adapters fulfil; the application sees nothing else of the outside world."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from msgspec import Struct

from thidua_desktop.domain.book import (
    Account,
    BookIdentity,
    FrameDraft,
    FrameRevision,
    PackageReceipt,
    PendingPackage,
    SigningKey,
    StoredPackage,
)
from thidua_desktop.domain.changes import ChangeSet
from thidua_desktop.domain.ids import Digest, FactId, PeriodCode, UnitCode, YearCode
from thidua_desktop.domain.package import JournalPoint
from thidua_desktop.domain.progress import Evidence, EvidenceKind, ProgressEntry
from thidua_desktop.domain.roster import TrustedKey

T = TypeVar("T", bound=Struct)
T_co = TypeVar("T_co", bound=Struct, covariant=True)


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, UTC."""


class Randomness(Protocol):
    def token(self, size: int) -> bytes:
        """`size` unpredictable bytes (in a demo: from its seeded generator)."""


class Ids(Protocol):
    def new(self) -> FactId:
        """A new UUIDv7 as text; later ones sort later."""


class Scope(Struct, frozen=True, kw_only=True):
    """Where a fact belongs: a year, or one period of a year."""

    year: YearCode
    period: PeriodCode | None = None


class OperationStamp(Struct, frozen=True, kw_only=True):
    """Name, actor and moment of the operation a transaction belongs to."""

    kind: str
    actor: str
    at: datetime


class FactReader(Protocol, Generic[T_co]):
    """Facts of one type within a scope. `key` is the fact's own key, see `storage`."""

    def get(self, scope: Scope, key: str) -> T_co | None: ...

    def list(self, scope: Scope) -> tuple[T_co, ...]:
        """In the order of insertion."""


class FactStore(FactReader[T], Protocol, Generic[T]):
    """Facts that may be added, replaced and marked deleted inside an operation."""

    def add(self, scope: Scope, fact: T) -> None:
        """A new fact. Raises ValueError where its key exists already (our bug)."""

    def put(self, scope: Scope, fact: T) -> None:
        """Adds the fact or replaces the one of the same key."""

    def remove(self, scope: Scope, key: str) -> None:
        """Marks the fact deleted; it stays in the journal."""


class EntryReader(Protocol):
    """Own progress entries of a year, append-only, in the order of recording."""

    def list(self, year: YearCode) -> tuple[ProgressEntry, ...]: ...

    def get(self, year: YearCode, entry: FactId) -> ProgressEntry | None: ...

    def since(self, year: YearCode, entries: Collection[FactId]) -> tuple[ProgressEntry, ...]:
        """These, and whatever was said in their place since; unknown ones are passed over."""


class EntryStore(EntryReader, Protocol):
    def add(self, year: YearCode, entries: Sequence[ProgressEntry]) -> None:
        """Appends; nothing is ever changed or removed."""


class EvidenceReader(Protocol):
    """Evidence by content, deduplicated over own entries and packages."""

    def get(self, sha256: Digest) -> Evidence | None: ...

    def read(self, sha256: Digest) -> bytes:
        """The file's bytes. Raises KeyError where there is none (our bug)."""


class EvidenceStore(EvidenceReader, Protocol):
    def add(self, content: bytes, kind: EvidenceKind) -> Evidence: ...


class FrameReader(Protocol):
    """Sealed frame revisions and the leader's draft."""

    def list(self, year: YearCode) -> tuple[FrameRevision, ...]:
        """All sealed revisions, oldest first."""

    def by_digest(self, digest: Digest) -> FrameRevision | None: ...

    def draft(self, year: YearCode) -> FrameDraft | None: ...

    def years(self) -> tuple[YearCode, ...]: ...


class FrameStore(FrameReader, Protocol):
    def add(self, revision: FrameRevision) -> None: ...

    def put_draft(self, draft: FrameDraft) -> None: ...


class PackageReader(Protocol):
    """Genuine packages with their parts; files in quarantine; the register."""

    def list(self, year: YearCode) -> tuple[StoredPackage, ...]: ...

    def get(self, digest: Digest) -> StoredPackage | None: ...

    def payload(self, digest: Digest) -> bytes: ...

    def parts(self, digest: Digest) -> Mapping[str, bytes]:
        """All parts by path, enough to rebuild a file that verifies the same."""

    def pending(self) -> tuple[PendingPackage, ...]: ...

    def pending_file(self, file_digest: Digest) -> bytes: ...

    def receipts(self) -> tuple[PackageReceipt, ...]: ...

    def received(self) -> Mapping[Digest, datetime]:
        """When each package first went through the register, taken in or sealed here."""


class PackageStore(PackageReader, Protocol):
    def add(self, package: StoredPackage, parts: Mapping[str, bytes]) -> None: ...

    def set_withdrawn(self, digest: Digest, *, withdrawn: bool) -> None: ...

    def hold(self, pending: PendingPackage, content: bytes) -> None: ...

    def release(self, file_digest: Digest) -> None: ...

    def add_receipt(self, receipt: PackageReceipt) -> None: ...


class JournalItem(Struct, frozen=True, kw_only=True):
    """One operation as the journal shows it."""

    seq: int
    kind: str
    actor: str
    at: datetime
    digest: Digest


class JournalChange(Struct, frozen=True, kw_only=True):
    """One fact an operation touched, canonical before and after (None: it was not there).

    `entity` names what kind of thing it is; `kind` is None for what belongs to no year: identity,
    accounts, keys, packages, frames.
    """

    entity: str
    kind: type[Any] | None
    scope: Scope
    key: str
    before: bytes | None
    after: bytes | None


class JournalQuery(Struct, frozen=True, kw_only=True):
    """Which operations are wanted, the newest first.

    Without `kinds` all of them. With `needles` (folded texts) an operation is wanted where one of
    them stands in what it changed, or where its kind is among `spoken`; with `unit` where what it
    changed names that unit. `before` goes on from a page.
    """

    kinds: frozenset[str] = frozenset()
    since: datetime | None = None
    needles: tuple[str, ...] = ()
    spoken: frozenset[str] = frozenset()
    unit: UnitCode | None = None
    before: int | None = None


class JournalRow(Struct, frozen=True, kw_only=True):
    """An operation with what it touched: how many things of each entity, in its order.

    `units` are those its packages came from or went to.
    """

    item: JournalItem
    touched: tuple[tuple[str, int], ...]
    units: tuple[UnitCode, ...] = ()


class JournalPage(Struct, frozen=True, kw_only=True):
    """A stretch of the journal was looked through; `next_before` is None at its beginning."""

    rows: tuple[JournalRow, ...]
    next_before: int | None


class JournalReader(Protocol):
    """The digest chain of all operations."""

    def head(self) -> JournalPoint:
        """Length and digest of the last operation; 0 and 64 zeros for an empty journal."""

    def seals(self) -> tuple[JournalPoint, ...]:
        """The stamps of every package this book sealed, in their order."""

    def last(self, limit: int) -> tuple[JournalItem, ...]: ...

    def page(self, query: JournalQuery) -> JournalPage:
        """Looks through the next stretch; it may hold few of the wanted, or none."""

    def changes(self, seq: int) -> tuple[JournalChange, ...]:
        """What one operation changed, in its order; nothing for a number that does not exist."""

    def first_broken(self) -> int | None:
        """The first operation whose digest does not follow from the chain."""


class ReadingUnit(Protocol):
    """One consistent look at the book."""

    @property
    def identity(self) -> BookIdentity: ...
    @property
    def accounts(self) -> tuple[Account, ...]: ...
    @property
    def signing_keys(self) -> tuple[SigningKey, ...]: ...
    @property
    def trusted_keys(self) -> tuple[TrustedKey, ...]: ...
    @property
    def frames(self) -> FrameReader: ...
    @property
    def entries(self) -> EntryReader: ...
    @property
    def evidence(self) -> EvidenceReader: ...
    @property
    def packages(self) -> PackageReader: ...
    @property
    def journal(self) -> JournalReader: ...

    def facts(self, kind: type[T]) -> FactReader[T]:
        """Facts of one kind, e.g. `facts(Ballot)`; `fact_keys` says which key each has."""


class WritingUnit(ReadingUnit, Protocol):
    """The same within an operation, writable; committed when the operation ends well."""

    @property
    def stamp(self) -> OperationStamp: ...
    @property
    def frames(self) -> FrameStore: ...
    @property
    def entries(self) -> EntryStore: ...
    @property
    def evidence(self) -> EvidenceStore: ...
    @property
    def packages(self) -> PackageStore: ...

    def facts(self, kind: type[T]) -> FactStore[T]: ...

    def put_identity(self, identity: BookIdentity) -> None: ...

    def put_account(self, account: Account) -> None:
        """One account per role."""

    def put_signing_key(self, key: SigningKey) -> None: ...

    def put_trusted_key(self, key: TrustedKey) -> None: ...

    def say_why_revoked(self, key_id: str, reason: str) -> None:
        """Kept in the operation's journal record alone; no package carries it."""

    def change_set(self) -> ChangeSet:
        """Topics and ids touched so far."""

    @property
    def seq(self) -> int | None:
        """The operation's number once it ended; None where it changed nothing."""


class Storage(Protocol):
    """One book file."""

    def read(self) -> AbstractContextManager[ReadingUnit]: ...

    def write(self, stamp: OperationStamp) -> AbstractContextManager[WritingUnit]: ...


Begun = Callable[[str], None]


class StorageFiles(Protocol):
    """Making, opening and safeguarding book files.

    All raise KnownFault for the environment's faults (missing, damaged, newer, in use, disk full).
    """

    def create(self, path: Path, identity: BookIdentity, stamp: OperationStamp) -> Storage: ...

    def open(self, path: Path, *, read_only: bool) -> Storage: ...

    def close(self, storage: Storage) -> None:
        """Leaves exactly one file behind (no `-wal`)."""

    def backup(self, path: Path, target: Path) -> None:
        """A verified copy under a new name."""

    def move(self, path: Path, target: Path) -> None:
        """A closed book goes to another place; the old file goes once the new one is verified."""

    def keep_backup(self, path: Path, mark: str) -> Path:
        """An automatic backup beside the book under a sortable `mark`, once per mark."""

    def backups(self, path: Path) -> tuple[Path, ...]:
        """The automatic backups of a book, the oldest first."""

    @property
    def backups_kept(self) -> int:
        """How many automatic backups of a book are kept."""

    def size(self, path: Path) -> int:
        """Bytes of a book file."""

    @property
    def checks(self) -> tuple[str, ...]:
        """Names of the findings of `check`, in their order."""

    def check(self, path: Path, begun: Begun = ...) -> "tuple[HealthItem, ...]":
        """Integrity, foreign keys, journal chain, evidence digests, free space.

        `begun` hears the name of each finding before it is looked for; what it raises ends the
        check.
        """


class HealthItem(Struct, frozen=True, kw_only=True):
    """One finding of the health check; `name` is a code that `wording` puts into a sentence."""

    name: str
    ok: bool
    facts: Mapping[str, str]
