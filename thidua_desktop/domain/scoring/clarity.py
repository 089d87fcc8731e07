"""Độ rõ nét: what is missing in the scoring table before anybody signs it (scoring §6).

Errors make a criterion unclear: it cannot be measured, dated or computed, or is there twice.
Warnings name what the rules can do without but people argue about later: evidence and owner, a
direction left to its default, steps in percent of a percentage, a target last year makes doubtful.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, GroupCode, UnitCode
from thidua_desktop.domain.scoring.clarity_checks import (
    ClarityCode,
    ClarityFinding,
    ClarityLevel,
    Results,
    Subject,
    criterion_findings,
    group_findings,
    unit_findings,
)
from thidua_desktop.domain.scoring.clarity_words import UNMEASURABLE
from thidua_desktop.domain.scoring.rounding import rounded

__all__ = [
    "ClarityCode",
    "ClarityFinding",
    "ClarityLevel",
    "ClarityReport",
    "GroupClarity",
    "clarity",
]


class GroupClarity(Struct, frozen=True, kw_only=True):
    """The share of one group's criteria without an error; groups without criteria are left out."""

    group: GroupCode
    percent: Decimal


class ClarityReport(Struct, frozen=True, kw_only=True):
    """`percent` counts criteria without an error; findings stand by criterion, group, unit."""

    percent: Decimal
    findings: tuple[ClarityFinding, ...]
    per_group: tuple[GroupClarity, ...]


def clarity(
    frame: Frame, *, last_year: Results | None = None, verbs: Sequence[str] = UNMEASURABLE
) -> ClarityReport:
    """The clarity check of a frame; `last_year` are results by unit and criterion.

    A table without criteria has 0 percent.
    """
    criteria = frame.table.criteria
    findings = [
        finding
        for index, row in enumerate(criteria)
        for finding in criterion_findings(
            Subject(
                criterion=row,
                goals=_goals(frame, row),
                policy=frame.table.na_policy,
                last_year=last_year or {},
                verbs=verbs,
                earlier=criteria[:index],
            )
        )
    ]
    unclear = {f.criterion for f in findings if f.level is ClarityLevel.ERROR}
    findings += [*group_findings(frame), *unit_findings(frame)]
    grouped = [
        GroupClarity(group=group.code, percent=_percent(rows, unclear))
        for group in frame.table.groups
        if (rows := [row for row in criteria if row.group == group.code])
    ]
    return ClarityReport(
        percent=_percent(criteria, unclear),
        findings=tuple(findings),
        per_group=tuple(grouped),
    )


def _goals(frame: Frame, row: Criterion) -> dict[UnitCode, Decimal | None]:
    goals: dict[UnitCode, Decimal | None] = {}
    for unit in frame.units:
        target = frame.target(unit.code, row.code)
        if target is None or not target.not_applicable:
            goals[unit.code] = frame.goal(unit.code, row)
    return goals


def _percent(rows: Sequence[Criterion], unclear: set[CriterionCode | None]) -> Decimal:
    if not rows:
        return Decimal("0.00")
    clear = sum(row.code not in unclear for row in rows)
    return rounded(Fraction(clear * 100, len(rows)))
