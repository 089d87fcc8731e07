"""The foot of dialogs that attach files: the room that is left, the way out, the way on."""

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QWidget

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button


def attaching_foot(dialog: QDialog, room: QWidget, attach: QPushButton) -> QFrame:
    """Leaving rejects the dialog; what `attach` does is the dialog's own."""
    foot = QFrame()
    give_role(foot, "dialog-foot")
    row = QHBoxLayout(foot)
    row.setContentsMargins(SIZES.margin, 12, SIZES.margin, 12)
    row.setSpacing(SIZES.unit)
    row.addWidget(room, 1)
    leave = button(tr("&Không đính kèm"))
    leave.clicked.connect(dialog.reject)
    row.addWidget(leave)
    row.addWidget(attach)
    return foot
