"""A foreign file that a person goes through: sheets, header, columns, its rows."""

from collections.abc import Callable, Collection

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.job import JobContext
from thidua_desktop.application.sheet_import import (
    PREVIEWED,
    Head,
    Heads,
    ImportColumn,
    ImportContext,
    Meaning,
    PreviewRow,
    ReadOrder,
    RowRead,
    Seen,
    SheetGlance,
    SheetName,
    Subject,
    TablePlace,
    goal_column,
    month_column,
)
from thidua_desktop.application.sheets import SheetProblemCode
from thidua_desktop.domain.ids import UnitCode
from thidua_desktop.domain.text.collation import fold
from thidua_desktop.domain.text.unit_names import UnitMatch
from thidua_desktop.exchange.refusal import RefusedError, shown_name
from thidua_desktop.exchange.sheets.cells import Broken, RawCell, read_cell
from thidua_desktop.exchange.sheets.forms import ANY_ENTRIES, TABLE, TARGETS, UNITS
from thidua_desktop.exchange.sheets.frame_import import FrameImport
from thidua_desktop.exchange.sheets.month_columns import (
    FEWEST_MONTHS,
    month_columns,
    month_header,
)
from thidua_desktop.exchange.sheets.old_fonts import in_unicode
from thidua_desktop.exchange.sheets.problems import Problems
from thidua_desktop.exchange.sheets.references import unit_named
from thidua_desktop.exchange.sheets.row_import import (
    COLUMN_OF,
    EntryImport,
    RowTable,
    conversions,
    filled_rows,
)
from thidua_desktop.exchange.sheets.rows import written
from thidua_desktop.exchange.sheets.sheet_xml import Grid, column_name
from thidua_desktop.exchange.sheets.sources import Source
from thidua_desktop.exchange.sheets.tables import meanings, partial_header, ranges, whole_header

FORMS = {
    Subject.PROGRESS: ANY_ENTRIES,
    Subject.TARGETS: TARGETS,
    Subject.TABLE: TABLE,
    Subject.UNITS: UNITS,
}
_BESIDE_MONTHS = (ImportColumn.CODE, ImportColumn.COMPONENT, ImportColumn.UNIT)
_EVERY = 500
_ABOVE_HEADER = 5
_BELOW_HEADER = 3
_SHAPE_JOINT = " | "


class _Unpacked(Struct, frozen=True, kw_only=True):
    """A table's cells in Unicode, hidden ones left out unless they count, and what was changed."""

    grid: Grid
    problems: Problems


