"""Amounts as they are kept and sealed: 6 decimals, no exponent, no idle zeros (packages §1)."""

from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

T = TypeVar("T")

PLACES = 6
DIGITS = 18
"""Before the point; more of them no package carries (packages §1)."""
_FINEST = Decimal(1).scaleb(-PLACES)
_BEYOND = Decimal(1).scaleb(DIGITS)


def is_carried(amount: Decimal) -> bool:
    """Whether a package can carry an amount of this size."""
    return abs(amount) < _BEYOND


def kept(amount: Decimal) -> Decimal:
    """The amount as a book keeps it; what lies beyond the sixth decimal is rounded half up.

    Figures computed by a spreadsheet may have more decimals than a package can carry; one that is
    too large for a package stays as it is, to be refused by its name.
    """
    if not is_carried(amount):
        return amount
    rounded = amount.quantize(_FINEST, rounding=ROUND_HALF_UP)
    return Decimal(format(rounded, "f").rstrip("0").rstrip(".") or "0")


def kept_throughout(fact: T) -> T:
    """The same fact with every amount in it as a book keeps it."""
    return cast("T", _kept_throughout(fact))


def _kept_throughout(value: object) -> object:
    if isinstance(value, Decimal):
        return kept(value)
    if isinstance(value, tuple):
        return tuple(map(_kept_throughout, value))
    if isinstance(value, Struct):
        names = value.__struct_fields__
        inside = {name: _kept_throughout(getattr(value, name)) for name in names}
        return replace(value, **inside)
    return value
