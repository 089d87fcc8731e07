"""Bodies of the book's packages, parsed when first asked for and remembered by digest."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import TypeVar

from thidua_desktop.application.ports import PackageReader
from thidua_desktop.domain.book import FrameRevision, StoredPackage, frame_revision
from thidua_desktop.domain.canonical import (
    canonical_bytes,
    read_body,
    read_canonical,
    read_rows,
    rows_lost,
)
from thidua_desktop.domain.crosscheck import CrossCheckBody
from thidua_desktop.domain.ids import Digest, FactId, UnitCode, YearCode
from thidua_desktop.domain.merging.case import JudgedBook
from thidua_desktop.domain.merging.judge import Standing, judge
from thidua_desktop.domain.package import (
    BODY_TYPES,
    Body,
    CountedPackage,
    FrameBody,
    HandoverBody,
    PackageKind,
    ResultBody,
)
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.record import RecordBody

B = TypeVar("B")

_ENTRIES_KEPT = 150_000
"""Entries of remembered records: one period of 30 units; what is more is parsed again."""

_LISTS_KEPT = 2
"""A record is compared with the one before it, then with the one after it."""


class ShelfMemory:
    """What a program remembers of bodies across transactions; digests never change meaning."""

    def __init__(self) -> None:
        self.bodies: OrderedDict[Digest, Body] = OrderedDict()
        self.entry_lists: OrderedDict[Digest, bytes] = OrderedDict()
        self.frames: dict[Digest, FrameRevision] = {}
        self.rewritten: dict[tuple[Digest, Digest], tuple[FactId, ...]] = {}
        self._standings: dict[YearCode, tuple[object, Standing]] = {}
        self._weight = 0

    def keep(self, digest: Digest, body: Body) -> None:
        self.bodies[digest] = body
        self._weight += _weight(body)
        while self._weight > _ENTRIES_KEPT and len(self.bodies) > 1:
            self._weight -= _weight(self.bodies.popitem(last=False)[1])

    def standing(
        self, packages: Sequence[StoredPackage], shelf: "Shelf", book: JudgedBook, *, year: YearCode
    ) -> Standing:
        """What `judge` says of a year; asked anew where anything it goes by has changed."""
        asked = (packages, book)
        before, standing = self._standings.get(year, (None, None))
        if standing is None or before != asked:
            standing = judge(packages, shelf, book)
            self._standings[year] = (asked, standing)
        return standing

    def keep_entries(self, digest: Digest, entries: bytes) -> None:
        self.entry_lists[digest] = entries
        while len(self.entry_lists) > _LISTS_KEPT:
            self.entry_lists.popitem(last=False)


def _weight(body: Body) -> int:
    return 1 + len(body.entries) if isinstance(body, RecordBody) else 1


class Shelf:
    """Reads bodies of stored packages, and of `beside`: packages looked at but not stored."""

    def __init__(
        self, packages: PackageReader, memory: ShelfMemory, beside: Mapping[Digest, Body]
    ) -> None:
        self._packages = packages
        self._memory = memory
        self._beside = beside

    def body(self, digest: Digest, kind: PackageKind) -> Body:
        """Raises KeyError for a digest that is neither stored nor beside (our bug)."""
        body = self._beside.get(digest) or self._memory.bodies.get(digest)
        if body is None:
            body = read_body(self._packages.payload(digest), BODY_TYPES[kind])
            self._memory.keep(digest, body)
        return body

    def _typed(self, digest: Digest, kind: PackageKind, body_type: type[B]) -> B:
        body = self.body(digest, kind)
        assert isinstance(body, body_type)
        return body

    def record(self, digest: Digest) -> RecordBody:
        return self._typed(digest, PackageKind.RECORD, RecordBody)

    def frame(self, package: StoredPackage) -> FrameRevision:
        """The revision that a frame package holds."""
        found = self._memory.frames.get(package.digest)
        if found is None:
            body = self._typed(package.digest, PackageKind.FRAME, FrameBody)
            found = self._memory.frames[package.digest] = frame_revision(package.envelope, body)
        return found

    def crosscheck(self, digest: Digest) -> CrossCheckBody:
        return self._typed(digest, PackageKind.CROSSCHECK, CrossCheckBody)

    def result(self, digest: Digest) -> ResultBody:
        return self._typed(digest, PackageKind.RESULT, ResultBody)

    def handover(self, digest: Digest) -> HandoverBody:
        return self._typed(digest, PackageKind.HANDOVER, HandoverBody)

    def counted(self, digest: Digest) -> tuple[CountedPackage, ...]:
        return self.result(digest).counted

    def hand_typed(self, digest: Digest) -> frozenset[UnitCode]:
        return frozenset(entry.unit for entry in self.result(digest).facts.manual_entries)

    def rewritten(self, earlier: Digest, later: Digest) -> tuple[FactId, ...]:
        """Entries of the earlier record that the later one drops or alters."""
        pair = (earlier, later)
        if pair not in self._memory.rewritten:
            lost = rows_lost(self._entries(earlier), self._entries(later))
            self._memory.rewritten[pair] = tuple(_id_of(row) for row in lost)
        return self._memory.rewritten[pair]

    def _entries(self, digest: Digest) -> bytes:
        """A record's entries in canonical form, which is quicker to compare than facts are."""
        beside = self._beside.get(digest)
        if isinstance(beside, RecordBody):
            return canonical_bytes(beside.entries)
        found = self._memory.entry_lists.get(digest)
        if found is None:
            found = read_rows(self._packages.payload(digest), "entries")
            self._memory.keep_entries(digest, found)
        return found


def _id_of(row: bytes) -> FactId:
    return read_canonical(row, ProgressEntry).id
