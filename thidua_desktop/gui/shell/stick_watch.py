"""Looks every few seconds which sticks are plugged in and says so in the status bar."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from thidua_desktop.application.ports_desktop import Drive, RemovableDrives
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.jobs.lane import Ends, Lane
from thidua_desktop.gui.shell.status_bar import StatusBar

_EVERY_MS = 3000


class StickWatch(QObject):
    """On a lane of its own: a stick that answers slowly holds up nobody but the next look."""

    def __init__(
        self,
        drives: RemovableDrives,
        status: StatusBar,
        *,
        crashed: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._drives = drives
        self._status = status
        self._lane = Lane("sticks", self)
        self._ends = Ends(done=self._show, failed=_not_known, crashed=crashed)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(_EVERY_MS)
        self._next.timeout.connect(self.look)
        self._next.start()

    def look(self) -> None:
        """Asks once; the next look comes a few seconds after the answer."""
        self._lane.submit(lambda _job: self._drives.present(), self._ends)

    def stop(self) -> None:
        """The program is being left."""
        self._next.stop()
        self._lane.close()

    def _show(self, sticks: tuple[Drive, ...]) -> None:
        self._status.show_sticks([stick.label for stick in sticks])
        self._next.start()


def _not_known(_failure: Failure) -> None:
    """Looking never fails: what cannot be read is not there."""
