"""Folders that stand for sticks, so that pictures show one that is plugged in, full, pulled out."""

from pathlib import Path

from thidua_desktop.application.ports_desktop import Drive
from thidua_desktop.system.drives import PluggedDrives

FULL = "TOSHIBA"
"""The stick without room."""

_ROOM = 7_800_000_000


class StagedSticks:
    """Every folder of `home` is a stick, and its name the stick's."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._real = PluggedDrives()

    def present(self) -> tuple[Drive, ...]:
        folders = sorted(each for each in self._home.glob("*") if each.is_dir())
        return tuple(Drive(path=folder, label=folder.name) for folder in folders)

    def packages_on(self, drive: Drive) -> tuple[Path, ...]:
        return self._real.packages_on(drive)

    def free_bytes(self, folder: Path) -> int:
        """The same in every picture."""
        return 0 if folder.name == FULL else _ROOM
