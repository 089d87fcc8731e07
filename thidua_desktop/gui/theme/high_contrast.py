"""The system's own colours in place of calm paper, where it is in high contrast (windows §1)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from thidua_desktop.gui.theme.contrast import contrast
from thidua_desktop.gui.theme.tokens import Colours

_READABLE, _SEEN = 4.5, 3.0
_SOFT = 0.2
"""How much of the ink goes into the ground of what is chosen or stands out."""


def wants_high_contrast() -> bool:
    """Whether the system was told to; the same on every system Qt knows."""
    hints = QGuiApplication.styleHints()
    wanted = hints.accessibility().contrastPreference()
    return wanted is Qt.ContrastPreference.HighContrast


def high_contrast(system: QPalette) -> Colours:
    """Text in the system's text colour alone; what tells kinds apart are words and marks.

    `system` as it is before a style brings its own.
    """
    paper = _colour(system, QPalette.ColorRole.Window)
    ink = _colour(system, QPalette.ColorRole.WindowText)
    chosen = _colour(system, QPalette.ColorRole.Highlight)
    soft = _between(paper, ink)
    accent = chosen if all(contrast(chosen, each) >= _READABLE for each in (paper, soft)) else ink
    if contrast(accent, soft) < _READABLE:
        soft = paper
    off = system.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText).name().upper()
    return Colours(
        **dict.fromkeys(("ground", "paper", "info_soft", "warning_soft", "danger_soft"), paper),
        **dict.fromkeys(("stripe", "chosen_card", "on_ink"), paper),
        **dict.fromkeys(("ink", "muted", "info", "warning", "danger", "slow"), ink),
        **dict.fromkeys(("line", "line_soft", "line_strong", "field"), ink),
        **dict.fromkeys(("off", "off_ground"), off if contrast(off, paper) >= _SEEN else ink),
        **dict.fromkeys(("head", "current_row", "page_bed", "accent_soft"), soft),
        accent=accent,
        accent_hover=ink,
        segments=(accent, ink),
        heat=(paper,),
    )


def _colour(palette: QPalette, role: QPalette.ColorRole) -> str:
    return palette.color(QPalette.ColorGroup.Active, role).name().upper()


def _between(paper: str, ink: str) -> str:
    """Paper with a fifth of ink."""
    ground, text = QColor(paper), QColor(ink)
    mixed = QColor(
        round(ground.red() + (text.red() - ground.red()) * _SOFT),
        round(ground.green() + (text.green() - ground.green()) * _SOFT),
        round(ground.blue() + (text.blue() - ground.blue()) * _SOFT),
    )
    return mixed.name().upper()
