"""Which part of the help a dialog is told about in, where it is not that of the page behind it."""

from PySide6.QtWidgets import QDialog

_PART = "part of the help"


def tell_in(dialog: QDialog, part: str) -> None:
    """F1 in the dialog shows this part (`gui.shell.help_window.PARTS`)."""
    dialog.setProperty(_PART, part)


def part_of(dialog: QDialog) -> str:
    """The part a dialog named, empty where it named none."""
    return str(dialog.property(_PART) or "")
