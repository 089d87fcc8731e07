"""One lane of its own for work before a book is open."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from thidua_desktop.application.job import JobContext
from thidua_desktop.gui.jobs.desk import Crashed, Failed
from thidua_desktop.gui.jobs.lane import Ends, Lane

T = TypeVar("T")


class AsideLane(QObject):
    """Runs work away from the screen; answers come back to it."""

    def __init__(self, name: str, crashed: Callable[[Exception], None], parent: QObject) -> None:
        super().__init__(parent)
        self._lane = Lane(name, self)
        self._crashed = crashed

    def run(
        self, work: Callable[[JobContext], T], done: Callable[[T], None], failed: Failed
    ) -> None:
        def crashed(error: Exception) -> None:
            self._crashed(error)
            failed(Crashed())

        self._lane.submit(work, Ends(done=done, failed=failed, crashed=crashed))

    def close(self) -> None:
        self._lane.close()
