"""The desk of files that are looked at before anybody takes them in; it writes nothing."""

from collections.abc import Sequence

from msgspec import Struct

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.file_look import FileReader, LookedFile
from thidua_desktop.application.import_plan import LookedItem, Planner, RecordPlan, SignerItem
from thidua_desktop.application.import_run import fault_row, finding_row
from thidua_desktop.application.ports import ReadingUnit
from thidua_desktop.application.use_cases.take_in import (
    Finding,
    all_years,
    book_trust,
    would_add,
)
from thidua_desktop.application.year_view import YearView, year_view
from thidua_desktop.domain.ids import YearCode
from thidua_desktop.domain.package import Envelope
from thidua_desktop.domain.reasons import KnownFault, Reason, ReasonCode, Verdict
from thidua_desktop.domain.seal import Check, Inspection, SealedContent


class ReadingDesk(Struct, frozen=True):
    """Files beside one book."""

    book: BookContext

    def reader(self) -> FileReader:
        """Reads files as the book trusts now; the reader itself needs no book."""
        with self.book.storage.read() as uow:
            trust = book_trust(uow, all_years(uow, self.book.memory))
        return FileReader(press=self.book.outside.press, trust=trust)

    def judge(
        self, looked: Sequence[LookedFile], *, planned: bool = True
    ) -> tuple[LookedItem, ...]:
        """All files judged together as if they were taken in; `planned` says what would change."""
        contents = [file.content for file in looked if file.content is not None]
        with self.book.storage.read() as uow:
            round_ = _Round(self.book, uow, contents)
            return tuple(round_.item(file, planned=planned) for file in looked)


class _Round:
    """One judging of files against the book as it stands."""

    def __init__(
        self, book: BookContext, uow: ReadingUnit, contents: Sequence[SealedContent]
    ) -> None:
        self._book, self._uow, self._contents = book, uow, contents
        self._now = book.outside.clock.now()
        self._views: dict[YearCode, YearView | None] = {}
        self._planners: dict[YearCode, Planner] = {}

    def item(self, looked: LookedFile, *, planned: bool) -> LookedItem:
        found = looked.outcome
        if isinstance(found, KnownFault):
            return LookedItem(row=fault_row(looked.file, found))
        reason = found.reason
        if found.claim is not None and (found.content is not None or found.already):
            reason = _judged(self._view(YearCode(found.claim.year)), found)
        is_new = would_add(self._uow, found)
        row = finding_row(looked.file, Finding(inspection=found, reason=reason, is_new=is_new))
        return LookedItem(
            row=row,
            passed=_passed(found, reason),
            failed=_failed(found, reason),
            envelope=self._envelope(found),
            signer=self._signer(found),
            parts=looked.parts,
            size=looked.size,
            plan=self._plan(found.content) if planned and found.content else None,
        )

    def _view(self, year: YearCode) -> YearView | None:
        if year not in self._views:
            self._views[year] = year_view(
                self._uow, self._book.memory, year=year, beside=self._contents, now=self._now
            )
        return self._views[year]

    def _plan(self, content: SealedContent) -> RecordPlan | None:
        """None also before the first frame: an enrolment changes no points."""
        year = content.envelope.year_id
        then = self._view(year)
        if then is None:
            return None
        if year not in self._planners:
            now = year_view(self._uow, self._book.memory, year=year)
            self._planners[year] = Planner(self._uow, now, then)
        return self._planners[year].plan(content)

    def _envelope(self, found: Inspection) -> Envelope | None:
        if found.content is not None:
            return found.content.envelope
        stored = self._uow.packages.get(found.digest) if found.already and found.digest else None
        return stored.envelope if stored is not None else None

    def _signer(self, found: Inspection) -> SignerItem | None:
        keys = (key for key in self._uow.trusted_keys if key.key_id == found.key_id)
        key = next(keys, None)
        if key is None or found.claim is None:
            return None
        return SignerItem(
            unit=key.unit,
            fingerprint=self._book.outside.forge.fingerprint(key.public_key),
            confirmed_how=key.confirmed_how,
            confirmed_on=key.confirmed_on,
            revoked_on=key.revoked_on,
        )


def _judged(view: YearView | None, inspection: Inspection) -> Reason | None:
    """The set's word first, then the view's (hostile, order of checks 11 and 12), then notes."""
    found = None
    if view is not None and inspection.digest is not None:
        found = view.standing.reason(inspection.digest)
    if found is not None and found.verdict is not Verdict.ACCEPTED:
        return found
    if inspection.already and found is None:
        return Reason(code=ReasonCode.REV_SAME)
    return inspection.reason or found or next(iter(inspection.notes), None)


def _is_bad(reason: Reason | None) -> bool:
    return reason is not None and reason.verdict is not Verdict.ACCEPTED


def _passed(found: Inspection, reason: Reason | None) -> tuple[Check, ...]:
    """What the file itself passed, and its place among the others unless the set objected."""
    if found.content is None or (_is_bad(reason) and found.reason is None):
        return found.passed
    return (*found.passed, Check.REVISION)


def _failed(found: Inspection, reason: Reason | None) -> Check | None:
    """The first check that did not hold; a package that is genuine fell by the whole set."""
    if not _is_bad(reason):
        return None
    if found.reason is None:
        return Check.REVISION
    open_ = (c for c in Check if c not in found.passed and c not in found.not_checked)
    return next(open_, None)
