"""Sealing: one body becomes the next revision of its stream, or the same package again."""

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.ports import Ids, WritingUnit
from thidua_desktop.application.ports_sealing import KeyPair, PackagePress, SealRequest
from thidua_desktop.application.use_cases.compose import SealOrder
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.book import (
    FrameRevision,
    PackageReceipt,
    StoredPackage,
    Way,
    frame_revision,
)
from thidua_desktop.domain.canonical import digest_of, read_body
from thidua_desktop.domain.ids import Digest, YearCode
from thidua_desktop.domain.package import (
    FORMAT,
    Body,
    Envelope,
    FrameBody,
    JournalStamp,
    PackageKind,
    Renderer,
    file_name,
)
from thidua_desktop.domain.reasons import FaultCode, KnownFault, Verdict
from thidua_desktop.domain.record import RecordBody

_UNRENDERED = Renderer(layout="", openpyxl="", xml="")


class SealedFile(Struct, frozen=True, kw_only=True):
    """A sealed package ready to be delivered. `fresh` is False where nothing had changed."""

    name: str
    content: bytes
    digest: Digest
    revision: int
    fresh: bool


class Sealing(Struct, frozen=True, kw_only=True):
    """Whom and what a sealing needs beside the body. `view` is None before the first frame."""

    press: PackagePress
    ids: Ids
    key: KeyPair
    view: YearView | None


def seal_package(uow: WritingUnit, order: SealOrder, body: Body, sealing: Sealing) -> SealedFile:
    """Seals `body`, keeps the original and its receipt.

    Unchanged content gives the same revision and bytes again (packages §2); where a rival of the
    last revision is known, the next one chooses between them. Raises KnownFault(REV_BURNT) where
    another copy of the book sealed what this one did not.
    """
    stream = _stream(uow, order, body, sealing.view)
    draft = _envelope(uow, order, body, sealing.view, earlier=stream.earlier)
    last = _repeated(uow, stream, draft, body)
    if last is not None:
        content = sealing.press.rebuild(uow.packages.parts(last.digest))
        return _sealed_file(last.envelope, content, last.digest, fresh=False)
    if not stream.rivals <= {package.envelope.revision for package in stream.earlier}:
        raise KnownFault(FaultCode.REV_BURNT, revision=str(draft.revision))
    sealed = sealing.press.seal(
        SealRequest(envelope=draft, body=body, evidence=_evidence_bytes(uow, body), key=sealing.key)
    )
    stored = StoredPackage(
        digest=sealed.content.digest,
        payload_digest=sealed.content.payload_digest,
        key_id=sealed.content.key_id,
        envelope=sealed.content.envelope,
        sent=True,
    )
    uow.packages.add(stored, sealed.content.parts)
    if isinstance(body, FrameBody):
        enter_frame(uow, stored.envelope, body)
    result = _sealed_file(stored.envelope, sealed.file, stored.digest, fresh=True)
    uow.packages.add_receipt(_receipt(sealing.ids, uow, stored, result.name))
    return result


def is_sealed_already(
    uow: WritingUnit, order: SealOrder, body: Body, view: YearView | None
) -> bool:
    """Whether sealing `body` now would give the last revision again."""
    stream = _stream(uow, order, body, view)
    draft = _envelope(uow, order, body, view, earlier=stream.earlier)
    return _repeated(uow, stream, draft, body) is not None


def enter_frame(uow: WritingUnit, envelope: Envelope, body: FrameBody) -> None:
    """Adds the revision; with the newest year there is, the book goes on to that year."""
    year = body.frame.year
    starts = [r.frame.year.start for y in uow.frames.years() for r in uow.frames.list(y)]
    uow.frames.add(frame_revision(envelope, body))
    if all(start <= year.start for start in starts):
        identity = uow.identity
        unit = body.frame.unit(identity.unit.code) or identity.unit
        uow.put_identity(replace(identity, year=year.code, unit=unit))


def _sealed_file(envelope: Envelope, content: bytes, digest: Digest, *, fresh: bool) -> SealedFile:
    return SealedFile(
        name=file_name(envelope),
        content=content,
        digest=digest,
        revision=envelope.revision,
        fresh=fresh,
    )


def _receipt(ids: Ids, uow: WritingUnit, stored: StoredPackage, name: str) -> PackageReceipt:
    envelope = stored.envelope
    return PackageReceipt(
        id=ids.new(),
        at=uow.stamp.at,
        way=Way.OUT,
        file_name=name,
        verdict=Verdict.ACCEPTED,
        kind=envelope.kind,
        unit=envelope.for_unit_id or envelope.author_unit_id,
        period=envelope.period_id,
        revision=envelope.revision,
        digest=stored.digest,
    )