class OpenFile:
    """Fulfils `OpenSheets`; remembers each sheet once it was read."""

    def __init__(self, source: Source, context: ImportContext) -> None:
        self._source = source
        self._context = context
        self._form = FORMS[context.subject]
        self._grids: dict[int, Grid] = {}
        self._unpacked: dict[TablePlace, _Unpacked] = {}
        self.is_package = source.is_package
        self.has_external_links = source.has_external_links
        self.names = tuple(
            SheetName(name=shown_name(one.name), is_hidden=one.hidden) for one in source.entries
        )

    def best_sheet(self, job: JobContext) -> int:
        """The first with the header; a sheet that cannot be read is passed over here."""
        seen = [number for number, name in enumerate(self.names) if not name.is_hidden]
        partly: list[int] = []
        for number in seen:
            try:
                grid = self._grid(number, job)
            except RefusedError:
                continue
            header = self._guessed(grid)
            if header is not None and self._is_about(grid, header):
                return number
            if header is not None:
                partly.append(number)
        return next(iter(partly or seen), 0)

    def glance(self, sheet: int, job: JobContext) -> Seen:
        try:
            grid = self._grid(sheet, job)
        except RefusedError as refused:
            return Seen(refusal=refused.reason)
        header = self._guessed(grid)
        shown = in_unicode(_shown_rows(grid, header), 0, Problems())
        width = max((max(cells) for cells in shown.rows.values()), default=0)
        return Seen(
            glance=SheetGlance(
                sheet=sheet,
                columns=tuple(map(column_name, range(1, width + 1))),
                rows=len(filled_rows(grid, 0)),
                preview=tuple(_preview(shown, row, width) for row in sorted(shown.rows)),
                header_row=None if header is None else header[-1],
                hidden_rows=ranges(sorted(grid.hidden_rows)),
                hidden_columns="; ".join(map(column_name, _hidden_columns(grid))),
            )
        )

    def heads(self, place: TablePlace, job: JobContext) -> Heads:
        unpacked = self._table(place, job)
        grid, header = unpacked.grid, self._header(unpacked.grid, place)
        titles = replace(grid, rows={row: grid.rows.get(row, {}) for row in header})
        titles = in_unicode(titles, 0, Problems())
        means = self._meanings(grid, titles, header)
        below = [row for row in sorted(grid.rows) if row > place.header_row]
        columns = sorted({c for row in (*header, *below) for c in grid.rows.get(row, {})})
        heads = tuple(
            Head(
                column=column,
                letter=column_name(column),
                title=_title(titles, header, column),
                sample=_sample(grid, below, column),
                meaning=means.get(column),
            )
            for column in columns
        )
        return Heads(
            heads=heads,
            shape=_SHAPE_JOINT.join(fold(head.title) for head in heads),
            conversions=conversions(unpacked.problems),
            remarks=tuple(
                found
                for found in unpacked.problems.listed()
                if found.code is not SheetProblemCode.TEXT_CONVERTED
            ),
        )

    def read(
        self, order: ReadOrder, job: JobContext, *, only: Collection[int] | None = None
    ) -> tuple[RowRead, ...]:
        whole = self._grid(order.place.sheet, job)
        table = RowTable(self._table(order.place, job).grid, order, self._context)
        wanted = filled_rows(whole, order.place.header_row)
        if self._context.subject is not Subject.PROGRESS:
            job.step(0, len(wanted), "rows")
            return tuple(FrameImport(table, self._context).read(wanted))
        if only is not None:
            wanted = [row for row in wanted if row in only]
        reading = EntryImport(table, self._context)
        found: list[RowRead] = []
        for done, row in enumerate(wanted):
            if done % _EVERY == 0:
                job.step(done, len(wanted), "rows")
            found.append(reading.read(row))
        return tuple(found)

    def _is_about(self, grid: Grid, header: range) -> bool:
        """Whether the header has all the subject needs; that of goals has to name units."""
        if self._context.subject is Subject.TARGETS:
            titles = in_unicode(grid, header[-1], Problems())
            return bool(_goal_columns(titles, header, self._context))
        if self._months(grid, header):
            return True
        found = meanings(grid, self._form, header)
        return all(role in found for role in self._form.required)

    def _meanings(self, grid: Grid, titles: Grid, header: range) -> dict[int, Meaning]:
        """What the header says of columns; the names of units are those of their goals."""
        found: dict[int, Meaning] = {
            column: COLUMN_OF[role] for role, column in meanings(grid, self._form, header).items()
        }
        if self._context.subject is Subject.TARGETS:
            found = {**_goal_columns(titles, header, self._context), **found}
        months = self._months(grid, header)
        if months:
            # what is over the months says "Kết quả", what is beside them names the criterion
            found = {c: m for c, m in found.items() if m in _BESIDE_MONTHS and c not in months}
        return {**found, **months}

    def _months(self, grid: Grid, header: range) -> dict[int, Meaning]:
        """The columns of months, where the subject has such and there are several."""
        if self._context.subject is not Subject.PROGRESS:
            return {}
        found = month_columns(grid, header, self._context.entries.window)
        several = len(found) >= FEWEST_MONTHS
        return {column: month_column(month) for month, column in found.items() if several}

    def _guessed(self, grid: Grid) -> range | None:
        """The rows that make up the header, as far as it can be told."""
        whole = whole_header(grid, self._form)
        if whole is None and self._context.subject is Subject.PROGRESS:
            whole = month_header(grid, self._context.entries.window)
        return partial_header(grid, self._form) if whole is None else whole

    def _header(self, grid: Grid, place: TablePlace) -> range:
        """All rows of the header that ends in the chosen one."""
        guessed = self._guessed(grid)
        if guessed is not None and guessed[-1] == place.header_row:
            return guessed
        return range(place.header_row, place.header_row + 1)

    def _grid(self, sheet: int, job: JobContext) -> Grid:
        """Raises RefusedError as `read_grid`."""
        if sheet not in self._grids:
            self._grids[sheet] = self._source.grid(self._source.entries[sheet], _watched(job))
        return self._grids[sheet]

    def _table(self, place: TablePlace, job: JobContext) -> _Unpacked:
        if place not in self._unpacked:
            problems = Problems()
            grid = self._grid(place.sheet, job)
            shown = grid if place.include_hidden else _visible(grid)
            job.step(0, 0, "fonts")
            found = _Unpacked(grid=in_unicode(shown, place.header_row, problems), problems=problems)
            self._unpacked[place] = found
        return self._unpacked[place]


