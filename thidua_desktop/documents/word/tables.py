"""Word tables: ruled ones with repeated header rows, and bare ones that only align."""

from collections.abc import Sequence

from docx.oxml.ns import qn

from thidua_desktop.documents.content import (
    Align,
    Cell,
    KeyValues,
    PlacedHead,
    Row,
    RowKind,
    Table,
    TickBox,
    TickBoxes,
)
from thidua_desktop.documents.layout import cell_align, column_widths, sized
from thidua_desktop.documents.styles import StyleTable, TextRole
from thidua_desktop.documents.word.xml import (
    Element,
    Look,
    keep_with_next,
    make,
    paragraph,
    run,
    run_properties,
    twips_mm,
    val,
)

_EDGES = ("w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV")


def word_table(table: Table, style: StyleTable, width_mm: float) -> Element:
    """The table; raises TableTooWideError when it does not fit `width_mm`."""
    widths = column_widths(
        table.columns, available_mm=width_mm, least_mm=style.spacing.column_min_mm
    )
    element = _frame(widths, style, ruled=True)
    head_role = sized(style.text.table_head, table.size_pt)
    placed = table.placed_header()
    for number in range(len(table.header)):
        element.append(_header_row(placed, number, widths, head_role))
    previous: Element | None = None
    for row in table.rows:
        built = _body_row(row, table, widths, style)
        if row.kind is RowKind.TOTAL and previous is not None:
            _keep_row(previous)
        if row.kind is RowKind.GROUP or (table.is_short and row is not table.rows[-1]):
            _keep_row(built)
        element.append(built)
        previous = built
    return element


def bare_table(
    widths: Sequence[float],
    rows: Sequence[Sequence[Sequence[Element]]],
    style: StyleTable,
    *,
    kept: bool = False,
) -> Element:
    """Columns (mm) of paragraphs without rules; `kept` binds all of it together."""
    element = _frame(widths, style, ruled=False)
    for row in rows:
        cells = [_cell(list(cell), width) for cell, width in zip(row, widths, strict=True)]
        built = _row(cells, whole=True, header=False)
        if kept and row is not rows[-1]:
            _keep_row(built)
        element.append(built)
    return element


def key_values(node: KeyValues, style: StyleTable, width_mm: float) -> Element:
    """Labels and values in two columns."""
    look = Look(role=style.text.body, align=Align.LEFT, after_pt=style.spacing.paragraph_pt)
    rows = [([paragraph(item.label, look)], [paragraph(item.value, look)]) for item in node.items]
    return bare_table((node.label_mm, width_mm - node.label_mm), rows, style)


def tick_boxes(node: TickBoxes, style: StyleTable, width_mm: float) -> Element:
    """Boxes drawn as bordered runs with their labels, in columns."""
    look = Look(role=style.text.body, align=Align.LEFT, after_pt=style.spacing.paragraph_pt)
    rows = []
    for at in range(0, len(node.boxes), node.per_row):
        boxes = node.boxes[at : at + node.per_row]
        filled = [[tick_paragraph(box, look)] for box in boxes]
        filled += [[paragraph("", look)]] * (node.per_row - len(boxes))
        rows.append(filled)
    return bare_table((width_mm / node.per_row,) * node.per_row, rows, style)


def tick_paragraph(box: TickBox, look: Look) -> Element:
    """A box (crossed when ticked) and its label."""
    element = paragraph("", look)
    edge = {"w:val": "single", "w:sz": "6", "w:space": "0", "w:color": "auto"}
    mark = run("\u00a0×\u00a0" if box.ticked else "\u00a0\u00a0\u00a0\u00a0", look.role)
    mark.replace(mark[0], run_properties(look.role, make("w:bdr", edge)))
    element.append(mark)
    if box.label:
        element.append(run(f"  {box.label}", look.role))
    return element


