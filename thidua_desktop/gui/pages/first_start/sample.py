"""The sample year from the start page: played beside the window, then its leader's book opens."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from thidua_desktop.application.job import JobContext, Progress
from thidua_desktop.gui.desktop import Desktop
from thidua_desktop.gui.jobs.lane import Ends, Lane
from thidua_desktop.gui.shell.status_bar import StatusBar

_PREFIX = "thidua-nam-mau-"


class SampleYear(QObject):
    """Signals: `played(Path)` with the book to open, `failed(Failure)`, `crashed(Exception)`."""

    played = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, desktop: Desktop, status: StatusBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._status = status
        self._lane = Lane("sample", self)
        self._running: JobContext | None = None
        self._ends = Ends(
            done=self.played.emit,
            failed=self.failed.emit,
            crashed=self.crashed.emit,
            always=self._rest,
            progressed=self._progress,
        )

    def play(self, scenario: str) -> None:
        """Plays one of `resources/scenarios`; nothing happens while one is being played."""
        if self._running is None:
            self._status.show_work(0, 0, self.tr("Đang dựng năm mẫu…"))
            self._status.stop.clicked.connect(self._cancel)
            self._running = self._lane.submit(lambda job: self._job(scenario, job), self._ends)

    def stop(self) -> None:
        """The program is being left."""
        self._cancel()
        self._lane.close()

    def _job(self, scenario: str, context: JobContext) -> Path:
        out = Path(tempfile.mkdtemp(prefix=_PREFIX)) / scenario
        return self._desktop.play_sample(scenario, out, context)

    def _cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _progress(self, progress: Progress) -> None:
        self._status.show_work(progress.done, progress.total, self.tr("Đang dựng năm mẫu…"))

    def _rest(self, _ended: JobContext) -> None:
        self._status.stop.clicked.disconnect(self._cancel)
        self._running = None
        self._status.show_rest()
