"""Tự chấm: the own record in the order of the paper form, with what is left to do about it."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from thidua_desktop.application.book_context import BookContext, find_period
from thidua_desktop.application.own_scores import own_scores
from thidua_desktop.application.own_year import OwnYear
from thidua_desktop.application.period_picture import concluded_result
from thidua_desktop.application.ports import ReadingUnit, Scope
from thidua_desktop.application.progress_sheet import (
    CellState,
    ProgressRow,
    ProgressSheet,
)
from thidua_desktop.application.record_life import LifeStep, RecordLife, own_seals, record_life
from thidua_desktop.application.use_cases.accounts import head_position, shares_passphrase
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.appraisal import Question
from thidua_desktop.domain.book import Way
from thidua_desktop.domain.criterion import CriteriaGroup, HalfPlusLeader
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import CriterionCode, Digest, PeriodCode
from thidua_desktop.domain.package import PackageKind, QuestionBody, ResultBody
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.record import SelfScore
from thidua_desktop.domain.scoring.engine import scored_as_manual
from thidua_desktop.domain.scoring.limits import COUNTING_RULES
from thidua_desktop.domain.scoring.results import CriterionScore, UnitScores
from thidua_desktop.domain.scoring.rounding import ZERO

_TWICE = 2


class ProblemKind(StrEnum):
    """What there is to do about a criterion, the most pressing first."""

    QUESTION = "question"
    GAP = "gap"
    MISSING = "missing"
    NO_EVIDENCE = "no_evidence"
    TENTATIVE = "tentative"
    MONTH = "month"
    OVER_TARGET = "over_target"


class SheetProblem(Struct, frozen=True, kw_only=True):
    """`blocks` says that nothing is sealed before it is settled; `question` asks for an answer."""

    kind: ProblemKind
    criterion: CriterionCode
    blocks: bool = False
    question: Question | None = None


class SelfRow(Struct, frozen=True, kw_only=True):
    """One criterion.

    `points` is None where nothing is earned yet, `change` where there is no period before.
    """

    progress: ProgressRow
    is_typed: bool
    points: Decimal | None
    change: Decimal | None


class SelfGroup(Struct, frozen=True, kw_only=True):
    """A group of the form with its rows; `most` is what the paper says it sums to."""

    group: CriteriaGroup
    most: Decimal | None
    points: Decimal
    change: Decimal | None
    rows: tuple[SelfRow, ...]


class OutcomeRow(Struct, frozen=True, kw_only=True):
    """Own and final points of one criterion, with the reason of an appraisal."""

    criterion: CriterionCode
    title: str
    own: Decimal | None
    final: Decimal
    is_exempt: bool
    appraised: bool
    reason: str | None


class Outcome(Struct, frozen=True, kw_only=True):
    """The concluded result; `is_mine` says that the counted revision is one this book sealed."""

    revision: int | None
    is_mine: bool
    total: Decimal | None
    classification: str | None
    rows: tuple[OutcomeRow, ...]


class RecordWork(Struct, frozen=True, kw_only=True):
    """What a period's record still needs."""

    sheet: ProgressSheet
    problems: tuple[SheetProblem, ...]
    life: RecordLife

    @property
    def blocking(self) -> int:
        return _blocking(self.problems)


class SelfSheet(Struct, frozen=True, kw_only=True):
    """The page's whole knowledge of one period.

    `sets_passphrase` says that the commander has no passphrase of his own yet.
    `sealed` are the points of the last sealed revision, where the record has changed since.
    """

    sheet: ProgressSheet
    groups: tuple[SelfGroup, ...]
    scores: UnitScores
    before: UnitScores | None
    sealed: UnitScores | None
    problems: tuple[SheetProblem, ...]
    life: RecordLife
    outcome: Outcome | None
    head_position: str | None
    sets_passphrase: bool

    @property
    def blocking(self) -> int:
        return _blocking(self.problems)

    @property
    def is_too_late(self) -> bool:
        """Whether the review is concluded, and a revision sealed now would not be of it."""
        return self.sheet.is_concluded and not self.life.mark(LifeStep.SEALED).done

    @property
    def gaps(self) -> tuple[CriterionCode, ...]:
        return tuple(p.criterion for p in self.problems if p.kind is ProblemKind.GAP)


def self_sheet(book: BookContext, code: PeriodCode | None, today: date) -> SelfSheet | None:
    """The own sheet of a period; None where this unit is no member of the bloc."""
    with book.storage.read() as uow:
        view = book.view(uow)
        return _self_sheet_of(OwnYear(uow, view, today), find_period(view, code))


