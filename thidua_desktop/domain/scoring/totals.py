"""From final points to content, bonus, penalty and the total of one unit (scoring §3)."""

from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua_desktop.domain.criterion import CriteriaGroup, Criterion, Part
from thidua_desktop.domain.ids import GroupCode
from thidua_desktop.domain.scoring.points import Sheet
from thidua_desktop.domain.scoring.results import CriterionScore
from thidua_desktop.domain.scoring.rounding import ZERO, exact_sum, rounded
from thidua_desktop.domain.scoring.trace import (
    Line,
    TraceCode,
    TraceStep,
    line,
    step,
    steps_of,
    sum_of,
)
from thidua_desktop.domain.scoring_table import NaPolicy, ScoringTable

Row = tuple[Criterion, CriterionScore]


class Sums(Struct, frozen=True, kw_only=True):
    """Counted amounts; `total` is None where nothing applies to the unit."""

    content: Decimal
    bonus: Decimal
    penalty: Decimal
    total: Decimal | None
    trace: tuple[TraceStep, ...]


def content_scale(table: ScoringTable) -> Decimal:
    """The sum of the maxima of all content criteria, rounded."""
    return rounded(exact_sum(row.max_points or ZERO for row in _content(table)))


def _content(table: ScoringTable) -> list[Criterion]:
    return [row for row in table.criteria if row.part is Part.CONTENT]


def sum_up(table: ScoringTable, sheet: Sheet) -> Sums:
    """One unit's parts and total; `sheet` has the policy's points already."""
    rows = tuple(zip(table.criteria, sheet, strict=True))
    content = _content_lines(table, rows)
    bonus = _capped_lines(table, rows, Part.BONUS, table.bonus_cap)
    penalty = _capped_lines(table, rows, Part.PENALTY, table.penalty_cap)
    lines = [*content, *bonus, *(_negative(each) for each in penalty)]
    raw = sum_of(lines)
    if raw < 0:
        lines.append(line(TraceCode.TOTAL_FLOORED, -raw))
    amounts = {
        "content": rounded(sum_of(content)),
        "bonus": rounded(sum_of(bonus)),
        "penalty": rounded(sum_of(penalty)),
    }
    if not _anything_applies(table, rows):
        return Sums(**amounts, total=None, trace=(step(TraceCode.NO_TOTAL),))
    total = rounded(max(Fraction(0), raw))
    trace = (*steps_of(lines), step(TraceCode.TOTAL, **amounts, total=total))
    return Sums(**amounts, total=total, trace=trace)


def _negative(each: Line) -> Line:
    return Line(code=each.code, amount=-each.amount, values=each.values)


def _anything_applies(table: ScoringTable, rows: tuple[Row, ...]) -> bool:
    """Whether a content criterion applies, or the table has none; `normalize` needs its points."""
    content = [(row, score) for row, score in rows if row.part is Part.CONTENT]
    if not content:
        return True
    if table.na_policy is NaPolicy.NORMALIZE and any(not score.applicable for _, score in content):
        return _applicable_points(rows) > 0
    return any(score.applicable for _, score in content)


def _applicable_points(rows: tuple[Row, ...]) -> Fraction:
    return exact_sum(
        row.max_points or ZERO
        for row, score in rows
        if row.part is Part.CONTENT and score.applicable
    )


def _content_lines(table: ScoringTable, rows: tuple[Row, ...]) -> list[Line]:
    lines = _group_lines(table, rows, Part.CONTENT)
    scale = Fraction(content_scale(table))
    absent = any(row.part is Part.CONTENT and not score.applicable for row, score in rows)
    applicable = _applicable_points(rows)
    if table.na_policy is NaPolicy.NORMALIZE and absent and applicable > 0:
        earned = sum_of(lines)
        points = Fraction(rounded(earned / applicable * scale))
        values = {"earned": earned, "applicable": applicable, "scale": scale, "points": points}
        lines.append(line(TraceCode.NORMALIZED, points - earned, **values))
    over = sum_of(lines) - scale
    if over > 0 and not table.allow_over_max:
        lines.append(line(TraceCode.CONTENT_CLIPPED, -over, scale=scale))
    return lines


def _capped_lines(
    table: ScoringTable, rows: tuple[Row, ...], part: Part, cap: Decimal | None
) -> list[Line]:
    """The part's sum kept within 0 and its cap; no cap stated means no upper bound."""
    lines = _group_lines(table, rows, part)
    total = sum_of(lines)
    if total < 0:
        lines.append(line(TraceCode.PART_FLOORED, -total, part=part.value))
    elif cap is not None and total > Fraction(cap):
        over = total - Fraction(cap)
        lines.append(line(TraceCode.PART_CAPPED, -over, part=part.value, cap=cap))
    return lines


def _group_lines(table: ScoringTable, rows: tuple[Row, ...], part: Part) -> list[Line]:
    """Sums by group in table order, each with its floor, then its cap, applied.

    A group of which nothing applies and nothing was given has no sum, so no floor lifts it.
    """
    points: dict[GroupCode, list[Decimal]] = {}
    for row, score in rows:
        if row.part is part and (score.applicable or score.in_total):
            points.setdefault(row.group, []).append(score.in_total)
    groups = {group.code: group for group in table.groups}
    return [
        each
        for code, amounts in points.items()
        for each in _bounded(groups.get(code), code, exact_sum(amounts), part)
    ]


def _bounded(
    group: CriteriaGroup | None, code: GroupCode, total: Fraction, part: Part
) -> list[Line]:
    values = {"group": code, "part": part.value, "points": total}
    lines = [line(TraceCode.GROUP_SUM, total, **values)]
    if group is None:
        return lines
    if group.floor is not None and total < Fraction(group.floor):
        lines.append(
            line(
                TraceCode.GROUP_FLOOR, Fraction(group.floor) - total, group=code, floor=group.floor
            )
        )
        total = Fraction(group.floor)
    if group.cap is not None and total > Fraction(group.cap):
        lines.append(
            line(TraceCode.GROUP_CAP, Fraction(group.cap) - total, group=code, cap=group.cap)
        )
    return lines
