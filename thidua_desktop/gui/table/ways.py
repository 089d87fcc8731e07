"""Which way the keys of a spreadsheet lead on from a cell."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Way = tuple[int, int]
"""Columns to the right and rows down."""


def way_of(event: QKeyEvent) -> Way | None:
    """Enter goes down, Tab right, either goes back with Shift; None for every other key."""
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        return (0, -1 if is_back else 1)
    if event.key() == Qt.Key.Key_Tab:
        return (1, 0)
    return (-1, 0) if event.key() == Qt.Key.Key_Backtab else None
