"""Where this computer keeps what belongs to the program and to no book."""

from pathlib import Path

_PROGRAM = "thidua"


def crash_folder() -> Path:
    """The folder of crash files; it need not exist yet."""
    from platformdirs import user_log_path

    return user_log_path(_PROGRAM, appauthor=False)
