"""How large a dialog opens: as large as it likes, but never larger than the screen."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog

_FRAME = 40
"""Pixels of a title bar and its shadow."""


class FittedDialog(QDialog):
    """As high as what it says needs at its width, and higher once it says more; never lower.

    By itself Qt opens it for lines as short as it likes them, which leaves holes between them.
    """

    def showEvent(self, event: QShowEvent) -> None:
        self.resize(self.width(), self._needed)
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        heard = super().event(event)
        is_laid_out = event.type() is QEvent.Type.LayoutRequest and self.isVisible()
        if is_laid_out and self._needed > self.height():
            self.resize(self.width(), self._needed)
        return heard

    @property
    def _needed(self) -> int:
        inside = self.layout()
        return inside.totalHeightForWidth(self.width()) if inside is not None else self.height()


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Gives the dialog its first size; what is inside scrolls where the screen is small."""
    room = dialog.screen().availableSize() - QSize(0, _FRAME)
    owner = dialog.parentWidget()
    if owner is not None:  # the window it stands over fits the screen, however that is told
        room = room.expandedTo(owner.window().size())
    dialog.resize(QSize(width, height).boundedTo(room))
