"""The content of a paper as a frozen tree: what it says, not how it looks.

Document types build it from read models; `render_pdf` and `render_docx` draw it.
Every text is plain: it is never read as markup, whatever it contains.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

SHORT_TABLE_ROWS = 8
"""Tables up to this length are not parted by a page's end where a page can hold them."""


class Align(StrEnum):
    """Where lines stand in their column; number columns stand right."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Orientation(StrEnum):
    """How the sheet lies; wide tables may lie across (Nghị định 30/2020/NĐ-CP)."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class RowKind(StrEnum):
    """What a table row is: a group row stays with the next, a total with the previous."""

    BODY = "body"
    GROUP = "group"
    TOTAL = "total"


class Run(Struct, frozen=True, kw_only=True):
    """A piece of a line with its own weight."""

    text: str
    bold: bool = False
    italic: bool = False


class Blank(Struct, frozen=True, kw_only=True):
    """A dotted gap inside a line for a fact the program does not know.

    `field` names the fact for `Document.blanks`; `length` is in ems.
    """

    field: str
    length: int = 8


Inline: TypeAlias = str | Run | Blank
Rich: TypeAlias = Inline | tuple[Inline, ...]


class BlankLines(Struct, frozen=True, kw_only=True):
    """Whole dotted lines to write on by hand, recorded like `Blank`."""

    field: str
    lines: int = 1


class NationalHead(Struct, frozen=True, kw_only=True):
    """Superior and issuing unit left, quốc hiệu and tiêu ngữ right, then number and date."""

    unit: str
    superior: Rich = ""
    number: Rich = ""
    place_date: Rich = ""


class Title(Struct, frozen=True, kw_only=True):
    """Type of the paper and its abstract (trích yếu), with the short rule below."""

    kind: str
    abstract: Rich = ""


class Heading(Struct, frozen=True, kw_only=True):
    """Level 1 chapter (centred), 2 roman section, 3 numbered clause, 4 lettered point."""

    text: Rich
    level: int = 2

    def __post_init__(self) -> None:
        if self.level not in range(1, 5):
            raise ValueError(f"heading level {self.level}")


class Para(Struct, frozen=True, kw_only=True):
    """A paragraph; `marker` ('-', '1.') makes it a list item."""

    content: Rich
    marker: str = ""
    align: Align = Align.JUSTIFY
    first_line_indent: bool = True
    keep_with_next: bool = False


class TickBox(Struct, frozen=True, kw_only=True):
    """A drawn box with its label; in a table cell usually without one."""

    label: str = ""
    ticked: bool = False


class TickBoxes(Struct, frozen=True, kw_only=True):
    """Rows of tick boxes, `per_row` beside each other."""

    boxes: tuple[TickBox, ...]
    per_row: int = 1


class Column(Struct, frozen=True, kw_only=True):
    """A column of fixed width (mm), or with a share of what the fixed ones leave."""

    width_mm: float | None = None
    share: float = 1.0
    align: Align = Align.LEFT


class HeadCell(Struct, frozen=True, kw_only=True):
    """A header cell over several columns or header rows."""

    text: str
    columns: int = 1
    rows: int = 1


class Cell(Struct, frozen=True, kw_only=True):
    """A body cell over several columns; without `align` it stands as its column does."""

    content: Rich | TickBox
    columns: int = 1
    align: Align | None = None


class Row(Struct, frozen=True, kw_only=True):
    """One body row; its cells' columns add up to the table's."""

    cells: tuple[Rich | TickBox | Cell, ...]
    kind: RowKind = RowKind.BODY

    def spans(self) -> tuple[Cell, ...]:
        """The cells with their widths in columns, bare contents as one column each."""
        return tuple(cell if isinstance(cell, Cell) else Cell(content=cell) for cell in self.cells)


class PlacedHead(Struct, frozen=True, kw_only=True):
    """A header cell with its place in the grid of header rows."""

    cell: HeadCell
    row: int
    column: int


