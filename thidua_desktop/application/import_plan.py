"""What taking packages in would change: item by item, and in points and ranks (packages §5.9)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.application.file_look import LookedFile
from thidua_desktop.application.import_run import FileRow, fault_row, finding_row
from thidua_desktop.application.period_picture import PeriodPicture, period_picture
from thidua_desktop.application.ports import ReadingUnit
from thidua_desktop.application.use_cases.take_in import Finding
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.ids import Digest, PeriodCode, UnitCode
from thidua_desktop.domain.package import Envelope, PackageKind
from thidua_desktop.domain.reasons import KnownFault
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.domain.record_changes import RecordChange, record_changes
from thidua_desktop.domain.roster import ConfirmedHow
from thidua_desktop.domain.scoring.results import UnitScores
from thidua_desktop.domain.seal import Check, SealedContent


class SignerItem(Struct, frozen=True, kw_only=True):
    """The known key that signed, by its 25 digits, and who compared it when."""

    unit: UnitCode
    fingerprint: str
    confirmed_how: ConfirmedHow
    confirmed_on: date
    revoked_on: date | None


class UnitEffect(Struct, frozen=True, kw_only=True):
    """Points and place of one unit before and after; None where it has none."""

    unit: UnitCode
    total_before: Decimal | None
    total_after: Decimal | None
    rank_before: int | None
    rank_after: int | None


class RecordPlan(Struct, frozen=True, kw_only=True):
    """What one record adds, and the whole bloc after everything that is looked at was taken in."""

    changes: tuple[RecordChange, ...]
    evidence: int
    approved_at: datetime | None
    effects: tuple[UnitEffect, ...] = ()

    def effect_on(self, unit: UnitCode) -> UnitEffect | None:
        return next((effect for effect in self.effects if effect.unit == unit), None)


class LookedItem(Struct, frozen=True, kw_only=True):
    """One looked-at file with all that may be shown of it.

    `envelope` and `signer` are given for genuine packages; `failed` is the first check that did
    not hold.
    """

    row: FileRow
    passed: tuple[Check, ...] = ()
    failed: Check | None = None
    envelope: Envelope | None = None
    signer: SignerItem | None = None
    parts: int = 0
    size: int = 0
    plan: RecordPlan | None = None


def first_look(looked: LookedFile) -> LookedItem:
    """What one file says for itself, before it is judged together with the others."""
    found = looked.outcome
    if isinstance(found, KnownFault):
        return LookedItem(row=fault_row(looked.file, found))
    finding = Finding(inspection=found, reason=found.reason, is_new=False)
    return LookedItem(row=finding_row(looked.file, finding), passed=found.passed)


@dataclass(slots=True)
class Planner:
    """Plans against one present view of a year and the view with the files beside it."""

    uow: ReadingUnit
    now: YearView | None
    then: YearView
    _effects: dict[PeriodCode, tuple[UnitEffect, ...]] = field(default_factory=dict)

    def plan(self, content: SealedContent) -> RecordPlan | None:
        """None for kinds that carry no record."""
        body, envelope = content.body, content.envelope
        if not isinstance(body, RecordBody) or envelope.period_id is None:
            return None
        return RecordPlan(
            changes=record_changes(self._before(envelope), body),
            evidence=len(body.evidence),
            approved_at=body.approval.approved_at if body.approval else None,
            effects=self._effect(envelope.period_id) if self._counts(content.digest) else (),
        )

    def _counts(self, digest: Digest) -> bool:
        counting = self.then.standing.records.values()
        return any(p.digest == digest for records in counting for p in records.values())

    def _before(self, envelope: Envelope) -> RecordBody | None:
        """The unit's record that counts now; of the period before, where there is none yet."""
        view = self.now
        if view is None or envelope.kind is not PackageKind.RECORD:
            return None
        code = envelope.period_id
        while code is not None:
            found = view.standing.records.get(code, {}).get(envelope.author_unit_id)
            if found is not None:
                return view.shelf.record(found.digest)
            earlier = view.period_before(code)
            code = earlier.code if earlier is not None else None
        return None

    def _effect(self, period: PeriodCode) -> tuple[UnitEffect, ...]:
        if period not in self._effects:
            self._effects[period] = self._compare(period)
        return self._effects[period]

    def _compare(self, code: PeriodCode) -> tuple[UnitEffect, ...]:
        after = self._picture(self.then, code)
        before = self._picture(self.now, code) if self.now is not None else None
        if after is None:
            return ()
        return tuple(
            _unit_effect(
                before.official_scores.unit(scores.unit) if before is not None else None, scores
            )
            for scores in after.official_scores.units
        )

    def _picture(self, view: YearView, code: PeriodCode) -> PeriodPicture | None:
        period = view.period(code)
        return None if period is None else period_picture(self.uow, view, period)


def _unit_effect(before: UnitScores | None, after: UnitScores) -> UnitEffect:
    return UnitEffect(
        unit=after.unit,
        total_before=before.total if before is not None else None,
        total_after=after.total,
        rank_before=before.rank if before is not None else None,
        rank_after=after.rank,
    )
