"""A lane: one thread that works jobs off in order; results come back on the thread of the screen.

There are two: one owns the database, the other hashes, renders and reads files.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from thidua_desktop.application.job import CancelledError, JobContext, Progress
from thidua_desktop.domain.reasons import KnownFault, NotAllowedError
from thidua_desktop.gui.collector import SparedModules
from thidua_desktop.gui.jobs.desk import Failed

_REPORT_SECONDS = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """Who hears how a job ended; `always` comes first, whatever the end."""

    done: Callable[[Any], None]
    failed: Failed
    crashed: Callable[[Exception], None]
    always: Callable[[JobContext], None] = lambda _context: None
    progressed: Callable[[Progress], None] = lambda _progress: None


class Lane(QObject):
    """Runs jobs one after the other, away from the screen's thread."""

    _ended = Signal(object, object)
    _progressed = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._is_closed = False
        self._unanswered: list[JobContext] = []
        self._spared = SparedModules()
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def submit(self, job: Callable[[JobContext], Any], ends: Ends) -> JobContext:
        """Queues a job; the context cancels it. A closed lane takes none."""
        context = JobContext(_Thinned(self._progressed, ends.progressed))
        if self._is_closed:
            return context
        self._unanswered.append(context)
        self._worker.submit(self._run, job, context, ends)
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
        for context in self._unanswered:
            context.cancel()
        self._worker.shutdown(wait=True)

    def _run(self, job: Callable[[JobContext], Any], context: JobContext, ends: Ends) -> None:
        calls = [_call(ends.always, context)]
        try:
            result = job(context)
        except CancelledError:
            pass
        except NotAllowedError as error:
            calls.append(_call(ends.failed, error.reason))
        except KnownFault as fault:
            calls.append(_call(ends.failed, fault))
        except Exception as error:  # noqa: BLE001 - our bug, whatever it is, goes to the crash handler
            calls.append(_call(ends.crashed, error))
        else:
            calls.append(_call(ends.done, result))
        self._spared.look()
        self._ended.emit(context, calls)

    @Slot(object, object)
    def _deliver(self, context: JobContext, calls: list[Callable[[], None]]) -> None:
        self._unanswered.remove(context)
        self._tell(calls)

    @Slot(object)
    def _tell(self, calls: list[Callable[[], None]]) -> None:
        if not self._is_closed:
            for call in calls:
                call()


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
