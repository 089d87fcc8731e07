"""A lane: one thread that works jobs off in order; results come back on the thread of the screen.

There are two: one owns the database, the other hashes, renders and reads files.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal, Slot

from thidua_desktop.application.job import CancelledError, JobContext, Progress
from thidua_desktop.domain.reasons import KnownFault, NotAllowedError
from thidua_desktop.gui.collector import SparedModules
from thidua_desktop.gui.jobs.cycles import look_here_only
from thidua_desktop.gui.jobs.desk import Failed

_REPORT_SECONDS = 0.1


class Ends(Struct, frozen=True, kw_only=True):
    """Who hears how a job ended; `always` comes first, whatever the end."""

    done: Callable[[Any], None]
    failed: Failed
    crashed: Callable[[Exception], None]
    always: Callable[[JobContext], None] = lambda _context: None
    progressed: Callable[[Progress], None] = lambda _progress: None


class Lane(QObject):
    """Runs jobs one after the other, away from the screen's thread.

    The thread knows its jobs by their numbers: whatever a job holds of the screen, it is the
    screen's thread that lets go of it last.
    """

    _ended = Signal(int)
    _progressed = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        look_here_only()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._is_closed = False
        self._numbers = count()
        self._unanswered: dict[int, _Work] = {}
        self._spared = SparedModules()
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def submit(self, job: Callable[[JobContext], Any], ends: Ends) -> JobContext:
        """Queues a job; the context cancels it. A closed lane takes none."""
        context = JobContext(_Thinned(self._progressed, ends.progressed))
        if self._is_closed:
            return context
        number = next(self._numbers)
        self._unanswered[number] = _Work(job=job, context=context, ends=ends)
        self._worker.submit(self._run, number)
        return context

    @property
    def is_idle(self) -> bool:
        """Whether every job has ended and its end was heard."""
        return not self._unanswered

    def close(self) -> None:
        """Stops what can be stopped and waits for the rest; no answer is heard any more.

        Work that asks its context ends at its next step; a queued write does not ask and is made.
        """
        self._is_closed = True
        for work in self._unanswered.values():
            work.context.cancel()
        self._worker.shutdown(wait=True)

    def _run(self, number: int) -> None:
        self._unanswered[number].carry_out()
        self._spared.look()
        self._ended.emit(number)

    @Slot(int)
    def _deliver(self, number: int) -> None:
        self._tell(self._unanswered.pop(number).calls)

    @Slot(object)
    def _tell(self, calls: list[Callable[[], None]]) -> None:
        if not self._is_closed:
            for call in calls:
                call()


@dataclass(slots=True, kw_only=True)
class _Work:
    """A job from its order to its answer; `calls` are made on the screen's thread."""

    job: Callable[[JobContext], Any]
    context: JobContext
    ends: Ends
    calls: list[Callable[[], None]] = field(default_factory=list)

    def carry_out(self) -> None:
        ends = self.ends
        self.calls.append(_call(ends.always, self.context))
        try:
            result = self.job(self.context)
        except CancelledError:
            pass
        except NotAllowedError as error:
            self.calls.append(_call(ends.failed, error.reason))
        except KnownFault as fault:
            self.calls.append(_call(ends.failed, fault))
        except Exception as error:  # noqa: BLE001 - our bug, whatever it is, goes to the crash handler
            self.calls.append(_call(ends.crashed, error))
        else:
            self.calls.append(_call(ends.done, result))


class _Thinned:
    """Passes on at most ten reports a second, and always the last one."""

    def __init__(self, signal: Any, heard: Callable[[Progress], None]) -> None:  # noqa: ANN401 - a bound Qt signal has no public type
        self._signal = signal
        self._heard = heard
        self._last = 0.0

    def __call__(self, progress: Progress) -> None:
        now = monotonic()
        if now - self._last >= _REPORT_SECONDS or progress.done == progress.total:
            self._last = now
            self._signal.emit([_call(self._heard, progress)])


def _call(heard: Callable[[Any], None], value: Any) -> Callable[[], None]:  # noqa: ANN401 - whatever the job gave
    return lambda: heard(value)
