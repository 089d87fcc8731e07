"""Reads amounts as people type them and as Excel keeps them; what is unclear stays a question."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum

from msgspec import Struct

MAX_LENGTH = 32


class DecimalSign(StrEnum):
    """Which sign parts the whole from the fraction in a column."""

    COMMA = ","
    POINT = "."


class NumberProblemKind(StrEnum):
    """Why a text is not taken as an amount; each has its own sentence on what to type."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"
    LETTER_IN_NUMBER = "letter_in_number"
    OTHER_DIGITS = "other_digits"
    FRACTION = "fraction"
    RANGE = "range"
    COMPARISON = "comparison"
    GROUPING = "grouping"
    LOOSE_SIGN = "loose_sign"
    TOO_LONG = "too_long"


class Amount(Struct, frozen=True, kw_only=True):
    """A number; `percent` says that a % stood behind it, the value is not divided by 100."""

    value: Decimal
    percent: bool = False


class Ambiguous(Struct, frozen=True, kw_only=True):
    """One sign with three digits behind it: a thousands mark or a decimal sign.

    `likely` is the Vietnamese reading, to be offered first and never taken unasked.
    """

    text: str
    sign: DecimalSign
    as_thousands: Decimal
    as_decimal: Decimal
    percent: bool = False

    @property
    def likely(self) -> Decimal:
        return self.as_thousands if self.sign is DecimalSign.POINT else self.as_decimal

    def read_with(self, decimal_sign: DecimalSign) -> Amount:
        """The amount once a person or the column has said which sign is the decimal one."""
        value = self.as_decimal if decimal_sign is self.sign else self.as_thousands
        return Amount(value=value, percent=self.percent)


class NumberProblem(Struct, frozen=True, kw_only=True):
    """A refused text; `found` is the part that is wrong, `proposal` what was perhaps meant."""

    kind: NumberProblemKind
    found: str = ""
    proposal: Decimal | None = None


_SPACES = "[ \u00a0\u2007\u2009\u202f]"
_SIGNED = re.compile(rf"(?P<sign>[+\-\u2212]?){_SPACES}*(?P<body>[0-9].*)", re.DOTALL)
_SPACE_GROUPS = re.compile(rf"[1-9][0-9]{{0,2}}(?:{_SPACES}[0-9]{{3}})+(?=[.,]|$)")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_SINGLE = re.compile(r"(?P<before>[1-9][0-9]{0,2})(?P<sign>[.,])(?P<after>[0-9]{3})")
_GROUPED = re.compile(
    r"(?P<whole>[1-9][0-9]{0,2}(?:(?P<dot>\.[0-9]{3})+|(?:,[0-9]{3})+))"
    r"(?P<fraction>(?(dot),|\.)[0-9]+)?"
)
_DANGLING = re.compile(r"[0-9][0-9.,]*[.,]|[.,][0-9]+")
_SEPARATED = re.compile(r"[0-9.,]+")
_FRACTION = re.compile(r"[0-9.,]+\s*/\s*[0-9.,]+(?:/[0-9]+)?")
_RANGE = re.compile(r"[0-9.,]+\s*(?:[-\u2013\u2014~÷]|đến)\s*[0-9.,]+")
_COMPARISON = re.compile(r"(?:[<>≤≥]|>=|<=|trên|dưới)\s*[0-9.,]+.*")
_WITH_WORDS = re.compile(rf"(?P<number>[0-9][0-9.,]*){_SPACES}+[^\W\d_][^\d]*")
_LIKE_DIGITS = str.maketrans("oOlIi", "00111")
_CELL = Context(prec=12, rounding=ROUND_HALF_UP)
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def parse_amount(text: str) -> Amount | Ambiguous | NumberProblem:
    """The amount a typed text means, by the table of domain §5.6."""
    stripped = text.strip()
    if len(stripped) > MAX_LENGTH:
        return NumberProblem(kind=NumberProblemKind.TOO_LONG)
    inner, negative = _outside_parentheses(stripped)
    percent = inner.endswith("%")
    found = _SIGNED.fullmatch(inner.removesuffix("%").rstrip())
    if found is None or (negative and found["sign"]):
        return _refusal(stripped)
    if found["sign"] in ("-", "\u2212"):
        negative = True
    body = _SPACE_GROUPS.sub(lambda groups: re.sub(_SPACES, "", groups.group()), found["body"], 1)
    # a space already marks the thousands, so the one sign left is the decimal one
    return _read_body(
        body, negative=negative, percent=percent, spaced=body != found["body"]
    ) or _refusal(stripped)


