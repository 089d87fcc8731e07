"""Reads *Bảng điểm*: groups and criteria in table order, each with its rule."""

from dataclasses import dataclass, field
from decimal import Decimal

from thidua_desktop.application.sheets import SheetProblemCode, TableContext
from thidua_desktop.domain.criterion import (
    Aggregation,
    CriteriaGroup,
    Criterion,
    Direction,
    Part,
    Rule,
    RuleCode,
)
from thidua_desktop.domain.ids import CriterionCode, GroupCode
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.rule_text import RuleTextProblem, rule_from_params
from thidua_desktop.domain.scoring.table_limits import TableProblem, table_problems
from thidua_desktop.domain.scoring_table import ComponentWeights, ScoringTable
from thidua_desktop.domain.text.collation import fold
from thidua_desktop.domain.text.nfc import is_criterion_code
from thidua_desktop.exchange.sheets.forms import TABLE, Role
from thidua_desktop.exchange.sheets.problems import Problems
from thidua_desktop.exchange.sheets.rows import RowReader, name_key
from thidua_desktop.exchange.sheets.workbook import Workbook
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.words import word_of

_PARTS = {
    **{part.value: part.value for part in Part},
    "nội dung": "content",
    "thưởng": "bonus",
    "phạt": "penalty",
    "trừ": "penalty",
}
_AGGREGATIONS = {
    **{one.value: one.value for one in Aggregation},
    "tổng": "sum",
    "mới nhất": "latest",
    "trung bình": "mean",
    "lớn nhất": "max",
    "nhỏ nhất": "min",
    "đếm": "count",
}
_DIRECTIONS = {"thấp": Direction.LOWER.value, "cao": Direction.HIGHER.value}
_RULES = {
    **{name_key(word_of(code, Language.VIETNAMESE)): code for code in RuleCode},
    **{code.value: code for code in RuleCode},
}
_REQUIRED = {"x": "yes", "có": "yes", "không": "no"}


@dataclass(slots=True)
class TableRows:
    """What was read so far, and where each thing stands."""

    groups: dict[GroupCode, CriteriaGroup | None] = field(default_factory=dict)
    criteria: dict[CriterionCode, Criterion] = field(default_factory=dict)
    places: dict[str, RowReader] = field(default_factory=dict)


def read_criteria(
    book: Workbook, context: TableContext
) -> tuple[tuple[CriteriaGroup, ...], tuple[Criterion, ...]]:
    """Groups and criteria that hold; everything else is listed in the book's problems."""
    table = book.table(TABLE)
    rows = TableRows()
    for row in book.rows(table) if table is not None else ():
        read_row(rows, row, context)
    groups = tuple(
        _group_of(code, group, rows, book.problems) for code, group in rows.groups.items()
    )
    return groups, _computable(rows, groups)


def read_row(rows: TableRows, row: RowReader, context: TableContext) -> None:
    """Adds the group or criterion of one row, or lists why it is none."""
    code = row.code(Role.CODE)
    if code is None:
        return
    if not is_criterion_code(code):
        row.refuse(Role.CODE, ReasonCode.CODE_CHARS, proposal=code.upper())
        return
    if code in rows.places:
        other = rows.places[code].table.place(rows.places[code].row, Role.CODE)
        row.refuse(Role.CODE, SheetProblemCode.DUPLICATE, other=other)
        return
    rows.places[code] = row
    rule = row.text(Role.RULE, essential=True)
    if row.refused:
        return
    if rule is not None:
        _read_criterion(rows, row, (CriterionCode(code), rule), context)
    elif "." in code:
        row.refuse(Role.RULE, SheetProblemCode.RULE_MISSING)
    else:
        _read_group(rows, row, GroupCode(code))


def _read_group(rows: TableRows, row: RowReader, code: GroupCode) -> None:
    title = row.text(Role.TITLE, essential=True)
    stated = row.optional_number(Role.MAX_POINTS)
    if not row.refused:
        rows.groups[code] = CriteriaGroup(code=code, title=title or code, stated_points=stated)


