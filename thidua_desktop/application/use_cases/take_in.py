"""Taking a package in: genuine ones are kept, unknown keys held back, the rest only registered."""

from msgspec import Struct

from thidua_desktop.application.ports import Ids, ReadingUnit, WritingUnit
from thidua_desktop.application.shelf import ShelfMemory
from thidua_desktop.application.use_cases.seal_package import enter_frame
from thidua_desktop.application.year_view import YearView, year_view
from thidua_desktop.domain.book import (
    PackageReceipt,
    PendingPackage,
    StoredPackage,
    Way,
)
from thidua_desktop.domain.ids import PeriodCode, YearCode
from thidua_desktop.domain.package import FrameBody
from thidua_desktop.domain.reasons import Reason, ReasonCode, verdict_of
from thidua_desktop.domain.seal import BookTrust, Inspection, SealedContent

_HELD_BACK = frozenset({ReasonCode.KEY_UNKNOWN, ReasonCode.KEY_SECOND, ReasonCode.KEY_REVOKED})
"""Reasons that a confirmation or a new roster can end, so the file itself is kept."""


class Finding(Struct, frozen=True, kw_only=True):
    """The outcome for one file after everything was judged together."""

    inspection: Inspection
    reason: Reason | None
    is_new: bool


def book_trust(uow: ReadingUnit, views: tuple[YearView, ...]) -> BookTrust:
    """What the book knows when it inspects files."""
    identity = uow.identity
    newest = views[-1] if views else None
    leaders = {view.year: view.leader for view in views}
    if not views:
        compared = [key.unit for key in uow.trusted_keys if key.unit != identity.unit.code]
        leaders = {identity.year: compared[-1]} if compared else {}
    next_leaders = {}
    for view in views:
        for package in view.standing.results.values():
            named = view.shelf.result(package.digest).next_leader
            if named is not None:
                next_leaders[view.year] = named
    return BookTrust(
        own_unit=identity.unit.code,
        mode=identity.mode,
        bloc_code=identity.bloc_code,
        bloc_uid=newest.newest_frame.frame.bloc.uid if newest else None,
        frames=tuple(revision for view in views for revision in view.revisions),
        roster=uow.trusted_keys,
        leaders=leaders,
        next_leaders=next_leaders,
        known=frozenset(
            package.digest
            for packages in _packages_by_year(uow, views)
            for package in packages
            if not package.withdrawn
        ),
    )


def _packages_by_year(
    uow: ReadingUnit, views: tuple[YearView, ...]
) -> list[tuple[StoredPackage, ...]]:
    """All packages of the book; a year may have some before it has a frame."""
    seen = {view.year: view.packages for view in views}
    years = {*uow.frames.years(), uow.identity.year}
    unseen = [uow.packages.list(year) for year in years - seen.keys()]
    return [*seen.values(), *unseen]


def all_years(uow: ReadingUnit, memory: ShelfMemory) -> tuple[YearView, ...]:
    """Every year of the book, oldest first."""
    views = [year_view(uow, memory, year=year) for year in uow.frames.years()]
    known = [view for view in views if view is not None]
    return tuple(sorted(known, key=lambda view: view.newest_frame.frame.year.start))


def take_in(uow: WritingUnit, inspection: Inspection, *, ids: Ids, memory: ShelfMemory) -> Finding:
    """Writes what one inspected file adds to the book, with its line in the register."""
    reason = inspection.reason
    content = inspection.content
    is_new = False
    if inspection.already:
        reason = _present_reason(uow, memory, inspection) or Reason(code=ReasonCode.REV_SAME)
    elif content is not None:
        is_new = True
        _keep(uow, content, view_differs=_view_differs(inspection))
        reason = _present_reason(uow, memory, inspection) or _first(inspection.notes)
    elif reason is not None and reason.code in _HELD_BACK:
        is_new = _hold(uow, inspection)
    uow.packages.add_receipt(_receipt(ids, uow, inspection, reason))
    return Finding(inspection=inspection, reason=reason, is_new=is_new)


def would_add(uow: ReadingUnit, inspection: Inspection) -> bool:
    """Whether taking the file in would keep something new: a package, or a file held back."""
    if inspection.content is not None:
        return not inspection.already
    reason = inspection.reason
    known = {pending.file_digest for pending in uow.packages.pending()}
    return reason is not None and reason.code in _HELD_BACK and inspection.file_digest not in known


def _first(notes: tuple[Reason, ...]) -> Reason | None:
    return notes[0] if notes else None


def _view_differs(inspection: Inspection) -> bool:
    return inspection.reason is not None and inspection.reason.code is ReasonCode.VIEW_DIFFERS


def _present_reason(uow: WritingUnit, memory: ShelfMemory, inspection: Inspection) -> Reason | None:
    """What the set of packages says of this one, now that it is part of it."""
    claim, digest = inspection.claim, inspection.digest
    if claim is None or digest is None:
        return None
    view = year_view(uow, memory, year=YearCode(claim.year), now=uow.stamp.at)
    return view.standing.reason(digest) if view is not None else None


def _keep(uow: WritingUnit, content: SealedContent, *, view_differs: bool) -> None:
    known = uow.packages.get(content.digest)
    if known is not None:
        uow.packages.set_withdrawn(content.digest, withdrawn=False)
        return
    package = StoredPackage(
        digest=content.digest,
        payload_digest=content.payload_digest,
        key_id=content.key_id,
        envelope=content.envelope,
        view_differs=view_differs,
    )
    uow.packages.add(package, content.parts)
    if isinstance(content.body, FrameBody) and not view_differs:
        _adopt_frame(uow, package, content.body)


def _adopt_frame(uow: WritingUnit, package: StoredPackage, body: FrameBody) -> None:
    """A new frame revision and, from the newest one alone, the keys its leader confirmed.

    An older roster arriving late must not bring a revoked key back to life.
    """
    age = (body.frame.year.start, package.envelope.revision)
    known = [r for year in uow.frames.years() for r in uow.frames.list(year)]
    is_newest = all((r.frame.year.start, r.revision) < age for r in known)
    enter_frame(uow, package.envelope, body)
    if is_newest:
        for key in body.roster.keys:
            uow.put_trusted_key(key)


def _hold(uow: WritingUnit, inspection: Inspection) -> bool:
    assert inspection.file_digest is not None
    assert inspection.file is not None
    if any(p.file_digest == inspection.file_digest for p in uow.packages.pending()):
        return False
    claim = inspection.claim
    uow.packages.hold(
        PendingPackage(
            file_digest=inspection.file_digest,
            file_name=inspection.file_name,
            key_id=inspection.key_id,
            unit=claim.unit if claim else None,
            kind=claim.kind if claim else None,
            public_key=inspection.enrolled_key,
        ),
        inspection.file,
    )
    return True


def _receipt(
    ids: Ids, uow: WritingUnit, inspection: Inspection, reason: Reason | None
) -> PackageReceipt:
    claim = inspection.claim
    return PackageReceipt(
        id=ids.new(),
        at=uow.stamp.at,
        way=Way.IN,
        file_name=inspection.file_name,
        verdict=verdict_of(reason.code if reason else None),
        code=reason.code if reason else None,
        kind=claim.kind if claim else None,
        unit=claim.unit if claim else None,
        period=PeriodCode(claim.period) if claim and claim.period else None,
        revision=claim.revision if claim else None,
        digest=inspection.digest,
    )
