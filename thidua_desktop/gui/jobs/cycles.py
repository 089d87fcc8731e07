"""Looking for cycles is the screen's own business, as what is found may be windows.

By itself Python looks on whichever thread makes objects. A lane then ended windows that nobody held
any more, under the hands of the screen's thread and in the end with the program.
"""

import gc
from time import thread_time

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

_EVERY_MS = 100
_WORTH_A_LOOK = 2000
"""So many new objects; fewer wait."""

_WORTH_ALL = 20_000
_GROWN_BY = 4
_LONG_SECONDS = 0.02


class Collector(QObject):
    """Looks for cycles in the turns of the screen's thread alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sees_all = False
        self._new = self._kept = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self, *, sees_all: bool) -> None:
        """`sees_all`: also for those that lived long, where what a start made is left out."""
        gc.disable()
        self._sees_all = sees_all
        self._timer.start()

    @property
    def has_begun(self) -> bool:
        return self._timer.isActive()

    def end(self) -> None:
        """The loop turns no more: Python looks by itself again."""
        self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Where it is worth it."""
        made = gc.get_count()[0]
        if made < _WORTH_A_LOOK:
            return
        gc.collect(1)
        self._new += made
        if self._sees_all and self._new > max(_WORTH_ALL, self._kept // _GROWN_BY):
            self._look_through_all()

    def _look_through_all(self) -> None:
        """What stays behind a look that was felt is left out of the later ones."""
        begun = thread_time()
        gc.collect()
        if thread_time() - begun > _LONG_SECONDS:
            gc.freeze()
        self._new, self._kept = 0, len(gc.get_objects())


def begin_again() -> None:
    """What is there by now stays, so no later look goes through it: that took longer than a blink.

    Nothing happens where the collector did not rest.
    """
    found = _collector()
    if found is not None and not (gc.isenabled() or found.has_begun):
        gc.freeze()
        found.begin(sees_all=True)


def look_here_only() -> None:
    """Whoever begins a thread sees to it that it ends nothing of the screen's; once is enough."""
    found = _collector()
    if found is not None and gc.isenabled():
        found.begin(sees_all=False)


def leave_to_python() -> None:
    """When the windows are gone."""
    found = _collector()
    if found is not None:
        found.end()


def _collector() -> Collector | None:
    """The one of this program; None where it has no windows."""
    program = QCoreApplication.instance()
    if program is None:
        return None
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return program.findChild(Collector, options=direct) or Collector(program)