def _self_sheet_of(own: OwnYear, period: Period) -> SelfSheet | None:
    uow, view = own.uow, own.view
    work, scores = record_work(own, period), own.record(period).scores
    if work is None or scores is None:
        return None
    earlier = view.period_before(period.code)
    before = None if earlier is None else own.record(earlier).scores
    life = work.life
    result = concluded_result(uow, view, period)
    return SelfSheet(
        sheet=work.sheet,
        groups=self_groups(work.sheet, scores, before),
        scores=scores,
        before=before,
        sealed=_sealed_scores(uow, view, period) if life.changes and life.changes.count else None,
        problems=work.problems,
        life=life,
        outcome=None if result is None else _outcome(view, period, result),
        head_position=head_position(uow),
        sets_passphrase=shares_passphrase(uow),
    )


def _blocking(problems: tuple[SheetProblem, ...]) -> int:
    return sum(problem.blocks for problem in problems)


def record_work(own: OwnYear, period: Period) -> RecordWork | None:
    """What the own record needs, which takes no scoring; None where there is no sheet."""
    record = own.record(period)
    if record.sheet is None:
        return None
    questions = open_questions(own.uow, own.view, period)
    return RecordWork(
        sheet=record.sheet,
        problems=_problems(record.sheet, record.gaps, questions),
        life=record_life(own, period),
    )


def _sealed_scores(uow: ReadingUnit, view: YearView, period: Period) -> UnitScores | None:
    record = view.shelf.record(own_seals(view, period)[-1].digest)
    return own_scores(uow, view, period, record)


def self_groups(
    sheet: ProgressSheet, scores: UnitScores, before: UnitScores | None = None
) -> tuple[SelfGroup, ...]:
    """The groups of the form, with what changed since `before`."""
    found: list[SelfGroup] = []
    for group in sheet.frame.table.groups:
        own = [row for row in sheet.rows if row.criterion.group == group.code]
        rows = tuple(_row(sheet.frame, row, scores, before) for row in own)
        most = [row.criterion.max_points for row in own if row.criterion.max_points is not None]
        counted = [
            row.points * row.progress.criterion.part.sign for row in rows if row.points is not None
        ]
        changes = [
            row.change * row.progress.criterion.part.sign for row in rows if row.change is not None
        ]
        found.append(
            SelfGroup(
                group=group,
                most=group.stated_points or (sum(most, ZERO) if most else None),
                points=sum(counted, ZERO),
                change=sum(changes, ZERO) if changes else None,
                rows=rows,
            )
        )
    return tuple(found)


def _row(frame: Frame, row: ProgressRow, scores: UnitScores, before: UnitScores | None) -> SelfRow:
    code = row.criterion.code
    points = _points(scores.criterion(code))
    earlier = None if before is None else _points(before.criterion(code))
    change = None if before is None or points is None else points - (earlier or ZERO)
    return SelfRow(
        progress=row,
        is_typed=not row.is_exempt and scored_as_manual(frame, scores.unit, row.criterion),
        points=points,
        change=change,
    )


def _points(score: CriterionScore | None) -> Decimal | None:
    """Points that are missing are none; those a rule gives for no entry at all count."""
    if score is None or not score.applicable or (score.missing and not score.self_points):
        return None
    return score.self_points


def _problems(
    sheet: ProgressSheet,
    gaps: tuple[CriterionCode, ...],
    questions: tuple[Question, ...],
) -> tuple[SheetProblem, ...]:
    found = [
        SheetProblem(kind=ProblemKind.QUESTION, criterion=q.criterion, question=q)
        for q in questions
    ]
    for row in sheet.rows:
        found += _row_problems(sheet, row, gaps)
    order = list(ProblemKind)
    return tuple(sorted(found, key=lambda problem: order.index(problem.kind)))