def _frame(widths: Sequence[float], style: StyleTable, *, ruled: bool) -> Element:
    spacing = style.spacing
    edge = {
        "w:val": "single" if ruled else "nil",
        "w:sz": str(round(spacing.table_line_pt * 8)),
        "w:space": "0",
        "w:color": "auto",
    }
    side = twips_mm(spacing.cell_side_mm if ruled else 0)
    above = twips_mm(spacing.cell_above_mm if ruled else 0)
    margins = {"w:top": above, "w:left": side, "w:bottom": above, "w:right": side}
    properties = make(
        "w:tblPr",
        None,
        make("w:tblW", {"w:w": twips_mm(sum(widths)), "w:type": "dxa"}),
        val("w:jc", "center"),
        make("w:tblBorders", None, *(make(name, edge) for name in _EDGES)),
        make("w:tblLayout", {"w:type": "fixed"}),
        make(
            "w:tblCellMar",
            None,
            *(make(name, {"w:w": size, "w:type": "dxa"}) for name, size in margins.items()),
        ),
    )
    grid = make("w:tblGrid", None, *(make("w:gridCol", {"w:w": twips_mm(w)}) for w in widths))
    return make("w:tbl", None, properties, grid)


def _row(cells: Sequence[Element], *, whole: bool, header: bool) -> Element:
    properties = make("w:trPr")
    if whole:
        properties.append(make("w:cantSplit"))
    if header:
        properties.append(make("w:tblHeader"))
    return make("w:tr", None, properties, *cells)


def _cell(
    content: Sequence[Element],
    width_mm: float,
    *,
    columns: int = 1,
    merge: str = "",
    vertical: str = "top",
) -> Element:
    """`merge` is Word's vMerge: 'restart' begins a cell over several rows, 'continue' goes on."""
    properties = make("w:tcPr", None, make("w:tcW", {"w:w": twips_mm(width_mm), "w:type": "dxa"}))
    if columns > 1:
        properties.append(val("w:gridSpan", str(columns)))
    if merge:
        properties.append(val("w:vMerge", merge))
    properties.append(val("w:vAlign", vertical))
    return make("w:tc", None, properties, *(content or [make("w:p")]))


def _header_row(
    placed: Sequence[PlacedHead], number: int, widths: Sequence[float], role: TextRole
) -> Element:
    covering = [p for p in placed if p.row <= number < p.row + p.cell.rows]
    cells = []
    for head in sorted(covering, key=lambda head: head.column):
        begins = head.row == number
        cells.append(
            _cell(
                [paragraph(head.cell.text if begins else "", Look(role=role, keep_next=True))],
                sum(widths[head.column : head.column + head.cell.columns]),
                columns=head.cell.columns,
                merge=("restart" if begins else "continue") if head.cell.rows > 1 else "",
                vertical="center",
            )
        )
    return _row(cells, whole=True, header=True)


def _body_row(row: Row, table: Table, widths: Sequence[float], style: StyleTable) -> Element:
    heavy = row.kind in {RowKind.GROUP, RowKind.TOTAL}
    role = sized(style.text.table, table.size_pt, bold=heavy)
    cells = []
    at = 0
    for cell in row.spans():
        look = Look(role=role, align=cell_align(cell, table.columns[at], row.kind))
        width = sum(widths[at : at + cell.columns])
        content = [_cell_paragraph(cell, look)]
        cells.append(_cell(content, width, columns=cell.columns, vertical="center"))
        at += cell.columns
    return _row(cells, whole=heavy, header=False)


def _cell_paragraph(cell: Cell, look: Look) -> Element:
    if not isinstance(cell.content, TickBox):
        return paragraph(cell.content, look)
    if cell.content.label:
        return tick_paragraph(cell.content, look)
    return tick_paragraph(cell.content, Look(role=look.role, align=Align.CENTER))


def _keep_row(row: Element) -> None:
    for one in row.iter(qn("w:p")):
        keep_with_next(one)
