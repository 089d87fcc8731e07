"""Copies what is selected as text that Excel takes: tabs between cells, quotes where needed."""

from collections.abc import Sequence

_NEEDS_QUOTES = ("\t", "\n", "\r", '"')


def as_tab_text(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as tab-separated text with a line break after each row."""
    return "".join("\t".join(_cell(cell) for cell in row) + "\r\n" for row in rows)


def _cell(text: str) -> str:
    if any(sign in text for sign in _NEEDS_QUOTES):
        return '"' + text.replace('"', '""') + '"'
    return text
