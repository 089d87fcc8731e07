"""A screen of its own for a story: an X server nobody sees, and a window manager on it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SIZE = "1366x768x24"
_ENDING_SECONDS = 10


@contextmanager
def screen(folder: Path) -> Iterator[str]:
    """The name of a new display; the window manager gives dialogs the focus, as on a desktop."""
    reading, writing = os.pipe()
    log = (folder / "screen.log").open("wb")
    line = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"]
    server = subprocess.Popen(
        line, pass_fds=(writing,), stdout=log, stderr=log, start_new_session=True
    )
    os.close(writing)
    manager = None
    try:
        with os.fdopen(reading) as told:
            name = f":{told.readline().strip()}"
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env=os.environ | {"DISPLAY": name, "HOME": str(folder)},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        yield name
    finally:
        for process in (manager, server):
            if process is not None:
                end_group(process)
        log.close()


def end_group(process: subprocess.Popen[bytes]) -> None:
    """Ends a process with everything it started, gently first."""
    for means in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, means)
        except ProcessLookupError:
            break
        try:
            process.wait(_ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            continue
        break
    process.wait(_ENDING_SECONDS)


def photograph(path: Path) -> None:
    """Saves what the whole display shows; this process has the screen open."""
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.primaryScreen().grabWindow(0).save(str(path))


def main(path: str) -> None:
    """From outside: a program that hangs cannot photograph itself."""
    from PySide6.QtGui import QGuiApplication

    guest = QGuiApplication([])
    photograph(Path(path))
    guest.quit()


if __name__ == "__main__":
    main(sys.argv[1])
