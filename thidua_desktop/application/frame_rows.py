"""Rows of a foreign file that speak of the frame, and the frame they make of the one there is."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.sheets import Place
from thidua_desktop.domain.amounts import kept_throughout
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.criterion import CriteriaGroup, Criterion
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode
from thidua_desktop.domain.scoring_table import Target


class GoalsRow(Struct, frozen=True, kw_only=True):
    """The goals of one criterion, for the units whose cells say something."""

    place: Place
    criterion: CriterionCode
    targets: tuple[Target, ...]


class CriterionRow(Struct, frozen=True, kw_only=True):
    """A criterion; `said` names the fields the file has columns for, the others stay."""

    place: Place
    criterion: Criterion
    said: frozenset[str]


class GroupRow(Struct, frozen=True, kw_only=True):
    """A group of criteria."""

    place: Place
    group: CriteriaGroup


class UnitRow(Struct, frozen=True, kw_only=True):
    """A member unit; `said` names the fields the file has columns for, the others stay."""

    place: Place
    unit: Unit
    said: frozenset[str]


FrameRow = GoalsRow | CriterionRow | GroupRow | UnitRow


def stands(frame: Frame, row: FrameRow) -> bool:
    """Whether the frame says already what the row says."""
    return amended(frame, (kept_throughout(row),)) == frame


def alters(frame: Frame, row: FrameRow) -> bool:
    """Whether it speaks of something the frame has; else it adds something."""
    match row:
        case GoalsRow():
            return any(_has_goal(frame, target) for target in row.targets)
        case CriterionRow():
            return frame.criterion(row.criterion.code) is not None
        case GroupRow():
            return any(group.code == row.group.code for group in frame.table.groups)
        case UnitRow():
            return frame.unit(row.unit.code) is not None


def _has_goal(frame: Frame, target: Target) -> bool:
    criterion = frame.criterion(target.criterion)
    known = frame.target(target.unit, target.criterion)
    is_exempt = known is not None and known.not_applicable
    return is_exempt or (criterion is not None and frame.goal(target.unit, criterion) is not None)


def amended(frame: Frame, rows: Iterable[FrameRow]) -> Frame:
    """The frame as the rows want it; what they do not speak of stays as it is."""
    for row in rows:
        match row:
            case GoalsRow():
                frame = _with_goals(frame, row)
            case CriterionRow():
                frame = _with_criterion(frame, row)
            case GroupRow():
                frame = _with_group(frame, row.group)
            case UnitRow():
                frame = _with_unit(frame, row)
    return frame


def _with_goals(frame: Frame, row: GoalsRow) -> Frame:
    """A goal equal to the criterion's own needs no target of its own."""
    criterion = frame.criterion(row.criterion)
    common = None if criterion is None else criterion.target
    said = {target.unit: target for target in row.targets}
    present = {t for t in frame.targets if t.criterion == row.criterion}
    wanted = {t for t in said.values() if t.not_applicable or t.goal != common}
    wanted |= {t for t in present if t.unit not in said}
    if present == wanted:
        return frame
    others = tuple(t for t in frame.targets if t.criterion != row.criterion)
    order = [unit.code for unit in frame.units]
    return replace(
        frame, targets=(*others, *sorted(wanted, key=lambda target: order.index(target.unit)))
    )


def _with_criterion(frame: Frame, row: CriterionRow) -> Frame:
    """Changed at its place, or added behind the others of its group."""
    table, new = frame.table, row.criterion
    criteria = list(table.criteria)
    known = [at for at, one in enumerate(criteria) if one.code == new.code]
    if known:
        said = {name: getattr(new, name) for name in row.said}
        criteria[known[0]] = replace(criteria[known[0]], **said)
    else:
        before = [at for at, one in enumerate(criteria) if one.group == new.group]
        criteria.insert(before[-1] + 1 if before else len(criteria), new)
        if all(group.code != new.group for group in table.groups):
            frame = _with_group(frame, CriteriaGroup(code=new.group, title=new.group))
    return replace(frame, table=replace(frame.table, criteria=tuple(criteria)))


def _with_group(frame: Frame, group: CriteriaGroup) -> Frame:
    groups = frame.table.groups
    if any(one.code == group.code for one in groups):
        made = tuple(group if one.code == group.code else one for one in groups)
    else:
        made = (*groups, group)
    return replace(frame, table=replace(frame.table, groups=made))


def _with_unit(frame: Frame, row: UnitRow) -> Frame:
    """A new unit comes last in the order of official lists."""
    new = row.unit
    known = frame.unit(new.code)
    if known is None:
        order = max((unit.order for unit in frame.units), default=0) + 1
        return replace(frame, units=(*frame.units, replace(new, order=order)))
    said = {name: getattr(new, name) for name in row.said}
    changed = replace(known, **said)
    units = tuple(changed if unit is known else unit for unit in frame.units)
    return replace(frame, units=units)
