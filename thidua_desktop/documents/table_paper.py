"""A shown table as a paper: wide ones lie across, words stay whole where the page allows it."""

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.table_papers import (
    ShownTable,
    TableCell,
    TablePaper,
    TableRow,
)
from thidua_desktop.documents.content import (
    Align,
    Cell,
    Column,
    Document,
    HeadCell,
    Orientation,
    Para,
    Row,
    RowKind,
    Run,
    Table,
    Title,
)
from thidua_desktop.documents.styles import StyleTable, load_style

T = TypeVar("T")

_WIDE = 760
"""Pixels from which a table lies across the sheet."""
_SIZES_PT = (12.0, 11.0, 10.0, 9.0)
_SMALL_PT = (9.0, 8.0, 7.0)
_EM = 0.52
"""Width of a letter in ems, rather too wide."""
_BOLD, _CAPITAL = 1.12, 0.5
_MM_PER_PT = 0.3528
_LEAST_MM = 7.0
_MOST_COLUMNS = 26
_NAMING = 2
"""Columns at the left that name a row."""
_LONGEST_WORD, _READABLE, _LONGEST_LINE = 24, 26, 60
"""Letters a column is made wide for; longer words are broken, longer lines wrapped."""


class _Need(Struct, frozen=True, kw_only=True):
    """Letters of a column's longest word, of a line that is good to read, of its longest text."""

    word: float
    readable: float
    line: float


def table_paper(paper: TablePaper) -> Document:
    """The table under its title, with its owner above it; the heads stand on every page."""
    table = paper.table
    is_wide = table.width > _WIDE
    orientation = Orientation.LANDSCAPE if is_wide else Orientation.PORTRAIT
    return Document(
        type_code="table",
        title=table.title,
        nodes=(
            _line(Run(text=paper.owner, bold=True), Align.LEFT),
            Title(kind=table.title),
            *(_line(line, Align.CENTER) for line in table.about),
            *(_ruled(part, _room(orientation)) for part in _parts(table)),
        ),
        orientation=orientation,
        rehearsal=paper.is_rehearsal,
        foot_lines=(paper.foot,),
    )


def table_style(paper: TablePaper) -> StyleTable:
    """The form of all papers, its words in the language of the table."""
    style = load_style()
    words = replace(
        style.words, page_of=paper.page_of, rehearsal=paper.rehearsal, language=paper.language
    )
    return replace(style, words=words)


def _parts(table: ShownTable) -> tuple[ShownTable, ...]:
    """A table of too many columns below each other, what names the rows at the left of each."""
    count = len(table.columns)
    if count <= _MOST_COLUMNS:
        return (table,)
    rows = [_single(row) for row in table.rows]
    step = _MOST_COLUMNS - _NAMING
    return tuple(
        replace(
            table,
            columns=_picked(table.columns, at, step),
            rows=tuple(replace(row, cells=_picked(row.cells, at, step)) for row in rows),
        )
        for at in range(_NAMING, count, step)
    )


def _picked(parts: tuple[T, ...], at: int, step: int) -> tuple[T, ...]:
    return (*parts[:_NAMING], *parts[at : at + step])


def _single(row: TableRow) -> TableRow:
    """Every cell over one column."""
    cells = [
        TableCell(text=cell.text if place == 0 else "")
        for cell in row.cells
        for place in range(cell.columns)
    ]
    return replace(row, cells=tuple(cells))


def _line(text: str | Run, align: Align) -> Para:
    return Para(content=text, align=align, first_line_indent=False, keep_with_next=True)


def _room(orientation: Orientation) -> float:
    """Millimetres between the margins."""
    page = load_style().page
    across = page.height_mm if orientation is Orientation.LANDSCAPE else page.width_mm
    return across - page.left_mm - page.right_mm


def _ruled(table: ShownTable, room: float) -> Table:
    needs = [_need(table, place) for place in range(len(table.columns))]
    size = next(
        (size for size in _SIZES_PT if _total(needs, size, "readable") <= room),
        next((size for size in _SMALL_PT if _total(needs, size, "word") <= room), _SMALL_PT[-1]),
    )
    widths = _widths(needs, size, room)
    return Table(
        columns=tuple(
            Column(width_mm=width, align=Align.RIGHT if column.is_right else Align.LEFT)
            for column, width in zip(table.columns, widths, strict=True)
        ),
        rows=tuple(_row(row) for row in table.rows),
        header=(tuple(HeadCell(text=column.title) for column in table.columns),),
        size_pt=size,
    )


def _need(table: ShownTable, place: int) -> _Need:
    texts = [row.cells[at].text for row in table.rows if (at := _cell_at(row, place)) is not None]
    head = table.columns[place].title
    words = [_letters(word) for text in texts for word in text.split()]
    bold = [_BOLD * _letters(word) for word in head.split()]
    word = min(max([*words, *bold], default=1), _LONGEST_WORD)
    line = max([word, *(min(len(text), _LONGEST_LINE) for text in texts)])
    return _Need(word=word, readable=max(word, min(line, _READABLE)), line=line)


def _letters(word: str) -> float:
    """Capitals are wider than the rest."""
    return len(word) + _CAPITAL * sum(letter.isupper() for letter in word)


def _cell_at(row: TableRow, place: int) -> int | None:
    """Which cell stands in this column alone."""
    column = 0
    for at, cell in enumerate(row.cells):
        if column == place and cell.columns == 1:
            return at
        column += cell.columns
    return None


def _total(needs: list[_Need], size_pt: float, part: str) -> float:
    return sum(_millimetres(getattr(need, part), size_pt) for need in needs)


def _millimetres(letters: float, size_pt: float) -> float:
    spacing = load_style().spacing
    return max(letters * _EM * size_pt * _MM_PER_PT + 2 * spacing.cell_side_mm, _LEAST_MM)


def _widths(needs: list[_Need], size_pt: float, room: float) -> list[float]:
    """Words whole where that is possible; what is left goes to the columns of long lines."""
    words = [_millimetres(need.word, size_pt) for need in needs]
    lines = [_millimetres(need.line, size_pt) for need in needs]
    left, wanted = room - sum(words), sum(lines) - sum(words)
    if left < 0:
        return [room / len(needs)] * len(needs)
    if wanted <= 0:
        return [word + left / len(needs) for word in words]
    return [word + left * (line - word) / wanted for word, line in zip(words, lines, strict=True)]


def _row(row: TableRow) -> Row:
    cells = tuple(
        Cell(
            content=cell.text,
            columns=cell.columns,
            align=Align.LEFT if cell.columns > 1 else None,
        )
        for cell in row.cells
    )
    return Row(cells=cells, kind=RowKind.GROUP if row.is_head else RowKind.BODY)