class Table(Struct, frozen=True, kw_only=True):
    """A ruled table; the header rows repeat on every page, short tables stay on one."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    header: tuple[tuple[HeadCell | str, ...], ...] = ()
    size_pt: float | None = None

    @property
    def is_short(self) -> bool:
        return len(self.rows) <= SHORT_TABLE_ROWS

    def __post_init__(self) -> None:
        """Raise ValueError when a row or the header does not fill the columns exactly."""
        for number, row in enumerate(self.rows, start=1):
            width = sum(cell.columns for cell in row.spans())
            if width != len(self.columns):
                raise ValueError(f"row {number} has {width} of {len(self.columns)} columns")
        area = sum(placed.cell.columns * placed.cell.rows for placed in self.placed_header())
        if area != len(self.columns) * len(self.header):
            raise ValueError("the header does not fill its rows")

    def placed_header(self) -> tuple[PlacedHead, ...]:
        """Header cells in reading order, each at its first free place of its row."""
        taken: set[tuple[int, int]] = set()
        placed: list[PlacedHead] = []
        for row, cells in enumerate(self.header):
            column = 0
            for bare in cells:
                cell = HeadCell(text=bare) if isinstance(bare, str) else bare
                while (row, column) in taken:
                    column += 1
                placed.append(PlacedHead(cell=cell, row=row, column=column))
                taken |= {
                    (row + down, column + across)
                    for down in range(cell.rows)
                    for across in range(cell.columns)
                }
        if any(row >= len(self.header) or column >= len(self.columns) for row, column in taken):
            raise ValueError("a header cell leaves the header")
        return tuple(placed)


class KeyValue(Struct, frozen=True, kw_only=True):
    """A label and its value."""

    label: str
    value: Rich


class KeyValues(Struct, frozen=True, kw_only=True):
    """Labels and values in two aligned columns without rules."""

    items: tuple[KeyValue, ...]
    label_mm: float = 45.0


class Recipients(Struct, frozen=True, kw_only=True):
    """Nơi nhận: one organ per line; dashes, semicolons and the full stop are added."""

    lines: tuple[str, ...]

    def punctuated(self) -> tuple[str, ...]:
        """The lines as printed: `- … ;`, the last with a full stop (domain §4.4)."""
        last = len(self.lines) - 1
        return tuple(
            f"- {line.rstrip(' ;.')}{'.' if index == last else ';'}"
            for index, line in enumerate(self.lines)
        )


class Signer(Struct, frozen=True, kw_only=True):
    """Authority (TM., KT. …) and title, the note to the signer, rank and name below the space."""

    title: str
    authority: str = ""
    note: str = ""
    rank_name: Rich = ""


class Signatures(Struct, frozen=True, kw_only=True):
    """Signers side by side, `per_row` to a row; Nơi nhận, when given, stands left of them.

    The block is never alone on a page: two lines of what precedes come with it.
    """

    signers: tuple[Signer, ...]
    recipients: Recipients | None = None
    per_row: int = 3

    def __post_init__(self) -> None:
        if not self.signers or self.per_row < 1:
            raise ValueError("a signature block has signers")

    def signer_rows(self) -> tuple[tuple[Signer, ...], ...]:
        starts = range(0, len(self.signers), self.per_row)
        return tuple(self.signers[at : at + self.per_row] for at in starts)


class PageBreak(Struct, frozen=True, kw_only=True):
    """A new page, lying as said from here on (None: as before)."""

    orientation: Orientation | None = None


class AnnexTitle(Struct, frozen=True, kw_only=True):
    """'Phụ lục' with its Roman numeral, the annex's name, '(Kèm theo …)'."""

    number: str
    title: str
    reference: Rich = ""


class Qr(Struct, frozen=True, kw_only=True):
    """A QR code: the rows of dark modules, without quiet zone."""

    matrix: tuple[tuple[bool, ...], ...]
    size_mm: float = 30.0
    caption: str = ""


Node: TypeAlias = (
    NationalHead
    | Title
    | Heading
    | Para
    | TickBoxes
    | Table
    | KeyValues
    | BlankLines
    | Recipients
    | Signatures
    | PageBreak
    | AnnexTitle
    | Qr
)


class Document(Struct, frozen=True, kw_only=True):
    """One paper.

    `title` is its name for lists and file properties; `foot_lines` stand on every page (state
    digest, journal head, program version), and so do the marks of a rehearsal and of a draft.
    What is kept as `one_page` stands closer where its texts are long.
    """

    type_code: str
    title: str
    nodes: tuple[Node, ...]
    orientation: Orientation = Orientation.PORTRAIT
    rehearsal: bool = False
    draft: bool = False
    foot_lines: tuple[str, ...] = ()
    one_page: bool = False

    @property
    def blanks(self) -> tuple[str, ...]:
        """Names of the facts left open on the paper, in order of appearance."""
        return tuple(_blank_fields(self.nodes))


def inlines(rich: Rich) -> tuple[Inline, ...]:
    """The pieces of a text, a single piece as a tuple of one."""
    return rich if isinstance(rich, tuple) else (rich,)


def _blank_fields(value: object) -> Iterator[str]:
    if isinstance(value, (Blank, BlankLines)):
        yield value.field
    elif isinstance(value, tuple):
        for part in value:
            yield from _blank_fields(part)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _blank_fields(getattr(value, name))
