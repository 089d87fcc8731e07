"""What is read from clerks' Excel files: rows with their places, and everything that was wrong."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from msgspec import Struct, field

from thidua_desktop.application.fill_in import FillInForm
from thidua_desktop.application.number_policy import NumberPolicy
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.criterion import CriteriaGroup, Criterion
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.progress import Result
from thidua_desktop.domain.reasons import Reason, ReasonCode
from thidua_desktop.domain.scoring.limits import EntryProblem, ScoreProblem
from thidua_desktop.domain.scoring.table_limits import TableProblem
from thidua_desktop.domain.scoring_table import Target
from thidua_desktop.domain.text.dates import YearWindow

T = TypeVar("T")


class SheetProblemCode(StrEnum):
    """What can be wrong with a sheet, row or cell beside the reasons of hostile files.

    The comment names the facts. `proposal` is what was perhaps meant, never taken unasked.
    """

    # of sheets and columns
    SHEET_MISSING = "SHEET_MISSING"  # wanted, found (names joined by "; ")
    SHEET_GUESSED = "SHEET_GUESSED"  # wanted; the only sheet with the right header was taken
    HEADER_MISSING = "HEADER_MISSING"  # wanted (header texts joined by "; ")
    COLUMN_MISSING = "COLUMN_MISSING"  # wanted; the header row lacks these
    COLUMN_TWICE = "COLUMN_TWICE"  # wanted, other (the first cell of that header)
    COLUMN_UNKNOWN = "COLUMN_UNKNOWN"  # no facts; a target column that is no unit
    HEADER_REPEATED = "HEADER_REPEATED"  # no facts; the header again, below the first one
    HIDDEN_SHEET = "HIDDEN_SHEET"  # no facts
    HIDDEN_ROWS = "HIDDEN_ROWS"  # rows ("4-9; 12")
    HIDDEN_COLUMNS = "HIDDEN_COLUMNS"  # columns ("C; F")
    EXTERNAL_LINKS = "EXTERNAL_LINKS"  # no facts; other workbooks are not looked at
    # of rows
    TOTAL_ROW = "TOTAL_ROW"  # no facts; a line of totals, no entry
    OTHER_UNIT = "OTHER_UNIT"  # unit; an entry of another unit than the book's
    DUPLICATE = "DUPLICATE"  # other (the cell that said it first)
    NOT_TYPED_HERE = "NOT_TYPED_HERE"  # criterion; its points are computed, not typed
    GROUP_ROW_MISSING = "GROUP_ROW_MISSING"  # group; criteria name a group without a row
    # of cells
    EMPTY = "EMPTY"  # no facts
    MERGED = "MERGED"  # area, proposal; empty because it is merged with another cell
    NOT_A_NUMBER = "NOT_A_NUMBER"  # kind (a NumberProblemKind), proposal
    NOT_A_RESULT = "NOT_A_RESULT"  # kind, proposal
    NOT_A_DATE = "NOT_A_DATE"  # kind (a DateProblemKind), proposal
    UNKNOWN_CODE = "UNKNOWN_CODE"  # proposal
    UNKNOWN_UNIT = "UNKNOWN_UNIT"  # proposal (codes joined by "; ")
    UNIT_BY_NAME = "UNIT_BY_NAME"  # unit; recognised by its name, not its code
    UNKNOWN_WORD = "UNKNOWN_WORD"  # known (words joined by "; "), proposal
    SPELLING = "SPELLING"  # proposal; differs from a known name in its accents
    RULE_MISSING = "RULE_MISSING"  # no facts; a criterion without a rule
    RULE_PARAMS = "RULE_PARAMS"  # kind (a RuleTextProblemKind), key, found
    NA_NOT_CONTENT = "NA_NOT_CONTENT"  # no facts; only content criteria can be not applicable
    NA_WITHOUT_REASON = "NA_WITHOUT_REASON"  # no facts
    TEXT_CONVERTED = "TEXT_CONVERTED"  # encoding, text, count; samples of a column's old font
    TEXT_UNCLEAR = "TEXT_UNCLEAR"  # no facts; which font the text was typed with is not clear
    LETTERS_LOST = "LETTERS_LOST"  # found, proposal (words joined by "; "); a ư seems to be gone
    TEXT_CLEANED = "TEXT_CLEANED"  # no facts; invisible characters were left out


ProblemCode = ReasonCode | SheetProblemCode | EntryProblem | ScoreProblem | TableProblem


class CellProblem(Struct, frozen=True, kw_only=True):
    """Something wrong or noteworthy at one place.

    `cell` is "B7", "7" for a row, "B" for a column, empty for the sheet. `raw` is what stands
    there. `refused` says that the row (or sheet, or column) was left out because of it.
    """

    sheet: str
    cell: str
    code: ProblemCode
    raw: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    refused: bool = True


class SheetResult(Struct, Generic[T], frozen=True, kw_only=True):
    """What could be read. `value` is None where the file as a whole is refused."""

    value: T | None
    problems: tuple[CellProblem, ...] = ()
    refusal: Reason | None = None


class Answers(Struct, frozen=True, kw_only=True):
    """What the importer was told before reading: numbers, and whether hidden parts count."""

    numbers: NumberPolicy = NumberPolicy.ASK
    include_hidden: bool = False


class Place(Struct, frozen=True, kw_only=True):
    """A row of a sheet, for messages."""

    sheet: str
    row: int


class TableSheet(Struct, frozen=True, kw_only=True):
    """Scoring table and targets; the rules of the total come from elsewhere."""

    groups: tuple[CriteriaGroup, ...]
    criteria: tuple[Criterion, ...]
    targets: tuple[Target, ...]


class EntryRow(Struct, frozen=True, kw_only=True):
    """One row of *Tiến độ*; `from_formula` is to be confirmed by a person.

    `of_month` says that it is the result of its whole month.
    """

    place: Place
    occurred_on: date
    criterion: CriterionCode
    component: str | None = None
    result: Result | None = None
    note: str | None = None
    evidence_name: str | None = None
    from_formula: bool = False
    of_month: bool = False


class MonthsRow(Struct, frozen=True, kw_only=True):
    """One row of a table with a column for each month: the months that say something."""

    place: Place
    entries: tuple[EntryRow, ...]


class PointsRow(Struct, frozen=True, kw_only=True):
    """Typed points: *Tự chấm* (no scorer), *Chấm chéo*, *Thẩm định* (no scorer)."""

    place: Place
    scorer: UnitCode | None = None
    unit: UnitCode
    criterion: CriterionCode
    points: Decimal
    reason: str | None = None
    from_formula: bool = False


class ProgressSheet(Struct, frozen=True, kw_only=True):
    """A unit's year in the order of its sheet."""

    entries: tuple[EntryRow, ...]
    self_scores: tuple[PointsRow, ...]


