"""Packages that exist only as what a book stores of them, and the bodies judging asks for."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from msgspec.structs import replace

from tests.support.sealing import FRAME, LEADER, REGIMENT, ROSTER, STAFF, key_of
from thidua_desktop.domain.book import FrameRevision, StoredPackage
from thidua_desktop.domain.canonical import digest_of
from thidua_desktop.domain.crosscheck import (
    CrossCheckAssignment,
    CrossCheckBody,
)
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest, FactId
from thidua_desktop.domain.merging.case import JudgedBook
from thidua_desktop.domain.merging.judge import RULES, Rule, Standing, judge
from thidua_desktop.domain.package import (
    CountedPackage,
    Envelope,
    HandoverBody,
    JournalPoint,
    JournalStamp,
    Mode,
    Original,
    PackageKind,
    Renderer,
)
from thidua_desktop.domain.reasons import ReasonCode

UNITS = (REGIMENT, LEADER, STAFF)
BLIND = replace(FRAME, table=replace(FRAME.table, blind_cross_check=True))
IN_TIME = datetime(2022, 12, 1, 2, 0, tzinfo=UTC)
PAIRS = (
    CrossCheckAssignment(scorer=STAFF, unit=REGIMENT),
    CrossCheckAssignment(scorer=REGIMENT, unit=STAFF),
)


def digest(name: str) -> Digest:
    return Digest(hashlib.sha256(name.encode()).hexdigest())


UNDER = digest("frame")
"""The rules that packages are made under unless they say otherwise."""


def payload(package: StoredPackage) -> Digest:
    return package.payload_digest


class Author:
    """One unit's copy of its book: what it seals remembers everything it sealed before."""

    def __init__(self, unit: str = REGIMENT) -> None:
        self.unit = unit
        self.key = key_of(unit).key_id
        self.seals: tuple[JournalPoint, ...] = ()
        self.sealed = 0

    def copy(self) -> "Author":
        """The same book on another machine."""
        other = Author(self.unit)
        other.__dict__.update(self.__dict__)
        return other

    def seal(self, name: str, kind: PackageKind = PackageKind.RECORD, **changes: Any):
        """The next package of this book; `name` decides its digests, `follows` its predecessor."""
        self.sealed += 1
        point = JournalPoint(length=10 * self.sealed, head=digest(f"{self.unit}/{name}"))
        stamp = JournalStamp(length=point.length, head=point.head, seals=self.seals)
        follows = changes.pop("follows", None)
        package = {
            word: changes.pop(word)
            for word in ("key_id", "sent", "withdrawn", "view_differs", "payload_digest")
            if word in changes
        }
        built = Envelope(
            format=1,
            min_reader=1,
            kind=kind,
            bloc_id=FRAME.bloc.code,
            bloc_uid=FRAME.bloc.uid,
            year_id=FRAME.year.code,
            period_id="6T" if kind in _OF_PERIODS else None,
            author_unit_id=self.unit,
            for_unit_id=None,
            revision=1 if follows is None else follows.envelope.revision + 1,
            previous_digest=None if follows is None else follows.payload_digest,
            frame_digest=UNDER,
            roster_digest=digest_of(ROSTER),
            mode=Mode.OFFICIAL,
            classification="noi_bo",
            created_at=IN_TIME,
            journal=stamp,
            renderer=Renderer(layout="1", openpyxl="3", xml="5"),
        )
        self.seals = (*self.seals, point)
        stored = StoredPackage(
            digest=digest(f"sums {self.unit} {name}"),
            payload_digest=digest(f"payload {self.unit} {name}"),
            key_id=self.key,
            envelope=replace(built, **changes),
        )
        return replace(stored, **package)


_OF_PERIODS = frozenset({PackageKind.RECORD, PackageKind.CROSSCHECK, PackageKind.RESULT})

FOUNDING = Author(LEADER).seal(
    "founding frame",
    PackageKind.FRAME,
    key_id="founder",
    created_at=datetime(2021, 9, 1, tzinfo=UTC),
)
"""The first frame of every heap; of a key of its own, so that no journal has to remember it."""


