"""What a figure is probably not: a hundredth, a hundredfold, or twice what was planned.

These are questions to the person who typed it, never a reason to refuse a figure.
"""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.domain.criterion import Criterion

_HUNDRED = Decimal(100)
_NEAR = Decimal(2)
_TWICE = Decimal(2)
_WHOLE = Decimal(1)


class DoubtKind(StrEnum):
    """Why a figure should be looked at once more."""

    HUNDREDTH = "hundredth"  # Excel keeps 98,5 % as 0,985
    HUNDREDFOLD = "hundredfold"
    OVER_TARGET = "over_target"


class Doubt(Struct, frozen=True, kw_only=True):
    """`proposal` is what was perhaps meant, None where nothing is near."""

    kind: DoubtKind
    proposal: Decimal | None = None


def doubt_of(criterion: Criterion, goal: Decimal | None, value: Decimal) -> Doubt | None:
    """What is striking about a figure beside its goal; None for most."""
    if goal is None or goal <= 0 or value <= 0:
        return None
    is_share = (criterion.unit_of_measure or "").strip().startswith("%")
    if is_share and value <= _WHOLE < goal and _is_near(value * _HUNDRED, goal):
        return Doubt(kind=DoubtKind.HUNDREDTH, proposal=value * _HUNDRED)
    if _is_near(value / _HUNDRED, goal):
        return Doubt(kind=DoubtKind.HUNDREDFOLD, proposal=value / _HUNDRED)
    if not criterion.lower_is_better and value >= _TWICE * goal:
        return Doubt(kind=DoubtKind.OVER_TARGET)
    return None


def _is_near(value: Decimal, goal: Decimal) -> bool:
    return goal / _NEAR <= value <= goal * _NEAR
