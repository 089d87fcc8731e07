"""A watch over one answer of a process apart: nobody waits longer than for what is wanted."""

from collections.abc import Callable
from subprocess import Popen
from threading import Event, Thread
from time import monotonic
from types import TracebackType

_LOOK_SECONDS = 0.05


class Watch(Thread):
    """Ends a process whose answer nobody waits for any more, or that takes too long."""

    def __init__(
        self, process: Popen[bytes], is_unwanted: Callable[[], bool], patience: float
    ) -> None:
        super().__init__(daemon=True)
        self.was_too_long = False
        self._process = process
        self._is_unwanted = is_unwanted
        self._until = monotonic() + patience
        self._over = Event()

    def run(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            self.was_too_long = monotonic() > self._until
            if self.was_too_long or self._is_unwanted():
                self._process.kill()
                return

    def __enter__(self) -> None:
        self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self.join()
