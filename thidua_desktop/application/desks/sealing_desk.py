"""The desk of sealing, before it is done: what would be sealed, and what stands against it."""

from collections.abc import Mapping

from msgspec import Struct

from thidua_desktop.application.book_context import CLERK, BookContext
from thidua_desktop.application.desks.package_desk import seal_order
from thidua_desktop.application.desks.paper_desk import PaperDesk
from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.papers import PaperFacts, PaperFormat, PaperType
from thidua_desktop.application.period_picture import is_concluded
from thidua_desktop.application.ports import WritingUnit
from thidua_desktop.application.record_life import RecordChanges, changes_between, own_seals
from thidua_desktop.application.use_cases.compose import SealOrder, compose_body
from thidua_desktop.application.use_cases.seal_package import is_sealed_already
from thidua_desktop.application.use_cases.signing import unlock_key
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.ids import PeriodCode, UnitCode
from thidua_desktop.domain.merging.case import REVIEWED
from thidua_desktop.domain.package import Body, FrameBody, PackageKind, QuestionBody
from thidua_desktop.domain.reasons import NotAllowedError, Reason
from thidua_desktop.domain.record import RecordBody


class SealDraft(Struct, frozen=True, kw_only=True):
    """What would be sealed now; `problem` is what stands against it.

    `counts` say how much is in it, by code; `last_revision` is the one sealed before, if any, and
    `changes` what a record says beyond it. `is_too_late`: the period's review is concluded without
    what would be sealed now, so that the leader will refuse it.
    """

    kind: PackageKind
    period: PeriodCode | None
    for_unit: UnitCode | None
    problem: Reason | None
    counts: Mapping[str, int]
    last_revision: int | None
    changes: RecordChanges | None = None
    is_too_late: bool = False


class _LookedAtError(Exception):
    """Carries the draft out of the operation, which leaves nothing behind."""

    def __init__(self, draft: SealDraft) -> None:
        super().__init__()
        self.draft = draft


_PAPERS: Mapping[PackageKind, tuple[PaperType, ...]] = {
    PackageKind.RECORD: (PaperType.SELF_SCORE,),
    PackageKind.RESULT: (PaperType.RANKING_TABLE, PaperType.RESULT_NOTICE),
}
"""Papers that say what a package says."""


class SealingDesk(Struct, frozen=True):
    """Sealing in one book, before anything is sealed."""

    book: BookContext

    def draft(
        self, kind: PackageKind, period: PeriodCode | None, for_unit: UnitCode | None = None
    ) -> SealDraft:
        """Composes the package as sealing would, and forgets it. Raises UnknownNameError."""

        def verb(uow: WritingUnit) -> None:
            view = self.book.known_view(uow)
            order = seal_order(view, kind, period=period, for_unit=for_unit)
            body, problem = None, None
            try:
                body = compose_body(uow, view, order, random=self.book.outside.random)
            except NotAllowedError as error:
                problem = error.reason
            raise _LookedAtError(
                SealDraft(
                    kind=kind,
                    period=order.period.code if order.period else None,
                    for_unit=for_unit,
                    problem=problem,
                    counts=_counts(body),
                    last_revision=_last_revision(uow, view, order),
                    changes=_changes(view, order, body),
                    is_too_late=_is_too_late(uow, view, order, body),
                )
            )

        try:
            self.book.operations.run(OperationKind.SEAL_PACKAGE, CLERK, verb)
        except _LookedAtError as looked:
            return looked.draft
        raise AssertionError("the draft is always carried out")

    def preview(self, draft: SealDraft) -> tuple[bytes, ...]:
        """The papers that say what the package says, as PDF; none for kinds without one."""
        types = _PAPERS.get(draft.kind, ())
        if not types:
            return ()
        desk = PaperDesk(self.book)
        with self.book.storage.read() as uow:
            own = uow.identity.unit.code
        return tuple(
            desk.render(facts, PaperFormat.PDF).content
            for facts in desk.facts(draft.period, types)
            if _is_of(facts, own)
        )

    def unlock(self, passphrase: str) -> None:
        """Tries the passphrase. Raises NotAllowedError(NO_KEY), KnownFault(PASS_WRONG)."""
        with self.book.storage.read() as uow:
            unlock_key(uow, self.book.outside.vault, passphrase)


def _is_of(facts: PaperFacts, own: UnitCode) -> bool:
    return facts.unit is None or facts.unit.code == own


def _counts(body: Body | None) -> dict[str, int]:
    if isinstance(body, RecordBody):
        size = sum(piece.size for piece in body.evidence)
        return {"entries": len(body.entries), "evidence": len(body.evidence), "bytes": size}
    if isinstance(body, QuestionBody):
        return {"questions": len(body.questions), "assignments": len(body.assignments)}
    if isinstance(body, FrameBody):
        criteria = len(body.frame.table.criteria)
        return {"units": len(body.frame.units), "criteria": criteria, "keys": len(body.roster.keys)}
    return {}


def _changes(view: YearView | None, order: SealOrder, body: Body | None) -> RecordChanges | None:
    """None where there is no record to compare."""
    if view is None or not isinstance(body, RecordBody) or order.period is None:
        return None
    seals = own_seals(view, order.period)
    return changes_between(view.shelf.record(seals[-1].digest), body) if seals else None


def _is_too_late(
    uow: WritingUnit, view: YearView | None, order: SealOrder, body: Body | None
) -> bool:
    """As far as this book knows: a review may be concluded or reopened elsewhere (packages §2)."""
    if view is None or order.period is None or order.kind not in REVIEWED:
        return False
    if not is_concluded(uow, view, order.period):
        return False
    return body is None or not is_sealed_already(uow, order, body, view)


def _last_revision(uow: WritingUnit, view: YearView | None, order: SealOrder) -> int | None:
    year = uow.identity.year if view is None else view.year
    period = order.period.code if order.period else None
    sent = [
        package.envelope.revision
        for package in uow.packages.list(year)
        if package.sent
        and package.envelope.kind is order.kind
        and package.envelope.period_id == period
        and package.envelope.for_unit_id == order.for_unit
    ]
    return max(sent, default=None)
