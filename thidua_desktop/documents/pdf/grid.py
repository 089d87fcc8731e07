"""A table that pages itself: repeated header, rows that stay together, tall rows that split.

Where it may break is decided here: never after a group row, never before a total row, inside
a row only when the row is taller than a page.
"""

import itertools
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from reportlab.platypus import Flowable

_HAIR = 1e-6
# Room below which a tall row is not begun on a page (points).
_WORTH_BEGINNING = 60.0


class GridLook(Struct, frozen=True, kw_only=True):
    """Measures in points; `line_pt` 0 draws no rules, `tallest_pt` is the height of a page."""

    widths: tuple[float, ...]
    side_pt: float
    above_pt: float
    line_pt: float
    tallest_pt: float

    def span_width(self, column: int, columns: int) -> float:
        return sum(self.widths[column : column + columns])

    def text_width(self, column: int, columns: int) -> float:
        return self.span_width(column, columns) - 2 * self.side_pt


class GridCell(Struct, frozen=True, kw_only=True):
    """What stands in a cell and which columns (in the header: and rows) it covers."""

    flowable: Flowable
    column: int
    columns: int = 1
    row: int = 0
    rows: int = 1


class GridRow(Struct, frozen=True, kw_only=True):
    """One row, with its bond to a neighbour; `height` (points) once it is measured."""

    cells: tuple[GridCell, ...]
    with_next: bool = False
    with_previous: bool = False
    top_aligned: bool = False
    height: float = 0.0


