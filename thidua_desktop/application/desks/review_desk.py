"""The leader's desk: frame, assignment, appraisal, meeting, ballots, conclusion."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from thidua_desktop.application.absent_rows import NOTHING_ABSENT, Absent, without
from thidua_desktop.application.book_context import CLERK, BookContext, find_period
from thidua_desktop.application.frame_rows import FrameRow, amended
from thidua_desktop.application.operations import Done, OperationKind
from thidua_desktop.application.period_picture import period_picture
from thidua_desktop.application.ports import WritingUnit
from thidua_desktop.application.scenario import BallotPlan
from thidua_desktop.application.use_cases.appraise import appraise, ask, require_leader
from thidua_desktop.application.use_cases.conclude_review import conclude_review
from thidua_desktop.application.use_cases.follow_up import follow_up
from thidua_desktop.application.use_cases.hold_review import ReviewPlan, cast_ballot, plan_review
from thidua_desktop.application.use_cases.reopen_review import reopen_review
from thidua_desktop.application.use_cases.score_cross import assign_crosscheck
from thidua_desktop.application.year_view import YearView
from thidua_desktop.domain.amounts import kept_throughout
from thidua_desktop.domain.appraisal import Appraisal, Question
from thidua_desktop.domain.ballot import BallotProblem
from thidua_desktop.domain.book import FrameDraft
from thidua_desktop.domain.crosscheck import CrossCheckAssignment
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.ids import FactId, PeriodCode
from thidua_desktop.domain.limitation import FollowUpState
from thidua_desktop.domain.package import ResultBody
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import NotAllowedError, ReasonCode
from thidua_desktop.domain.scoring.limits import ScoreRefusal
from thidua_desktop.domain.text.storable import mended_throughout

T = TypeVar("T")


class ReviewDesk(Struct, frozen=True):
    """What only the leading unit writes."""

    book: BookContext

    def set_frame(self, frame: Frame) -> Done[None]:
        """Keeps the frame as a draft; sealing it puts it in force. A bloc without uid gets one.

        Targets computed by a spreadsheet are rounded like the results measured against them.
        """

        def verb(uow: WritingUnit) -> None:
            if frame.year.leader_unit != uow.identity.unit.code:
                raise NotAllowedError(ReasonCode.NOT_LEADER, leader=frame.year.leader_unit)
            bloc = frame.bloc
            if not bloc.uid:
                bloc = replace(bloc, uid=self.book.outside.ids.new())
            draft = FrameDraft(frame=kept_throughout(replace(frame, bloc=bloc)))
            uow.frames.put_draft(mended_throughout(draft))

        return self.book.operations.run(OperationKind.SET_FRAME, CLERK, verb)

    def amend_frame(self, rows: Sequence[FrameRow], absent: Absent = NOTHING_ABSENT) -> Done[None]:
        """Changes the draft of the book's year by rows of a file; sealing puts it in force.

        What is given as `absent` goes out of it.
        Where nothing was drafted since, the frame in force is the draft to begin with.
        """

        def verb(uow: WritingUnit) -> None:
            view = self.book.view(uow)
            require_leader(view)
            frame = view.newest_frame.frame
            draft = uow.frames.draft(frame.year.code)
            present = frame if draft is None else draft.frame
            made = without(amended(present, rows), absent)
            draft_now = FrameDraft(frame=kept_throughout(made))
            uow.frames.put_draft(mended_throughout(draft_now))

        return self.book.operations.run(OperationKind.SET_FRAME, CLERK, verb)

    def assign_crosscheck(
        self, period: PeriodCode | None, pairs: Sequence[CrossCheckAssignment]
    ) -> Done[None]:
        """Says who checks whom in the round."""

        def verb(uow: WritingUnit, view: YearView, found: Period) -> None:
            require_leader(view)
            assign_crosscheck(uow, view, found, pairs=pairs)

        return self._run(OperationKind.ASSIGN_CROSSCHECK, period, verb)

    def appraise(
        self, period: PeriodCode | None, appraisals: Sequence[Appraisal]
    ) -> Done[tuple[ScoreRefusal, ...]]:
        """Writes appraised points; what the rules refused comes back."""
        return self._run(
            OperationKind.APPRAISE,
            period,
            lambda uow, view, found: appraise(uow, view, found, appraisals=appraisals),
        )

    def ask(self, period: PeriodCode | None, question: Question) -> Done[None]:
        """Returns a cell to its unit."""
        return self._run(
            OperationKind.ASK_QUESTION,
            period,
            lambda uow, view, found: ask(uow, view, found, question=question),
        )

    def plan_review(self, period: PeriodCode | None, plan: ReviewPlan) -> Done[None]:
        """Writes the meeting's facts; open limitations of the review before come back."""
        return self._run(
            OperationKind.PLAN_REVIEW,
            period,
            lambda uow, view, found: plan_review(
                uow,
                self.book.outside.ids,
                view,
                found,
                plan=plan,
                year_before=self.book.year_before(uow, view),
            ),
        )

    def cast_ballot(
        self, period: PeriodCode | None, ballot: BallotPlan
    ) -> Done[tuple[BallotProblem, ...]]:
        """Writes a ballot whose sums agree, else says what is wrong with it."""
        return self._run(
            OperationKind.CAST_BALLOT,
            period,
            lambda uow, view, found: cast_ballot(
                uow, self.book.outside.ids, view, found, plan=ballot
            ),
        )

    def follow_up(
        self, period: PeriodCode | None, item: FactId, state: FollowUpState
    ) -> Done[None]:
        """Sets the state of a limitation or directive. Raises as `follow_up`."""
        return self._run(
            OperationKind.FOLLOW_UP,
            period,
            lambda uow, view, found: follow_up(uow, view, found, item=item, state=state),
        )

    def conclude(self, period: PeriodCode | None) -> Done[ResultBody]:
        """Freezes the review. Raises as `conclude_review`."""
        outside = self.book.outside
        return self._run(
            OperationKind.CONCLUDE_REVIEW,
            period,
            lambda uow, view, found: conclude_review(
                uow,
                view,
                period_picture(uow, view, found),
                press=outside.papers,
                program_version=outside.program_version,
            ),
        )

    def reopen(self, period: PeriodCode | None, reason: str) -> Done[None]:
        """Makes a concluded review a draft again. Raises as `reopen_review`."""
        return self._run(
            OperationKind.REOPEN_REVIEW,
            period,
            lambda uow, view, found: reopen_review(uow, view, found, reason=reason),
        )

    def _run(
        self,
        kind: OperationKind,
        period: PeriodCode | None,
        verb: Callable[[WritingUnit, YearView, Period], T],
    ) -> Done[T]:
        def with_period(uow: WritingUnit) -> T:
            view = self.book.view(uow)
            return verb(uow, view, find_period(view, period))

        return self.book.operations.run(kind, CLERK, with_period)