def parse_amount_with(text: str, decimal_sign: DecimalSign) -> Amount | NumberProblem:
    """As `parse_amount`, an ambiguous text read with the column's or the clerk's sign."""
    read = parse_amount(text)
    return read.read_with(decimal_sign) if isinstance(read, Ambiguous) else read


def scenario_amount(text: str) -> Decimal | NumberProblem:
    """The value by the rule of scenario files: no questions, a single sign is a decimal one."""
    read = parse_amount(text)
    if isinstance(read, Ambiguous):
        return read.as_decimal
    return read.value if isinstance(read, Amount) else read


def decimal_sign_of(texts: Iterable[str]) -> DecimalSign | None:
    """What a column's clear cells say of its decimal sign; None when nothing or both."""
    signs = {sign for text in texts if (sign := _clear_sign(text)) is not None}
    return signs.pop() if len(signs) == 1 else None


def cell_number(value: float, number_format: str = "General") -> Decimal | NumberProblem:
    """The number of a numeric Excel cell, as many percent when its format shows a percentage.

    Twelve significant digits take away what binary fractions add; integers stay exact.
    """
    exact = Decimal(repr(value))
    if not exact.is_finite():
        return NumberProblem(kind=NumberProblemKind.NOT_A_NUMBER, found=str(exact))
    number = exact if isinstance(value, int) else _CELL.plus(exact)
    if "%" in _QUOTED.sub("", number_format):
        number = number.scaleb(2)
    return _plain(number)


def _plain(number: Decimal) -> Decimal:
    """The same number without an exponent and without zeros at its end."""
    digits = format(number, "f")
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return Decimal("0" if digits in ("-0", "") else digits)


def _outside_parentheses(text: str) -> tuple[str, bool]:
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), True
    return text, False


def _read_body(
    body: str, *, negative: bool, percent: bool, spaced: bool
) -> Amount | Ambiguous | None:
    factor = -1 if negative else 1
    single = None if spaced else _SINGLE.fullmatch(body)
    if single is not None:
        return Ambiguous(
            text=body,
            sign=DecimalSign(single["sign"]),
            as_thousands=factor * Decimal(single["before"] + single["after"]),
            as_decimal=factor * Decimal(f"{single['before']}.{single['after']}"),
            percent=percent,
        )
    if _PLAIN.fullmatch(body):
        return Amount(value=factor * Decimal(body.replace(",", ".")), percent=percent)
    grouped = None if spaced else _GROUPED.fullmatch(body)
    if grouped is None:
        return None
    whole = grouped["whole"].replace(".", "").replace(",", "")
    fraction = (grouped["fraction"] or "").replace(",", ".")
    return Amount(value=factor * Decimal(whole + fraction), percent=percent)


def _clear_sign(text: str) -> DecimalSign | None:
    """The decimal sign one cell proves: it uses the sign so, or the other one for thousands."""
    if not isinstance(parse_amount(text), Amount):
        return None
    dots, commas = text.count("."), text.count(",")
    if not dots and not commas:
        return None
    if dots and commas:
        return DecimalSign.COMMA if text.rindex(",") > text.rindex(".") else DecimalSign.POINT
    repeated = dots + commas > 1
    return DecimalSign.COMMA if bool(commas) is not repeated else DecimalSign.POINT


_SHAPES = (
    (_FRACTION, NumberProblemKind.FRACTION),
    (_RANGE, NumberProblemKind.RANGE),
    (_COMPARISON, NumberProblemKind.COMPARISON),
    (_DANGLING, NumberProblemKind.LOOSE_SIGN),
    (_SEPARATED, NumberProblemKind.GROUPING),
)


def _refusal(text: str) -> NumberProblem:
    if not text:
        return NumberProblem(kind=NumberProblemKind.EMPTY)
    other = next((sign for sign in text if sign.isnumeric() and sign not in "0123456789"), None)
    if other is not None:
        return NumberProblem(kind=NumberProblemKind.OTHER_DIGITS, found=other)
    for shape, kind in _SHAPES:
        if shape.fullmatch(text.casefold()):
            return NumberProblem(kind=kind, found=text)
    letter = next((sign for sign in text if sign.isalpha()), "")
    if not letter or not any(sign.isdigit() for sign in text):
        return NumberProblem(kind=NumberProblemKind.NOT_A_NUMBER, found=text)
    counted = _WITH_WORDS.fullmatch(text)  # "35 đ/c": what is counted stands behind
    meant = text.translate(_LIKE_DIGITS) if counted is None else counted["number"]
    read = parse_amount(meant) if not any(sign.isalpha() for sign in meant) else None
    return NumberProblem(
        kind=NumberProblemKind.LETTER_IN_NUMBER,
        found=letter,
        proposal=read.value if isinstance(read, Amount) else None,
    )
