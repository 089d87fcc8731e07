"""Looking into any Excel or csv file step by step: sheets, header row, columns, then its rows.

What a person chose comes in as data, what was found goes out as data; nothing is guessed unsaid.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from thidua_desktop.application.job import JobContext
from thidua_desktop.application.sheets import CellProblem, EntryContext, EntryRow
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.reasons import Reason

PREVIEWED = 30


class EntryColumn(StrEnum):
    """What a column of a file with progress entries can mean."""

    DATE = "date"
    CODE = "code"
    RESULT = "result"
    COMPONENT = "component"
    NOTE = "note"
    UNIT = "unit"


NEEDED = (EntryColumn.DATE, EntryColumn.CODE, EntryColumn.RESULT)
"""Columns without which no entry can be read."""


class LeftOut(StrEnum):
    """Why a row below the header is no entry; `BLANK` has nothing in the chosen columns."""

    PROBLEM = "problem"
    HIDDEN = "hidden"
    HEADER = "header"
    TOTAL = "total"
    BLANK = "blank"
    OTHER_UNIT = "other_unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetName:
    """A sheet as the file lists it."""

    name: str
    is_hidden: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One row as texts, one for each column from A on."""

    row: int
    cells: tuple[str, ...]
    is_hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetGlance:
    """The first filled rows of a sheet; `header_row` is where its header ends, None if unknown."""

    sheet: int
    columns: tuple[str, ...]
    rows: int
    preview: tuple[PreviewRow, ...]
    header_row: int | None
    hidden_rows: str = ""
    hidden_columns: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One column below its header text; `meaning` is what the text says it holds."""

    column: int
    letter: str
    title: str
    sample: str
    meaning: EntryColumn | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """A text in an old font before and after its conversion; `count` cells of its column."""

    cell: str
    before: str
    after: str
    encoding: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """The columns under a header row; tables with equal `shape` have the same header texts."""

    heads: tuple[Head, ...]
    shape: str
    conversions: tuple[Conversion, ...] = ()
    remarks: tuple[CellProblem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePlace:
    """Which sheet, the last row of its header, and whether hidden rows and columns count."""

    sheet: int
    header_row: int
    include_hidden: bool = False


Fixes = Mapping[tuple[int, EntryColumn], str]
"""What stands in a cell instead of what the file says, by row and column; empty for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOrder:
    """How rows are read: the columns as a person confirmed them, cells as a person fixed them."""

    place: TablePlace
    columns: Mapping[EntryColumn, int]
    fixes: Fixes = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProblem:
    """A problem and the column it is in; None for one of the whole row."""

    column: EntryColumn | None
    found: CellProblem


@dataclass(frozen=True, slots=True, kw_only=True)
class RowRead:
    """One filled row below the header: either an entry, or the reason why it is none."""

    row: int
    entry: EntryRow | None = None
    left_out: LeftOut | None = None
    problems: tuple[RowProblem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportContext:
    """What must be known to read entries for one unit of the frame."""

    entries: EntryContext
    own: Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A step's answer; `refusal` is given instead where the file or sheet cannot be taken."""

    glance: SheetGlance | None = None
    refusal: Reason | None = None


class OpenSheets(Protocol):
    """A file that was read once into memory; one thread asks, the file itself is let go.

    Every call may take seconds, reports to its job and raises CancelledError where it is stopped.
    """

    names: tuple[SheetName, ...]
    is_package: bool
    has_external_links: bool

    def glance(self, sheet: int, job: JobContext) -> Seen: ...

    def best_sheet(self, job: JobContext) -> int:
        """The first sheet that has the header of progress entries, else the first one seen."""

    def heads(self, place: TablePlace, job: JobContext) -> Heads: ...

    def read(
        self,
        order: ReadOrder,
        context: ImportContext,
        job: JobContext,
        *,
        only: Collection[int] | None = None,
    ) -> tuple[RowRead, ...]:
        """Every filled row below the header in its order, or those of `only`."""