def _row_problems(
    sheet: ProgressSheet,
    row: ProgressRow,
    gaps: tuple[CriterionCode, ...],
) -> list[SheetProblem]:
    code = row.criterion.code
    if row.is_exempt:
        return []
    if code in gaps:
        return [SheetProblem(kind=ProblemKind.GAP, criterion=code, blocks=True)]
    if row.points is None:
        is_gap = isinstance(row.criterion.rule, COUNTING_RULES)
        return [] if is_gap else [SheetProblem(kind=ProblemKind.MISSING, criterion=code)]
    kinds: list[ProblemKind] = []
    if row.lacks_evidence:
        kinds.append(ProblemKind.NO_EVIDENCE)
    if isinstance(row.criterion.rule, HalfPlusLeader) and not sheet.is_concluded:
        kinds.append(ProblemKind.TENTATIVE)
    if row.cells[sheet.month].state is CellState.DUE:
        kinds.append(ProblemKind.MONTH)
    if _is_over_twice(row):
        kinds.append(ProblemKind.OVER_TARGET)
    return [SheetProblem(kind=kind, criterion=code) for kind in kinds]


def _is_over_twice(row: ProgressRow) -> bool:
    """More than twice the goal: a hint that a figure may be mistyped."""
    result = row.total.result
    number = None if result is None else result.number
    if number is None or not row.goal or row.criterion.lower_is_better:
        return False
    return number > _TWICE * row.goal


def open_questions(uow: ReadingUnit, view: YearView, period: Period) -> tuple[Question, ...]:
    """What the leader returned and this unit has not answered in its record since."""
    own, came = uow.identity.unit.code, _first_received(uow)
    newest: dict[str, tuple[Question, datetime]] = {}
    for package in sorted(view.packages, key=lambda package: package.envelope.revision):
        envelope = package.envelope
        if package.withdrawn or package.sent or envelope.kind is not PackageKind.QUESTION:
            continue
        if envelope.period_id != period.code or envelope.for_unit_id != own:
            continue
        body = view.shelf.body(package.digest, PackageKind.QUESTION)
        assert isinstance(body, QuestionBody)
        at = min(envelope.created_at, came.get(package.digest, envelope.created_at))
        for question in body.questions:
            newest.setdefault(question.id, (question, at))
    return tuple(q for q, at in newest.values() if not _is_answered(uow, view, period, (q, at)))


def _first_received(uow: ReadingUnit) -> dict[Digest, datetime]:
    """When each package first came in, by the clock of this computer.

    The leader's computer may run ahead of it: an answer given here must not seem older than the
    question.
    """
    found: dict[Digest, datetime] = {}
    for receipt in uow.packages.receipts():
        if receipt.way is Way.IN and receipt.digest is not None:
            found[receipt.digest] = min(receipt.at, found.get(receipt.digest, receipt.at))
    return found


def _is_answered(
    uow: ReadingUnit, view: YearView, period: Period, asked: tuple[Question, datetime]
) -> bool:
    """By a later entry or correction; points typed by hand by what was sealed before."""
    question, at = asked
    entries = uow.entries.list(view.year)
    if any(e.criterion == question.criterion and e.recorded_at > at for e in entries):
        return True
    now = typed_score(uow, view, period, question.criterion)
    seals = [p for p in own_seals(view, period) if p.envelope.created_at <= at]
    if now is None or not seals:
        return False
    return now not in view.shelf.record(seals[-1].digest).self_scores


def typed_score(
    uow: ReadingUnit, view: YearView, period: Period, criterion: CriterionCode
) -> SelfScore | None:
    """The points this unit typed for a criterion."""
    scope = Scope(year=view.year, period=period.code)
    return uow.facts(SelfScore).get(scope, str(criterion))


def _outcome(view: YearView, period: Period, result: ResultBody) -> Outcome | None:
    own = view.identity.unit.code
    scores = result.scores.unit(own)
    if scores is None:
        return None
    counted = next(
        (c for c in result.counted if c.unit == own and c.kind is PackageKind.RECORD), None
    )
    mine = {package.digest for package in own_seals(view, period)}
    reasons = {a.criterion: a.reason for a in result.facts.appraisals if a.unit == own}
    titles = {c.code: c.title for c in view.frame_of(period).frame.table.criteria}
    return Outcome(
        revision=None if counted is None else counted.revision,
        is_mine=counted is not None and counted.digest in mine,
        total=scores.total,
        classification=scores.classification,
        rows=tuple(_outcome_row(score, titles, reasons) for score in scores.criteria),
    )


def _outcome_row(
    score: CriterionScore,
    titles: Mapping[CriterionCode, str],
    reasons: Mapping[CriterionCode, str | None],
) -> OutcomeRow:
    return OutcomeRow(
        criterion=score.criterion,
        title=titles.get(score.criterion, score.criterion),
        own=_points(score),
        final=score.final,
        is_exempt=not score.applicable,
        appraised=score.appraised_points is not None,
        reason=reasons.get(score.criterion),
    )
