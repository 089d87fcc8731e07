"""A bubble at a cell: what is wrong with the typed text, and how to type it."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS
from thidua_desktop.gui.widgets.texts import paragraph

_WIDTH = 236
_ICON = 16
_GAP = 4


class CellBubble(QWidget):
    """Stands above its cell, below where there is no room; covers blank cells only at its left."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        give_role(self, "bubble")
        mark = QLabel()
        mark.setPixmap(pixmap("warning", COLOURS.danger, size=_ICON))
        self._text = paragraph("", "plain")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self._over = over
        self.hide()

    @property
    def shown(self) -> str:
        return self._text.text() if self.isVisible() else ""

    def show_at(self, cell: QRect, text: str) -> None:
        """`cell` in the coordinates of the widget the bubble floats over."""
        self._text.setText(text)
        self.setAccessibleName(text)
        layout = self.layout()
        assert layout is not None
        self.setFixedSize(_WIDTH, layout.totalHeightForWidth(_WIDTH))
        left = max(0, min(cell.right() - _WIDTH, self._over.width() - _WIDTH))
        top = cell.top() - self.height() - _GAP
        self.move(QPoint(left, top if top >= 0 else cell.bottom() + _GAP))
        self.show()
        self.raise_()
