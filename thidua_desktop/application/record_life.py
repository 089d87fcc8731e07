"""A record on its way: written, submitted, approved, sealed, sent; and what changed since."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.own_year import OwnYear
from thidua_desktop.application.ports import ReadingUnit, Scope
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.book import StoredPackage, Way
from thidua_desktop.domain.fact_keys import ONLY
from thidua_desktop.domain.ids import CriterionCode, Digest
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.record import RecordBody, Submission
from thidua_desktop.domain.record_changes import RecordChange, record_changes


class LifeStep(StrEnum):
    """The five steps in their order."""

    WRITTEN = "written"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    SEALED = "sealed"
    SENT = "sent"


class LifeMark(Struct, frozen=True, kw_only=True):
    """One step: done since `at`, by `position` where the book knows it."""

    step: LifeStep
    done: bool
    at: datetime | None = None
    position: str | None = None


class SealedRevision(Struct, frozen=True, kw_only=True):
    """A revision this book sealed; `entries` counts all it carries."""

    revision: int
    sealed_at: datetime
    digest: Digest
    entries: int


class RecordChanges(Struct, frozen=True, kw_only=True):
    """What one record says that an earlier one did not; `initiatives` counts new ones."""

    items: tuple[RecordChange, ...] = ()
    settled_gaps: tuple[CriterionCode, ...] = ()
    initiatives: int = 0

    @property
    def count(self) -> int:
        return len(self.items) + len(self.settled_gaps) + self.initiatives


class RecordLife(Struct, frozen=True, kw_only=True):
    """`changed_since_submission`: what was laid before the commander is not what stands now.

    `changes` are those since the last seal, None before the first.
    """

    marks: tuple[LifeMark, ...]
    changed_since_submission: bool
    revisions: tuple[SealedRevision, ...]
    changes: RecordChanges | None

    @property
    def next_step(self) -> LifeStep | None:
        """The first step that is not done."""
        return next((mark.step for mark in self.marks if not mark.done), None)

    def mark(self, step: LifeStep) -> LifeMark:
        return next(mark for mark in self.marks if mark.step is step)


def own_seals(view: YearView, period: Period) -> tuple[StoredPackage, ...]:
    """The revisions of the own record that this book sealed, oldest first."""
    found = [
        package
        for package in view.packages
        if package.sent
        and package.envelope.kind is PackageKind.RECORD
        and package.envelope.period_id == period.code
    ]
    return tuple(sorted(found, key=lambda package: package.envelope.revision))


def record_life(own: OwnYear, period: Period) -> RecordLife:
    """Where the own record of a period stands."""
    uow, view, record = own.uow, own.view, own.record(period)
    body, approval = record.body, record.approval
    seals = own_seals(view, period)
    last = view.shelf.record(seals[-1].digest) if seals else None
    scope = Scope(year=view.year, period=period.code)
    submission = uow.facts(Submission).get(scope, ONLY)
    is_sealed = last is not None and replace(last, approval=None) == body and approval is not None
    is_stale = submission is not None and submission.digest != record.digest
    is_submitted = (submission is not None and not is_stale) or approval is not None
    written = max((entry.recorded_at for entry in body.entries), default=None)
    is_written = bool(body.entries or body.self_scores) and not record.gaps
    sent = _sent_at(uow, seals[-1]) if seals and is_sealed else None
    marks = (
        LifeMark(step=LifeStep.WRITTEN, done=is_written, at=written),
        LifeMark(
            step=LifeStep.SUBMITTED,
            done=is_submitted,
            at=submission.submitted_at if submission and not is_stale else None,
        ),
        LifeMark(
            step=LifeStep.APPROVED,
            done=approval is not None,
            at=approval.approved_at if approval else None,
            position=approval.position if approval else None,
        ),
        LifeMark(
            step=LifeStep.SEALED,
            done=is_sealed,
            at=seals[-1].envelope.created_at if is_sealed else None,
        ),
        LifeMark(step=LifeStep.SENT, done=sent is not None, at=sent),
    )
    return RecordLife(
        marks=marks,
        changed_since_submission=is_stale,
        revisions=tuple(_revision(view, package) for package in seals),
        changes=None if last is None else changes_between(last, body),
    )


def changes_between(earlier: RecordBody, later: RecordBody) -> RecordChanges:
    """What the later record says that the earlier one did not; records only ever grow."""
    gaps = {gap.criterion for gap in earlier.gaps}
    return RecordChanges(
        items=record_changes(earlier, later),
        settled_gaps=tuple(g.criterion for g in later.gaps if g.criterion not in gaps),
        initiatives=sum(one not in earlier.initiatives for one in later.initiatives),
    )


def _revision(view: YearView, package: StoredPackage) -> SealedRevision:
    return SealedRevision(
        revision=package.envelope.revision,
        sealed_at=package.envelope.created_at,
        digest=package.digest,
        entries=len(view.shelf.record(package.digest).entries),
    )


def _sent_at(uow: ReadingUnit, package: StoredPackage) -> datetime | None:
    """The line of the register that the package went out by."""
    lines = [r for r in uow.packages.receipts() if r.way is Way.OUT and r.digest == package.digest]
    return max((line.at for line in lines), default=None)
