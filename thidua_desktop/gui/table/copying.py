"""Copies what is selected as text that Excel takes: tabs between cells, quotes where needed."""

import re
from collections.abc import Sequence

from thidua_desktop.domain.text.number_format import MINUS

_COMPUTED = ("=", "+", "-", "@")
_FIGURE = re.compile(r"[+-][0-9.,\s]*%?")
_BELOW_ZERO = re.compile(rf"{MINUS}[0-9.,]+(\s?%)?")
_KEEPS_TEXT = "'"
_NEEDS_QUOTES = ("\t", "\n", "\r", '"')


def as_tab_text(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as tab-separated text with a line break after each row."""
    return "".join("\t".join(_cell(cell) for cell in row) + "\r\n" for row in rows)


def as_written(text: str) -> str:
    """A cell of a copied block as it was shown: without the sign that keeps it a text."""
    inside = text.removeprefix(_KEEPS_TEXT)
    return inside if inside != text and _would_be_computed(inside) else text


def _would_be_computed(text: str) -> bool:
    """Whether a sheet would take the text for a formula; figures may bear a sign."""
    return text.startswith(_COMPUTED) and _FIGURE.fullmatch(text) is None


def _cell(text: str) -> str:
    if _BELOW_ZERO.fullmatch(text):
        text = text.replace(MINUS, "-")  # a sheet knows no other sign of a figure
    if _would_be_computed(text):
        text = _KEEPS_TEXT + text
    if any(sign in text for sign in _NEEDS_QUOTES):
        return '"' + text.replace('"', '""') + '"'
    return text
