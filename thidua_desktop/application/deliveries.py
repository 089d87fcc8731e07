"""Expected against received: which package is due from whom, and where it stands (packages §5)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thidua_desktop.application.book_context import BookContext
from thidua_desktop.application.ports import ReadingUnit, Scope
from thidua_desktop.application.use_cases.score_cross import round_of
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.book import StoredPackage
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.domain.review import ManualEntry
from thidua_desktop.domain.text.bloc_time import BLOC_TIME


class DeliveryState(StrEnum):
    """Đã nhận, nhập tay, cách ly, từ chối, chưa gửi."""

    RECEIVED = "received"
    HAND_TYPED = "hand_typed"
    HELD = "held"
    REFUSED = "refused"
    MISSING = "missing"


_SETTLED = frozenset({DeliveryState.RECEIVED, DeliveryState.HAND_TYPED})


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryItem:
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


def deliveries(book: BookContext) -> tuple[DeliveryItem, ...]:
    """Every record and cross-check of the present year, period by period, in protocol order.

    A leader waits for all units; a member owes its own.
    """
    with book.storage.read() as uow:
        view = book.known_view(uow)
        if view is None:
            return ()
        today = book.outside.clock.now().astimezone(BLOC_TIME).date()
        desk = _Desk(uow, view, today)
        return tuple(item for period in view.periods for item in desk.of_period(period))


@dataclass(frozen=True, slots=True)
class _Desk:
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
        sent = [
            p
            for p in self.view.packages
            if p.envelope.kind is kind
            and p.envelope.author_unit_id == unit
            and p.envelope.period_id == period.code
            and not p.withdrawn
        ]
        newest = max(sent, key=lambda p: p.envelope.revision, default=None)
        return DeliveryItem(
            unit=unit,
            kind=kind,
            period=period,
            due=due,
            days_late=(self.today - due).days,
            state=self._state(unit, kind, period, newest),
            revision=newest.envelope.revision if newest is not None else None,
            from_here=unit == self.view.identity.unit.code,
            is_closed=period.code in self.view.standing.closed,
        )

    def _state(
        self, unit: UnitCode, kind: PackageKind, period: Period, newest: StoredPackage | None
    ) -> DeliveryState:
        standing = self.view.standing
        counting = standing.records if kind is PackageKind.RECORD else standing.crosschecks
        if unit in counting.get(period.code, {}):
            return DeliveryState.RECEIVED
        if newest is not None:
            held = standing.verdict(newest.digest) is Verdict.QUARANTINED
            return DeliveryState.HELD if held else DeliveryState.RECEIVED
        scope = Scope(year=self.view.year, period=period.code)
        typed = {entry.unit for entry in self.uow.facts(ManualEntry).list(scope)}
        if kind is PackageKind.RECORD and unit in typed:
            return DeliveryState.HAND_TYPED
        return self._arrived(unit, kind, period)

    def _arrived(self, unit: UnitCode, kind: PackageKind, period: Period) -> DeliveryState:
        """What the register says of files that were not kept: the last one speaks."""
        came = [
            receipt
            for receipt in self.uow.packages.receipts()
            if (receipt.unit, receipt.kind, receipt.period) == (unit, kind, period.code)
        ]
        if came and came[-1].verdict is Verdict.REFUSED:
            return DeliveryState.REFUSED
        held = came and came[-1].verdict is Verdict.QUARANTINED
        return DeliveryState.HELD if held else DeliveryState.MISSING
