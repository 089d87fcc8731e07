"""What a dialog asks of the book is answered only as long as the dialog is there."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from PySide6.QtWidgets import QDialog

from thidua_desktop.application.job import JobContext, Progress
from thidua_desktop.application.operations import Done
from thidua_desktop.application.services import Services
from thidua_desktop.gui.jobs.desk import BookDesk, Failed

T = TypeVar("T")
P = ParamSpec("P")


def while_open(dialog: QDialog, heard: Callable[P, None]) -> Callable[P, None]:
    """`heard`, deaf once the dialog was closed, or went with the page it stands over."""
    gone: list[bool] = []

    def leave(*_how: object) -> None:
        gone.append(True)

    dialog.finished.connect(leave)
    dialog.destroyed.connect(leave)

    def hear(*answer: P.args, **more: P.kwargs) -> None:
        if not gone:
            heard(*answer, **more)

    return hear


class DialogDesk:
    """The desk of a dialog (`BookDesk`): what it asked is done, its answers end with it."""

    def __init__(self, desk: BookDesk, dialog: QDialog) -> None:
        self._desk, self._dialog = desk, dialog

    def ask(
        self,
        question: Callable[[Services], T],
        answer: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        self._desk.ask(question, self._heard(answer), failed=self._failed(failed))

    def do(
        self,
        work: Callable[[Services], Done[T]],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        self._desk.do(work, self._heard(done), failed=self._failed(failed))

    def carry_out(
        self,
        work: Callable[[Services, JobContext], T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        self._desk.carry_out(work, self._heard(done), failed=self._failed(failed))

    def aside(
        self,
        work: Callable[[JobContext], T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
        progressed: Callable[[Progress], None] | None = None,
    ) -> None:
        told = None if progressed is None else self._heard(progressed)
        heard, refused = self._heard(done), self._failed(failed)
        self._desk.aside(work, heard, failed=refused, progressed=told)

    def _heard(self, answer: Callable[[T], None]) -> Callable[[T], None]:
        return while_open(self._dialog, answer)

    def _failed(self, failed: Failed | None) -> Failed | None:
        return None if failed is None else while_open(self._dialog, failed)
