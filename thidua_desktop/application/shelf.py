"""Bodies of the book's packages, parsed when first asked for and remembered by digest."""

from collections import OrderedDict
from collections.abc import Mapping
from typing import TypeVar

from thidua_desktop.application.ports import PackageReader
from thidua_desktop.domain.canonical import read_body
from thidua_desktop.domain.crosscheck import CrossCheckBody
from thidua_desktop.domain.ids import Digest, FactId
from thidua_desktop.domain.package import (
    BODY_TYPES,
    Body,
    CountedPackage,
    HandoverBody,
    PackageKind,
    ResultBody,
)
from thidua_desktop.domain.record import RecordBody

B = TypeVar("B")

_BODIES_KEPT = 96
"""Enough for all records of a year of 30 units; a larger book parses again."""


class ShelfMemory:
    """What a program remembers of bodies across transactions; digests never change meaning."""

    def __init__(self) -> None:
        self.bodies: OrderedDict[Digest, Body] = OrderedDict()
        self.rewritten: dict[tuple[Digest, Digest], tuple[FactId, ...]] = {}

    def keep(self, digest: Digest, body: Body) -> None:
        self.bodies[digest] = body
        self.bodies.move_to_end(digest)
        while len(self.bodies) > _BODIES_KEPT:
            self.bodies.popitem(last=False)


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

    def crosscheck(self, digest: Digest) -> CrossCheckBody:
        return self._typed(digest, PackageKind.CROSSCHECK, CrossCheckBody)

    def result(self, digest: Digest) -> ResultBody:
        return self._typed(digest, PackageKind.RESULT, ResultBody)

    def handover(self, digest: Digest) -> HandoverBody:
        return self._typed(digest, PackageKind.HANDOVER, HandoverBody)

    def counted(self, digest: Digest) -> tuple[CountedPackage, ...]:
        return self.result(digest).counted

    def rewritten(self, earlier: Digest, later: Digest) -> tuple[FactId, ...]:
        """Entries of the earlier record that the later one drops or alters."""
        pair = (earlier, later)
        if pair not in self._memory.rewritten:
            now = {entry.id: entry for entry in self.record(later).entries}
            self._memory.rewritten[pair] = tuple(
                entry.id for entry in self.record(earlier).entries if now.get(entry.id) != entry
            )
        return self._memory.rewritten[pair]
