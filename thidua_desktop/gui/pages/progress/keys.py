"""The keys of a spreadsheet on the sheet; each is one action with its shortcut."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.domain.progress import NOTHING_TO_REPORT, ProgressEntry
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import Typed
from thidua_desktop.gui.pages.progress.sheet_columns import FIRST_MONTH
from thidua_desktop.gui.pages.progress.stating import CellKey
from thidua_desktop.gui.pages.progress.surface import Surface


class ProgressKeys(QObject):
    """Ctrl+D copies from above, Ctrl+0 says KPS, Ctrl+; writes the day, Delete takes back.

    Ctrl+V pastes wherever on the page the keyboard is; fields keep it for themselves.
    """

    def __init__(self, page: Surface, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        middle = self._page.view.grid.middle
        for keys, act in (
            ("Ctrl+D", self.copy_down),
            ("Ctrl+0", self.nothing),
            ("Ctrl+;", self.today),
            ("Del", self.take_back),
        ):
            self._add(middle, keys, act)
        self.attach = self._add(middle, "Ctrl+E", page.choose_files)
        pasting = self._add(parent, "Ctrl+V", page.paste)
        pasting.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _add(self, on: QWidget, keys: str, act: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: act())
        on.addAction(action)
        return action

    @property
    def _here(self) -> tuple[ProgressRow, CellKey] | None:
        view = self._page.view
        row, cell = view.model.row_at(view.grid.current), view.key_at(view.grid.current)
        return None if row is None or cell is None or row.is_exempt else (row, cell)

    def copy_down(self) -> None:
        """What stands in the cell above, into this one."""
        if self._here is None:
            return
        current, model = self._page.view.grid.current, self._page.view.model
        above = current.row() - 1
        while above >= 0 and model.row_at(current.siblingAtRow(above)) is None:
            above -= 1
        source = model.row_at(current.siblingAtRow(above)) if above >= 0 else None
        if source is not None:
            self._page.presenter.copy(source.criterion.code, self._here[1])

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
            self._page.side.open()
            self._page.panel.edit()

    def take_back(self) -> None:
        """Asks why the entries of the cell are taken back."""
        if self._here is None:
            return
        row, cell = self._here
        entries = row.cells[cell.month].entries
        if self._page.presenter.writing.said(cell) is not None:
            self._page.view.show_refusal(cell, "", tr("Ô này đang ghi vào sổ, chờ một chút."))
        elif entries:
            self._page.ask_reason(row, entries)

    def take_back_one(self, entry: ProgressEntry) -> None:
        """Asks the same of one entry of the criterion."""
        row = self._page.view.model.row_at(self._page.view.grid.current)
        if row is not None:
            self._page.ask_reason(row, (entry,))
