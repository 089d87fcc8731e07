"""The head of a page: title, one line on its present state, its buttons; the primary one last."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph


class PageHeader(QWidget):
    """Title and line at the left, buttons at the right."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(title, "title")
        self._line = paragraph("", "line")
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._title)
        texts.addWidget(self._line)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIZES.margin, 16, SIZES.margin, 14)
        self._row.setSpacing(SIZES.unit)
        self._row.addLayout(texts, 1)

    @property
    def texts(self) -> tuple[str, str]:
        """The title, and the line under it."""
        return self._title.text(), self._line.text()

    def set_title(self, text: str) -> None:
        self._title.setText(text)

    def set_line(self, text: str) -> None:
        """What the page is for, in the present state."""
        self._line.setText(text)

    def add_button(
        self,
        text: str,
        *,
        icon_name: str | None = None,
        primary: bool = False,
        shortcut: str | None = None,
    ) -> QPushButton:
        """Another button, right of those before; a page has at most one primary one."""
        made = button(
            text,
            icon_name=icon_name,
            role="primary" if primary else "second",
            shortcut=shortcut,
            parent=self,
        )
        self._row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        return made
