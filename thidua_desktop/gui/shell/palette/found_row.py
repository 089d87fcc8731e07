"""One result: icon of its kind, title, and at the right where it comes from."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from thidua_desktop.application.search import FoundKind, Searchable
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import label

_ICONS = {
    FoundKind.UNIT: "people",
    FoundKind.CRITERION: "table",
    FoundKind.ENTRY: "grid",
    FoundKind.PAPER: "document",
    FoundKind.COMMAND: "right",
}


class FoundRow(QWidget):
    """Only shows; the list it stands in is what is chosen from."""

    def __init__(self, found: Searchable) -> None:
        super().__init__()
        drawing = QLabel()
        drawing.setPixmap(pixmap(_ICONS[found.kind]))
        row = QHBoxLayout(self)
        row.setContentsMargins(SIZES.unit, 0, SIZES.unit, 0)
        row.setSpacing(SIZES.unit + 2)
        row.addWidget(drawing)
        row.addWidget(label(found.title, ""), 1)
        row.addWidget(label(found.source, "small"))
