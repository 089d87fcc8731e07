"""Undo and redo of what was done in this window, each named by the operation it concerns."""

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct

from thidua_desktop.application.operations import OperationKind
from thidua_desktop.application.ports import JournalItem
from thidua_desktop.application.use_cases.undo import UNDOABLE, UndoOutcome
from thidua_desktop.gui.jobs.desk import BookDesk, Failure


class Step(Struct, frozen=True):
    """An operation that can be taken back; `kind` names what the person did in the first place."""

    operation: JournalItem
    kind: str


class UndoView(Protocol):
    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Kinds of the next undo and redo, None where there is none."""

    def undone(self, kind: str) -> None: ...

    def redone(self, kind: str) -> None: ...

    def not_undone(self, kind: str) -> None:
        """What was done has been changed since."""

    def failed(self, failure: Failure) -> None:
        """The book could not be written; the step stays to be tried again."""


class UndoPresenter:
    """Remembers the operations of this window; one at a time is taken back."""

    def __init__(self, desk: BookDesk, view: UndoView) -> None:
        self._desk = desk
        self._view = view
        self._done: list[Step] = []
        self._taken_back: list[Step] = []
        self._reversal: JournalItem | None = None

    def recorded(self, operation: JournalItem) -> None:
        """An operation ended; a new one leaves nothing to redo."""
        if operation.kind == OperationKind.UNDO:
            self._reversal = operation
        elif operation.kind in UNDOABLE:
            self._done.append(Step(operation, operation.kind))
            self._taken_back.clear()
        self._show()

    def undo(self) -> None:
        if self._done:
            step = self._done.pop()
            self._reverse(step, self._done, self._taken_back, self._view.undone)

    def redo(self) -> None:
        if self._taken_back:
            step = self._taken_back.pop()
            self._reverse(step, self._taken_back, self._done, self._view.redone)

    def _reverse(
        self, step: Step, back: list[Step], onto: list[Step], tell: Callable[[str], None]
    ) -> None:
        """`step` was taken from `back` and goes onto `onto` once the book has its inverse."""

        def heard(outcome: UndoOutcome) -> None:
            if outcome is UndoOutcome.UNDONE:
                assert self._reversal is not None, "what was recorded is heard of before its answer"
                onto.append(Step(self._reversal, step.kind))
                tell(step.kind)
            else:
                self._view.not_undone(step.kind)
            self._show()

        def failed(failure: Failure) -> None:
            back.append(step)
            self._show()
            self._view.failed(failure)

        self._desk.do(lambda s: s.history.undo(step.operation), heard, failed=failed)

    def _show(self) -> None:
        undo = self._done[-1].kind if self._done else None
        redo = self._taken_back[-1].kind if self._taken_back else None
        self._view.show_steps(undo, redo)
