"""What is to be looked at before rows are written: cells to fix, remarks, and what becomes of all.

Worked out away from the screen; a file may hold as many problems as cells.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from thidua_desktop.application.absent_rows import NOTHING_ABSENT, Absent, absent_from
from thidua_desktop.application.entry_import import ImportBase, ImportPlan, plan_import
from thidua_desktop.application.sheet_import import (
    Heads,
    ImportColumn,
    LeftOut,
    Meaning,
    RowRead,
    month_of,
)
from thidua_desktop.application.sheets import CellProblem, ProblemCode, SheetProblemCode
from thidua_desktop.gui.import_wizard.summary_rows import SummaryRow, summary_rows

Spot = tuple[int, Meaning]
Kind = tuple[Meaning | None, ProblemCode, str]
_ANY_MONTH: Meaning = "month"
_NAMED = 5
_JOINT = "; "


class LineState(StrEnum):
    """Whether a cell still waits; a row said twice waits for nothing, but may be dropped."""

    OPEN = "open"
    FIXED = "fixed"
    DROPPED = "dropped"
    TWICE = "twice"


class Fix(Struct, frozen=True, kw_only=True):
    """What a person typed instead, and what was wrong before."""

    text: str
    was: CellProblem


class Decisions(Struct, frozen=True, kw_only=True):
    """What a person decided about cells and rows so far."""

    fixes: Mapping[Spot, Fix] = field(default_factory=dict)
    dropped: frozenset[int] = frozenset()
    wanted: frozenset[int] = frozenset()
    """Rows to be written although the book says otherwise since."""

    @property
    def is_any(self) -> bool:
        """Whether a person decided anything at all."""
        return bool(self.fixes or self.dropped or self.wanted)

    def with_fix(self, lines: Iterable["Line"], text: str) -> "Decisions":
        """One text for cells; a row that is fixed is wanted again."""
        made = {
            (line.row, line.column): Fix(text=text.strip(), was=self._was(line))
            for line in lines
            if line.column is not None
        }
        dropped = self.dropped - {row for row, _ in made}
        return replace(self, fixes={**self.fixes, **made}, dropped=dropped)

    def without_fix(self, line: "Line") -> "Decisions":
        """The cell says again what the file says."""
        fixes = {spot: fix for spot, fix in self.fixes.items() if spot != (line.row, line.column)}
        return replace(self, fixes=fixes)

    def _was(self, line: "Line") -> CellProblem:
        """What was wrong with the file's own text."""
        known = self.fixes.get((line.row, line.column)) if line.column is not None else None
        return line.found if known is None else known.was


class Line(Struct, frozen=True, kw_only=True):
    """One cell of the list; `column` is None where a whole row is meant."""

    row: int
    column: Meaning | None
    found: CellProblem
    state: LineState
    fix: str = ""

    @property
    def proposals(self) -> tuple[str, ...]:
        """What was perhaps meant; a person takes one or types something else.

        A month may also be left empty.
        """
        facts = self.found.facts
        if "as_thousands" in facts:
            return facts["as_thousands"], facts["as_decimal"]
        said = facts.get("candidates") or facts.get("proposal") or ""
        meant = tuple(filter(None, said.split(_JOINT)))
        return (*meant, "") if self.may_be_empty else meant

    @property
    def may_be_empty(self) -> bool:
        """Whether the cell of a result can be left out without its row."""
        return self.column is not None and month_of(self.column) is not None

    @property
    def kind(self) -> Kind:
        """Equal for cells that say the same thing, so that one answer fits all of them.

        The columns of months are of one kind.
        """
        found = self.found
        return (
            _ANY_MONTH if self.may_be_empty else self.column,
            found.code,
            found.raw or found.facts.get("proposal", ""),
        )


class Remark(Struct, frozen=True, kw_only=True):
    """Something worth saying that stops nothing; `cells` names the first of `count` places."""

    code: ProblemCode | LeftOut
    count: int
    cells: tuple[str, ...]
    found: CellProblem | None = None


class Review(Struct, frozen=True, kw_only=True):
    """All rows as they stand now, and all that the screen shows of them.

    `open_rows` will be left out unless one of their `open_cells` is fixed; `kinds` has the open
    cells that say the same.
    """

    rows: tuple[RowRead, ...]
    lines: tuple[Line, ...]
    remarks: tuple[Remark, ...]
    plan: ImportPlan
    listed: tuple[SummaryRow, ...]
    kinds: Mapping[Kind, tuple[Line, ...]]
    open_rows: int
    open_cells: int
    absent: Absent = NOTHING_ABSENT

    def alike(self, line: Line) -> tuple[Line, ...]:
        """Other open cells that say the same."""
        if line.column is None or line.state is not LineState.OPEN:
            return ()
        return tuple(other for other in self.kinds.get(line.kind, ()) if other is not line)


