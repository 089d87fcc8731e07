"""Where an import stands: one frozen picture that every step is drawn from."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct, field

from thidua_desktop.application.absent_rows import NOTHING_ABSENT, Absent
from thidua_desktop.application.entry_import import ImportBase
from thidua_desktop.application.job import Progress
from thidua_desktop.application.sheet_import import (
    Heads,
    Layout,
    Meaning,
    SheetGlance,
    SheetName,
    TablePlace,
)
from thidua_desktop.gui.import_wizard.review import Decisions, Review
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.wording.names import NO_NAMES, Names

_NO_LAYOUT = Layout(columns=(), needed=())

WRITING = "write"
"""The step of a progress that cannot be stopped or left half-way."""


class Stage(StrEnum):
    """The steps in their order."""

    FILE = "file"
    SHEET = "sheet"
    COLUMNS = "columns"
    PROBLEMS = "problems"
    SUMMARY = "summary"


class Stop(StrEnum):
    """What ends an import at its first step, beside what the reader refuses."""

    PACKAGE = "package"
    NO_SHEETS = "no_sheets"
    NOT_A_MEMBER = "not_a_member"
    NOT_THE_LEADER = "not_the_leader"


class ImportState(Struct, frozen=True, kw_only=True):
    """What is known so far; later parts are empty until their step was reached.

    `by_month` says that the file has a column for each month in place of days and results.

    `failure` or `stop` says why it does not go on from here. `progress` is given while something
    is read; `base` is the book as rows are held against it, `terms` are its frame's words.
    `drops_absent` says that what the file leaves out goes out of the frame.
    """

    stage: Stage = Stage.FILE
    progress: Progress | None = None
    failure: Failure | None = None
    stop: Stop | None = None
    file: Path | None = None
    terms: Names = NO_NAMES
    base: ImportBase | None = None
    names: tuple[SheetName, ...] = ()
    glance: SheetGlance | None = None
    place: TablePlace | None = None
    heads: Heads | None = None
    columns: Mapping[Meaning, int] = field(default_factory=dict)
    is_remembered: bool = False
    by_month: bool = False
    decisions: Decisions = field(default_factory=Decisions)
    review: Review | None = None
    drops_absent: bool = False

    @property
    def layout(self) -> Layout:
        """What columns can mean, as soon as the book was asked."""
        return self.base.context.layout if self.base is not None else _NO_LAYOUT

    @property
    def missing(self) -> tuple[Meaning, ...]:
        """Columns that nobody has matched yet and no row can do without."""
        instead = self.layout.instead if self.by_month else ()
        needed = (column for column in self.layout.needed if column not in instead)
        return tuple(column for column in needed if column not in self.columns)

    @property
    def lacks_months(self) -> bool:
        """Whether a file by months has none of them matched."""
        return self.by_month and not any(month in self.columns for month in self.layout.months)

    @property
    def clashes(self) -> tuple[int, ...]:
        """Columns of the file that were matched more than once."""
        chosen = list(self.columns.values())
        return tuple(sorted({column for column in chosen if chosen.count(column) > 1}))

    @property
    def is_ready(self) -> bool:
        """Whether the person may go on from this step."""
        # What could not be written may be tried again as it stands.
        is_wrong = self.failure is not None and self.stage is not Stage.SUMMARY
        if self.progress is not None or is_wrong or self.stop is not None:
            return False
        match self.stage:
            case Stage.FILE:
                return bool(self.names)
            case Stage.SHEET:
                return self.place is not None and self.glance is not None and self.glance.rows > 0
            case Stage.COLUMNS:
                is_matched = len(self.columns) > 1 and not self.missing and not self.clashes
                return self.heads is not None and is_matched and not self.lacks_months
            case Stage.PROBLEMS:
                return self.review is not None
            case Stage.SUMMARY:
                return self.review is not None and bool(self.review.plan.new or self.absent.codes)

    @property
    def absent(self) -> Absent:
        """What goes out of the frame with this import."""
        is_dropped = self.drops_absent and self.review is not None
        return self.review.absent if is_dropped and self.review is not None else NOTHING_ABSENT
