"""Starting the program once more, before this process ends."""

import subprocess
import sys
from pathlib import Path


def start_again(book: Path | None) -> None:
    """A process of its own with the same book; the installed program is its own executable."""
    is_installed = getattr(sys, "frozen", False)
    program = [sys.executable] if is_installed else [sys.executable, "-m", "thidua_desktop"]
    command = [*program, *(["--book", str(book)] if book else [])]
    subprocess.Popen(command, start_new_session=True)  # noqa: S603 - our own executable
