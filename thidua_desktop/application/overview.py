"""Tổng quan: what is to be done, where the points stand, what the last review left open."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from thidua_desktop.application.book_context import BookContext, find_period
from thidua_desktop.application.open_points import OpenPoint, open_points
from thidua_desktop.application.own_year import OwnRecord, OwnYear
from thidua_desktop.application.package_map import PackageRow, package_map
from thidua_desktop.application.period_picture import concluded_result
from thidua_desktop.application.progress_sheet import ProgressRow, ProgressSheet
from thidua_desktop.application.self_sheet import SelfGroup, self_groups
from thidua_desktop.application.tasks import Task
from thidua_desktop.application.year_tasks import tasks_of_year
from thidua_desktop.domain.criterion import Part
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, GroupCode, PeriodCode
from thidua_desktop.domain.pace import Gain, Pace, Stand, at_end, best_gain, even_share
from thidua_desktop.domain.package import ResultBody
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.scoring.classes import bands_of
from thidua_desktop.domain.scoring.results import Completeness, UnitScores
from thidua_desktop.domain.scoring.rounding import ZERO, shown
from thidua_desktop.domain.scoring.totals import content_scale
from thidua_desktop.domain.scoring_table import ScoringTable

_WHOLE = 100


class GroupStand(Struct, frozen=True, kw_only=True):
    """Points of a group against `needed`, the even pace towards the top class; both tạm tính.

    `first` is the group's first criterion.

    `most` is None for bonus and penalty groups, which have no pace.
    """

    code: GroupCode
    title: str
    first: CriterionCode
    points: Decimal
    most: Decimal | None
    needed: Decimal | None

    @property
    def is_behind(self) -> bool:
        return self.needed is not None and self.points < self.needed


class BestGain(Struct, frozen=True, kw_only=True):
    """The one result within reach that adds most, in units of its criterion."""

    criterion: CriterionCode
    title: str
    measure: str | None
    gain: Gain


class Outlook(Struct, frozen=True, kw_only=True):
    """Totals at the cutoff: `low` if this pace is kept, `high` if what is empty earns all.

    `unproven` criteria lack evidence, which holds `held_back` points; `high` has them.

    `low_class` and `high_class` are what these points reach. `next_class` is the one above the
    points of now, with the points `missing` to its bound; None above the best, and without classes.
    """

    low: Decimal
    high: Decimal
    low_class: str | None
    high_class: str | None
    next_class: str | None
    missing: Decimal | None
    unproven: int
    held_back: Decimal
    best: BestGain | None


class PointsNow(Struct, frozen=True, kw_only=True):
    """The own unit's figures: official once concluded, else tạm tính with an outlook.

    `rank` among the `ranked` units is given by a conclusion alone.
    """

    total: Decimal | None
    classification: str | None
    rank: int | None
    ranked: int
    is_concluded: bool
    completeness: Completeness
    groups: tuple[GroupStand, ...]
    top_class: str | None
    outlook: Outlook | None


class Overview(Struct, frozen=True, kw_only=True):
    """`points` is None where this unit is no member of the bloc.

    `tasks` are of the whole year: of reviews whose cutoff has passed, and of the coming one; what
    the leader asked and nobody answered, of every period.
    """

    frame: Frame
    period: Period
    periods: tuple[Period, ...]
    today: date
    tasks: tuple[Task, ...]
    points: PointsNow | None
    packages: tuple[PackageRow, ...]
    open_points: tuple[OpenPoint, ...]
    is_led_here: bool

    @property
    def is_over(self) -> bool:
        """Whether the cutoff of the period has passed."""
        return self.today > self.period.cutoff

    @property
    def overdue(self) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if task.due and task.due < self.today)

    def due_within(self, days: int) -> tuple[Task, ...]:
        """Tasks whose day is today or one of the next `days`."""
        last = self.today + timedelta(days)
        return tuple(task for task in self.tasks if task.due and self.today <= task.due <= last)


def overview(book: BookContext, code: PeriodCode | None, today: date) -> Overview:
    """The whole page. Raises UnknownNameError before the first frame."""
    with book.storage.read() as uow:
        view = book.view(uow)
        period, own = find_period(view, code), uow.identity.unit.code
        year = OwnYear(uow, view, today)
        packages = package_map(year, today)
        points = open_points(uow, book, view, period)
        tasks = tasks_of_year(book, year, packages, known={period: points})
        now = _points(year.record(period), concluded_result(uow, view, period))
    seen = tuple(p for p in points if view.is_led_here or p.concerns(own))
    return Overview(
        frame=view.frame_of(period).frame,
        period=period,
        periods=view.periods,
        today=today,
        tasks=tasks,
        points=now,
        packages=packages,
        open_points=seen,
        is_led_here=view.is_led_here,
    )


def _points(record: OwnRecord, result: ResultBody | None) -> PointsNow | None:
    """Official figures from the conclusion on; before it what the own book says by itself."""
    sheet, own = record.sheet, record.scores
    if sheet is None or own is None:
        return None
    official = None if result is None else result.scores
    counted = None if official is None else official.unit(own.unit)
    scores = counted or own
    bands = bands_of(sheet.frame.table)
    return PointsNow(
        total=scores.total,
        classification=scores.classification,
        rank=None if counted is None else counted.rank,
        ranked=0 if official is None else sum(unit.rank is not None for unit in official.units),
        is_concluded=counted is not None,
        completeness=own.completeness,
        groups=_groups(sheet, own, counted),
        top_class=bands[0].name if bands else None,
        outlook=None if counted is not None else _outlook(sheet, own.total),
    )


def _groups(
    sheet: ProgressSheet, scores: UnitScores, counted: UnitScores | None
) -> tuple[GroupStand, ...]:
    """As the own book says, or with the final points of what was `counted`."""
    share = _top_share(sheet.frame.table)
    found: list[GroupStand] = []
    for group in filter(lambda group: group.rows, self_groups(sheet, scores)):
        rows = [row.progress for row in group.rows if not row.progress.is_exempt]
        most = _most(rows)
        goal = None if most is None else shown(Fraction(most) * share)
        needed = None if goal is None else even_share(goal, _pace(sheet))
        found.append(
            GroupStand(
                code=group.group.code,
                title=group.group.title,
                first=group.rows[0].progress.criterion.code,
                points=group.points if counted is None else _final(counted, group),
                most=most,
                needed=needed,
            )
        )
    return tuple(found)


def _final(counted: UnitScores, group: SelfGroup) -> Decimal:
    """Final points of a group; those of a penalty are lost."""
    criteria = [row.progress.criterion for row in group.rows]
    scores = [(row.part.sign, counted.criterion(row.code)) for row in criteria]
    return sum((sign * score.final for sign, score in scores if score is not None), ZERO)


def _most(rows: list[ProgressRow]) -> Decimal | None:
    content = [row.criterion for row in rows if row.criterion.part is Part.CONTENT]
    most = sum((c.max_points or ZERO for c in content), ZERO)
    return most or None


def _top_share(table: ScoringTable) -> Fraction:
    """The part of the scale from which the best class begins; all of it without classes."""
    bands = bands_of(table)
    return Fraction(bands[0].min_percent) / _WHOLE if bands else Fraction(1)


def _pace(sheet: ProgressSheet) -> Pace:
    """The period's days, gone and all."""
    days = (sheet.period.cutoff - sheet.period.start).days + 1
    gone = min(max((sheet.day - sheet.period.start).days + 1, 0), days)
    return Pace(days_gone=gone, days=days, needed=None)


