"""What both renderings decide alike: widths of columns, place and weight of cells."""

from collections.abc import Sequence

from msgspec.structs import replace

from thidua_desktop.documents.content import (
    Align,
    Cell,
    Column,
    Document,
    Para,
    Rich,
    RowKind,
    inlines,
)
from thidua_desktop.documents.styles import TextRole, Words

# The part of the line Nơi nhận takes beside the signers.
RECIPIENTS_SHARE = 0.45
_HAIR = 1e-6


class TableTooWideError(ValueError):
    """A table whose columns do not fit between the margins: the document type is wrong."""


def column_widths(
    columns: Sequence[Column], *, available_mm: float, least_mm: float
) -> tuple[float, ...]:
    """Widths in mm: fixed ones as given, the rest shares what they leave.

    Raises TableTooWideError when that leaves a column less than `least_mm`.
    """
    fixed = sum(column.width_mm or 0.0 for column in columns)
    shares = sum(column.share for column in columns if column.width_mm is None)
    left = available_mm - fixed
    widths = tuple(
        column.width_mm if column.width_mm is not None else left * column.share / shares
        for column in columns
    )
    if left < -_HAIR or min(widths) < least_mm:
        raise TableTooWideError(f"{fixed:.1f} of {available_mm:.1f} mm are fixed: {widths}")
    return widths


def cell_align(cell: Cell, column: Column, kind: RowKind) -> Align:
    """Where a cell's text stands: as told, as its kind of row does, or as its column does."""
    if cell.align is not None:
        return cell.align
    if cell.columns > 1 and kind is RowKind.GROUP:
        return Align.LEFT
    if cell.columns > 1 and kind is RowKind.TOTAL:
        return Align.CENTER
    return column.align


def sized(role: TextRole, size_pt: float | None, *, bold: bool = False) -> TextRole:
    """The role at a table's own size, made bold when asked."""
    return replace(role, size_pt=size_pt or role.size_pt, bold=role.bold or bold)


def marked(para: Para) -> Rich:
    """The paragraph's text with its list marker before it."""
    return (f"{para.marker} ", *inlines(para.content)) if para.marker else para.content


def stamp_of(document: Document, words: Words) -> str:
    """What is stamped on every page: a rehearsal, a draft, both, or nothing."""
    stamps = ((words.rehearsal, document.rehearsal), (words.draft, document.draft))
    return " – ".join(word for word, is_meant in stamps if is_meant)