@dataclass(slots=True)
class Bodies:
    """`Contents` by heart: entries per record, and the other bodies as they are."""

    entries: dict[Digest, Mapping[str, str]] = field(default_factory=dict)
    checks: dict[Digest, CrossCheckBody] = field(default_factory=dict)
    results: dict[Digest, tuple[CountedPackage, ...]] = field(default_factory=dict)
    handovers: dict[Digest, HandoverBody] = field(default_factory=dict)
    frames: dict[Digest, FrameRevision] = field(default_factory=dict)
    typed: dict[Digest, frozenset[str]] = field(default_factory=dict)

    def frame(self, package: StoredPackage) -> FrameRevision:
        return self.frames[package.digest]

    def rewritten(self, earlier: Digest, later: Digest) -> tuple[FactId, ...]:
        now = self.entries.get(later, {})
        before = self.entries.get(earlier, {})
        return tuple(FactId(key) for key, text in before.items() if now.get(key) != text)

    def crosscheck(self, digest: Digest) -> CrossCheckBody:
        return self.checks[digest]

    def counted(self, digest: Digest) -> tuple[CountedPackage, ...]:
        return self.results[digest]

    def hand_typed(self, digest: Digest) -> frozenset[str]:
        return self.typed.get(digest, frozenset())

    def handover(self, digest: Digest) -> HandoverBody:
        return self.handovers[digest]


@dataclass(slots=True)
class Heap:
    """A set of packages with their bodies, as one book sees it."""

    packages: list[StoredPackage] = field(default_factory=list)
    bodies: Bodies = field(default_factory=Bodies)
    frame: Frame = FRAME
    own_unit: str = LEADER
    concluded: dict[str, tuple[CountedPackage, ...]] = field(default_factory=dict)
    reopened: frozenset[str] = frozenset()
    revoked: dict[str, frozenset[Digest]] = field(default_factory=dict)
    hand_typed: dict[str, frozenset[str]] = field(default_factory=dict)
    received: dict[Digest, datetime] = field(default_factory=dict)

    def add(self, *packages: StoredPackage) -> StoredPackage:
        self.packages += packages
        return packages[-1]

    def amend(
        self,
        package: StoredPackage,
        frame: Frame = FRAME,
        *,
        in_force_from: date = FRAME.year.start,
    ) -> StoredPackage:
        """Adds a frame package; its rules are known by the digest that its envelope names."""
        envelope = package.envelope
        self.bodies.frames[package.digest] = FrameRevision(
            digest=envelope.frame_digest,
            revision=envelope.revision,
            in_force_from=in_force_from,
            frame=frame,
            roster=ROSTER,
        )
        return self.add(package)

    def record(self, package: StoredPackage, **entries: str) -> StoredPackage:
        self.bodies.entries[package.digest] = entries
        return self.add(package)

    def check(self, package: StoredPackage, body: CrossCheckBody) -> StoredPackage:
        self.bodies.checks[package.digest] = body
        return self.add(package)

    def result(self, package: StoredPackage, *counted: StoredPackage) -> StoredPackage:
        self.bodies.results[package.digest] = names_of(*counted)
        return self.add(package)

    def handover(self, package: StoredPackage, *originals: Original) -> StoredPackage:
        body = HandoverBody(to_unit=STAFF, roster=ROSTER, states=(), originals=originals)
        self.bodies.handovers[package.digest] = body
        return self.add(package)

    @property
    def book(self) -> JudgedBook:
        return JudgedBook(
            own_unit=self.own_unit,
            concluded=self.concluded,
            reopened=self.reopened,
            revoked=self.revoked,
            hand_typed=self.hand_typed,
            received=self.received,
        )

    def judged(
        self, packages: Iterable[StoredPackage] | None = None, rules: tuple[Rule, ...] = RULES
    ) -> Standing:
        wanted = self.packages if packages is None else packages
        self.bodies.frames[FOUNDING.digest] = FrameRevision(
            digest=UNDER,
            revision=1,
            in_force_from=self.frame.year.start,
            frame=self.frame,
            roster=ROSTER,
        )
        return judge([FOUNDING, *wanted], self.bodies, self.book, rules=rules)

    def code(self, package: StoredPackage, **words: Any) -> ReasonCode | None:
        reason = self.judged(**words).reason(package.digest)
        return None if reason is None else reason.code

    def codes(self, package: StoredPackage) -> list[ReasonCode]:
        return [reason.code for reason in self.judged().reasons.get(package.digest, ())]

    def counts(self, package: StoredPackage) -> bool:
        period = package.envelope.period_id
        assert period is not None
        return package in self.judged().counting(period)


def names_of(*packages: StoredPackage) -> tuple[CountedPackage, ...]:
    return tuple(
        CountedPackage(
            unit=p.envelope.author_unit_id,
            kind=p.envelope.kind,
            revision=p.envelope.revision,
            digest=p.digest,
            payload_digest=p.payload_digest,
        )
        for p in packages
    )


def original_of(package: StoredPackage, **changes: Any) -> Original:
    envelope = package.envelope
    built = Original(
        digest=package.digest,
        kind=envelope.kind,
        unit=envelope.author_unit_id,
        period=envelope.period_id,
        revision=envelope.revision,
    )
    return replace(built, **changes)
