"""What the leader's frame holds and a file says nothing of, and the frame without it."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.frame_rows import CriterionRow, GoalsRow, GroupRow, UnitRow
from thidua_desktop.application.sheet_import import LeftOut, RowRead, Subject
from thidua_desktop.domain.criterion import Criterion
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, GroupCode, UnitCode
from thidua_desktop.domain.scoring_table import ScoringTable

_UNREAD = frozenset({LeftOut.PROBLEM, LeftOut.HIDDEN})


class Absent(Struct, frozen=True, kw_only=True):
    """Codes in the frame's order; `goals` are criteria whose goals the file leaves out.

    `is_sure` is False while rows of the file were not read: they may speak of what is named here.
    """

    goals: tuple[CriterionCode, ...] = ()
    criteria: tuple[CriterionCode, ...] = ()
    groups: tuple[GroupCode, ...] = ()
    units: tuple[UnitCode, ...] = ()
    is_sure: bool = True

    @property
    def codes(self) -> tuple[str, ...]:
        """What is named to the person; empty groups go with their criteria."""
        return (*self.goals, *self.criteria, *self.units)


NOTHING_ABSENT = Absent()


def absent_from(frame: Frame, subject: Subject, rows: Iterable[RowRead]) -> Absent:
    """What rows of a file on this subject do not speak of; nothing for entries.

    Who leads, stands in or leads next is never absent: the frame is theirs.
    """
    read = tuple(rows)
    values = [row.value for row in read if row.value is not None]
    is_sure = not any(row.left_out in _UNREAD for row in read)
    codes = tuple(criterion.code for criterion in frame.table.criteria)
    match subject:
        case Subject.TARGETS:
            goals = {row.criterion for row in values if isinstance(row, GoalsRow)}
            left = tuple(code for code in codes if code not in goals)
            return Absent(goals=left, is_sure=is_sure)
        case Subject.TABLE:
            said = {row.criterion.code for row in values if isinstance(row, CriterionRow)}
            groups = {row.group.code for row in values if isinstance(row, GroupRow)}
            left = tuple(code for code in codes if code not in said)
            emptied = _emptied(frame, set(left), groups)
            return Absent(criteria=left, groups=emptied, is_sure=is_sure)
        case Subject.UNITS:
            named = {row.unit.code for row in values if isinstance(row, UnitRow)}
            year = frame.year
            heads = (year.leader_unit, year.deputy_unit, year.next_leader)
            named |= {code for code in heads if code is not None}
            units = tuple(unit.code for unit in frame.units if unit.code not in named)
            return Absent(units=units, is_sure=is_sure)
        case Subject.PROGRESS:
            return NOTHING_ABSENT


def without(frame: Frame, absent: Absent) -> Frame:
    """The frame that no longer holds these, nor anything that speaks of them."""
    gone, units = {*absent.criteria}, {*absent.units}
    forgotten = gone | {*absent.goals}
    return replace(
        frame,
        units=tuple(unit for unit in frame.units if unit.code not in units),
        table=_table_without(frame.table, gone, {*absent.groups}, units),
        targets=tuple(
            target
            for target in frame.targets
            if target.criterion not in forgotten and target.unit not in units
        ),
    )


def _emptied(
    frame: Frame, left: set[CriterionCode], named: set[GroupCode]
) -> tuple[GroupCode, ...]:
    """Groups that lose every criterion and that the file does not name either."""
    losing = {row.group for row in frame.table.criteria if row.code in left}
    keeping = {row.group for row in frame.table.criteria if row.code not in left}
    return tuple(
        group.code
        for group in frame.table.groups
        if group.code in losing and group.code not in keeping | named
    )


def _table_without(
    table: ScoringTable, gone: set[CriterionCode], groups: set[GroupCode], units: set[UnitCode]
) -> ScoringTable:
    criteria = [row for row in table.criteria if row.code not in gone]
    return replace(
        table,
        groups=tuple(group for group in table.groups if group.code not in groups),
        criteria=tuple(
            _without_units(replace(row, moved_to=None) if row.moved_to in gone else row, units)
            for row in criteria
        ),
        tie_breakers=tuple(each for each in table.tie_breakers if each.group not in groups),
        bands=tuple(
            replace(band, conditions=tuple(c for c in band.conditions if c.group not in groups))
            for band in table.bands
        ),
    )


def _without_units(criterion: Criterion, gone: set[UnitCode]) -> Criterion:
    if gone.isdisjoint({criterion.lead_unit, *criterion.coordinating_units} - {None}):
        return criterion
    return replace(
        criterion,
        lead_unit=None if criterion.lead_unit in gone else criterion.lead_unit,
        coordinating_units=tuple(u for u in criterion.coordinating_units if u not in gone),
    )