def _read_criterion(
    rows: TableRows, row: RowReader, named: tuple[CriterionCode, str], context: TableContext
) -> None:
    code, rule_name = named
    title = row.text(Role.TITLE, essential=True)
    if title is None and not row.refused:
        row.refuse(Role.TITLE, SheetProblemCode.EMPTY)
    rule = _rule(row, rule_name)
    part = _part(row)
    aggregation = row.known_word(Role.AGGREGATION, _AGGREGATIONS, Aggregation.LATEST.value)
    direction = row.known_word(Role.DIRECTION, _DIRECTIONS, "")
    most = row.optional_number(Role.MAX_POINTS)
    target = row.optional_number(Role.TARGET)
    evidence = row.known_word(Role.EVIDENCE, _REQUIRED, "no")
    if row.refused or rule is None or part is None:
        return
    group = GroupCode(code.partition(".")[0])
    rows.groups.setdefault(group, None)
    rows.criteria[code] = Criterion(
        code=code,
        group=group,
        title=title or code,
        part=part,
        rule=rule,
        max_points=most,
        unit_of_measure=row.text(Role.MEASURE),
        target=target,
        aggregation=Aggregation(aggregation),
        direction=Direction(direction) if direction else None,
        evidence_required=evidence == "yes",
        due=row.optional_day(Role.DUE, context.window),
    )


def _part(row: RowReader) -> Part | None:
    part = row.known_word(Role.PART, _PARTS, "")
    if not part and not row.refused:
        row.refuse(Role.PART, SheetProblemCode.EMPTY)
    return Part(part) if part else None


def _rule(row: RowReader, name: str) -> Rule | None:
    code = _RULES.get(name_key(name))
    if code is None:
        words = [word_of(one, Language.VIETNAMESE) for one in RuleCode]
        like = [word for word in words if fold(name) in fold(word)]
        facts = {"proposal": "; ".join(like)} if like else {}
        row.refuse(Role.RULE, SheetProblemCode.UNKNOWN_WORD, known="; ".join(words), **facts)
        return None
    params = row.text(Role.PARAMS, essential=True) or ""
    rule = rule_from_params(code, params)
    if isinstance(rule, RuleTextProblem):
        facts = {"kind": rule.kind.value, "key": rule.key, "found": rule.found}
        row.refuse(Role.PARAMS, SheetProblemCode.RULE_PARAMS, **facts)
        return None
    return rule


def _group_of(
    code: GroupCode, group: CriteriaGroup | None, rows: TableRows, problems: Problems
) -> CriteriaGroup:
    """The group, or one named like its code where the sheet has no row for it."""
    if group is not None:
        return group
    first = next(one for one in rows.criteria.values() if one.group == code)
    row = rows.places[first.code]
    sheet, place = row.table.grid.name, row.table.place(row.row, Role.CODE)
    problems.note(sheet, place, SheetProblemCode.GROUP_ROW_MISSING, group=code)
    return CriteriaGroup(code=code, title=code)


def _computable(rows: TableRows, groups: tuple[CriteriaGroup, ...]) -> tuple[Criterion, ...]:
    """The criteria the engine can compute; the others are listed at their row."""
    table = ScoringTable(
        version=1,
        groups=groups,
        criteria=tuple(rows.criteria.values()),
        component_weights=ComponentWeights(self_weight=Decimal(1), cross_weight=Decimal(1)),
    )
    refused = set()
    for found in table_problems(table):
        if found.criterion is not None:
            lacks_points = found.code is TableProblem.MAX_MISSING
            role = Role.MAX_POINTS if lacks_points else Role.PARAMS
            rows.places[found.criterion].refuse(role, found.code)
            refused.add(found.criterion)
    return tuple(one for one in table.criteria if one.code not in refused)
