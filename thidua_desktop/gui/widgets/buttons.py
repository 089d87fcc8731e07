"""Buttons of the few kinds there are."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import BESIDE_WORDS, icon, word_icon
from thidua_desktop.gui.theme.tokens import COLOURS
from thidua_desktop.gui.widgets.texts import plain_tip


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
        _give_icon(made, icon_name, is_primary=role == "primary")
    if shortcut is not None:
        made.setShortcut(QKeySequence(shortcut))
        made.setToolTip(plain_tip(f"{text.replace('&', '')} ({made.shortcut().toString()})"))
    made.setAccessibleName(text.replace("&", ""))
    made.setAutoDefault(False)
    return made


def _give_icon(made: QPushButton, name: str, *, is_primary: bool) -> None:
    colour = COLOURS.paper if is_primary else COLOURS.muted
    if made.text():
        off = COLOURS.paper if is_primary else COLOURS.line_strong
        made.setIcon(word_icon(name, colour, off))
        made.setIconSize(BESIDE_WORDS)
    else:
        made.setIcon(icon(name, colour))
