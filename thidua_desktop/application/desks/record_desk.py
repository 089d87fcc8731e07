"""The clerk's desk: entries, self-scores, gaps, and the commander's approval."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from thidua_desktop.application.book_context import CLERK, COMMANDER, BookContext, find_period
from thidua_desktop.application.operations import Done, OperationKind
from thidua_desktop.application.ports import Scope, WritingUnit
from thidua_desktop.application.use_cases.accounts import set_commander_passphrase
from thidua_desktop.application.use_cases.approve_record import (
    approve_record,
    drop_stale_approvals,
    submit_record,
)
from thidua_desktop.application.use_cases.own_record import open_gaps
from thidua_desktop.application.use_cases.record_progress import (
    NewEntry,
    RecordedEntries,
    record_progress,
)
from thidua_desktop.application.use_cases.score_cross import score_cross
from thidua_desktop.application.use_cases.score_self import (
    acknowledge_gaps,
    score_self,
    withdraw_self_scores,
)
from thidua_desktop.application.use_cases.signing import check_commander
from thidua_desktop.domain.crosscheck import CrossScore
from thidua_desktop.domain.ids import CriterionCode, PeriodCode
from thidua_desktop.domain.record import Approval, Initiative, SelfScore, Submission
from thidua_desktop.domain.scoring.limits import ScoreRefusal
from thidua_desktop.domain.text.storable import storable_throughout


class RecordDesk(Struct, frozen=True):
    """What a unit writes about itself, and about the units it cross-checks."""

    book: BookContext

    def record_progress(
        self, entries: Sequence[NewEntry], *, imported: bool = False
    ) -> Done[RecordedEntries]:
        """Appends entries, corrections and withdrawals; refused ones come back with reasons."""
        kind = OperationKind.IMPORT_PROGRESS if imported else OperationKind.RECORD_PROGRESS
        if any(entry.corrects is not None for entry in entries):
            kind = OperationKind.CORRECT_PROGRESS
        outside = self.book.outside
        return self.book.operations.run(
            kind,
            CLERK,
            lambda uow: record_progress(uow, outside.ids, self.book.view(uow), wanted=entries),
        )

    def score_self(
        self, period: PeriodCode | None, scores: Sequence[SelfScore]
    ) -> Done[tuple[ScoreRefusal, ...]]:
        """Writes typed self-scores of a period."""

        def verb(uow: WritingUnit) -> tuple[ScoreRefusal, ...]:
            view = self.book.view(uow)
            found = find_period(view, period)
            return score_self(uow, view.frame_of(found).frame, found, scores=scores)

        return self.book.operations.run(OperationKind.SCORE_SELF, CLERK, verb)

    def withdraw_self_scores(
        self, period: PeriodCode | None, criteria: Sequence[CriterionCode]
    ) -> Done[tuple[SelfScore, ...]]:
        """Takes typed self-scores of a period back; returns those that stood."""

        def verb(uow: WritingUnit) -> tuple[SelfScore, ...]:
            view = self.book.view(uow)
            found = find_period(view, period)
            frame = view.frame_of(found).frame
            return withdraw_self_scores(uow, frame, found, criteria=criteria)

        return self.book.operations.run(OperationKind.WITHDRAW_SELF_SCORE, CLERK, verb)

    def open_gaps(self, period: PeriodCode | None) -> tuple[CriterionCode, ...]:
        """Counting criteria that nobody has said anything about."""
        with self.book.storage.read() as uow:
            view = self.book.view(uow)
            found = find_period(view, period)
            return open_gaps(uow, view.frame_of(found).frame, found)

    def acknowledge_gaps(
        self, period: PeriodCode | None, criteria: Sequence[CriterionCode] | None = None
    ) -> Done[tuple[CriterionCode, ...]]:
        """Lets open gaps stand, all where `criteria` is None."""

        def verb(uow: WritingUnit) -> tuple[CriterionCode, ...]:
            view = self.book.view(uow)
            found = find_period(view, period)
            return acknowledge_gaps(uow, view.frame_of(found).frame, found, criteria=criteria)

        return self.book.operations.run(OperationKind.ACKNOWLEDGE_GAPS, CLERK, verb)

    def record_initiative(self, initiative: Initiative) -> Done[None]:
        """Writes a model or innovation of this unit."""

        def verb(uow: WritingUnit) -> None:
            view = self.book.view(uow)
            uow.facts(Initiative).put(Scope(year=view.year), storable_throughout(initiative))
            drop_stale_approvals(uow, view.newest_frame.frame, view.periods)

        return self.book.operations.run(OperationKind.RECORD_INITIATIVE, CLERK, verb)

    def submit(self, period: PeriodCode | None) -> Done[Submission]:
        """Lays what stands now before the commander. Raises as `submit_record`."""

        def verb(uow: WritingUnit) -> Submission:
            view = self.book.view(uow)
            found = find_period(view, period)
            return submit_record(uow, view.frame_of(found).frame, found)

        return self.book.operations.run(OperationKind.SUBMIT_RECORD, CLERK, verb)

    def approve(self, period: PeriodCode | None, passphrase: str) -> Done[Approval]:
        """The commander's approval of what stands now. Raises as `approve_record`, PASS_WRONG."""
        vault = self.book.outside.vault
        return self._approve(period, lambda uow: check_commander(uow, vault, passphrase))

    def approve_first(self, period: PeriodCode | None, own: str) -> Done[Approval]:
        """Approves, and from now on under the commander's `own` passphrase.

        Raises as `approve_record` and `set_commander_passphrase`.
        """
        vault = self.book.outside.vault
        return self._approve(period, lambda uow: set_commander_passphrase(uow, vault, own))

    def _approve(
        self, period: PeriodCode | None, admit: Callable[[WritingUnit], None]
    ) -> Done[Approval]:
        def verb(uow: WritingUnit) -> Approval:
            view = self.book.view(uow)
            admit(uow)
            found = find_period(view, period)
            return approve_record(uow, view.frame_of(found).frame, found)

        return self.book.operations.run(OperationKind.APPROVE_RECORD, COMMANDER, verb)

    def score_cross(
        self, period: PeriodCode | None, scores: Sequence[CrossScore]
    ) -> Done[tuple[ScoreRefusal, ...]]:
        """Writes this unit's scores of the units it checks. Raises as `score_cross`."""

        def verb(uow: WritingUnit) -> tuple[ScoreRefusal, ...]:
            view = self.book.view(uow)
            return score_cross(uow, view, find_period(view, period), scores=scores)

        return self.book.operations.run(OperationKind.SCORE_CROSS, CLERK, verb)
