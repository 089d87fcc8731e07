"""One year of the book as a whole: its frames, its packages and where each of them stands."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from thidua_desktop.application.ports import ReadingUnit, Scope
from thidua_desktop.application.shelf import Shelf, ShelfMemory
from thidua_desktop.domain.book import (
    BookIdentity,
    FrameRevision,
    ReviewRecord,
    StoredPackage,
    frame_in_force,
)
from thidua_desktop.domain.ids import PeriodCode, UnitCode, YearCode
from thidua_desktop.domain.merging.case import JudgedBook
from thidua_desktop.domain.merging.judge import Standing
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.review import ManualEntry, ReviewState
from thidua_desktop.domain.seal import SealedContent


class YearView(Struct, frozen=True, kw_only=True):
    """What the book knows of one year.

    `revisions` are the frames that stand; where every frame is held, the oldest one alone, so that
    there is something to show: nothing counts under it. Never empty.
    """

    identity: BookIdentity
    year: YearCode
    revisions: tuple[FrameRevision, ...]
    packages: tuple[StoredPackage, ...]
    standing: Standing
    shelf: Shelf

    @property
    def newest_frame(self) -> FrameRevision:
        return self.revisions[-1]

    @property
    def leader(self) -> UnitCode:
        return self.newest_frame.frame.year.leader_unit

    @property
    def is_led_here(self) -> bool:
        return self.leader == self.identity.unit.code

    def frame_of(self, period: Period) -> FrameRevision:
        """The frame a period is judged under; before any is in force, the first there is."""
        return frame_in_force(self.revisions, period.code) or self.revisions[0]

    def period(self, code: PeriodCode) -> Period | None:
        """The period as its own frame has it; the newest frame says which periods there are."""
        newest = self.newest_frame.frame.period(code)
        if newest is None:
            return None
        return self.frame_of(newest).frame.period(code) or newest

    def period_before(self, code: PeriodCode) -> Period | None:
        """The preceding period of the same year, by cutoff."""
        codes = [period.code for period in self.periods]
        place = codes.index(code) if code in codes else 0
        return self.periods[place - 1] if place else None

    @property
    def periods(self) -> tuple[Period, ...]:
        """The year's periods by cutoff."""
        found = [self.period(period.code) for period in self.newest_frame.frame.periods]
        return tuple(sorted(filter(None, found), key=lambda p: p.cutoff))


def year_view(
    uow: ReadingUnit,
    memory: ShelfMemory,
    *,
    year: YearCode | None = None,
    beside: Sequence[SealedContent] = (),
    now: datetime | None = None,
) -> YearView | None:
    """The year's view, None as long as no frame is known.

    `beside` are inspected packages that are not in the book: they are judged as if they were. What
    is not in the register yet comes `now`.
    """
    identity = uow.identity
    wanted = year or identity.year
    stored = uow.packages.list(wanted)
    known = {package.digest for package in stored}
    visitors = [c for c in beside if c.digest not in known and c.envelope.year_id == wanted]
    packages = stored + tuple(_as_stored(content) for content in visitors)
    shelf = Shelf(uow.packages, memory, {c.digest: c.body for c in visitors})
    revisions = _revisions(packages, shelf)
    if not revisions:
        return None
    codes = {period.code for revision in revisions for period in revision.frame.periods}
    reviews = _reviews(uow, wanted, sorted(codes))
    book = JudgedBook(
        own_unit=identity.unit.code,
        concluded={r.period: r.counted for r in reviews if r.state is ReviewState.CONCLUDED},
        reopened=frozenset(
            r.period
            for r in reviews
            if r.state is ReviewState.DRAFT and r.reopened_because is not None
        ),
        revoked={
            key.key_id: frozenset(key.accepted)
            for key in uow.trusted_keys
            if key.revoked_on is not None
        },
        hand_typed={
            code: frozenset(
                entry.unit for entry in uow.facts(ManualEntry).list(Scope(year=wanted, period=code))
            )
            for code in codes
        },
        received={
            **({p.digest: now for p in packages} if now is not None else {}),
            **uow.packages.received(),
        },
    )
    standing = memory.standing(packages, shelf, book, year=wanted)
    return YearView(
        identity=identity,
        year=wanted,
        revisions=standing.frames or revisions[:1],
        packages=packages,
        standing=standing,
        shelf=shelf,
    )


def _as_stored(content: SealedContent) -> StoredPackage:
    return StoredPackage(
        digest=content.digest,
        payload_digest=content.payload_digest,
        key_id=content.key_id,
        envelope=content.envelope,
    )


def _revisions(packages: Sequence[StoredPackage], shelf: Shelf) -> tuple[FrameRevision, ...]:
    """What the frame packages of the year say, held ones too, oldest first."""
    return tuple(
        shelf.frame(package)
        for package in sorted(packages, key=lambda p: (p.envelope.revision, p.digest))
        if package.envelope.kind is PackageKind.FRAME
        and not package.withdrawn
        and not package.view_differs
    )


def _reviews(uow: ReadingUnit, year: YearCode, periods: Sequence[PeriodCode]) -> list[ReviewRecord]:
    return [
        review
        for period in periods
        for review in uow.facts(ReviewRecord).list(Scope(year=year, period=period))
    ]
