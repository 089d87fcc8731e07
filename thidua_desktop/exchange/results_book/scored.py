"""What the workbook is made of: a frame, its scores, and where each fact lies in the sheets."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.criterion import CriteriaGroup, Criterion, Part
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import GroupCode, UnitCode
from thidua_desktop.domain.review import ManualEntry
from thidua_desktop.domain.scoring.classes import bands_of
from thidua_desktop.domain.scoring.results import BlocScores, CriterionScore, UnitScores
from thidua_desktop.domain.scoring.rounding import rounded
from thidua_desktop.domain.scoring_table import Band, ScoringTable


class GroupPart(Struct, frozen=True, kw_only=True):
    """The criteria of one group that belong to one part: what floors and caps apply to."""

    group: CriteriaGroup
    part: Part


class Scored(Struct, frozen=True, kw_only=True):
    """A scored period; units stand in ranking order, criteria in table order.

    `hand_typed` are the papers behind figures that nobody sealed.
    """

    frame: Frame
    scores: BlocScores
    hand_typed: Mapping[UnitCode, ManualEntry]

    @property
    def table(self) -> ScoringTable:
        return self.frame.table

    @property
    def bands(self) -> tuple[Band, ...]:
        return bands_of(self.table)

    @property
    def group_parts(self) -> tuple[GroupPart, ...]:
        """In table order, the parts of one group after each other."""
        used = {(row.group, row.part) for row in self.table.criteria}
        return tuple(
            GroupPart(group=group, part=part)
            for group in self.table.groups
            for part in Part
            if (group.code, part) in used
        )

    def unit(self, scores: UnitScores) -> Unit:
        found = self.frame.unit(scores.unit)
        if found is None:
            raise ValueError(f"the frame has no unit {scores.unit}")
        return found

    def rows(self, scores: UnitScores) -> tuple[tuple[Criterion, CriterionScore], ...]:
        return tuple(zip(self.table.criteria, scores.criteria, strict=True))

    def bounded_sum(self, scores: UnitScores, which: GroupPart) -> Decimal:
        """The group's points as they count: floor, then cap (scoring §3)."""
        counted = [
            score.in_total
            for row, score in self.rows(scores)
            if (row.group, row.part) == (which.group.code, which.part)
            and (score.applicable or score.in_total)
        ]
        total = sum(counted, Decimal(0))
        if counted and which.group.floor is not None:
            total = max(total, which.group.floor)
        if which.group.cap is not None:
            total = min(total, which.group.cap)
        return total

    def group_points(self, scores: UnitScores, group: GroupCode) -> Decimal:
        """The sum a tie-breaker compares: all parts, neither floor nor cap."""
        return sum(
            (score.in_total for row, score in self.rows(scores) if row.group == group), Decimal(0)
        )

    @property
    def content_scale(self) -> Decimal:
        most = [row.max_points or 0 for row in self.table.criteria if row.part is Part.CONTENT]
        return rounded(sum(map(Fraction, most), Fraction(0)))
