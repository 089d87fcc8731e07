"""Writes amounts the Vietnamese way: dots between thousands, a comma before the fraction.

What is below zero bears a true minus, which no line breaks after and no hyphen looks like.
"""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal

_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, rounding=ROUND_HALF_UP)
MINUS = "\u2212"
_TO_VIETNAMESE = str.maketrans(",.-", f".,{MINUS}")
POINT_PLACES = 2


def format_amount(value: Decimal, places: int | None = None) -> str:
    """As in "1.234,5"; with `places` rounded half up to just so many, else all it has."""
    number = value if places is None else round_half_up(value, places)
    text = format(number, ",f")
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    if not number:
        text = text.removeprefix("-")
    return text.translate(_TO_VIETNAMESE)


def format_points(value: Decimal) -> str:
    """Points, always with two decimals: "945,25"."""
    return format_amount(value, POINT_PLACES)


def format_percent(value: Decimal, places: int | None = None) -> str:
    """A value that already counts percent: "67,9 %"."""
    return f"{format_amount(value, places)} %"


def round_half_up(value: Decimal, places: int) -> Decimal:
    """Half goes away from zero, on negatives too (domain §2.5)."""
    return value.quantize(Decimal(1).scaleb(-places), context=_EXACT)
