"""How large a dialog opens: as large as it likes, but never larger than the screen."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QDialog

_FRAME = 40
"""Pixels of a title bar and its shadow."""


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Gives the dialog its first size; what is inside scrolls where the screen is small."""
    room = dialog.screen().availableSize() - QSize(0, _FRAME)
    owner = dialog.parentWidget()
    if owner is not None:  # the window it stands over fits the screen, however that is told
        room = room.expandedTo(owner.window().size())
    dialog.resize(QSize(width, height).boundedTo(room))


def grow_soon(dialog: QDialog) -> None:
    """Higher, once what was just said in it is laid out and needs it; never lower."""

    def grow() -> None:
        inside = dialog.layout()
        needed = inside.totalHeightForWidth(dialog.width()) if inside is not None else 0
        if needed > dialog.height():
            dialog.resize(dialog.width(), needed)

    QTimer.singleShot(0, dialog, grow)
