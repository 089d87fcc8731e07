"""The frame (khung): everything the leader fixes before the year, pinned by its digest."""

from decimal import Decimal

from msgspec import Struct

from thidua_desktop.domain.bloc import Bloc, EmulationYear, Unit
from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.ids import CriterionCode, PeriodCode, UnitCode
from thidua_desktop.domain.pact import Pact
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.scoring_table import ScoringTable, Target


class Frame(Struct, frozen=True, kw_only=True):
    """The rules of one year; `frame_digest` is taken over exactly this (packages §2).

    Units stand in the frame's order, which breaks ties in listings; targets hold only what differs
    from the criterion's own target.
    """

    bloc: Bloc
    year: EmulationYear
    units: tuple[Unit, ...]
    periods: tuple[Period, ...]
    pact: Pact
    table: ScoringTable
    targets: tuple[Target, ...] = ()

    def unit(self, code: UnitCode) -> Unit | None:
        return next((unit for unit in self.units if unit.code == code), None)

    def period(self, code: PeriodCode) -> Period | None:
        return next((period for period in self.periods if period.code == code), None)

    def period_before(self, code: PeriodCode) -> Period | None:
        """The preceding period of the same year, by cutoff."""
        period = self.period(code)
        if period is None:
            return None
        earlier = [p for p in self.periods if p.cutoff < period.cutoff]
        return max(earlier, key=lambda p: p.cutoff) if earlier else None

    def criterion(self, code: CriterionCode) -> Criterion | None:
        return next((row for row in self.table.criteria if row.code == code), None)

    def target(self, unit: UnitCode, criterion: CriterionCode) -> Target | None:
        return next((t for t in self.targets if t.unit == unit and t.criterion == criterion), None)

    def goal(self, unit: UnitCode, criterion: Criterion) -> Decimal | None:
        """The number this unit has to reach: its own, else the criterion's."""
        own = self.target(unit, criterion.code)
        return criterion.target if own is None or own.goal is None else own.goal
