"""Packages on the sticks that are plugged in."""

from collections.abc import Callable
from pathlib import Path

from thidua_desktop.application.ports_desktop import RemovableDrives
from thidua_desktop.gui.jobs.desk import BookDesk


def find_on_sticks(
    desk: BookDesk, found: Callable[[tuple[str, ...], tuple[Path, ...]], None]
) -> None:
    """Names of the sticks that are plugged in, and the packages on them."""

    def look(drives: RemovableDrives) -> None:
        desk.aside(lambda _job: _packages(drives), lambda both: found(*both))

    desk.ask(lambda s: s.drives, look)


def _packages(drives: RemovableDrives) -> tuple[tuple[str, ...], tuple[Path, ...]]:
    present = drives.present()
    files = tuple(file for drive in present for file in drives.packages_on(drive))
    return tuple(drive.label for drive in present), files
