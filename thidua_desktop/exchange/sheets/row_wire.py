"""What the reading process is asked and hands back, as bytes: the same facts, each by its name.

Plain data alone: whatever became of that process, its words can be a wrong row and nothing worse.
"""

from collections.abc import Collection, Iterable, Iterator

import msgspec

from thidua_desktop.application.frame_rows import CriterionRow, GoalsRow, GroupRow, UnitRow
from thidua_desktop.application.sheet_import import (
    Conversion,
    Head,
    Heads,
    LeftOut,
    Meaning,
    ReadOrder,
    RowProblem,
    RowRead,
    TablePlace,
)
from thidua_desktop.application.sheets import (
    CellProblem,
    EntryRow,
    MonthsRow,
    ProblemCode,
    SheetProblemCode,
)
from thidua_desktop.domain.canonical import canonical_bytes, read_canonical
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.scoring.limits import EntryProblem, ScoreProblem
from thidua_desktop.domain.scoring.table_limits import TableProblem

_ROWS = 200
_BYTES = 64 * 1024
"""Of one piece: making rows of it again takes a few milliseconds, in which nothing else runs."""

_CODES: dict[str, ProblemCode] = {
    f"{kind.__name__}.{code.value}": code
    for kind in (ReasonCode, SheetProblemCode, EntryProblem, ScoreProblem, TableProblem)
    for code in kind
}


class _Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    sheet: str
    cell: str
    code: str
    raw: str = ""
    facts: dict[str, str] = {}
    refused: bool = True
    column: Meaning | None = None


class _Row(msgspec.Struct, frozen=True, omit_defaults=True):
    """At most one of its values is given."""

    row: int
    left_out: LeftOut | None = None
    problems: tuple[_Problem, ...] = ()
    entry: EntryRow | None = None
    months: MonthsRow | None = None
    goals: GoalsRow | None = None
    criterion: CriterionRow | None = None
    group: GroupRow | None = None
    unit: UnitRow | None = None


class _Heads(msgspec.Struct, frozen=True):
    heads: tuple[Head, ...]
    shape: str
    conversions: tuple[Conversion, ...]
    remarks: tuple[_Problem, ...]


class _Order(msgspec.Struct, frozen=True):
    place: TablePlace
    columns: dict[Meaning, int]
    fixes: tuple[tuple[int, Meaning, str], ...]
    only: tuple[int, ...] | None


_VALUES = {
    EntryRow: "entry",
    MonthsRow: "months",
    GoalsRow: "goals",
    CriterionRow: "criterion",
    GroupRow: "group",
    UnitRow: "unit",
}


def order_as_bytes(order: ReadOrder, only: Collection[int] | None) -> bytes:
    fixes = tuple((row, meaning, text) for (row, meaning), text in order.fixes.items())
    wanted = None if only is None else tuple(only)
    return canonical_bytes(
        _Order(place=order.place, columns=dict(order.columns), fixes=fixes, only=wanted)
    )


def order_of(said: bytes) -> tuple[ReadOrder, frozenset[int] | None]:
    """Raises `msgspec.MsgspecError`."""
    read = read_canonical(said, _Order)
    fixes = {(row, meaning): text for row, meaning, text in read.fixes}
    order = ReadOrder(place=read.place, columns=read.columns, fixes=fixes)
    return order, None if read.only is None else frozenset(read.only)


def pieces_of(rows: Iterable[RowRead]) -> Iterator[bytes]:
    """The rows in their order, a few at a time."""
    piece: list[bytes] = []
    size = 0
    for row in rows:
        said = canonical_bytes(_row(row))
        piece.append(said)
        size += len(said)
        if len(piece) >= _ROWS or size > _BYTES:
            yield b"[%b]" % b",".join(piece)
            piece, size = [], 0
    if piece:
        yield b"[%b]" % b",".join(piece)


def rows_of(piece: bytes) -> tuple[RowRead, ...]:
    """Raises `msgspec.MsgspecError`, and KeyError for a problem nobody knows."""
    return tuple(map(_row_read, read_canonical(piece, tuple[_Row, ...])))


def heads_as_bytes(heads: Heads) -> bytes:
    return canonical_bytes(
        _Heads(
            heads=heads.heads,
            shape=heads.shape,
            conversions=heads.conversions,
            remarks=tuple(_problem(found, None) for found in heads.remarks),
        )
    )


def heads_of(said: bytes) -> Heads:
    """Raises as `rows_of`."""
    read = read_canonical(said, _Heads)
    return Heads(
        heads=read.heads,
        shape=read.shape,
        conversions=read.conversions,
        remarks=tuple(map(_cell_problem, read.remarks)),
    )


def _row(row: RowRead) -> _Row:
    value = {} if row.value is None else {_VALUES[type(row.value)]: row.value}
    problems = tuple(_problem(one.found, one.column) for one in row.problems)
    said = _Row(row=row.row, left_out=row.left_out, problems=problems)
    return msgspec.structs.replace(said, **value) if value else said


def _row_read(said: _Row) -> RowRead:
    own = said.entry or said.months
    value = own or said.goals or said.criterion or said.group or said.unit
    problems = tuple(
        RowProblem(column=one.column, found=_cell_problem(one)) for one in said.problems
    )
    return RowRead(row=said.row, value=value, left_out=said.left_out, problems=problems)


def _problem(found: CellProblem, column: Meaning | None) -> _Problem:
    return _Problem(
        sheet=found.sheet,
        cell=found.cell,
        code=f"{type(found.code).__name__}.{found.code.value}",
        raw=found.raw,
        facts=dict(found.facts),
        refused=found.refused,
        column=column,
    )


def _cell_problem(said: _Problem) -> CellProblem:
    return CellProblem(
        sheet=said.sheet,
        cell=said.cell,
        code=_CODES[said.code],
        raw=said.raw,
        facts=said.facts,
        refused=said.refused,
    )
