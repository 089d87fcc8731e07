"""What the self-score page knows: the sheet, its problems, and the next step of the record."""

from collections.abc import Callable
from decimal import Decimal
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.operations import Done
from thidua_desktop.application.ports import Clock
from thidua_desktop.application.self_sheet import SelfSheet, SheetProblem
from thidua_desktop.application.services import Services
from thidua_desktop.application.use_cases.record_progress import NewEntry, RecordedEntries
from thidua_desktop.domain.ids import CriterionCode, PeriodCode
from thidua_desktop.domain.record import Approval, SelfScore
from thidua_desktop.domain.scoring.limits import ScoreRefusal
from thidua_desktop.domain.text.bloc_time import day_of
from thidua_desktop.domain.text.number_format import format_amount
from thidua_desktop.gui.jobs.desk import BookDesk, Failure, Latest


class Recounts(Protocol):
    def show(self, *, is_on: bool) -> None:
        """Whether the book is counting anew what is shown."""


class TypedPoints(Struct, frozen=True, kw_only=True):
    """Points as they were typed for a criterion of a period."""

    criterion: CriterionCode
    period: PeriodCode | None
    points: str


class RefusedScores(Protocol):
    def begin(self, typed: TypedPoints) -> None:
        """Points of that criterion are given anew."""

    def tell_points(self, typed: TypedPoints, why: Failure | None) -> None:
        """They were not written, by the rules where no failure says why."""

    def tell_answer(self, criterion: CriterionCode, why: Failure | None) -> None:
        """An answer was not written; it waits at its question."""


Refused = Callable[[Failure | None], None]


class SelfScoreView(Protocol):
    recounting: Recounts
    refused: RefusedScores

    def show_state(self, state: SelfSheet | None) -> None: ...

    def points_taken_back(self, criterion: CriterionCode) -> None: ...

    def approved(self) -> None: ...

    def approval_failed(self, failure: Failure) -> None: ...


