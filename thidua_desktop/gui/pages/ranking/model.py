"""The ranking as rows: what the table of the page shows of each unit."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.period_picture import PeriodPicture
from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import GroupCode, UnitCode
from thidua_desktop.domain.scoring.classes import ClassLimit, class_limits
from thidua_desktop.domain.scoring.comparison import compare
from thidua_desktop.domain.scoring.firmness import Firmness
from thidua_desktop.domain.scoring.group_shares import GroupShare, group_shares, longest_bar
from thidua_desktop.domain.scoring.results import BlocScores, TraceCode, TraceStep, UnitScores
from thidua_desktop.domain.scoring.rounding import ZERO
from thidua_desktop.gui.language import tr
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import names_of
from thidua_desktop.wording.trace import why_step

_WIDEST_HEAD = 30
"""Letters of a name that a column is made wide for."""

_CEILINGS = frozenset({TraceCode.CEILING})
_QUOTAS = frozenset({TraceCode.QUOTA_LOWERED, TraceCode.QUOTA_UNDECIDED, TraceCode.QUOTA_GIVEN_UP})


class GroupKey(Struct, frozen=True, kw_only=True):
    """What one colour of the bars stands for; `place` counts the groups of the table from 0."""

    place: int
    code: GroupCode
    title: str
    part: Part


class Segment(Struct, frozen=True, kw_only=True):
    """A group's part of one bar."""

    group: GroupKey
    points: Decimal


class Scale(Struct, frozen=True, kw_only=True):
    """What the bars are measured by: `most` is their full length; limits of classes, best first."""

    most: Decimal
    limits: tuple[ClassLimit, ...]


class Before(Struct, frozen=True, kw_only=True):
    """Where a unit really stands, beside what is only tried."""

    rank: int | None
    total: Decimal | None


class RankingRow(Struct, frozen=True, kw_only=True):
    """One unit in the order of the ranking; `place` counts from 1, also where there is no rank.

    `ceilings` and `quotas` say in sentences what lowered the class. `firmness` is None as long as
    it is being counted, and for units without a rank. `before` is given in a trial alone.
    """

    unit: UnitCode
    name: str
    place: int
    rank: int | None
    tied: bool
    content: Decimal
    bonus: Decimal
    penalty: Decimal
    total: Decimal | None
    classification: str | None
    considered: bool
    segments: tuple[Segment, ...]
    scale: Scale
    ceilings: tuple[str, ...]
    quotas: tuple[str, ...]
    firmness: Firmness | None
    is_marked: bool = False
    before: Before | None = None

    @property
    def shares_place(self) -> bool:
        """Whether the next unit has the same points and the same place."""
        return self.tied and self.firmness is not None and self.firmness.lead == ZERO


class ComparedRow(Struct, frozen=True, kw_only=True):
    """One line of a comparison; points are None where there are none to compare."""

    code: str
    title: str
    first: Decimal | None
    second: Decimal | None
    difference: Decimal


class ComparisonItem(Struct, frozen=True, kw_only=True):
    """Two units by name; `rows` are those that differ, what spoke most for the first on top.

    `heads` name both over a column: by their codes where a name is too long for one line.
    `equal` criteria are not shown. `is_chosen` tells that a person ticked both.
    """

    first: str
    second: str
    heads: tuple[str, str]
    first_total: Decimal
    second_total: Decimal
    distance: Decimal
    rows: tuple[ComparedRow, ...]
    equal: int
    is_chosen: bool


def ranking_rows(
    frame: Frame,
    scores: BlocScores,
    scale: Scale,
    firm: Mapping[UnitCode, Firmness],
    language: Language,
) -> tuple[RankingRow, ...]:
    """The one ranking of the engine, unit by unit."""
    return tuple(
        _row(unit, frame, place, scale=scale, firm=firm.get(unit.unit), language=language)
        for place, unit in enumerate(scores.units, start=1)
    )


def scale_of(frame: Frame, scores: BlocScores) -> Scale:
    """What the bars of these scores are measured by."""
    limits = class_limits(frame.table, scores.scale)
    return Scale(most=longest_bar(scores), limits=limits)


