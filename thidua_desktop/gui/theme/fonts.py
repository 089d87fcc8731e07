"""The font of the windows: the system's own if known to hold Vietnamese, else the bundled one."""

from PySide6.QtGui import QFont, QFontDatabase

from thidua_desktop.gui.theme.tokens import POINTS
from thidua_desktop.resources import resource_path

BUNDLED = "Liberation Sans"
PREFERRED = ("Segoe UI", "Inter")
_FILES = ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf")


def window_font() -> QFont:
    """Loads the bundled faces and chooses the family; figures are as wide as each other."""
    for file in _FILES:
        QFontDatabase.addApplicationFont(str(resource_path("fonts", file)))
    families = set(QFontDatabase.families())
    family = next((name for name in PREFERRED if name in families), BUNDLED)
    return sized(QFont(family), POINTS.body)


def sized(font: QFont, points: float, *, weight: QFont.Weight | None = None) -> QFont:
    """A copy of the font in another size and weight."""
    made = QFont(font)
    made.setPointSizeF(points)
    if weight is not None:
        made.setWeight(weight)
    return made
