"""Digits in groups of five, as people read them over the phone (packages §3)."""

_FREE = " .-\u00a0\t"


def same_digits(typed: str, shown: str) -> bool:
    """Whether a person typed the digits that are shown; spaces, dots and dashes are free."""
    return _bare(typed) == _bare(shown) != ""


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign not in _FREE)
