"""Ranking table (bảng xếp hạng): units by groups, parts, total, class and rank, lying across."""

from collections.abc import Sequence
from decimal import Decimal

from thidua_desktop.application.papers import PaperFacts
from thidua_desktop.documents.adjustment_notes import total_notes
from thidua_desktop.documents.content import (
    Align,
    Column,
    Document,
    HeadCell,
    Node,
    Orientation,
    Para,
    Row,
    Table,
)
from thidua_desktop.documents.head_and_tail import document, issuer_signs
from thidua_desktop.documents.paper_source import (
    DASH,
    PaperSource,
    note,
    points,
    section,
    source_of,
)
from thidua_desktop.documents.ranking_blocks import (
    class_cell,
    not_applicable_notes,
    rank_cell,
    ranking_notes,
    ranking_table,
    total_cell,
)
from thidua_desktop.domain.criterion import CriteriaGroup, Part
from thidua_desktop.domain.ids import GroupCode
from thidua_desktop.domain.scoring.results import UnitScores
from thidua_desktop.domain.scoring.trace import TraceCode
from thidua_desktop.domain.text.number_format import format_amount, format_points

_GROUPS_BESIDE = 7
_GROUPS_APART = 10
_RANK = Column(width_mm=13, align=Align.CENTER)
_GROUP = Column(width_mm=17, align=Align.RIGHT)
_PART = Column(width_mm=18, align=Align.RIGHT)
_CLASS = Column(width_mm=24, align=Align.CENTER)


def ranking_paper(facts: PaperFacts) -> Document:
    """The whole ranking; where the table has many groups they follow in tables of their own."""
    source = source_of(facts, "ranking_table")
    groups = content_groups(source)
    beside = len(groups) <= _GROUPS_BESIDE
    nodes: tuple[Node, ...] = (
        Para(content=source.text("basis", cutoff=_cutoff(source)), keep_with_next=True),
        _table_with_groups(source, groups) if beside else ranking_table(source),
        *(() if beside else _tables_of_groups(source, groups)),
        note(source.text("legend", groups=_legend(groups))),
        *(
            line
            for unit in facts.scores.units
            for line in total_notes(source, unit.trace, source.unit_name(unit.unit))
        ),
        *ranking_notes(source),
        *not_applicable_notes(source),
        issuer_signs(source),
    )
    return document(source, nodes, Orientation.LANDSCAPE)


def content_groups(source: PaperSource) -> tuple[CriteriaGroup, ...]:
    """Groups that hold content points, in table order."""
    table = source.facts.frame.table
    holding = {row.group for row in table.criteria if row.part is Part.CONTENT}
    return tuple(group for group in table.groups if group.code in holding)


def group_points(unit: UnitScores) -> dict[GroupCode, Decimal]:
    """Content points by group as they count, floors and caps applied; absent: nothing applies."""
    sums: dict[GroupCode, Decimal] = {}
    current: GroupCode | None = None
    for step in unit.trace:
        values = step.values
        if step.code is TraceCode.GROUP_SUM:
            current = GroupCode(values["group"]) if values["part"] == Part.CONTENT else None
            if current is not None:
                sums[current] = Decimal(values["points"])
        elif current is not None and step.code is TraceCode.GROUP_FLOOR:
            sums[current] = Decimal(values["floor"])
        elif current is not None and step.code is TraceCode.GROUP_CAP:
            sums[current] = Decimal(values["cap"])
    return sums


def _cutoff(source: PaperSource) -> str:
    cutoff = source.facts.period.cutoff
    return f"{cutoff.day:02}/{cutoff.month:02}/{cutoff.year}"


def _legend(groups: Sequence[CriteriaGroup]) -> str:
    return "; ".join(f"{group.code}: {group.title}" for group in groups)


def _group_head(source: PaperSource, group: CriteriaGroup) -> str:
    """The group's code over what it can give."""
    most = sum(
        (
            row.max_points or Decimal(0)
            for row in source.facts.frame.table.criteria
            if row.group == group.code and row.part is Part.CONTENT
        ),
        Decimal(0),
    )
    return f"{group.code}\n({format_amount(most)})"


def _group_cells(unit: UnitScores, groups: Sequence[CriteriaGroup]) -> tuple[str, ...]:
    sums = group_points(unit)
    return tuple(
        format_points(sums[group.code]) if group.code in sums else DASH for group in groups
    )


def _table_with_groups(source: PaperSource, groups: Sequence[CriteriaGroup]) -> Table:
    rank, unit_head, content, bonus, penalty, total, class_head = source.head("ranking.head")
    tall = [HeadCell(text=each, rows=2) for each in (content, bonus, penalty, total, class_head)]
    lower = tuple(_group_head(source, group) for group in groups)
    over = (HeadCell(text=source.text("groups"), columns=len(groups)),) if groups else ()
    rows = tuple(
        Row(
            cells=(
                rank_cell(unit),
                source.ranked_name(unit.unit),
                *_group_cells(unit, groups),
                points(unit.content),
                points(unit.bonus),
                points(unit.penalty),
                total_cell(unit),
                class_cell(source, unit),
            )
        )
        for unit in source.facts.scores.units
    )
    upper = (HeadCell(text=rank, rows=2), HeadCell(text=unit_head, rows=2), *over, *tall)
    header = (upper, lower) if groups else (source.head("ranking.head"),)
    return Table(
        columns=(_RANK, Column(), *(_GROUP,) * len(groups), *(_PART,) * 4, _CLASS),
        header=header,
        rows=rows,
    )


def _tables_of_groups(source: PaperSource, groups: Sequence[CriteriaGroup]) -> tuple[Node, ...]:
    nodes: list[Node] = [section(source.text("part.groups"))]
    rank, unit_head, *_ = source.head("ranking.head")
    for start in range(0, len(groups), _GROUPS_APART):
        some = groups[start : start + _GROUPS_APART]
        rows = tuple(
            Row(cells=(rank_cell(unit), source.ranked_name(unit.unit), *_group_cells(unit, some)))
            for unit in source.facts.scores.units
        )
        head = (rank, unit_head, *(_group_head(source, group) for group in some))
        columns = (_RANK, Column(), *(_GROUP,) * len(some))
        nodes.append(Table(columns=columns, header=(head,), rows=rows))
    return tuple(nodes)