def _year_of(uow: WritingUnit, body: Body, view: YearView | None) -> YearCode:
    if isinstance(body, FrameBody):
        return body.frame.year.code
    return view.year if view else uow.identity.year


class _Stream(Struct, frozen=True, kw_only=True):
    """What this book sealed of a stream, oldest revision first; revisions sealed by a copy."""

    earlier: list[StoredPackage]
    rivals: set[int]


def _stream(uow: WritingUnit, order: SealOrder, body: Body, view: YearView | None) -> _Stream:
    identity, year = uow.identity, _year_of(uow, body, view)
    period = order.period.code if order.period else None
    packages = sorted(
        (
            package
            for package in uow.packages.list(year)
            if package.envelope.author_unit_id == identity.unit.code
            and package.envelope.kind is order.kind
            and package.envelope.period_id == period
            and package.envelope.for_unit_id == order.for_unit
        ),
        key=lambda package: package.envelope.revision,
    )
    return _Stream(
        earlier=[package for package in packages if package.sent],
        rivals={package.envelope.revision for package in packages if not package.sent},
    )


def _repeated(
    uow: WritingUnit, stream: _Stream, draft: Envelope, body: Body
) -> StoredPackage | None:
    """The last revision, where nothing changed since and no copy sealed a rival of it."""
    last = stream.earlier[-1] if stream.earlier else None
    if last is None or last.envelope.revision in stream.rivals:
        return None
    return last if _says_the_same(uow, last, draft, body) else None


def _envelope(
    uow: WritingUnit,
    order: SealOrder,
    body: Body,
    view: YearView | None,
    *,
    earlier: list[StoredPackage],
) -> Envelope:
    identity = uow.identity
    head = uow.journal.head()
    frame = _frame_of(order, body, view)
    return Envelope(
        format=FORMAT,
        min_reader=FORMAT,
        kind=order.kind,
        bloc_id=identity.bloc_code,
        bloc_uid=frame.frame.bloc.uid if frame else None,
        year_id=frame.frame.year.code if frame else identity.year,
        period_id=order.period.code if order.period else None,
        author_unit_id=identity.unit.code,
        for_unit_id=order.for_unit,
        revision=earlier[-1].envelope.revision + 1 if earlier else 1,
        previous_digest=_previous(order, earlier, view),
        frame_digest=frame.digest if frame else None,
        roster_digest=digest_of(frame.roster) if frame else None,
        mode=identity.mode,
        classification=identity.classification.value,
        created_at=uow.stamp.at,
        journal=JournalStamp(length=head.length, head=head.head, seals=uow.journal.seals()),
        renderer=_UNRENDERED,
    )


def _frame_of(order: SealOrder, body: Body, view: YearView | None) -> FrameRevision | None:
    """The frame a package is made under; an enrolment knows none, a frame is its own."""
    if order.kind is PackageKind.ENROLMENT:
        return None
    if isinstance(body, FrameBody):
        return FrameRevision(
            digest=digest_of(body.frame),
            revision=0,
            in_force_from=body.in_force_from,
            frame=body.frame,
            roster=body.roster,
        )
    assert view is not None
    if order.period is None:
        return view.newest_frame
    return view.frame_of(order.period)


def _previous(
    order: SealOrder, earlier: list[StoredPackage], view: YearView | None
) -> Digest | None:
    """The revision before; a record's first one continues the preceding period's last."""
    if earlier:
        return earlier[-1].payload_digest
    if order.kind is not PackageKind.RECORD or order.period is None or view is None:
        return None
    before = view.period_before(order.period.code)
    if before is None:
        return None
    own = [
        package
        for package in view.packages
        if package.envelope.kind is PackageKind.RECORD
        and package.envelope.author_unit_id == view.identity.unit.code
        and package.envelope.period_id == before.code
    ]
    last = max(own, key=lambda package: package.envelope.revision, default=None)
    return last.payload_digest if last else None


def _says_the_same(uow: WritingUnit, last: StoredPackage, draft: Envelope, body: Body) -> bool:
    """Whether sealing again would only repeat `last`: same body, frame, roster and address."""
    same_rules = replace(
        draft,
        revision=last.envelope.revision,
        previous_digest=last.envelope.previous_digest,
        created_at=last.envelope.created_at,
        journal=last.envelope.journal,
        renderer=last.envelope.renderer,
    )
    if same_rules != last.envelope:
        return False
    return read_body(uow.packages.payload(last.digest), type(body)) == body


def _evidence_bytes(uow: WritingUnit, body: Body) -> dict[Digest, bytes]:
    if not isinstance(body, RecordBody):
        return {}
    return {item.sha256: uow.evidence.read(item.sha256) for item in body.evidence}
