"""A scenario folder as plain facts for the reference scorer: what is refused is already left out.

Written from the scenarios' README and the refusals of scoring §1, apart from the product.
"""

import tomllib
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from tests.support.reference_sheets import NOTHING, RefusedRowError, Row, rows_of
from tests.support.reference_table import Line, read_line

NOT_APPLICABLE = "KAD"
NOTHING_HAPPENED = "KPS"
MARKS = ("Đạt", "Không đạt")
EVENT_RULES = ("per_count", "bonus_penalty", "deduct_from_max")
Key = tuple[str, str]  # unit, criterion


class Entry(Struct, frozen=True):
    line: Line
    day: date
    component: str
    result: Fraction | str
    evidence: bool


class Facts(Struct, frozen=True):
    frame: dict[str, Any]
    review: dict[str, Any]
    lines: dict[str, Line]
    goals: dict[Key, Fraction] = field(default_factory=dict)
    absent: set[Key] = field(default_factory=set)
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    typed: dict[Key, Fraction] = field(default_factory=dict)
    cross: dict[Key, dict[str, Fraction]] = field(default_factory=dict)
    appraised: dict[Key, Fraction] = field(default_factory=dict)

    @property
    def units(self) -> list[str]:
        return [unit["code"] for unit in self.frame["unit"]]

    def goal(self, unit: str, line: Line) -> Fraction | None:
        return self.goals.get((unit, line.code), line.goal)


def read_facts(folder: Path) -> Facts:
    table, scores = folder / "bang-diem.xlsx", folder / "cham-diem.xlsx"
    lines: dict[str, Line] = {}
    for line in _accepted(read_line, rows_of(table, "Bảng điểm")):
        lines.setdefault(line.code, line)
    facts = Facts(
        frame=tomllib.loads((folder / "khung.toml").read_text(encoding="utf-8")),
        review=tomllib.loads((folder / "hoi-nghi.toml").read_text(encoding="utf-8")),
        lines=lines,
    )
    for row in rows_of(table, "Chỉ tiêu đơn vị"):
        _read_goals(facts, row)
    for unit in facts.units:
        _read_unit(facts, unit, folder / "tien-do" / f"{unit}.xlsx")
    for row in rows_of(scores, "Chấm chéo"):
        scorer = row["Đơn vị chấm"].text
        key = row["Đơn vị"].text, row["Mã"].text
        if scorer in facts.units and scorer != key[0]:
            given = _points(facts, key, row)
            if given is not None:
                facts.cross.setdefault(key, {}).setdefault(scorer, given)
    for row in rows_of(scores, "Thẩm định"):
        key = row["Đơn vị"].text, row["Mã"].text
        given = _points(facts, key, row)
        if given is not None:
            facts.appraised.setdefault(key, given)
    return facts


def _accepted(read: Callable[[Row], Any], rows: list[Row]) -> Iterator[Any]:
    for row in rows:
        try:
            yield read(row)
        except RefusedRowError:
            continue


def _read_goals(facts: Facts, row: Row) -> None:
    line = facts.lines.get(row["Mã"].text)
    if line is None:
        return
    for unit in facts.units:
        cell = row.get(unit, NOTHING)
        if cell.text == NOT_APPLICABLE:
            if line.part == "content":  # of nothing else can one be exempt
                facts.absent.add((unit, line.code))
        elif cell.text:
            with suppress(RefusedRowError):
                facts.goals[unit, line.code] = cell.number


def _read_unit(facts: Facts, unit: str, book: Path) -> None:
    accepted = _accepted(lambda row: _entry(facts, row), rows_of(book, "Tiến độ"))
    facts.entries[unit] = list(accepted)
    for row in rows_of(book, "Tự chấm"):
        key = unit, row["Mã"].text
        given = _points(facts, key, row)
        if given is not None:
            facts.typed.setdefault(key, given)


def _points(facts: Facts, key: Key, row: Row) -> Fraction | None:
    """What a row gives one unit in one criterion, or None where the rules refuse the row."""
    unit, code = key
    if unit not in facts.units or code not in facts.lines:
        return None
    low, high = facts.lines[code].bounds
    try:
        points = row["Điểm"].number
    except RefusedRowError:
        return None
    return points if low <= points <= high else None


def _entry(facts: Facts, row: Row) -> Entry:
    line = facts.lines.get(row["Mã"].text)
    if line is None:
        raise RefusedRowError("unknown criterion")
    component = row["Thành phần"].text
    if line.components and component not in line.components:
        raise RefusedRowError(f"unknown component: {component}")
    return Entry(
        line=line,
        day=row["Ngày"].day,
        component=component,
        result=_result(line, row),
        evidence=bool(row["Minh chứng"].text),
    )


def _result(line: Line, row: Row) -> Fraction | str:
    cell = row["Kết quả"]
    if cell.text == NOTHING_HAPPENED:
        return NOTHING_HAPPENED
    if line.rule in ("binary", "checklist", "level"):
        marks: Collection[str] = line.named if line.rule == "level" else MARKS
        if cell.text not in marks:
            raise RefusedRowError("no mark of this rule")
        return cell.text
    is_counted = line.aggregation == "count" and line.rule not in EVENT_RULES
    if is_counted and cell.text in ("", *MARKS):  # entries count, whatever their value
        return cell.text
    if line.rule in EVENT_RULES and cell.number < 0:
        raise RefusedRowError("fewer than no events")
    return cell.number