class ScoreSheet(Struct, frozen=True, kw_only=True):
    """What others gave: cross-checkers and the leader."""

    cross: tuple[PointsRow, ...]
    appraisals: tuple[PointsRow, ...]


class TableContext(Struct, frozen=True, kw_only=True):
    """What must be known to read a scoring table."""

    units: tuple[Unit, ...]
    window: YearWindow
    answers: Answers = field(default_factory=Answers)


class EntryContext(Struct, frozen=True, kw_only=True):
    """What must be known to read entries and scores."""

    frame: Frame
    answers: Answers = field(default_factory=Answers)

    @property
    def window(self) -> YearWindow:
        return YearWindow(start=self.frame.year.start, end=self.frame.year.end)


class SheetReader(Protocol):
    """Reads foreign workbooks. All raise KnownFault: FILE_MISSING, FILE_LOCKED, FILE_IO."""

    def read_scoring_table(self, path: Path, context: TableContext) -> SheetResult[TableSheet]: ...

    def read_progress(
        self, path: Path, unit: UnitCode, context: EntryContext
    ) -> SheetResult[ProgressSheet]: ...

    def read_filled_form(
        self, path: Path, form: FillInForm, answers: Answers
    ) -> SheetResult[ProgressSheet]:
        """A form of ours as a unit filled it in; FORM_MISMATCH where it is another's."""

    def read_scores(self, path: Path, context: EntryContext) -> SheetResult[ScoreSheet]: ...
