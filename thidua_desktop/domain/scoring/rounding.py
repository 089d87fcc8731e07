"""The border between exact fractions and printed decimals: half away from zero (scoring §2)."""

from decimal import Decimal
from fractions import Fraction

ZERO = Decimal("0.00")


def rounded(value: Fraction | Decimal, places: int = 2) -> Decimal:
    """The value with exactly `places` decimals; independent of the decimal context."""
    exact = value if isinstance(value, Fraction) else Fraction(value)
    units, rest = divmod(abs(exact.numerator) * 10**places, exact.denominator)
    if 2 * rest >= exact.denominator:
        units += 1
    sign = "-" if exact.numerator < 0 and units else ""
    return Decimal(f"{sign}{units}E-{places}")


def plain(value: Fraction | Decimal | int) -> str:
    """Canonical text for traces: at most 6 decimals, no exponent, no trailing zeros."""
    exact = value if isinstance(value, Fraction) else Fraction(value)
    if exact.denominator == 1:
        return str(exact.numerator)
    text = format(rounded(exact, 6), "f")
    return text.rstrip("0").rstrip(".")


def shown(value: Fraction) -> Decimal:
    """A figure for display, rounded to 6 decimals."""
    return Decimal(plain(value))
