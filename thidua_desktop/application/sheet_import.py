"""Looking into any Excel or csv file step by step: sheets, header row, columns, then its rows.

What a person chose comes in as data, what was found goes out as data; nothing is guessed unsaid.
"""

from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from msgspec import Struct, field
from msgspec.structs import replace

from thidua_desktop.application.frame_rows import FrameRow
from thidua_desktop.application.job import JobContext
from thidua_desktop.application.sheets import (
    CellProblem,
    EntryContext,
    EntryRow,
    MonthsRow,
    SheetResult,
)
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.reasons import Reason
from thidua_desktop.domain.text.dates import YearWindow
from thidua_desktop.domain.text.months import months_of

PREVIEWED = 30

ImportValue = EntryRow | MonthsRow | FrameRow
"""What one row of a file says."""


class Subject(StrEnum):
    """What a file is read as: entries of a unit, or a part of the leader's frame."""

    PROGRESS = "progress"
    TARGETS = "targets"
    TABLE = "table"
    UNITS = "units"


class ImportColumn(StrEnum):
    """What a column of a file can mean; besides `goal_column` and `month_column`."""

    DATE = "date"
    CODE = "code"
    RESULT = "result"
    COMPONENT = "component"
    NOTE = "note"
    UNIT = "unit"
    TITLE = "title"
    MAX_POINTS = "max_points"
    PART = "part"
    RULE = "rule"
    PARAMS = "params"
    MEASURE = "measure"
    TARGET = "target"
    AGGREGATION = "aggregation"
    DIRECTION = "direction"
    EVIDENCE = "evidence"
    DUE = "due"
    NA_REASON = "na_reason"
    UNIT_CODE = "unit_code"
    NAME = "name"
    KIND = "kind"
    HEADCOUNT = "headcount"
    HEAD = "head"


Meaning = str
"""An `ImportColumn`, the goals of one unit, or the results of one month."""

_GOAL = "goal:"
_MONTH = "month:"


def goal_column(unit: UnitCode) -> Meaning:
    """A column with the goals of this unit."""
    return _GOAL + unit


def unit_of_goal(meaning: Meaning) -> UnitCode | None:
    """Whose goals the column holds, None for any other column."""
    return UnitCode(meaning.removeprefix(_GOAL)) if meaning.startswith(_GOAL) else None


def month_column(first: date) -> Meaning:
    """A column with the results of the month that begins with this day."""
    return _MONTH + first.isoformat()


def month_of(meaning: Meaning) -> date | None:
    """The first day of the month whose results the column holds, None for any other column."""
    is_month = meaning.startswith(_MONTH)
    return date.fromisoformat(meaning.removeprefix(_MONTH)) if is_month else None


class Layout(Struct, frozen=True, kw_only=True):
    """What the columns of a file can mean, and which of them no row can do without.

    A file with columns of `months` has none of `instead`.
    """

    columns: tuple[Meaning, ...]
    needed: tuple[Meaning, ...]
    months: tuple[Meaning, ...] = ()
    instead: tuple[Meaning, ...] = ()


def layout_of(subject: Subject, units: tuple[Unit, ...], window: YearWindow) -> Layout:
    """The columns of a subject; those of goals follow the frame's units, of months its year."""
    if subject is Subject.PROGRESS:
        months = tuple(map(month_column, months_of(window)))
        return replace(_LAYOUTS[subject], months=months, instead=_NOT_BESIDE_MONTHS)
    if subject is Subject.TARGETS:
        goals = (goal_column(unit.code) for unit in units)
        needed = (ImportColumn.CODE,)
        return Layout(columns=(*needed, *goals, ImportColumn.NA_REASON), needed=needed)
    return _LAYOUTS[subject]


_NOT_BESIDE_MONTHS = (ImportColumn.DATE, ImportColumn.RESULT)
_LAYOUTS = {
    Subject.PROGRESS: Layout(
        columns=(
            *(ImportColumn.DATE, ImportColumn.CODE, ImportColumn.RESULT),
            *(ImportColumn.COMPONENT, ImportColumn.NOTE, ImportColumn.UNIT),
        ),
        needed=(ImportColumn.DATE, ImportColumn.CODE, ImportColumn.RESULT),
    ),
    Subject.TABLE: Layout(
        columns=(
            *(ImportColumn.CODE, ImportColumn.TITLE, ImportColumn.MAX_POINTS, ImportColumn.PART),
            *(ImportColumn.RULE, ImportColumn.PARAMS, ImportColumn.MEASURE, ImportColumn.TARGET),
            *(ImportColumn.AGGREGATION, ImportColumn.DIRECTION, ImportColumn.EVIDENCE),
            ImportColumn.DUE,
        ),
        needed=(
            *(ImportColumn.CODE, ImportColumn.TITLE, ImportColumn.MAX_POINTS),
            *(ImportColumn.PART, ImportColumn.RULE),
        ),
    ),
    Subject.UNITS: Layout(
        columns=(
            *(ImportColumn.UNIT_CODE, ImportColumn.NAME, ImportColumn.KIND),
            *(ImportColumn.HEADCOUNT, ImportColumn.HEAD),
        ),
        needed=(ImportColumn.UNIT_CODE, ImportColumn.NAME),
    ),
}


