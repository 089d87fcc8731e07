"""A drawn page under a heading, scrolled where it is larger than its room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.application.ports_evidence import Picture, PictureProblem
from thidua_desktop.gui.evidence.pixels import pixmap_of
from thidua_desktop.gui.evidence.words import problem_text
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import label

_EDGE = 8


class PagePane(QWidget):
    """Shows one page; `room()` is what it has for it, `resized` tells that it is another."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._head = label("", "strong")
        self._sheet = QLabel()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sheet.setWordWrap(True)
        give_role(self._sheet, "page-bed")
        self.area = QScrollArea()
        self.area.setWidget(self._sheet)
        self.area.setWidgetResizable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SIZES.unit // 2)
        column.addWidget(self._head)
        column.addWidget(self.area, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def say(self, text: str) -> None:
        """What is seen; the page before goes."""
        self._head.setText(text)
        self.area.setAccessibleName(text)
        self._sheet.clear()

    def room(self) -> tuple[int, int]:
        """Width and height a page can have without scrolling."""
        return self.area.width() - 2 * _EDGE, self.area.height() - 2 * _EDGE

    def show_drawn(self, drawn: Picture | PictureProblem, ratio: float) -> None:
        if isinstance(drawn, PictureProblem):
            self._sheet.setText(problem_text(drawn))
        else:
            self._sheet.setPixmap(pixmap_of(drawn, ratio))


def scroll_together(one: PagePane, other: PagePane) -> None:
    """Where one is moved, the other goes along."""
    for first, second in ((one.area, other.area), (other.area, one.area)):
        first.verticalScrollBar().valueChanged.connect(second.verticalScrollBar().setValue)
        first.horizontalScrollBar().valueChanged.connect(second.horizontalScrollBar().setValue)
