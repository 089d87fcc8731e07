"""The side of a process apart: its pipes, and the caps it puts on itself before anything else."""

import os
import sys
from queue import SimpleQueue
from threading import Thread
from typing import IO

from thidua_desktop.apart.wire import Said, TornError, receive

Wish = tuple[Said, bytes]

_KINDER = 5
"""Work goes on behind the window, never before it: old computers have two cores."""


def pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Where wishes come from and answers go to; the process stands back behind the window."""
    wishes, answers = os.fdopen(0, "rb"), os.fdopen(os.dup(1), "wb")
    if sys.platform != "win32":  # Windows is told so by whoever starts the process
        os.nice(_KINDER)
    os.dup2(2, 1)  # whatever a library prints must not reach the answers
    return wishes, answers


def listened(wishes: IO[bytes]) -> "SimpleQueue[Wish]":
    """Wishes as they come; at their end the process ends, also in the middle of its work.

    Whoever asked is gone with the pipe: nothing is worked out for nobody.
    """
    waiting: SimpleQueue[Wish] = SimpleQueue()
    Thread(target=_listen, args=(wishes, waiting), daemon=True).start()
    return waiting


def _listen(wishes: IO[bytes], waiting: "SimpleQueue[Wish]") -> None:
    while True:
        try:
            waiting.put(receive(wishes))
        except (TornError, MemoryError):
            os._exit(0)


def limit_itself(*, memory: int, seconds: int) -> None:
    """Caps on memory, processor time and writing, where the system has them."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
