"""Dresses the application: style, font, palette and sheet, all from the tokens."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QScrollArea, QStyleFactory, QWidget

from thidua_desktop.gui.theme.fonts import window_font
from thidua_desktop.gui.theme.high_contrast import high_contrast, wants_high_contrast
from thidua_desktop.gui.theme.stylesheet import style_sheet
from thidua_desktop.gui.theme.tokens import COLOURS


def dress(app: QApplication) -> None:
    """One look on every system; the sheet is put on the window alone (`dress_window`).

    Where the system is in high contrast, the look takes over its colours.
    """
    if wants_high_contrast():
        COLOURS.wear(high_contrast(app.palette()))
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(window_font())
    app.setPalette(_palette())
    _learn_widgets()


def dress_window(window: QWidget) -> None:
    """Puts the sheet on a window for all that is shown in and over it.

    On the application it would cost every page several times: Qt matches a whole part of a page
    against the sheet again at each step that brings it nearer to the window.
    """
    window.setStyleSheet(style_sheet())


def give_role(widget: QWidget, role: str, **properties: str) -> None:
    """Tells the sheet what the widget is; a later change of a property is shown at once.

    Only the event makes a frame ask anew how wide its border and padding are. A widget that was
    never shown is polished by Qt before it is: once, not at every role.
    """
    wanted = {"role": role, **properties}
    if all(widget.property(name) == value for name, value in wanted.items()):
        return
    for name, value in wanted.items():
        widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _learn_widgets() -> None:
    """Before the window, not at a click.

    The first widget of Qt's own making that is handed out makes the bindings learn every class of
    widgets, which takes longer than a blink.
    """
    QScrollArea().viewport()


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
