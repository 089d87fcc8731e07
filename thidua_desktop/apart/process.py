"""The program's side of a process of its own that meets hostile bytes: its start and its end."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import thidua_desktop

_HIDDEN: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_BEHIND_THE_WINDOW: int = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)  # of Windows


def started(word: str) -> subprocess.Popen[bytes]:
    """Starts this very program under its only word, talked to through its pipes. Raises OSError."""
    root = str(Path(thidua_desktop.__file__).parents[1])
    return subprocess.Popen(  # noqa: S603 - our own program, no shell
        command_of(word),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": root},
        bufsize=-1,
        creationflags=_HIDDEN | _BEHIND_THE_WINDOW,
    )


def ended(process: subprocess.Popen[bytes]) -> None:
    """Kills it and lets go of all it holds; a thread that waits for its answer hears the end."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        assert pipe is not None
        with contextlib.suppress(OSError):  # what it did not read is of no use
            pipe.close()


def command_of(word: str) -> list[str]:
    """The command line of this very program as such a process."""
    if getattr(sys, "frozen", False):
        return [sys.executable, word]
    return [sys.executable, "-m", "thidua_desktop", word]