class SelfScorePresenter:
    """Asks for the sheet of one period and carries out what the page is told."""

    def __init__(self, desk: BookDesk, view: SelfScoreView, clock: Clock) -> None:
        self._desk = desk
        self._view = view
        self._clock = clock
        self._latest = Latest()
        self._period: PeriodCode | None = None
        self._scoring = 0
        self._begun: dict[SheetProblem, str] = {}
        self.state: SelfSheet | None = None

    def load(self, period: PeriodCode | None) -> None:
        if period != self._period:
            self.state = None
        self._period = period
        today = day_of(self._clock.now())
        answer = self._latest.only(self._show)
        if self.state is not None:
            self._view.recounting.show(is_on=True)
        self._desk.ask(lambda s: s.queries.self_sheet(period, today), answer)

    def type_points(self, criterion: CriterionCode, points: Decimal) -> None:
        """The unit's own points for a criterion that is scored by hand."""
        said = format_amount(points)
        typed = TypedPoints(criterion=criterion, period=self._period, points=said)
        self._view.refused.begin(typed)
        score = SelfScore(criterion=criterion, points=points, reason=self._reason(criterion))
        self._score(score, lambda why: self._view.refused.tell_points(typed, why))

    def take_points_back(self, criterion: CriterionCode) -> None:
        """Nothing is typed for the criterion any more."""
        period = self._period
        emptied = TypedPoints(criterion=criterion, period=period, points="")
        self._view.refused.begin(emptied)

        def done(gone: tuple[SelfScore, ...]) -> None:
            self._end_scoring()
            if gone:
                self._view.points_taken_back(criterion)

        def failed(failure: Failure) -> None:
            self._end_scoring()
            self._view.refused.tell_points(emptied, failure)

        self._begin_scoring()
        self._desk.do(
            lambda s: s.record.withdraw_self_scores(period, [criterion]), done, failed=failed
        )

    def submit(self) -> None:
        """Lays the record before the commander."""
        period = self._period
        self._desk.do(lambda s: s.record.submit(period), self._load)

    def approve(self, passphrase: str) -> None:
        """The commander's own act, under the commander's passphrase."""
        self._approve(lambda s, period: s.record.approve(period, passphrase))

    def approve_first(self, passphrase: str) -> None:
        """The commander sets a passphrase of his own and approves under it."""
        self._approve(lambda s, period: s.record.approve_first(period, passphrase))

    def _approve(self, verb: Callable[[Services, PeriodCode | None], Done[Approval]]) -> None:
        period = self._period
        self._desk.do(
            lambda s: verb(s, period),
            lambda _approval: self._approved(),
            failed=self._view.approval_failed,
        )

    def let_gaps_stand(self) -> None:
        """Acknowledges all open gaps of the period."""
        period = self._period
        self._desk.do(lambda s: s.record.acknowledge_gaps(period), self._load)

    def can_answer(self, problem: SheetProblem) -> bool:
        """Whether an answer has a place: an entry to correct, or typed points."""
        return self._answered_entry(problem) is not None or self._typed(problem) is not None

    def put_off(self, problem: SheetProblem, text: str) -> None:
        """An answer that is begun waits until the question is opened again."""
        self._begun[problem] = text

    def begun_answer(self, problem: SheetProblem) -> str:
        """What was typed so far to a question, empty where nothing was."""
        return self._begun.get(problem, "")

    @property
    def begun(self) -> dict[CriterionCode, str]:
        """Answers that are begun and not in the book."""
        return {problem.criterion: text for problem, text in self._begun.items() if text.strip()}

    def answer(self, problem: SheetProblem, text: str) -> None:
        """Travels as the note of a correction that changes no result, or as a reason."""
        self._begun.pop(problem, None)

        def refused(why: Failure | None) -> None:
            self._begun.setdefault(problem, text)
            self._view.refused.tell_answer(problem.criterion, why)

        typed = self._typed(problem)
        if typed is not None:
            self._score(replace(typed, reason=text), refused)
        elif (entry := self._answered_entry(problem)) is not None:
            self._write_answer(replace(entry, note=text), refused)

    def _write_answer(self, said: NewEntry, refused: Refused) -> None:
        def written(outcome: RecordedEntries) -> None:
            self.load(self._period)
            if outcome.refused:
                refused(None)

        self._desk.do(lambda s: s.record.record_progress([said]), written, failed=refused)

    def _answered_entry(self, problem: SheetProblem) -> NewEntry | None:
        """A correction that says the same again: of the named entry, else of the last one."""
        row = self.state.sheet.row(problem.criterion) if self.state else None
        if row is None or not row.total.entries:
            return None
        named = problem.question.entry if problem.question else None
        found = next((e for e in row.total.entries if e.id == named), row.total.entries[-1])
        return NewEntry(
            criterion=found.criterion,
            occurred_on=found.occurred_on,
            component=found.component,
            result=found.result,
            corrects=found.id,
            keeps_evidence=True,
        )

    def _typed(self, problem: SheetProblem) -> SelfScore | None:
        row = self.state.sheet.row(problem.criterion) if self.state else None
        return None if row is None else row.typed

    def _reason(self, criterion: CriterionCode) -> str | None:
        """What was said of the points before; it stays with them."""
        row = self.state.sheet.row(criterion) if self.state else None
        return None if row is None or row.typed is None else row.typed.reason

    def _score(self, score: SelfScore, refused: Refused) -> None:
        period = self._period
        self._begin_scoring()

        def scored(refusals: tuple[ScoreRefusal, ...]) -> None:
            self._end_scoring()
            if refusals:
                refused(None)

        def failed(failure: Failure) -> None:
            self._end_scoring()
            refused(failure)

        self._desk.do(lambda s: s.record.score_self(period, [score]), scored, failed=failed)

    def _begin_scoring(self) -> None:
        self._scoring += 1
        self._view.recounting.show(is_on=True)

    def _end_scoring(self) -> None:
        self._scoring -= 1
        self.load(self._period)

    def _approved(self) -> None:
        self._view.approved()
        self.load(self._period)

    def _load(self, _value: object) -> None:
        self.load(self._period)

    def _show(self, state: SelfSheet | None) -> None:
        self.state = state
        self._view.show_state(state)
        self._view.recounting.show(is_on=self._scoring > 0)
