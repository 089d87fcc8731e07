"""What every tab of the administration is: a line on its state, buttons beside it, a body."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from thidua_desktop.application.table_papers import ShownTable
from thidua_desktop.gui.arrangements import Arrangements
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import paragraph


class AdminTab(QWidget):
    """The page calls `refresh` when the tab is seen; signals and `offers` are those of a page.

    `print_wanted(str, Prepare)` asks for pages under a title, made from the book.
    """

    noticed = Signal(object)
    book_wanted = Signal(object)
    move_wanted = Signal(object)
    restart_wanted = Signal()
    print_wanted = Signal(str, object)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surroundings = surroundings
        self.offers: dict[str, QPushButton] = {}
        self._is_stale = True
        place = f"{surroundings.face.identity.uid}/{type(self).__name__}"
        self._arrangements = Arrangements(surroundings.settings, place, self)
        self._line = paragraph("", "line")
        self._head = QHBoxLayout()
        self._head.setSpacing(SIZES.unit)
        self._head.addWidget(self._line, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SIZES.margin, 16, SIZES.margin, SIZES.margin)
        self.column.setSpacing(12)
        self.column.addLayout(self._head)

    def remember(self, key: str, widget: DataTable | QSplitter) -> None:
        """Keeps how a person arranges a table or a splitter, as a page does."""
        self._arrangements.follow(key, widget)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._arrangements.keep()

    def set_line(self, text: str) -> None:
        """What stands in this tab, in its present state."""
        self._line.setText(text)

    def add_button(
        self, text: str, *, icon_name: str | None = None, primary: bool = False
    ) -> QPushButton:
        """Another button beside the line; a tab has at most one primary one."""
        made = button(text, icon_name=icon_name, role="primary" if primary else "second")
        self._head.addWidget(made)
        return made

    def shown_table(self) -> ShownTable | None:
        """What Ctrl+P prints here, None where it is just the table that is seen."""
        return None

    def make_stale(self) -> None:
        """Something changed; the tab looks again when it is seen next."""
        self._is_stale = True

    def refresh(self) -> None:
        """Reloads a stale tab."""
        if self._is_stale:
            self._is_stale = False
            self.reload()

    def reload(self) -> None:
        """Asks the book again and shows the answer."""
        raise NotImplementedError
