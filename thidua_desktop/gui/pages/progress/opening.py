"""Opens the editor that fits the rule of the current cell, and hands on what it gives."""

from PySide6.QtCore import QObject

from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.domain.criterion import Checklist
from thidua_desktop.domain.scoring.limits import COUNTING_RULES
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cell_editors import (
    ChecklistEditor,
    ChoiceEditor,
    FiguresEditor,
)
from thidua_desktop.gui.pages.progress.cells import cell_text, choices
from thidua_desktop.gui.pages.progress.stating import CellKey, standing_figures, standing_marks
from thidua_desktop.gui.pages.progress.surface import Surface
from thidua_desktop.gui.table.cell_popup import CellPopup


class CellOpening(QObject):
    """F2, a double click or a typed sign opens; numbers are typed into the cell itself."""

    def __init__(self, page: Surface, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        page.view.grid.asked.connect(self.open)

    def open(self, text: str) -> None:
        """`text` is the sign it was opened with, empty for F2 and double clicks."""
        view = self._page.view
        row, cell = view.model.row_at(view.grid.current), view.key_at(view.grid.current)
        if row is None or cell is None or row.is_exempt or not self._page.presenter.sheet:
            return
        if isinstance(row.criterion.rule, Checklist):
            view.open_popup(self._checklist(row, cell), tr("Dấu cách: đánh dấu · Enter: xong"))
        elif found := choices(row):
            waiting = self._page.presenter.writing.said(cell)
            now = waiting.text if waiting else cell_text(row.criterion, row.cells[cell.month])
            choosing = ChoiceEditor(view, row.criterion.title, found, now)
            choosing.chosen.connect(lambda typed: self._page.presenter.write(cell, typed))
            view.open_popup(choosing, tr("↑ ↓ hoặc gõ tên · Enter: ghi"))
            choosing.look_for(text.strip())
        else:
            self._open_figures(row, cell, text)

    def _checklist(self, row: ProgressRow, cell: CellKey) -> CellPopup:
        waiting = self._page.presenter.writing.said(cell)
        met = {**standing_marks(row, cell.month), **(waiting.marks if waiting else {})}
        made = ChecklistEditor(self._page.view, row.criterion.title, met)
        made.marked.connect(lambda met: self._page.presenter.set_marks(cell, met))
        return made

    def _open_figures(self, row: ProgressRow, cell: CellKey, text: str) -> None:
        counts = isinstance(row.criterion.rule, COUNTING_RULES)
        waiting = self._page.presenter.writing.said(cell)
        now = {**standing_figures(row, cell.month), **(waiting.figures if waiting else {})}
        made = FiguresEditor(self._page.view, row.criterion.title, now, counts=counts)
        made.figured.connect(lambda found: self._page.presenter.set_figures(cell, found))
        hint = tr("+ và −: đếm · ↑ ↓: dòng khác · Enter: ghi")
        self._page.view.open_popup(made, hint if counts else tr("↑ ↓: dòng khác · Enter: ghi"))
        made.start(text)