def review(
    rows: tuple[RowRead, ...],
    base: ImportBase,
    decisions: Decisions,
    heads: Heads,
    *,
    has_links: bool,
) -> Review:
    """Lists and counts everything anew."""
    plan = plan_import(rows, base, decisions.dropped, decisions.wanted)
    lines = tuple(sorted(_lines(rows, plan, decisions), key=_order))
    waiting = [line for line in lines if line.state is LineState.OPEN]
    return Review(
        rows=rows,
        lines=lines,
        remarks=(*_of_sheet(heads, has_links=has_links), *_of_rows(rows)),
        plan=plan,
        listed=summary_rows(plan, base.context.frame),
        kinds=_kinds(waiting),
        open_rows=len({line.row for line in waiting}),
        open_cells=len(waiting),
        absent=absent_from(base.context.frame, base.context.subject, rows),
    )


def _kinds(lines: Iterable[Line]) -> dict[Kind, tuple[Line, ...]]:
    found: dict[Kind, list[Line]] = {}
    for line in lines:
        found.setdefault(line.kind, []).append(line)
    return {kind: tuple(alike) for kind, alike in found.items()}


def _lines(rows: Iterable[RowRead], plan: ImportPlan, decisions: Decisions) -> Iterator[Line]:
    fixes, dropped = decisions.fixes, decisions.dropped
    open_now: set[Spot] = set()
    for row in rows:
        state = LineState.DROPPED if row.row in dropped else LineState.OPEN
        if row.left_out is LeftOut.PROBLEM:
            for problem in row.problems:
                if problem.found.refused:
                    if problem.column is not None:
                        open_now.add((row.row, problem.column))
                    yield _line(row.row, problem.column, problem.found, state, fixes)
        elif row.value is not None and state is LineState.DROPPED and not _has_fix(row, fixes):
            yield Line(row=row.row, column=None, found=_twice(row, 0), state=state)
        if row.row in plan.doubles:
            found = _twice(row, plan.doubles[row.row])
            yield Line(row=row.row, column=None, found=found, state=LineState.TWICE)
    for (number, column), fix in fixes.items():
        if (number, column) not in open_now:
            state = LineState.DROPPED if number in dropped else LineState.FIXED
            yield Line(row=number, column=column, found=fix.was, state=state, fix=fix.text)


def _line(
    row: int,
    column: Meaning | None,
    found: CellProblem,
    state: LineState,
    fixes: Mapping[Spot, Fix],
) -> Line:
    fix = fixes.get((row, column)) if column is not None else None
    if fix is not None:  # what is typed now is wrong as well; the file's own text stays in sight
        found = replace(found, raw=fix.was.raw)
    return Line(row=row, column=column, found=found, state=state, fix=fix.text if fix else "")


def _has_fix(row: RowRead, fixes: Mapping[Spot, Fix]) -> bool:
    return any(number == row.row for number, _ in fixes)


def _twice(row: RowRead, other: int) -> CellProblem:
    facts = {"other": str(other)} if other else {}
    sheet = row.value.place.sheet if row.value is not None else ""
    code = SheetProblemCode.DUPLICATE
    return CellProblem(sheet=sheet, cell=str(row.row), code=code, facts=facts, refused=False)


_COLUMNS: tuple[Meaning | None, ...] = (None, *ImportColumn)


def _order(line: Line) -> tuple[int, int, str]:
    """Months by their time: their meanings are written so that they sort."""
    is_known = line.column in _COLUMNS
    return line.row, _COLUMNS.index(line.column) if is_known else len(_COLUMNS), line.column or ""


def _of_sheet(heads: Heads, *, has_links: bool) -> Iterator[Remark]:
    if has_links:
        yield Remark(code=SheetProblemCode.EXTERNAL_LINKS, count=0, cells=())
    yield from _grouped((found.code, found.cell, found) for found in heads.remarks)


def _of_rows(rows: Iterable[RowRead]) -> Iterator[Remark]:
    """Notes by kind, then rows that are no entries by their reason."""
    notes = (
        (problem.found.code, problem.found.cell, problem.found)
        for row in rows
        if row.left_out is not LeftOut.OTHER_UNIT
        for problem in row.problems
        if not problem.found.refused
    )
    yield from _grouped(notes)
    passed = (
        (row.left_out, str(row.row), None) for row in rows if row.left_out is not LeftOut.PROBLEM
    )
    yield from _grouped(passed)


def _grouped(
    found: Iterable[tuple[ProblemCode | LeftOut | None, str, CellProblem | None]],
) -> Iterator[Remark]:
    groups: dict[tuple[ProblemCode | LeftOut, str], list[tuple[str, CellProblem | None]]] = {}
    for code, cell, problem in found:
        if code is None:
            continue
        apart = problem.facts.get("unit", "") if problem is not None else ""
        groups.setdefault((code, apart), []).append((cell, problem))
    for (kind, _), members in groups.items():
        cells = tuple(cell for cell, _ in members[:_NAMED])
        yield Remark(code=kind, count=len(members), cells=cells, found=members[0][1])
