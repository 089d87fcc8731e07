"""Amounts as they are kept and sealed: 6 decimals, no exponent, no idle zeros (packages §1)."""

from decimal import ROUND_HALF_UP, Decimal

PLACES = 6
_FINEST = Decimal(1).scaleb(-PLACES)


def kept(amount: Decimal) -> Decimal:
    """The amount as a book keeps it; what lies beyond the sixth decimal is rounded half up.

    Figures computed by a spreadsheet may have more decimals than a package can carry.
    """
    rounded = amount.quantize(_FINEST, rounding=ROUND_HALF_UP)
    return Decimal(format(rounded, "f").rstrip("0").rstrip(".") or "0")
