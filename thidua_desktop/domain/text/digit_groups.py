"""Digits in groups of five, as people read them over the phone (packages §3)."""

_GROUP = 5
_DIGITS = 25
_FREE = " .-\u00a0\t"


def digits_of(digest: str) -> str:
    """A SHA-256 in hex as 25 digits in five groups of five, as keys are read (packages §3)."""
    number = int(digest, 16) % 10**_DIGITS
    digits = f"{number:0{_DIGITS}d}"
    return " ".join(digits[at : at + _GROUP] for at in range(0, _DIGITS, _GROUP))


def same_digits(typed: str, shown: str) -> bool:
    """Whether a person typed the digits that are shown; spaces, dots and dashes are free."""
    return _bare(typed) == _bare(shown) != ""


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign not in _FREE)
