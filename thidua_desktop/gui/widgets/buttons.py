"""Buttons of the few kinds there are. Enter presses the one that has the focus, as Space does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import BESIDE_WORDS, icon, word_icon
from thidua_desktop.gui.theme.tokens import COLOURS
from thidua_desktop.gui.widgets.texts import plain_tip

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PushButton(QPushButton):
    """In a dialog Enter would otherwise press the default button, whatever has the focus."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


class ToolButton(QToolButton):
    """A button that is mostly an icon."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


def pressed_by_enter(pressed: QAbstractButton, event: QKeyEvent) -> bool:
    """Whether the key was Enter, which presses once however long it is held."""
    if event.key() not in _ENTER:
        return False
    if not event.isAutoRepeat():
        pressed.click()
    return True


def button(
    text: str,
    *,
    icon_name: str | None = None,
    role: str = "second",
    shortcut: str | None = None,
    parent: QWidget | None = None,
) -> QPushButton:
    """A push button; roles `primary second small link danger`. `&` marks the mnemonic."""
    made = PushButton(text, parent)
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
        off = COLOURS.paper if is_primary else COLOURS.off_ground
        made.setIcon(word_icon(name, colour, off))
        made.setIconSize(BESIDE_WORDS)
    else:
        made.setIcon(icon(name, colour))
