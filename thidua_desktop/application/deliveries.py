"""Expected against received: which package is due from whom, and where it stands (packages §5)."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.application.ports import ReadingUnit, Scope
from thidua_desktop.application.use_cases.score_cross import round_of
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import Reason, Verdict
from thidua_desktop.domain.review import ManualEntry


class DeliveryState(StrEnum):
    """Đã nhận, nhập tay, cách ly, từ chối, chưa gửi."""

    RECEIVED = "received"
    HAND_TYPED = "hand_typed"
    HELD = "held"
    REFUSED = "refused"
    MISSING = "missing"


_SETTLED = frozenset({DeliveryState.RECEIVED, DeliveryState.HAND_TYPED})
_NOT_COUNTED = {
    Verdict.REFUSED: DeliveryState.REFUSED,
    Verdict.QUARANTINED: DeliveryState.HELD,
}


class DeliveryItem(Struct, frozen=True, kw_only=True):
    """One package that a unit owes; `days_late` is negative before the due day.

    `from_here` says that this book's own unit owes it. `is_closed` says that the period's review is
    concluded, so that nobody waits for it any more.
    """

    unit: UnitCode
    kind: PackageKind
    period: Period
    due: date
    days_late: int
    state: DeliveryState
    revision: int | None = None
    from_here: bool = False
    is_closed: bool = False

    @property
    def is_settled(self) -> bool:
        return self.state in _SETTLED

    @property
    def is_awaited(self) -> bool:
        """Begun, not settled, and its review still open."""
        begun = self.days_late > -(self.due - self.period.start).days
        return not self.is_settled and not self.is_closed and begun

    @property
    def is_late(self) -> bool:
        """Awaited though its day has passed."""
        return self.is_awaited and self.days_late > 0


def deliveries_of(uow: ReadingUnit, view: YearView, today: date) -> tuple[DeliveryItem, ...]:
    """Every record and cross-check of the present year, period by period, in protocol order.

    A leader waits for all units; a member owes its own.
    """
    desk = _Desk(uow, view, today)
    return tuple(item for period in view.periods for item in desk.of_period(period))


class _Desk(Struct, frozen=True):
    uow: ReadingUnit
    view: YearView
    today: date

    def of_period(self, period: Period) -> list[DeliveryItem]:
        own = self.view.identity.unit.code
        units = sorted(self.view.frame_of(period).frame.units, key=lambda unit: unit.order)
        wanted = [u.code for u in units if self.view.is_led_here or u.code == own]
        scorers = {pair.scorer for pair in round_of(self.uow, self.view, period)}
        items = []
        for unit in wanted:
            items.append(self._item(unit, PackageKind.RECORD, period))
            if unit in scorers:
                items.append(self._item(unit, PackageKind.CROSSCHECK, period))
        return items

    def _item(self, unit: UnitCode, kind: PackageKind, period: Period) -> DeliveryItem:
        due = period.due or period.cutoff
        standing = delivery_standing(self.uow, self.view, unit, kind, period)
        newest = standing.newest
        return DeliveryItem(
            unit=unit,
            kind=kind,
            period=period,
            due=due,
            days_late=(self.today - due).days,
            state=standing.state,
            revision=newest.envelope.revision if newest is not None else None,
            from_here=unit == self.view.identity.unit.code,
            is_closed=period.code in self.view.standing.closed,
        )


class DeliveryStanding(Struct, frozen=True, kw_only=True):
    """Where a package stands; `newest` is the last one kept, `reason` why it does not count."""

    state: DeliveryState
    newest: StoredPackage | None = None
    reason: Reason | None = None


def delivery_standing(
    uow: ReadingUnit, view: YearView, unit: UnitCode, kind: PackageKind, period: Period
) -> DeliveryStanding:
    """A unit's record or cross-check of a period as the book stands."""
    sent = [
        package
        for package in view.packages
        if (package.envelope.kind, package.envelope.author_unit_id) == (kind, unit)
        and package.envelope.period_id == period.code
        and not package.withdrawn
    ]
    newest = max(sent, key=lambda package: package.envelope.revision, default=None)
    counting = view.standing.records if kind is PackageKind.RECORD else view.standing.crosschecks
    if unit in counting.get(period.code, {}):
        return DeliveryStanding(state=DeliveryState.RECEIVED, newest=newest)
    if newest is not None:
        reason = view.standing.reason(newest.digest)
        verdict = view.standing.verdict(newest.digest)
        state = _NOT_COUNTED.get(verdict, DeliveryState.RECEIVED)
        is_told = state is not DeliveryState.RECEIVED
        return DeliveryStanding(state=state, newest=newest, reason=reason if is_told else None)
    scope = Scope(year=view.year, period=period.code)
    if kind is PackageKind.RECORD and uow.facts(ManualEntry).get(scope, unit) is not None:
        return DeliveryStanding(state=DeliveryState.HAND_TYPED)
    return _arrived(uow, unit, kind, period)


def _arrived(
    uow: ReadingUnit, unit: UnitCode, kind: PackageKind, period: Period
) -> DeliveryStanding:
    """What the register says of files that were not kept: the last one speaks."""
    came = [
        receipt
        for receipt in uow.packages.receipts()
        if (receipt.unit, receipt.kind, receipt.period) == (unit, kind, period.code)
    ]
    last = came[-1] if came else None
    if last is None or last.verdict not in _NOT_COUNTED:
        return DeliveryStanding(state=DeliveryState.MISSING)
    reason = Reason(code=last.code) if last.code is not None else None
    return DeliveryStanding(state=_NOT_COUNTED[last.verdict], reason=reason)
