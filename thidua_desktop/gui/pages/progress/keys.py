"""The keys of a spreadsheet on the sheet; each is one action with its shortcut."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.domain.progress import NOTHING_TO_REPORT
from thidua_desktop.gui.pages.progress.cells import Choice, Typed, choices
from thidua_desktop.gui.pages.progress.model import FIRST_MONTH
from thidua_desktop.gui.pages.progress.presenter import CellKey
from thidua_desktop.gui.pages.progress.surface import Surface


class ProgressKeys(QObject):
    """Ctrl+D copies from above, Ctrl+0 says KPS, Ctrl+; writes the day, Delete takes back."""

    def __init__(self, page: Surface, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        middle = self._page.view.grid.middle
        for keys, act in (
            ("Ctrl+D", self.copy_down),
            ("Ctrl+0", self.nothing),
            ("Ctrl+;", self.today),
            ("Ctrl+V", page.open_paste),
            ("Ctrl+E", page.choose_files),
            ("Del", self.take_back),
        ):
            self._add(middle, keys, act)
        middle.doubleClicked.connect(self.choose)
        self._add(middle, "Space", self.choose)

    def _add(self, on: QWidget, keys: str, act: Callable[[], None]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: act())
        on.addAction(action)

    @property
    def _here(self) -> tuple[ProgressRow, CellKey] | None:
        view = self._page.view
        row, cell = view.model.row_at(view.grid.current), view.key_at(view.grid.current)
        return None if row is None or cell is None or row.is_exempt else (row, cell)

    def copy_down(self) -> None:
        """What stands in the cell above, into this one."""
        if self._here is None:
            return
        _, cell = self._here
        current = self._page.view.grid.current
        above = current.row() - 1
        while above >= 0 and self._page.view.model.row_at(current.siblingAtRow(above)) is None:
            above -= 1
        text = str(current.siblingAtRow(above).data() or "") if above >= 0 else ""
        self._page.presenter.type_text(cell, text)

    def nothing(self) -> None:
        """KPS, không phát sinh."""
        if self._here is not None:
            self._page.presenter.write(self._here[1], Typed(result=NOTHING_TO_REPORT))

    def today(self) -> None:
        """To the month of today, the form open on its day."""
        sheet = self._page.presenter.sheet
        if sheet is not None and self._here is not None:
            grid = self._page.view.grid
            grid.go(grid.current.row(), FIRST_MONTH + sheet.month)
            self._page.panel.edit()

    def choose(self) -> None:
        """The answers of rules that are not numbers."""
        if self._here is None:
            return
        row, cell = self._here
        menu = QMenu(self._page.view)
        menu.setAccessibleName(row.criterion.title)
        for choice in choices(row):
            menu.addAction(choice.words).triggered.connect(self._writer(cell, choice))
        if menu.actions():
            menu.popup(self._page.view.below_current())

    def _writer(self, cell: CellKey, choice: Choice) -> Callable[[], None]:
        return lambda: self._page.presenter.write(cell, choice.typed)

    def take_back(self) -> None:
        """Asks why the last entry of the cell is taken back."""
        if self._here is None:
            return
        row, cell = self._here
        entries = row.cells[cell.month].entries
        if entries:
            self._page.ask_reason(row, entries[-1])
