"""Labels that say their part to the style sheet; tips that show their text as it stands."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as QtOfTexts
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from thidua_desktop.gui.theme.dress import give_role

_HELD = "\N{NO-BREAK SPACE}"


def label(text: str, role: str, parent: QWidget | None = None) -> QLabel:
    """A text in one of the roles `title section line muted small hint figure danger warning`."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    give_role(made, role)
    return made


def paragraph(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A text that breaks into lines."""
    made = label(text, role, parent)
    made.setWordWrap(True)
    return made


def whole_parts(parts: Iterable[str]) -> str:
    """Parts on one line with dots between; where it is too long it breaks between two of them."""
    return " · ".join(part.replace(" ", _HELD) for part in parts)


def tag(text: str, tone: str, parent: QWidget | None = None) -> QLabel:
    """A word on a tinted ground; tones `good info warning danger plain`."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    give_role(made, "tag", tone=tone)
    return made


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line across."""
    made = QFrame(parent)
    give_role(made, "rule")
    return made


def plain_tip(text: str | None) -> str:
    """The text of a tip, safe from being read as markup, which could load files of its choice."""
    if text is None or not QtOfTexts.mightBeRichText(text):
        return text or ""
    lines = escape(text).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"