class Grid(Flowable):
    """Header cells over body rows; splits between pages by the rules of this module."""

    def __init__(
        self,
        *,
        header: Sequence[GridCell],
        rows: Sequence[GridRow],
        look: GridLook,
        space_pt: float,
    ) -> None:
        super().__init__()
        self.header = header
        self.rows = rows
        self.look = look
        self.spaceBefore = space_pt
        self.spaceAfter = space_pt
        self._offset = 0.0
        self._header_heights: list[float] = []
        self._row_heights: list[float] = []

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        del room
        self.width = width
        self._offset = (width - sum(self.look.widths)) / 2
        if not self._row_heights:
            self._header_heights = self._measured_header()
            self._row_heights = [row.height or self._row_height(row) for row in self.rows]
        self.height = sum(self._header_heights) + sum(self._row_heights)
        return self.width, self.height

    def last_rows_height(self, count: int) -> float:
        """Height of the last `count` body rows, once wrapped (points)."""
        return sum(self._row_heights[-count:])

    def _cell_height(self, cell: GridCell) -> float:
        width = self.look.text_width(cell.column, cell.columns)
        return float(cell.flowable.wrap(width, self.look.tallest_pt)[1]) + 2 * self.look.above_pt

    def _row_height(self, row: GridRow) -> float:
        return max(self._cell_height(cell) for cell in row.cells)

    def _measured_header(self) -> list[float]:
        heights = [0.0] * max((cell.row + cell.rows for cell in self.header), default=0)
        for cell in sorted(self.header, key=lambda cell: cell.rows):
            last = cell.row + cell.rows - 1
            lacking = self._cell_height(cell) - sum(heights[cell.row : last + 1])
            heights[last] += max(0.0, lacking)
        return heights

    def split(self, width: float, room: float) -> list[Flowable]:
        self.wrap(width, room)
        is_whole_page = room >= self.look.tallest_pt - _HAIR
        room = room - sum(self._header_heights) + _HAIR
        fitting = self._rows_fitting(room)
        if fitting == len(self.rows):
            return [self]
        tall = self._split_tall_row(fitting, room)
        if tall:
            return tall
        cut = self._bonded_cut(fitting)
        if cut == 0 and is_whole_page:
            cut = fitting  # a bond longer than a page gives way
        if not cut:
            return []
        measured = [
            replace(row, height=height)
            for row, height in zip(self.rows, self._row_heights, strict=True)
        ]
        return [self._part(measured[:cut]), self._part(measured[cut:])]

    def _rows_fitting(self, room: float) -> int:
        ends = itertools.accumulate(self._row_heights)
        return sum(1 for _ in itertools.takewhile(lambda end: end <= room, ends))

    def _bonded_cut(self, fitting: int) -> int:
        cut = fitting
        while cut and (self.rows[cut - 1].with_next or self.rows[cut].with_previous):
            cut -= 1
        return cut

    def _split_tall_row(self, at: int, room: float) -> list[Flowable]:
        """Both parts when the row at the cut is taller than a page, else nothing."""
        page = self.look.tallest_pt - sum(self._header_heights)
        left = room - sum(self._row_heights[:at])
        if self._row_heights[at] <= page or left < min(_WORTH_BEGINNING, page):
            return []
        halves = [self._halved(cell, left - 2 * self.look.above_pt) for cell in self.rows[at].cells]
        if all(upper is None for upper, _ in halves):
            return []
        upper, lower = (
            GridRow(
                cells=tuple(
                    GridCell(flowable=half or _Nothing(), column=cell.column, columns=cell.columns)
                    for cell, half in zip(self.rows[at].cells, side, strict=True)
                ),
                top_aligned=True,
            )
            for side in zip(*halves, strict=True)
        )
        return [
            self._part([*self.rows[:at], upper]),
            self._part([lower, *self.rows[at + 1 :]]),
        ]

    def _halved(self, cell: GridCell, room: float) -> tuple[Flowable | None, Flowable | None]:
        width = self.look.text_width(cell.column, cell.columns)
        if cell.flowable.wrap(width, room)[1] <= room:
            return cell.flowable, None
        parts = cell.flowable.split(width, room)
        return (parts[0], parts[1]) if parts[1:] else (None, cell.flowable)

    def _part(self, rows: Sequence[GridRow]) -> "Grid":
        return Grid(header=self.header, rows=rows, look=self.look, space_pt=self.spaceBefore)

    def draw(self) -> None:
        self.canv.translate(self._offset, 0)
        tops = [self.height - down for down in (0.0, *itertools.accumulate(self._header_heights))]
        for cell in self.header:
            self._draw_cell(cell, tops[cell.row], tops[cell.row + cell.rows], top_aligned=False)
        top = tops[-1]
        for row, height in zip(self.rows, self._row_heights, strict=True):
            for cell in row.cells:
                self._draw_cell(cell, top, top - height, top_aligned=row.top_aligned)
            top -= height
        if self.look.line_pt:
            self._draw_rules(tops)

    def _draw_cell(self, cell: GridCell, top: float, bottom: float, *, top_aligned: bool) -> None:
        slack = top - bottom - 2 * self.look.above_pt - cell.flowable.height
        x = sum(self.look.widths[: cell.column]) + self.look.side_pt
        y = bottom + self.look.above_pt + (slack if top_aligned else slack / 2)
        cell.flowable.drawOn(self.canv, x, y)

    def _draw_rules(self, header_tops: list[float]) -> None:
        canvas = self.canv
        edges = [0.0, *itertools.accumulate(self.look.widths)]
        canvas.setLineWidth(self.look.line_pt)
        for cell in self.header:
            top, bottom = header_tops[cell.row], header_tops[cell.row + cell.rows]
            left = edges[cell.column]
            canvas.rect(left, bottom, edges[cell.column + cell.columns] - left, top - bottom)
        top = header_tops[-1]
        right = edges[-1]
        lines = [(0.0, top, right, top)]
        for row, height in zip(self.rows, self._row_heights, strict=True):
            bottom = top - height
            lines.append((0.0, bottom, right, bottom))
            lines += [(edges[cell.column], top, edges[cell.column], bottom) for cell in row.cells]
            lines.append((right, top, right, bottom))
            top = bottom
        canvas.lines(lines)


class _Nothing(Flowable):
    """An empty half of a split cell."""

    def wrap(self, width: float, room: float) -> tuple[float, float]:
        del room
        self.width = width
        self.height = 0.0
        return width, 0.0

    def draw(self) -> None:
        """Draws nothing."""
