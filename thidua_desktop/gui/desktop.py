"""What the composition root hands to the windows: the program and this computer's services."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from thidua_desktop.application.job import JobContext
from thidua_desktop.application.ports_desktop import Settings
from thidua_desktop.application.program import Program


class Desktop(Struct, frozen=True, kw_only=True):
    """`profile` is one person's folder on this computer.

    `start_again` starts another process of the program; `play_sample` plays a sample year into a
    folder and tells which book to open.
    """

    program: Program
    settings: Settings
    books_folder: Path
    profile: Path
    write_crash_file: Callable[[Exception], Path | None]
    start_again: Callable[[Path | None], None]
    play_sample: Callable[[str, Path, JobContext], Path]
