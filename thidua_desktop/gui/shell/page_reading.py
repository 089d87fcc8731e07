"""Reads the modules of the pages beside the window, so that no click has to wait for them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from thidua_desktop.application.job import JobContext
from thidua_desktop.gui.jobs.cycles import begin_again
from thidua_desktop.gui.jobs.lane import Ends, Lane
from thidua_desktop.gui.pages.catalogue import PAGES
from thidua_desktop.gui.pages.page import PageSpec

_BREATH = 50
"""Milliseconds in which a page is laid out and painted."""


class PageReading(QObject):
    """Begins when the first page is there; a page that is waited for goes before the others."""

    def __init__(self, *, crashed: Callable[[Exception], None], parent: QObject) -> None:
        super().__init__(parent)
        self._lane = Lane("pages", self)
        self._crashed = crashed
        self._unread = {spec.key: spec for spec in PAGES}
        self._awaited: tuple[str, list[Callable[[], object]]] | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._answer)
        self.has_begun = self._reads_all = False
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(_BREATH)
        self._breath.timeout.connect(self._begin)

    def begin(self) -> None:
        """Once in the life of a program, when the first page has its figures; it is painted first.

        Python runs one thread at a time, so painting beside the reading would take twice as long.
        """
        self.has_begun = True
        self._breath.start()

    def when_read(self, key: str, acts: Sequence[Callable[[], object]]) -> None:
        """Acts at once where the page was read, else as soon as it is; only for the last asker.

        Where there are several acts each has a turn of the loop for itself.
        """
        self._awaited = (key, list(acts))
        if len(acts) > 1:
            self._turn.start(0)
        elif not self._turn.isActive():
            self._answer()
        self._read_next()

    def forget(self) -> None:
        """Whoever waits does so no more."""
        self._awaited = None

    @property
    def is_awaited(self) -> bool:
        """Whether somebody waits for a page."""
        return self._awaited is not None

    @property
    def is_over(self) -> bool:
        """Whether every page was read."""
        return not self._unread and self._lane.is_idle

    def stop(self) -> None:
        """The program is being left; at most one page is read to its end."""
        self._unread.clear()
        self._lane.close()

    def _begin(self) -> None:
        self._reads_all = True
        self._read_next()

    def _read_next(self) -> None:
        if not (self._unread and self._lane.is_idle):
            return
        if self._awaited is not None and self._awaited[0] in self._unread:
            self._read(self._unread[self._awaited[0]])
        elif self._reads_all:
            self._read(next(iter(self._unread.values())))

    def _read(self, spec: PageSpec) -> None:
        ended = partial(self._ended, spec)
        ends = Ends(done=_nothing, failed=_nothing, crashed=self._crashed, always=ended)
        self._lane.submit(lambda _job: _nothing(spec.page()), ends)

    def _ended(self, spec: PageSpec, _job: JobContext) -> None:
        """One that cannot be read fails again, and louder, where it is shown."""
        self._unread.pop(spec.key, None)
        if not self._unread:
            begin_again()
        self._answer()
        self._read_next()

    def _answer(self) -> None:
        if self._awaited is None or self._awaited[0] in self._unread:
            return
        awaited = self._awaited
        _key, acts = awaited
        act = acts.pop(0)
        if not acts:
            self._awaited = None
        try:
            act()
        finally:
            if self._awaited is awaited:
                self._turn.start(0)  # from now on: what else waited in this turn goes before


def _nothing(_outcome: object) -> None:
    """What was read is there for whoever asks."""