def tried_rows(
    frame: Frame, tried: BlocScores, real: BlocScores, language: Language
) -> tuple[RankingRow, ...]:
    """The ranking of a trial, each unit with where it really stands."""
    found: list[RankingRow] = []
    for row in ranking_rows(frame, tried, scale_of(frame, tried), {}, language):
        unit = real.unit(row.unit)
        before = None if unit is None else Before(rank=unit.rank, total=unit.total)
        found.append(replace(row, before=before))
    return tuple(found)


def group_keys(frame: Frame, scores: BlocScores) -> tuple[GroupKey, ...]:
    """The groups that bring points to anybody, content first, as the bars show them."""
    shown = [share for unit in scores.units for share in group_shares(unit) if share.points]
    wanted = {(share.part, share.group) for share in shown}
    return tuple(
        _key(frame, part, group.code)
        for part in Part
        for group in frame.table.groups
        if (part, group.code) in wanted
    )


def _key(frame: Frame, part: Part, code: GroupCode) -> GroupKey:
    codes = [group.code for group in frame.table.groups]
    place = codes.index(code) if code in codes else len(codes)
    title = frame.table.groups[place].title if place < len(codes) else code
    return GroupKey(place=place, code=code, title=title, part=part)


def head_of(unit: UnitCode, name: str) -> str:
    """What stands for a unit over a column, one line high."""
    return name if len(name) <= _WIDEST_HEAD else unit


def comparison_item(
    picture: PeriodPicture, first: UnitScores, second: UnitScores, *, is_chosen: bool
) -> ComparisonItem:
    """The differences of two units, with what no criterion explains as a line of its own."""
    frame = picture.frame.frame
    names = names_of(frame)
    found = compare(frame.table, first, second)
    rows = [
        ComparedRow(
            code=row.criterion,
            title=names.criteria.get(row.criterion, ""),
            first=row.first,
            second=row.second,
            difference=row.difference,
        )
        for row in found.criteria
        if row.first != row.second
    ]
    if found.first_rest or found.second_rest:
        rows.append(
            ComparedRow(
                code="",
                title=tr("Quy đổi, giới hạn và tiêu chí chỉ một bên áp dụng"),
                first=found.first_rest,
                second=found.second_rest,
                difference=found.rest,
            )
        )
    both = [names.units.get(each.unit, each.unit) for each in (first, second)]
    return ComparisonItem(
        first=both[0],
        second=both[1],
        heads=(head_of(first.unit, both[0]), head_of(second.unit, both[1])),
        first_total=first.total or ZERO,
        second_total=second.total or ZERO,
        distance=found.distance,
        rows=tuple(sorted(rows, key=lambda row: -row.difference)),
        equal=sum(row.first == row.second for row in found.criteria),
        is_chosen=is_chosen,
    )


def _row(
    scores: UnitScores,
    frame: Frame,
    place: int,
    *,
    scale: Scale,
    firm: Firmness | None,
    language: Language,
) -> RankingRow:
    unit = frame.unit(scores.unit)
    shares: tuple[GroupShare, ...] = group_shares(scores)
    names = names_of(frame)

    def said(codes: frozenset[TraceCode]) -> tuple[str, ...]:
        steps: list[TraceStep] = [step for step in scores.trace if step.code in codes]
        return tuple(why_step(step, language, names) for step in steps)

    return RankingRow(
        unit=scores.unit,
        name=scores.unit if unit is None else unit.name,
        place=place,
        rank=scores.rank,
        tied=scores.tied,
        content=scores.content,
        bonus=scores.bonus,
        penalty=scores.penalty,
        total=scores.total,
        classification=scores.classification,
        considered=scores.considered,
        segments=tuple(
            Segment(group=_key(frame, share.part, share.group), points=share.points)
            for share in shares
            if share.points
        ),
        scale=scale,
        ceilings=said(_CEILINGS),
        quotas=said(_QUOTAS),
        firmness=firm,
    )
