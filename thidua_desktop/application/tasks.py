"""Việc cần làm: what waits for the own unit, each with its day and its place."""

import calendar
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.application.open_points import OpenPoint
from thidua_desktop.application.package_map import SETTLED, MarkState, PackageMark, PackageRow
from thidua_desktop.application.progress_sheet import ProgressSheet
from thidua_desktop.application.record_life import LifeStep
from thidua_desktop.application.self_sheet import ProblemKind, RecordWork
from thidua_desktop.domain.appraisal import Question
from thidua_desktop.domain.ids import CriterionCode, PeriodCode, UnitCode
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import Reason
from thidua_desktop.domain.text.collation import collation_key


class TaskKind(StrEnum):
    """What there is to do, the most pressing first among those of one day."""

    ENROL = "enrol"
    QUESTION = "question"
    HELD = "held"
    REFUSED = "refused"
    LIMITATION = "limitation"
    DIRECTIVE = "directive"
    MONTH = "month"
    MISSING = "missing"
    EVIDENCE = "evidence"
    RECORD = "record"
    PACKAGES = "packages"
    RESULT = "result"


class Task(Struct, frozen=True, kw_only=True):
    """`criteria`, `unit`, `text` and `step` as far as the kind has them.

    `period` is the one it belongs to, None for what last year's review left. `done` of `of` tells
    how many of several things are there already.
    """

    kind: TaskKind
    period: PeriodCode | None
    due: date | None
    criteria: tuple[CriterionCode, ...] = ()
    unit: UnitCode | None = None
    text: str = ""
    reason: Reason | None = None
    step: LifeStep | None = None
    done: int = 0
    of: int = 0


_BY_PROBLEM = {
    ProblemKind.MONTH: TaskKind.MONTH,
    ProblemKind.GAP: TaskKind.MISSING,
    ProblemKind.MISSING: TaskKind.MISSING,
    ProblemKind.NO_EVIDENCE: TaskKind.EVIDENCE,
}


def in_order(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """By day; those without a day last."""
    order = list(TaskKind)
    return tuple(
        sorted(
            tasks,
            key=lambda t: (t.due or date.max, order.index(t.kind), collation_key(t.text)),
        )
    )


def tasks_of_points(points: Sequence[OpenPoint], own: UnitCode) -> list[Task]:
    """What the last review left this unit to see to."""
    return [
        Task(
            kind=TaskKind.DIRECTIVE if p.is_directive else TaskKind.LIMITATION,
            period=p.named_in,
            due=p.due,
            criteria=(p.criterion,) if p.criterion else (),
            text=p.text,
        )
        for p in points
        if p.is_open and p.concerns(own)
    ]


def tasks_of_questions(questions: Iterable[Question], period: Period, today: date) -> list[Task]:
    """What the leader asked about a period and this unit has not answered."""
    return [
        Task(
            kind=TaskKind.QUESTION,
            period=period.code,
            due=today,
            criteria=(question.criterion,),
            text=question.text,
        )
        for question in questions
    ]


def tasks_of_record(work: RecordWork, today: date) -> list[Task]:
    """What the own record of a review to come still needs, beside answers."""
    period, found = work.sheet.period, list[Task]()
    due = period.due or period.cutoff
    criteria: dict[TaskKind, list[CriterionCode]] = {}
    for problem in work.problems:
        kind = _BY_PROBLEM.get(problem.kind)
        if kind is not None:
            criteria.setdefault(kind, []).append(problem.criterion)
    for kind, codes in criteria.items():
        day = min(_month_end(work.sheet), due) if kind is TaskKind.MONTH else due
        found.append(Task(kind=kind, period=period.code, due=day, criteria=tuple(codes)))
    step = work.life.next_step
    if step is not None and period.start <= today:
        found.append(Task(kind=TaskKind.RECORD, period=period.code, due=due, step=step))
    return found


def _month_end(sheet: ProgressSheet) -> date:
    first = sheet.months[sheet.month]
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def tasks_of_packages(
    packages: Sequence[PackageRow], period: Period, own: UnitCode, today: date
) -> list[Task]:
    """What others owe: the leader waits for records, a member for the result."""
    found: list[Task] = []
    code = period.code
    marks = [(row, _mark(row, period)) for row in packages if row.unit != own]
    for row, mark in marks:
        if mark.state is MarkState.HELD:
            found.append(
                Task(
                    kind=TaskKind.HELD,
                    period=code,
                    due=today,
                    unit=row.unit,
                    reason=mark.reason,
                )
            )
        elif mark.state is MarkState.REFUSED:
            found.append(Task(kind=TaskKind.REFUSED, period=code, due=today, unit=row.unit))
        elif row.kind is PackageKind.RESULT and mark.state is MarkState.MISSING:
            found.append(Task(kind=TaskKind.RESULT, period=code, due=None, unit=row.unit))
    records = [mark for row, mark in marks if row.kind is PackageKind.RECORD]
    received = sum(mark.state in SETTLED for mark in records)
    is_begun = any(mark.state is not MarkState.EARLY for mark in records)
    if is_begun and received < len(records):
        due = period.due or period.cutoff
        owed = Task(kind=TaskKind.PACKAGES, period=code, due=due, done=received, of=len(records))
        found.append(owed)
    return found


def _mark(row: PackageRow, period: Period) -> PackageMark:
    return next(mark for mark in row.marks if mark.period == period.code)
