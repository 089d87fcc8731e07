"""Opens a workbook and gives its tables one after another; the first line of every reader."""

from collections.abc import Iterator
from pathlib import Path

from thidua_desktop.application.sheets import Answers, SheetProblemCode
from thidua_desktop.domain.text.collation import fold
from thidua_desktop.exchange.sheets.forms import Form
from thidua_desktop.exchange.sheets.problems import Problems
from thidua_desktop.exchange.sheets.rows import Amounts, RowReader
from thidua_desktop.exchange.sheets.sheet_xml import Grid
from thidua_desktop.exchange.sheets.sources import open_source
from thidua_desktop.exchange.sheets.tables import (
    Table,
    find_table,
    has_header,
    header_keys,
    is_header_again,
    is_total_row,
    visible,
)
from thidua_desktop.exchange.sheets.workbook_parts import SheetEntry


class Workbook:
    """A foreign workbook and what was found wrong with it so far.

    Raises KnownFault where the file cannot be read, RefusedError where it is no workbook.
    """

    def __init__(self, path: Path, answers: Answers) -> None:
        self.problems = Problems()
        self._answers = answers
        self._source = open_source(path)
        self._sheets = tuple(
            entry for entry in self._source.entries if not entry.hidden or answers.include_hidden
        )
        self._grids: dict[str, Grid] = {}
        for entry in self._source.entries:
            if entry not in self._sheets:
                self.problems.refuse(entry.name, "", SheetProblemCode.HIDDEN_SHEET)
        if self._source.has_external_links:
            self.problems.note("", "", SheetProblemCode.EXTERNAL_LINKS)

    def table(self, form: Form, *, required: bool = True) -> Table | None:
        """The form's table; None where it is missing, listed if it is required."""
        entry = self._named(form) or (self._guessed(form) if required else None)
        if entry is not None:
            return find_table(self._grid(entry, form), form, self.problems)
        if required:
            found = "; ".join(one.name for one in self._sheets)
            code = SheetProblemCode.SHEET_MISSING
            self.problems.refuse("", "", code, wanted=form.title, found=found)
        return None

    def _named(self, form: Form) -> SheetEntry | None:
        wanted = " ".join(fold(form.title).split())
        return next((one for one in self._sheets if wanted in header_keys(one.name)), None)

    def _guessed(self, form: Form) -> SheetEntry | None:
        """The only sheet with the form's header, said so; a .csv is never another sheet."""
        if self._source.is_single:
            return self._sheets[0]
        fitting = [one for one in self._sheets if has_header(self._grid(one, form), form)]
        if len(fitting) != 1:
            return None
        self.problems.note(fitting[0].name, "", SheetProblemCode.SHEET_GUESSED, wanted=form.title)
        return fitting[0]

    def _grid(self, entry: SheetEntry, form: Form) -> Grid:
        if entry.part not in self._grids:
            grid = self._source.grid(entry)
            if not self._answers.include_hidden:
                grid = visible(grid, form, self.problems)
            self._grids[entry.part] = grid
        return self._grids[entry.part]

    def rows(self, table: Table) -> Iterator[RowReader]:
        """The data rows; a repeated header and lines of totals are left out and listed."""
        amounts = Amounts(table, self._answers)
        name = table.grid.name
        for row in table.data_rows():
            if is_header_again(table, row):
                self.problems.note(name, str(row), SheetProblemCode.HEADER_REPEATED)
            elif is_total_row(table, row):
                self.problems.refuse(name, str(row), SheetProblemCode.TOTAL_ROW)
            elif any(cell.text.strip() for cell in table.grid.rows[row].values()):
                yield RowReader(table, row, self.problems, amounts)
