"""What a rule looks at: the criterion, the unit's target and reading, the best of the bloc."""

from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua_desktop.domain.criterion import Criterion, Direction
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.scoring.entries import Reading

_NONE = Fraction(0)


class Best(Struct, frozen=True, kw_only=True):
    """The largest A/T and, of units without a target, the largest A (`half_plus_leader`)."""

    ratio: Fraction = Fraction(0)
    ratio_units: tuple[UnitCode, ...] = ()
    result: Fraction = Fraction(0)
    result_units: tuple[UnitCode, ...] = ()


NO_BEST = Best()


class Case(Struct, frozen=True, kw_only=True):
    """One criterion of one unit, about to be computed; `goal` is its target, `most` is M.

    `actual` is the one figure of rules without components; 0 where a counting rule reads no entry.
    """

    criterion: Criterion
    goal: Fraction | None
    most: Fraction
    reading: Reading
    actual: Fraction
    best: Best

    @property
    def lower(self) -> bool:
        return self.criterion.lower_is_better

    @property
    def direction(self) -> str:
        return (Direction.LOWER if self.lower else Direction.HIGHER).value

    @property
    def target(self) -> Fraction:
        """The target; only asked of rules for which `goal_gap` found one."""
        return self.goal or _NONE


def case_of(
    criterion: Criterion, goal: Decimal | None, reading: Reading, *, best: Best = NO_BEST
) -> Case:
    """The case with its decimals made exact fractions once."""
    return Case(
        criterion=criterion,
        goal=None if goal is None else Fraction(goal),
        most=Fraction(criterion.max_points or 0),
        reading=reading,
        actual=reading.actual,
        best=best,
    )
