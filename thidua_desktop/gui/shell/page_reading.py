"""Reads the modules of the pages beside the window, so that no click has to wait for them."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from thidua_desktop.application.job import JobContext
from thidua_desktop.gui.collector import begin_again
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.jobs.lane import Ends, Lane
from thidua_desktop.gui.pages.catalogue import PAGES


class PageReading(QObject):
    """Begins when the first page is there; what is asked for earlier is read where it is asked."""

    def __init__(self, *, crashed: Callable[[Exception], None], parent: QObject) -> None:
        super().__init__(parent)
        self._lane = Lane("pages", self)
        self._ends = Ends(done=_nothing, failed=_nothing, crashed=crashed, always=_all_there)
        self._work: JobContext | None = None

    def begin(self) -> None:
        """Once in the life of a program."""
        if self._work is None:
            self._work = self._lane.submit(_read, self._ends)

    @property
    def is_over(self) -> bool:
        """Whether every page was read."""
        return self._work is not None and self._lane.is_idle

    def stop(self) -> None:
        """The program is being left; at most one page is read to its end."""
        if self._work is not None:
            self._work.cancel()
        self._lane.close()


def _read(job: JobContext) -> None:
    for done, spec in enumerate(PAGES):
        job.step(done, len(PAGES), spec.key)
        spec.page()


def _all_there(_job: JobContext) -> None:
    begin_again()


def _nothing(_outcome: Failure | None) -> None:
    """What was read is there for whoever asks."""
