"""The border between exact fractions and printed decimals: half away from zero (scoring §2)."""

from decimal import Decimal
from fractions import Fraction

ZERO = Decimal("0.00")


def rounded(value: Fraction | Decimal, places: int = 2) -> Decimal:
    """The value with exactly `places` decimals; independent of the decimal context."""
    exact = Fraction(value)
    units, rest = divmod(abs(exact.numerator) * 10**places, exact.denominator)
    if 2 * rest >= exact.denominator:
        units += 1
    sign = 1 if exact < 0 and units else 0
    return Decimal((sign, tuple(int(digit) for digit in str(units)), -places))


def plain(value: Fraction | Decimal | int) -> str:
    """Canonical text for traces: at most 6 decimals, no exponent, no trailing zeros."""
    text = format(rounded(Fraction(value), 6), "f")
    return text.rstrip("0").rstrip(".")


def shown(value: Fraction) -> Decimal:
    """A figure for display, rounded to 6 decimals."""
    return Decimal(plain(value))
