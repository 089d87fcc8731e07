"""What a rule looks at: the criterion, the unit's target and reading, the best of the bloc."""

from dataclasses import dataclass
from fractions import Fraction

from thidua_desktop.domain.criterion import Criterion, Direction
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.scoring.entries import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Best:
    """The largest A/T and, of units without a target, the largest A (`half_plus_leader`)."""

    ratio: Fraction = Fraction(0)
    ratio_units: tuple[UnitCode, ...] = ()
    result: Fraction = Fraction(0)
    result_units: tuple[UnitCode, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One criterion of one unit, about to be computed."""

    criterion: Criterion
    goal: Fraction | None
    reading: Reading
    best: Best = Best()

    @property
    def lower(self) -> bool:
        return self.criterion.lower_is_better

    @property
    def direction(self) -> str:
        return (Direction.LOWER if self.lower else Direction.HIGHER).value

    @property
    def most(self) -> Fraction:
        return Fraction(self.criterion.max_points or 0)

    @property
    def actual(self) -> Fraction:
        return self.reading.actual

    @property
    def target(self) -> Fraction:
        """The target; only asked of rules for which `goal_gap` found one."""
        return self.goal or Fraction(0)
