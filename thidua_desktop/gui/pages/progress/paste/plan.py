"""A block from the clipboard laid over the sheet: what each cell would become."""

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.progress_sheet import ProgressRow, ProgressSheet
from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.plausible import DoubtKind, doubt_of
from thidua_desktop.domain.progress import NOTHING_TO_REPORT
from thidua_desktop.domain.text.numbers import Ambiguous, Amount, NumberProblem, parse_amount
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.progress.cells import (
    Typed,
    cell_text,
    choices,
    component_choices,
    edit_text,
    exact_text,
    read_cell,
)
from thidua_desktop.gui.pages.progress.stating import CellKey, crowded_sentence, is_crowded
from thidua_desktop.gui.table.copying import as_written

_CELL = re.compile(r'"(?P<quoted>(?:[^"]|"")*+)"(?=[\t\n]|\Z)|(?P<plain>[^\t\n]*)')
_NUMBER_AND_WORD = re.compile(r"(?P<number>[-+0-9.,\s]*[0-9])\s*(?P<word>[^\W\d]\D{0,11})")


class PastedCell(Struct, frozen=True, kw_only=True):
    """One cell of the block; exactly one of `typed` and `problem` is given.

    `doubt` says what is striking about a figure that can be written all the same; `proposals` are
    what may be meant.
    """

    key: CellKey
    text: str
    old: str
    typed: Typed | None
    problem: str
    doubt: str = ""
    proposals: tuple[Decimal, ...] = ()


class PastePlan(Struct, frozen=True, kw_only=True):
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


def block_of(text: str) -> list[list[str]]:
    """The cells of a copied block as Excel writes them: tabs, line breaks, quotes.

    A quote counts only where another one closes the whole cell; else it is part of the text.
    """
    said = text.replace("\r\n", "\n").replace("\r", "\n")
    rows: list[list[str]] = [[]]
    place = 0
    while found := _CELL.match(said, place):
        quoted = found["quoted"]
        rows[-1].append(found["plain"] if quoted is None else quoted.replace('""', '"'))
        place = found.end() + 1
        if place > len(said):
            break
        if said[place - 1] == "\n":
            rows.append([])
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


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
            cell = pasted(rows[place], month + across, as_written(said.strip()))
            if _is_news(rows[place], cell):
                cells.append(cell)
    return PastePlan(
        criteria=tuple(row.criterion for row in rows[: len(block)]),
        months=months,
        cells=tuple(cells),
        outside=outside,
    )


def _is_news(row: ProgressRow, cell: PastedCell) -> bool:
    """Whether a cell says other than what stands, as it is shown or to the last digit."""
    new = cell.text if cell.typed is None else exact_text(cell.typed.result)
    return new not in {cell.old, edit_text(row.criterion, row.cells[cell.key.month])}


def pasted(row: ProgressRow, month: int, text: str) -> PastedCell:
    """One cell read; the sentence says what to do where it cannot be written."""
    typed: Typed | str = read_cell(row, text)
    proposals: tuple[Decimal, ...] = ()
    is_whole = isinstance(typed, Typed) and (
        typed.component is not None or typed.result == NOTHING_TO_REPORT
    )
    if isinstance(typed, str) and not choices(row):
        typed, proposals = _unread(row, text, typed)
    if row.is_exempt:
        typed, proposals = tr("Chỉ tiêu này không áp dụng cho đơn vị."), ()
    elif component_choices(row.criterion) and not is_whole:
        typed, proposals = tr("Chỉ tiêu có nhiều thành phần: ghi ngay trong ô (F2)."), ()
    elif isinstance(typed, Typed) and is_crowded(row, month, typed):
        typed = crowded_sentence(len(row.cells[month].entries))
    cell = PastedCell(
        key=CellKey(criterion=row.criterion.code, month=month),
        text=text,
        old=cell_text(row.criterion, row.cells[month]),
        typed=typed if isinstance(typed, Typed) else None,
        problem=typed if isinstance(typed, str) else "",
        proposals=proposals,
    )
    return _with_doubt(row, cell)


def _unread(row: ProgressRow, text: str, sentence: str) -> tuple[str, tuple[Decimal, ...]]:
    """Why a number was not read, and which numbers may be meant by it."""
    problem = parse_amount(text)
    if isinstance(problem, Ambiguous):
        other = problem.as_decimal
        other = problem.as_thousands if problem.likely == other else other
        return tr("Có thể hiểu hai cách."), (problem.likely, other)
    if text.startswith("#"):
        return tr("Ô lỗi công thức trong Excel. Xem lại tệp gốc hoặc gõ số."), ()
    if isinstance(problem, NumberProblem) and problem.proposal is not None:
        return tr("Có chữ “{0}” trong số.").format(problem.found), (problem.proposal,)
    parts = _NUMBER_AND_WORD.fullmatch(text)
    number = parse_amount(parts["number"]) if parts is not None else None
    if parts is not None and isinstance(number, Amount):
        said = tr("Có chữ “{0}” sau số.").format(parts["word"])
        measure = row.criterion.unit_of_measure
        known = tr("ĐVT của chỉ tiêu đã là {0}.").format(measure) if measure else ""
        return f"{said} {known}".strip(), (number.value,)
    return sentence, ()


def _with_doubt(row: ProgressRow, cell: PastedCell) -> PastedCell:
    number = None if cell.typed is None else cell.typed.result.number
    doubt = None if number is None else doubt_of(row.criterion, row.goal, number)
    if doubt is None:
        return cell
    words = {
        DoubtKind.HUNDREDTH: tr("Nhỏ hơn chỉ tiêu trăm lần: Excel giữ phần trăm thành số lẻ."),
        DoubtKind.HUNDREDFOLD: tr("Lớn hơn chỉ tiêu trăm lần: có thể thiếu dấu phẩy."),
        DoubtKind.OVER_TARGET: tr("Từ hai lần chỉ tiêu trở lên."),
    }
    proposals = () if doubt.proposal is None else (doubt.proposal,)
    return replace(cell, doubt=words[doubt.kind], proposals=proposals)
