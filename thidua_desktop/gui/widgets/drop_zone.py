"""A strip to drop files on, with the buttons that do the same."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.local_files import local_files
from thidua_desktop.gui.widgets.texts import paragraph

_HEIGHT = 48


class DropZone(QFrame):
    """`dropped(list[Path])` carries files of this computer; anything else is not taken."""

    dropped = Signal(object)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "drop")
        self.setAcceptDrops(True)
        self.setMinimumHeight(_HEIGHT)
        self.setAccessibleName(text)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 16, 6)
        self._row.setSpacing(SIZES.unit)
        self._text = paragraph(text, "muted")
        self._row.addWidget(self._text, 1)

    def say(self, text: str) -> None:
        """Other words, as what is dropped goes elsewhere."""
        self._text.setText(text)
        self.setAccessibleName(text)

    def add_button(self, text: str, icon_name: str) -> QPushButton:
        """A way without the mouse."""
        made = button(text, icon_name=icon_name, role="small")
        self._row.addWidget(made)
        return made

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(local_files(event.mimeData()))
