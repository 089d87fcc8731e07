"""Buttons of the few kinds there are."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import icon
from thidua_desktop.gui.theme.tokens import COLOURS


def button(
    text: str,
    *,
    icon_name: str | None = None,
    role: str = "second",
    shortcut: str | None = None,
    parent: QWidget | None = None,
) -> QPushButton:
    """A push button; roles `primary second small link danger`. `&` marks the mnemonic."""
    made = QPushButton(text, parent)
    give_role(made, role)
    if icon_name is not None:
        made.setIcon(icon(icon_name, COLOURS.paper if role == "primary" else COLOURS.muted))
    if shortcut is not None:
        made.setShortcut(QKeySequence(shortcut))
        made.setToolTip(f"{text.replace('&', '')} ({made.shortcut().toString()})")
    made.setAccessibleName(text.replace("&", ""))
    made.setAutoDefault(False)
    return made
