"""A block from the clipboard laid over the sheet: what each cell would become."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from thidua_desktop.application.progress_sheet import ProgressRow, ProgressSheet
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import (
    Typed,
    cell_text,
    component_choices,
    read_cell,
    result_text,
)
from thidua_desktop.gui.pages.progress.stating import CellKey, entry_of

Fixed = dict[CellKey, Typed]
"""Unreadable cells that were put right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedCell:
    """One cell of the block; exactly one of `typed` and `problem` is given."""

    key: CellKey
    text: str
    old: str
    typed: Typed | None
    problem: str

    @property
    def new(self) -> str:
        return self.text if self.typed is None else result_text(self.typed.result)

    @property
    def is_change(self) -> bool:
        return self.typed is not None and bool(self.old)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastePlan:
    """`cells` leaves out blanks and what stands already; `outside` had no place in the sheet."""

    criteria: tuple[Criterion, ...]
    months: tuple[int, ...]
    cells: tuple[PastedCell, ...]
    outside: int

    @property
    def good(self) -> tuple[PastedCell, ...]:
        return tuple(cell for cell in self.cells if cell.typed is not None)

    @property
    def bad(self) -> tuple[PastedCell, ...]:
        return tuple(cell for cell in self.cells if cell.typed is None)

    def at(self, criterion: Criterion, month: int) -> PastedCell | None:
        key = CellKey(criterion=criterion.code, month=month)
        return next((cell for cell in self.cells if cell.key == key), None)


def block_of(text: str) -> list[list[str]]:
    """The cells of a copied block as Excel writes them: tabs, line breaks, quotes."""
    return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter="\t") if row]


def plan_paste(
    sheet: ProgressSheet, rows: Sequence[ProgressRow], month: int, text: str
) -> PastePlan:
    """Lays the block over `rows`, downwards, from `month` on."""
    block = block_of(text)
    width = max((len(line) for line in block), default=0)
    months = tuple(range(month, min(month + width, len(sheet.months))))
    cells: list[PastedCell] = []
    outside = 0
    for place, line in enumerate(block):
        for across, said in enumerate(line):
            if not said.strip():
                continue
            if place >= len(rows) or month + across not in months:
                outside += 1
                continue
            cell = pasted(rows[place], month + across, said.strip())
            if cell.typed is None or cell.new != cell.old:
                cells.append(cell)
    return PastePlan(
        criteria=tuple(row.criterion for row in rows[: len(block)]),
        months=months,
        cells=tuple(cells),
        outside=outside,
    )


def pasted(row: ProgressRow, month: int, text: str) -> PastedCell:
    """One cell read; the sentence says what to do where it cannot be written."""
    typed: Typed | str = read_cell(row, text)
    if row.is_exempt:
        typed = tr("Chỉ tiêu này không áp dụng cho đơn vị.")
    elif isinstance(typed, Typed) and typed.component is None and component_choices(row.criterion):
        typed = tr("Chỉ tiêu có nhiều thành phần: ghi từng thành phần ở khung Ghi chép.")
    elif len(row.cells[month].entries) > 1:
        typed = tr("Ô đã có nhiều lần ghi: sửa từng lần ở khung Ghi chép.")
    return PastedCell(
        key=CellKey(criterion=row.criterion.code, month=month),
        text=text,
        old=cell_text(row.criterion, row.cells[month]),
        typed=typed if isinstance(typed, Typed) else None,
        problem=typed if isinstance(typed, str) else "",
    )


def entries_of(sheet: ProgressSheet, plan: PastePlan, fixed: Fixed) -> tuple[NewEntry, ...]:
    """What is written: the readable cells, and unreadable ones that were put right."""
    wanted = [(cell.key, cell.typed or fixed.get(cell.key)) for cell in plan.cells]
    return tuple(
        entry_of(sheet, row, key.month, typed)
        for key, typed in wanted
        if typed is not None and (row := sheet.row(key.criterion)) is not None
    )