class LeftOut(StrEnum):
    """Why a row below the header has no value; `BLANK` has nothing in the chosen columns."""

    PROBLEM = "problem"
    HIDDEN = "hidden"
    HEADER = "header"
    TOTAL = "total"
    GROUP = "group"
    BLANK = "blank"
    OTHER_UNIT = "other_unit"


class SheetName(Struct, frozen=True, kw_only=True):
    """A sheet as the file lists it."""

    name: str
    is_hidden: bool


class PreviewRow(Struct, frozen=True, kw_only=True):
    """One row as texts, one for each column from A on."""

    row: int
    cells: tuple[str, ...]
    is_hidden: bool = False


class SheetGlance(Struct, frozen=True, kw_only=True):
    """The first filled rows of a sheet; `header_row` is where its header ends, None if unknown."""

    sheet: int
    columns: tuple[str, ...]
    rows: int
    preview: tuple[PreviewRow, ...]
    header_row: int | None
    hidden_rows: str = ""
    hidden_columns: str = ""


class Head(Struct, frozen=True, kw_only=True):
    """One column below its header text; `meaning` is what the text says it holds."""

    column: int
    letter: str
    title: str
    sample: str
    meaning: Meaning | None = None


class Conversion(Struct, frozen=True, kw_only=True):
    """A text in an old font before and after its conversion; `count` cells of its column."""

    cell: str
    before: str
    after: str
    encoding: str
    count: int


class Heads(Struct, frozen=True, kw_only=True):
    """The columns under a header row; tables with equal `shape` have the same header texts."""

    heads: tuple[Head, ...]
    shape: str
    conversions: tuple[Conversion, ...] = ()
    remarks: tuple[CellProblem, ...] = ()


class TablePlace(Struct, frozen=True, kw_only=True):
    """Which sheet, the last row of its header, and whether hidden rows and columns count."""

    sheet: int
    header_row: int
    include_hidden: bool = False


Fixes = Mapping[tuple[int, Meaning], str]
"""What stands in a cell instead of what the file says, by row and column; empty for nothing."""


class ReadOrder(Struct, frozen=True, kw_only=True):
    """How rows are read: the columns as a person confirmed them, cells as a person fixed them."""

    place: TablePlace
    columns: Mapping[Meaning, int]
    fixes: Fixes = field(default_factory=dict)


class RowProblem(Struct, frozen=True, kw_only=True):
    """A problem and the column it is in; None for one of the whole row."""

    column: Meaning | None
    found: CellProblem


class RowRead(Struct, frozen=True, kw_only=True):
    """One filled row below the header: either a value, or the reason why it is none."""

    row: int
    value: ImportValue | None = None
    left_out: LeftOut | None = None
    problems: tuple[RowProblem, ...] = ()


class ImportContext(Struct, frozen=True, kw_only=True):
    """What must be known to read rows: what they are, the frame, and whose book it is."""

    entries: EntryContext
    own: Unit
    subject: Subject = Subject.PROGRESS

    @property
    def frame(self) -> Frame:
        return self.entries.frame

    @property
    def layout(self) -> Layout:
        return layout_of(self.subject, self.frame.units, self.entries.window)


class Seen(Struct, frozen=True, kw_only=True):
    """A step's answer; `refusal` is given instead where the file or sheet cannot be taken."""

    glance: SheetGlance | None = None
    refusal: Reason | None = None


class OpenSheets(Protocol):
    """A file that was read once into memory; one thread asks, the file itself is let go.

    Every call may take seconds, reports to its job and raises CancelledError where it is stopped;
    NotAllowedError (SANDBOX_DIED) where the file brought its reading to an end. The next call
    begins anew.
    """

    names: tuple[SheetName, ...]
    is_package: bool
    has_external_links: bool

    def glance(self, sheet: int, job: JobContext) -> Seen: ...

    def best_sheet(self, job: JobContext) -> int:
        """The first sheet that has the header of its subject, else the first one seen."""

    def heads(self, place: TablePlace, job: JobContext) -> Heads: ...

    def read(
        self, order: ReadOrder, job: JobContext, *, only: Collection[int] | None = None
    ) -> tuple[RowRead, ...]:
        """Every filled row below the header in its order, or at least those of `only`."""


class Lectern(Protocol):
    """One foreign file after the other, read in a process of its own under limits.

    Whatever a file does there, the answer is what it says or why it is not read. One thread asks,
    any may close.
    """

    def get_ready(self) -> None:
        """What takes a moment at the first file is done before it."""

    def open(self, path: Path, context: ImportContext, job: JobContext) -> SheetResult[OpenSheets]:
        """The file in place of the one before, which is of no use any more.

        Raises KnownFault (FILE_MISSING, FILE_LOCKED, FILE_IO) and as `OpenSheets`.
        """

    def close(self) -> None:
        """Ends the process, also while it reads."""


class ReadingRoom(Protocol):
    """Where lecterns come from."""

    def lectern(self) -> Lectern: ...
