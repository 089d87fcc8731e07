"""A table as a window shows it, to be printed: no document of the review, only what was seen."""

from msgspec import Struct


class TableColumn(Struct, frozen=True, kw_only=True):
    """`width` in pixels of the screen; the page is shared out by it."""

    title: str
    width: int
    is_right: bool = False


class TableCell(Struct, frozen=True, kw_only=True):
    """A text over one column or several."""

    text: str
    columns: int = 1


class TableRow(Struct, frozen=True, kw_only=True):
    """`is_head` is a line over others: a group, a total."""

    cells: tuple[TableCell, ...]
    is_head: bool = False


class ShownTable(Struct, frozen=True, kw_only=True):
    """`about` are lines under the title: what is shown, and by which filter."""

    title: str
    about: tuple[str, ...]
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]

    @property
    def width(self) -> int:
        return sum(column.width for column in self.columns)


class TablePaper(Struct, frozen=True, kw_only=True):
    """A shown table with what stands on its pages beside it: whose it is, when it was printed.

    It is in the language of the windows: `page_of` says where its page number {page} stands
    among {pages}, `rehearsal` is what a sample book's print is stamped with, `language` its code.
    """

    table: ShownTable
    owner: str
    foot: str
    page_of: str
    rehearsal: str
    language: str
    is_rehearsal: bool
