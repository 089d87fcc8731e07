"""The side of a process apart: its pipes, and the caps it puts on itself before anything else."""

import os
import sys
from typing import IO

_KINDER = 5
"""Work goes on behind the window, never before it: old computers have two cores."""


def pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Where wishes come from and answers go to; the process stands back behind the window."""
    wishes, answers = os.fdopen(0, "rb"), os.fdopen(os.dup(1), "wb")
    if sys.platform != "win32":  # Windows is told so by whoever starts the process
        os.nice(_KINDER)
    os.dup2(2, 1)  # whatever a library prints must not reach the answers
    return wishes, answers


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
