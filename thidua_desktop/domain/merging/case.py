"""The case before the judge: a set of genuine packages and what was objected to so far."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Protocol

from msgspec import Struct, field

from thidua_desktop.domain.book import FrameRevision, StoredPackage, frame_in_force
from thidua_desktop.domain.crosscheck import CrossCheckBody
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import Digest, FactId, PeriodCode, UnitCode
from thidua_desktop.domain.package import (
    CountedPackage,
    HandoverBody,
    PackageKind,
    Stream,
    stream_of,
)
from thidua_desktop.domain.reasons import Reason, ReasonCode, Verdict

Findings = dict[Digest, Reason]
Counted = tuple[CountedPackage, ...]

REVIEWED = frozenset({PackageKind.RECORD, PackageKind.CROSSCHECK})
_FORKED = frozenset({ReasonCode.REV_FORK, ReasonCode.REV_OLD})


class Contents(Protocol):
    """What judging needs to know of bodies; asked lazily and remembered by the book."""

    def frame(self, package: StoredPackage) -> FrameRevision:
        """The revision that a frame package holds."""

    def rewritten(self, earlier: Digest, later: Digest) -> tuple[FactId, ...]:
        """Entries of the earlier record that the later one drops or alters."""

    def crosscheck(self, digest: Digest) -> CrossCheckBody: ...

    def counted(self, digest: Digest) -> Counted:
        """What a result names as counted."""

    def hand_typed(self, digest: Digest) -> frozenset[UnitCode]:
        """The units of which a result's leader typed a record from paper."""

    def handover(self, digest: Digest) -> HandoverBody: ...


class JudgedBook(Struct, frozen=True, kw_only=True):
    """What judging knows of the book beside the packages.

    `concluded` holds what this book's own concluded reviews counted; it goes before any result
    package, which may be of an earlier conclusion. `reopened` are periods whose review this book
    took up again: results sealed before do not close them here. `revoked` holds, per revoked key
    id, the digests accepted under it while it lived. `hand_typed` are the units of which this book
    holds a record typed from paper. `received` says when a package first came; notes alone ask it.
    """

    own_unit: UnitCode
    concluded: Mapping[PeriodCode, Counted] = field(default_factory=dict)
    reopened: frozenset[PeriodCode] = frozenset()
    revoked: Mapping[str, frozenset[Digest]] = field(default_factory=dict)
    hand_typed: Mapping[PeriodCode, frozenset[UnitCode]] = field(default_factory=dict)
    received: Mapping[Digest, datetime] = field(default_factory=dict)


class Case(Struct, frozen=True, kw_only=True):
    """Every package once, in the order of digests; rules add what they object to."""

    packages: tuple[StoredPackage, ...]
    contents: Contents
    book: JudgedBook
    reasons: dict[Digest, tuple[Reason, ...]] = field(default_factory=dict)

    def add(self, findings: Findings) -> None:
        for digest, reason in findings.items():
            self.reasons[digest] = (*self.reasons.get(digest, ()), reason)

    def codes(self, package: StoredPackage) -> frozenset[ReasonCode]:
        return frozenset(reason.code for reason in self.reasons.get(package.digest, ()))

    def stands(self, package: StoredPackage) -> bool:
        """Whether nothing but notes was said of the package so far."""
        reasons = self.reasons.get(package.digest, ())
        return all(reason.verdict is Verdict.ACCEPTED for reason in reasons)

    @property
    def genuine(self) -> list[StoredPackage]:
        """Without what a revoked key signed: that bears witness for and against nobody."""
        revoked = {
            digest
            for digest, reasons in self.reasons.items()
            if any(reason.code is ReasonCode.KEY_REVOKED for reason in reasons)
        }
        return [p for p in self.packages if p.digest not in revoked]

    @property
    def sound(self) -> list[StoredPackage]:
        """The genuine ones that have no rival of their revision, or were chosen from several."""
        return [p for p in self.genuine if not self.codes(p) & _FORKED]

    @property
    def cutoffs(self) -> dict[PeriodCode | None, date]:
        """The order of the periods, by the latest cutoff that any frame here gives each.

        Which frame stands is not asked: that hangs on forks and journals, which need this order.
        """
        cutoffs: dict[PeriodCode | None, date] = {}
        for package in self._frame_packages:
            for period in self.contents.frame(package).frame.periods:
                cutoffs[period.code] = max(period.cutoff, cutoffs.get(period.code, date.min))
        return cutoffs

    @property
    def frames(self) -> tuple[FrameRevision, ...]:
        """The frame revisions that stand, oldest first; settled once journals were compared."""
        standing = [self.contents.frame(p) for p in self._frame_packages if self.stands(p)]
        return tuple(sorted(standing, key=lambda frame: (frame.revision, frame.digest)))

    @property
    def newest_frame(self) -> Frame | None:
        """The newest frame that stands; it says who is in the bloc and who leads it."""
        frames = self.frames
        return frames[-1].frame if frames else None

    def frame_of(self, period: PeriodCode | None) -> FrameRevision | None:
        """The frame that is in force at the period's cutoff, of those that stand."""
        return None if period is None else frame_in_force(self.frames, period)

    @property
    def _frame_packages(self) -> list[StoredPackage]:
        return [p for p in self.genuine if p.envelope.kind is PackageKind.FRAME]

    @property
    def newest(self) -> dict[Stream, StoredPackage]:
        """Per stream the newest revision that stands."""
        return {stream_of(p.envelope): p for p in _oldest_first(filter(self.stands, self.packages))}

    @property
    def results(self) -> dict[PeriodCode, StoredPackage]:
        """Per period the result that closes it; the present leader's goes before a former one's."""
        frame = self.newest_frame
        leader = None if frame is None else frame.year.leader_unit
        found = [p for p in self.newest.values() if p.envelope.kind is PackageKind.RESULT]
        found.sort(key=lambda p: (p.envelope.author_unit_id == leader, p.digest))
        return {
            p.envelope.period_id: p
            for p in found
            if p.envelope.period_id is not None and p.envelope.period_id not in self.book.reopened
        }

    @property
    def named(self) -> dict[PeriodCode | None, Counted]:
        """Per concluded period what its review counted."""
        own = self.book.concluded
        named: dict[PeriodCode | None, Counted] = {period: own[period] for period in own}
        for period, package in self.results.items():
            if period not in own:
                named[period] = self.contents.counted(package.digest)
        return named

    @property
    def counted(self) -> list[StoredPackage]:
        """What counts: the packages a concluded review names, else the newest of each stream."""
        named = self.named
        counted = [p for p in self.packages if is_named(p, named)]
        counted += [
            package
            for package in self.newest.values()
            if package.envelope.kind in REVIEWED and package.envelope.period_id not in named
        ]
        return counted


def is_named(package: StoredPackage, named: Mapping[PeriodCode | None, Counted]) -> bool:
    """Whether the concluded review of the package's own period counted exactly this file."""
    if package.envelope.kind not in REVIEWED:
        return False
    items = named.get(package.envelope.period_id, ())
    return any(item.digest == package.digest for item in items)


def _oldest_first(packages: Iterable[StoredPackage]) -> list[StoredPackage]:
    return sorted(packages, key=lambda p: (p.envelope.revision, p.digest))
