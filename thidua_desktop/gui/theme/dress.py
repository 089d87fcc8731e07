"""Dresses the application: style, font, palette and sheet, all from the tokens."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from thidua_desktop.gui.theme.fonts import window_font
from thidua_desktop.gui.theme.stylesheet import style_sheet
from thidua_desktop.gui.theme.tokens import COLOURS


def dress(app: QApplication) -> None:
    """One look on every system."""
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(window_font())
    app.setPalette(_palette())
    app.setStyleSheet(style_sheet())


def give_role(widget: QWidget, role: str, **properties: str) -> None:
    """Tells the sheet what the widget is; a later change of a property is shown at once."""
    widget.setProperty("role", role)
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _palette() -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, COLOURS.paper),
        (QPalette.ColorRole.Base, COLOURS.paper),
        (QPalette.ColorRole.AlternateBase, COLOURS.ground),
        (QPalette.ColorRole.Text, COLOURS.ink),
        (QPalette.ColorRole.WindowText, COLOURS.ink),
        (QPalette.ColorRole.ButtonText, COLOURS.ink),
        (QPalette.ColorRole.Button, COLOURS.paper),
        (QPalette.ColorRole.Highlight, COLOURS.accent),
        (QPalette.ColorRole.HighlightedText, COLOURS.paper),
        (QPalette.ColorRole.PlaceholderText, COLOURS.muted),
    ):
        palette.setColor(role, QColor(colour))
    return palette