def _outlook(sheet: ProgressSheet, total: Decimal | None) -> Outlook | None:
    if total is None:
        return None
    rows = [row for row in sheet.rows if not row.is_exempt]
    held = [sheet.held_back(row) for row in rows]
    stands = [
        (row, row.points + waiting)
        for row, waiting in zip(rows, held, strict=True)
        if row.points is not None
    ]
    low = total + sum((_to_come(sheet, row, points) for row, points in stands), ZERO)
    empty = [r.criterion for r in rows if r.points is None and r.criterion.part is Part.CONTENT]
    held_back = list(filter(None, held))
    waiting = sum(held_back, ZERO)
    high = low + waiting + sum((c.max_points or ZERO for c in empty), ZERO)
    bounds = _class_bounds(sheet.frame.table)
    above = [(name, bound) for name, bound in bounds if bound > total]
    next_class, next_bound = above[-1] if above else (None, None)
    return Outlook(
        low=low,
        high=high,
        low_class=next((name for name, bound in bounds if bound <= low), None),
        high_class=next((name for name, bound in bounds if bound <= high), None),
        next_class=next_class,
        missing=None if next_bound is None else next_bound - total,
        unproven=len(held_back),
        held_back=waiting,
        best=_best_gain(stands),
    )


def _class_bounds(table: ScoringTable) -> list[tuple[str, Decimal]]:
    """The classes, best first, with the points each begins at."""
    scale = Fraction(table.scale or content_scale(table))
    return [
        (band.name, shown(scale * Fraction(band.min_percent) / _WHOLE)) for band in bands_of(table)
    ]


def _to_come(sheet: ProgressSheet, row: ProgressRow, points: Decimal) -> Decimal:
    """What this row's pace still brings to the total, or takes from it."""
    pace = sheet.pace(row)
    end = at_end(row.criterion, row.goal, actual=row.actual, points=points, pace=pace)
    return ZERO if end is None else (end.points - points) * row.criterion.part.sign


def _best_gain(rows: Sequence[tuple[ProgressRow, Decimal]]) -> BestGain | None:
    best = best_gain(
        [
            Stand(criterion=row.criterion, goal=row.goal, actual=row.actual, points=points)
            for row, points in rows
        ]
    )
    if best is None:
        return None
    place, gain = best
    criterion = rows[place][0].criterion
    return BestGain(
        criterion=criterion.code,
        title=criterion.title,
        measure=criterion.unit_of_measure,
        gain=gain,
    )
