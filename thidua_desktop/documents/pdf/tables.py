"""Tables, label-value lists and tick boxes as grids."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from thidua_desktop.documents.content import (
    Align,
    Column,
    KeyValues,
    Row,
    RowKind,
    Table,
    TickBox,
    TickBoxes,
)
from thidua_desktop.documents.layout import cell_align, column_widths, sized
from thidua_desktop.documents.pdf.blocks import SideBySide, TickMark
from thidua_desktop.documents.pdf.grid import Grid, GridCell, GridLook, GridRow
from thidua_desktop.documents.pdf.sheet import Sheet


def table_grid(sheet: Sheet, table: Table) -> Grid:
    """The table, its header repeated; raises TableTooWideError when it does not fit."""
    look = _look(sheet, table.columns, line_pt=sheet.style.spacing.table_line_pt)
    head_role = sized(sheet.style.text.table_head, table.size_pt)
    header = [
        GridCell(
            flowable=sheet.lines(placed.cell.text, head_role),
            column=placed.column,
            columns=placed.cell.columns,
            row=placed.row,
            rows=placed.cell.rows,
        )
        for placed in table.placed_header()
    ]
    rows = [_grid_row(sheet, table, row, look) for row in table.rows]
    return Grid(header=header, rows=rows, look=look, space_pt=sheet.style.spacing.paragraph_pt)


def _look(sheet: Sheet, columns: tuple[Column, ...], *, line_pt: float) -> GridLook:
    spacing = sheet.style.spacing
    widths = column_widths(
        columns, available_mm=sheet.text_width / mm, least_mm=spacing.column_min_mm
    )
    return GridLook(
        widths=tuple(width * mm for width in widths),
        side_pt=spacing.cell_side_mm * mm if line_pt else 0.0,
        above_pt=spacing.cell_above_mm * mm,
        line_pt=line_pt,
        tallest_pt=sheet.text_height,
    )


def _grid_row(sheet: Sheet, table: Table, row: Row, look: GridLook) -> GridRow:
    role = sized(
        sheet.style.text.table, table.size_pt, bold=row.kind in {RowKind.GROUP, RowKind.TOTAL}
    )
    cells: list[GridCell] = []
    at = 0
    for cell in row.spans():
        align = cell_align(cell, table.columns[at], row.kind)
        if isinstance(cell.content, TickBox):
            flowable = _tick_cell(sheet, cell.content, look.text_width(at, cell.columns))
        else:
            flowable = sheet.cell_text(cell.content, role, align)
        cells.append(GridCell(flowable=flowable, column=at, columns=cell.columns))
        at += cell.columns
    return GridRow(
        cells=tuple(cells),
        with_next=row.kind is RowKind.GROUP or table.is_short,
        with_previous=row.kind is RowKind.TOTAL,
    )


def _tick_cell(sheet: Sheet, box: TickBox, width: float) -> Flowable:
    if box.label:
        return SideBySide(_tick_columns(sheet, box, width), space_pt=0)
    return _tick_mark(sheet, box)


def key_value_grid(sheet: Sheet, node: KeyValues) -> Grid:
    """Labels and values in two columns without rules."""
    columns = (Column(width_mm=node.label_mm), Column())
    role = sheet.style.text.body
    rows = [
        GridRow(
            cells=(
                GridCell(flowable=sheet.cell_text(item.label, role, Align.LEFT), column=0),
                GridCell(flowable=sheet.cell_text(item.value, role, Align.LEFT), column=1),
            ),
            top_aligned=True,
        )
        for item in node.items
    ]
    look = _look(sheet, columns, line_pt=0)
    return Grid(header=(), rows=rows, look=look, space_pt=sheet.style.spacing.paragraph_pt)


def tick_rows(sheet: Sheet, node: TickBoxes) -> list[Flowable]:
    """One flowable per row of boxes."""
    indent = sheet.style.spacing.first_line_mm * mm
    width = (sheet.text_width - indent) / node.per_row
    return [
        SideBySide(
            [
                (indent, []),
                *(
                    column
                    for box in node.boxes[at : at + node.per_row]
                    for column in _tick_columns(sheet, box, width)
                ),
            ],
            space_pt=sheet.style.spacing.paragraph_pt / 2,
        )
        for at in range(0, len(node.boxes), node.per_row)
    ]


def _tick_mark(sheet: Sheet, box: TickBox) -> TickMark:
    return TickMark(side_pt=sheet.style.spacing.tick_box_mm * mm, ticked=box.ticked)


def _tick_columns(sheet: Sheet, box: TickBox, width: float) -> list[tuple[float, list[Flowable]]]:
    mark = _tick_mark(sheet, box)
    mark_width = mark.side_pt * 1.8
    label = sheet.lines(box.label, sheet.style.text.body, Align.LEFT)
    lowered = Spacer(mark_width, (label.leading_pt - mark.side_pt) / 2)
    return [(mark_width, [lowered, mark]), (width - mark_width, [label])]
