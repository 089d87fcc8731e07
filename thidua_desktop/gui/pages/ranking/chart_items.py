"""What the charts of the ranking show of two units: groups, axes, periods."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from thidua_desktop.application.course_of_totals import CourseStep
from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import GroupCode
from thidua_desktop.domain.scoring.classes import group_percents
from thidua_desktop.domain.scoring.group_shares import group_shares
from thidua_desktop.domain.scoring.results import UnitScores
from thidua_desktop.domain.scoring.rounding import ZERO, rounded
from thidua_desktop.gui.charts.month_line import MonthPoint
from thidua_desktop.gui.charts.pair_bars import PairOfPoints
from thidua_desktop.gui.charts.radar import Axis
from thidua_desktop.wording.names import names_of

_NAMED = 3
"""So many periods have room for their names under the line; more are marked by their codes."""


class ChartItem(Struct, frozen=True, kw_only=True):
    """Two units by code and name, group by group."""

    first: UnitScores
    second: UnitScores
    first_name: str
    second_name: str
    bars: tuple[PairOfPoints, ...]
    axes: tuple[Axis, ...]


def chart_item(frame: Frame, first: UnitScores, second: UnitScores) -> ChartItem:
    """Counted points by group, and each group in percent of what could be reached."""
    names = names_of(frame)
    mine, theirs = _points(first), _points(second)
    percents = [group_percents(frame.table, unit.criteria) for unit in (first, second)]

    def title(code: GroupCode) -> str:
        return names.groups.get(code, code)

    return ChartItem(
        first=first,
        second=second,
        first_name=names.units.get(first.unit, first.unit),
        second_name=names.units.get(second.unit, second.unit),
        bars=tuple(
            PairOfPoints(
                words=f"{code} {title(code)}",
                first=mine.get((part, code), ZERO),
                second=theirs.get((part, code), ZERO),
            )
            for part, code in dict.fromkeys((*mine, *theirs))
        ),
        axes=tuple(
            Axis(
                mark=group.code,
                name=group.title,
                first=None if group.code not in percents[0] else rounded(percents[0][group.code]),
                second=None if group.code not in percents[1] else rounded(percents[1][group.code]),
            )
            for group in frame.table.groups
            if any(group.code in each for each in percents)
        ),
    )


def course_points(item: ChartItem, steps: Sequence[CourseStep]) -> tuple[MonthPoint, ...]:
    """The first unit's line over the periods, the second's beside it."""
    is_one_year = len({step.year for step in steps}) == 1
    names = [step.name if is_one_year else f"{step.name} {step.year}" for step in steps]
    codes = [step.period if is_one_year else f"{step.period} {step.year}" for step in steps]
    marks = names if len(steps) <= _NAMED else codes
    return tuple(
        MonthPoint(
            mark=mark,
            name=name,
            value=step.shares.get(item.first.unit),
            needed=step.shares.get(item.second.unit),
        )
        for step, mark, name in zip(steps, marks, names, strict=True)
    )


def _points(unit: UnitScores) -> dict[tuple[Part, GroupCode], Decimal]:
    """Lost points count below 0."""
    return {
        (share.part, share.group): -share.points if share.part is Part.PENALTY else share.points
        for share in group_shares(unit)
    }
