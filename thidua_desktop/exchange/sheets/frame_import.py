"""Rows that speak of the frame: goals of units, criteria with their rules, member units.

What a row says is judged against the frame it would make, so that no table comes about that
cannot be computed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua_desktop.application.frame_rows import (
    CriterionRow,
    FrameRow,
    GoalsRow,
    GroupRow,
    UnitRow,
    amended,
)
from thidua_desktop.application.sheet_import import ImportContext, LeftOut, RowRead, Subject
from thidua_desktop.application.sheets import Place, SheetProblemCode, TableContext
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.ids import CriterionCode, UnitCode
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.scoring.table_limits import TableProblem, table_problems
from thidua_desktop.domain.text.nfc import is_code
from thidua_desktop.domain.text.numbers import NumberProblemKind
from thidua_desktop.exchange.sheets.forms import Role
from thidua_desktop.exchange.sheets.problems import Problems
from thidua_desktop.exchange.sheets.references import criterion_of
from thidua_desktop.exchange.sheets.row_import import RowTable
from thidua_desktop.exchange.sheets.rows import RowReader
from thidua_desktop.exchange.sheets.table_sheet import TableRows, read_row
from thidua_desktop.exchange.sheets.target_sheet import target_of

_FIELDS = {
    Role.TITLE: "title",
    Role.MAX_POINTS: "max_points",
    Role.PART: "part",
    Role.RULE: "rule",
    Role.MEASURE: "unit_of_measure",
    Role.TARGET: "target",
    Role.AGGREGATION: "aggregation",
    Role.DIRECTION: "direction",
    Role.EVIDENCE: "evidence_required",
    Role.DUE: "due",
    Role.UNIT_NAME: "name",
    Role.UNIT_KIND: "kind",
    Role.HEADCOUNT: "headcount",
    Role.HEAD: "head_position",
}


@dataclass(slots=True)
class _Row:
    """A row while all are read: it may still be refused when the whole is looked at."""

    number: int
    problems: Problems
    reader: RowReader
    value: FrameRow | None = None
    left_out: LeftOut | None = None


class FrameImport:
    """Reads all rows of one table; a code stands for one row."""

    def __init__(self, table: RowTable, context: ImportContext) -> None:
        self._table = table
        self._context = context
        self._said = frozenset(_FIELDS[role] for role in table.chosen.columns if role in _FIELDS)
        self._first: dict[str, str] = {}
        self._rows = TableRows()

    def read(self, numbers: Iterable[int]) -> Iterator[RowRead]:
        """What has become of each row, in their order."""
        passed: dict[int, LeftOut] = {}
        rows: list[_Row] = []
        for number in numbers:
            left_out = self._table.passed_over(number)
            if left_out is not None:
                passed[number] = left_out
            else:
                rows.append(self._read(number))
        self._refuse_what_cannot_be_computed(rows)
        found = [RowRead(row=number, left_out=why) for number, why in passed.items()]
        found += [
            self._table.said(row.number, row.value, row.problems, row.left_out) for row in rows
        ]
        yield from sorted(found, key=lambda row: row.row)

    def _read(self, number: int) -> _Row:
        problems = Problems()
        row = _Row(number, problems, self._table.reader(number, problems))
        match self._context.subject:
            case Subject.TARGETS:
                self._read_goals(row)
            case Subject.TABLE:
                self._read_criterion(row)
            case _:
                self._read_unit(row)
        if row.value is None and row.left_out is None:
            row.left_out = LeftOut.PROBLEM
        return row

    def _read_goals(self, row: _Row) -> None:
        reader, frame = row.reader, self._context.frame
        code = self._table.chosen.cell(row.number, Role.CODE)
        if code is not None and code.text.strip() in {group.code for group in frame.table.groups}:
            row.left_out = LeftOut.GROUP
            return
        criterion = criterion_of(reader, frame.table.criteria)
        if criterion is None or not self._is_first(reader, Role.CODE, criterion.code):
            return
        reason = reader.text(Role.NA_REASON)
        cells = {unit: reader.at_column(at) for unit, at in self._table.goals.items()}
        targets = [target_of(cell, criterion, unit, reason) for unit, cell in cells.items()]
        said = tuple(target for target in targets if target is not None)
        if any(cell.refused for cell in cells.values()):
            return
        if not said:
            row.left_out = LeftOut.BLANK
            return
        row.value = GoalsRow(place=_place(reader), criterion=criterion.code, targets=said)

    def _read_criterion(self, row: _Row) -> None:
        context = TableContext(
            units=self._context.frame.units,
            window=self._context.entries.window,
            answers=self._context.entries.answers,
        )
        before = len(self._rows.criteria), len(self._rows.groups)
        read_row(self._rows, row.reader, context)
        if row.reader.refused:
            return
        if len(self._rows.criteria) > before[0]:
            criterion = list(self._rows.criteria.values())[-1]
            row.value = CriterionRow(place=_place(row.reader), criterion=criterion, said=self._said)
        elif len(self._rows.groups) > before[1]:
            group = list(self._rows.groups.values())[-1]
            if group is not None:
                row.value = GroupRow(place=_place(row.reader), group=group)

    def _read_unit(self, row: _Row) -> None:
        reader = row.reader
        code = reader.code(Role.UNIT_CODE)
        if code is None:
            return
        if not is_code(code):
            reader.refuse(Role.UNIT_CODE, ReasonCode.CODE_CHARS, proposal=code.upper())
        name = reader.text(Role.UNIT_NAME, essential=True)
        if name is None and not reader.refused:
            reader.refuse(Role.UNIT_NAME, SheetProblemCode.EMPTY)
        heads = self._headcount(reader)
        if reader.refused or not self._is_first(reader, Role.UNIT_CODE, code):
            return
        unit = Unit(
            code=UnitCode(code),
            name=name or code,
            kind=reader.text(Role.UNIT_KIND),
            order=0,
            headcount=heads,
            head_position=reader.text(Role.HEAD),
        )
        row.value = UnitRow(place=_place(reader), unit=unit, said=self._said)

    def _headcount(self, reader: RowReader) -> int | None:
        number = reader.optional_number(Role.HEADCOUNT)
        if number is None:
            return None
        if number < 0 or number != number.to_integral_value():
            kind = NumberProblemKind.NOT_A_NUMBER.value
            reader.refuse(Role.HEADCOUNT, SheetProblemCode.NOT_A_NUMBER, kind=kind)
            return None
        return int(number)

    def _is_first(self, reader: RowReader, role: Role, code: str) -> bool:
        where = reader.table.place(reader.row, role)
        other = self._first.setdefault(code, where)
        if other != where:
            reader.refuse(role, SheetProblemCode.DUPLICATE, other=other)
        return other == where

    def _refuse_what_cannot_be_computed(self, rows: list[_Row]) -> None:
        """Rules that would lack something in the table the rows make together."""
        by_code: dict[CriterionCode, _Row] = {
            row.value.criterion.code: row for row in rows if isinstance(row.value, CriterionRow)
        }
        if not by_code:
            return
        values = [row.value for row in rows if row.value is not None]
        for found in table_problems(amended(self._context.frame, values).table):
            row = by_code.get(found.criterion) if found.criterion is not None else None
            if row is not None:
                is_max = found.code is TableProblem.MAX_MISSING
                row.reader.refuse(Role.MAX_POINTS if is_max else Role.PARAMS, found.code)
                row.value, row.left_out = None, LeftOut.PROBLEM


def _place(reader: RowReader) -> Place:
    return Place(sheet=reader.table.grid.name, row=reader.row)
