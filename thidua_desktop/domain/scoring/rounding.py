"""The border between exact fractions and printed decimals: half away from zero (scoring §2).

Nothing here depends on the decimal context of the thread.
"""

from collections.abc import Iterable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, localcontext
from fractions import Fraction

ZERO = Decimal("0.00")

_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""In which adding decimals never rounds."""

_SHOWN_PLACES = 6


def in_units(value: Fraction | Decimal | int, places: int) -> int:
    """How many units of the last of `places` decimals the rounded value has."""
    top, bottom = value.as_integer_ratio()
    return _nearest(top, bottom, places)


def _nearest(top: int, bottom: int, places: int) -> int:
    scale: int = 10**places
    units, rest = divmod(abs(top) * scale, bottom)
    if 2 * rest >= bottom:
        units += 1
    return -units if top < 0 else units


def units_text(units: int, places: int) -> str:
    """Canonical text of so many units of the last decimal: no exponent, no trailing zeros."""
    whole, rest = divmod(abs(units), 10**places)
    sign = "-" if units < 0 else ""
    decimals = str(rest).zfill(places).rstrip("0")
    return f"{sign}{whole}.{decimals}" if rest else f"{sign}{whole}"


def rounded(value: Fraction | Decimal, places: int = 2) -> Decimal:
    """The value with exactly `places` decimals."""
    return Decimal(f"{in_units(value, places)}E-{places}")


def plain(value: Fraction | Decimal | int) -> str:
    """Canonical text for traces: at most 6 decimals, no exponent, no trailing zeros."""
    top, bottom = value.as_integer_ratio()
    if bottom == 1:
        return str(top)
    return units_text(_nearest(top, bottom, _SHOWN_PLACES), _SHOWN_PLACES)


def shown(value: Fraction) -> Decimal:
    """A figure for display, rounded to 6 decimals."""
    return Decimal(plain(value))


def exact_sum(amounts: Iterable[Decimal]) -> Fraction:
    """The sum of decimals; far quicker than adding them as fractions."""
    with localcontext(_EXACT):
        return Fraction(sum(amounts, Decimal(0)))
