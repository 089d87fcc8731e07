"""What stands where nothing is yet: a drawing, what will be here, the button that starts it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph

_DRAWING = 72
_TEXT_WIDTH = 460


class EmptyState(QWidget):
    """`started` is emitted by the button; without a button text there is none."""

    started = Signal()

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        drawing = QLabel()
        drawing.setPixmap(pixmap(icon_name, COLOURS.line_strong, size=_DRAWING))
        self._title = label("", "section")
        self._text = paragraph("", "muted")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setFixedWidth(_TEXT_WIDTH)
        self._start = button("", role="second")
        self._start.clicked.connect(self.started)
        column = QVBoxLayout(self)
        column.setSpacing(SIZES.unit)
        column.addStretch(2)
        for widget in (drawing, self._title):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._text_row())
        column.addWidget(self._start, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, title: str, text: str, start: str | None = None) -> None:
        """What will be here, how it comes here, and the text of the button that starts it."""
        self._title.setText(title)
        self._text.setText(text)
        self._start.setVisible(start is not None)
        self._start.setText(start or "")
        self._start.setAccessibleName((start or "").replace("&", ""))

    def _text_row(self) -> QHBoxLayout:
        """A row of its own: an aligned label is asked its height for the whole page's width."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._text)
        row.addStretch(1)
        return row