def _watched(job: JobContext) -> Callable[[int], None]:
    """Says every now and then how many rows were read; nobody knows how many there are."""

    def watch(row: int) -> None:
        if row % _EVERY == 0:
            job.step(row, 0, "sheet")

    return watch


def _visible(grid: Grid) -> Grid:
    return replace(
        grid,
        rows={
            row: {c: cell for c, cell in cells.items() if c not in grid.hidden_columns}
            for row, cells in grid.rows.items()
            if row not in grid.hidden_rows
        },
    )


def _hidden_columns(grid: Grid) -> list[int]:
    return sorted(grid.hidden_columns & {c for row in grid.rows.values() for c in row})


def _shown_rows(grid: Grid, header: range | None) -> Grid:
    """The first filled rows; where the header lies further down, those around it."""
    filled = filled_rows(grid, 0)
    lies_at = 0 if header is None else filled.index(header[0])
    first = 0 if lies_at + _BELOW_HEADER < PREVIEWED else lies_at - _ABOVE_HEADER
    return replace(grid, rows={row: grid.rows[row] for row in filled[first : first + PREVIEWED]})


def _preview(grid: Grid, row: int, width: int) -> PreviewRow:
    cells = grid.rows[row]
    return PreviewRow(
        row=row,
        cells=tuple(_shown(grid, cells.get(column)) for column in range(1, width + 1)),
        is_hidden=row in grid.hidden_rows,
    )


def _shown(grid: Grid, cell: RawCell | None) -> str:
    """What Excel would show; of an error its sign, of a formula never computed the formula."""
    said = read_cell(cell, date1904=grid.date1904)
    if cell is not None and isinstance(said, Broken):
        return shown_name(cell.text or f"={cell.formula or ''}")
    return shown_name(written(said) or "")


def _goal_columns(grid: Grid, header: range, context: ImportContext) -> dict[int, Meaning]:
    """Columns whose header names a unit that no other column names as well."""
    found: dict[Meaning, list[int]] = {}
    for row in header:
        for column, cell in grid.rows.get(row, {}).items():
            unit = unit_named(cell.text, context.frame.units)
            if isinstance(unit, UnitMatch):
                found.setdefault(goal_column(UnitCode(unit.code)), []).append(column)
    return {columns[0]: meaning for meaning, columns in found.items() if len(columns) == 1}


def _title(grid: Grid, header: range, column: int) -> str:
    """The lowest text; above a merged cell the one that covers it."""
    for row in reversed(header):
        text = _shown(grid, grid.cell(row, column))
        area = None if text else grid.area_at(row, column)
        over = None if area is None else grid.cell(area.top, area.left)
        if text or over is not None:
            return text or _shown(grid, over)
    return ""


def _sample(grid: Grid, rows: Collection[int], column: int) -> str:
    texts = (_shown(grid, grid.cell(row, column)) for row in rows)
    return next(filter(None, texts), "")
