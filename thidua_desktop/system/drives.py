"""Sticks and cards that are plugged in, and the packages on them: the port `RemovableDrives`."""

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from thidua_desktop.application.ports_desktop import Drive
from thidua_desktop.domain.package import FILE_WORDS
from thidua_desktop.domain.text.collation import collation_key

_MOUNTS = Path("/proc/self/mounts")
_HOMES = (Path("/run/media"), Path("/media"))
_DEVICES = "/dev/"
_SUFFIX = ".xlsx"
_SEAL = b"thidua/SHA256SUMS"
_DIRECTORY_BYTES = 256 * 1024
_DEPTH = 4
_MOST_FILES = 5000
_NAME = re.compile(rf".*_({'|'.join(FILE_WORDS.values())})_r\d{{2,}}.*\.xlsx", re.IGNORECASE)
_REMOVABLE = 2
_NAME_SIZE = 261


class PluggedDrives:
    """`mounts` is the system's table of mounts, `homes` are the folders that sticks appear in."""

    def __init__(self, mounts: Path = _MOUNTS, homes: Sequence[Path] = _HOMES) -> None:
        self._mounts = mounts
        self._homes = tuple(homes)

    def present(self) -> tuple[Drive, ...]:
        found = _lettered() if os.name == "nt" else self._mounted()
        return tuple(sorted(found, key=lambda drive: collation_key(drive.label)))

    def packages_on(self, drive: Drive) -> tuple[Path, ...]:
        return tuple(file for file in _workbooks(drive.path) if _looks_sealed(file))

    def free_bytes(self, folder: Path) -> int | None:
        try:
            return shutil.disk_usage(folder).free
        except OSError:
            return None

    def _mounted(self) -> Iterator[Drive]:
        try:
            lines = self._mounts.read_text("utf-8", errors="replace").splitlines()
        except OSError:
            return
        for line in lines:
            parts = line.split(" ")
            if len(parts) > 1 and parts[0].startswith(_DEVICES):
                path = Path(_unescaped(parts[1]))
                if any(home in path.parents for home in self._homes) and path.is_dir():
                    yield Drive(path=path, label=path.name)


def _unescaped(text: str) -> str:
    """The kernel writes blanks in names as octal numbers."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), text)


def _lettered() -> Iterator[Drive]:
    """Windows: every letter whose drive is removable, with the volume's name."""
    import ctypes

    kernel: Any = vars(ctypes)["windll"].kernel32  # only Windows has it
    letters = kernel.GetLogicalDrives()
    for place in range(26):
        root = f"{chr(ord('A') + place)}:\\"
        if letters >> place & 1 and kernel.GetDriveTypeW(root) == _REMOVABLE:
            name = ctypes.create_unicode_buffer(_NAME_SIZE)
            known = kernel.GetVolumeInformationW(root, name, _NAME_SIZE, None, None, None, None, 0)
            if known:  # a card reader without a card has a letter and no volume
                yield Drive(path=Path(root), label=f"{name.value or 'USB'} ({root[:2]})")


def _workbooks(root: Path) -> Iterator[Path]:
    """Not too deep and not too many: a stick may hold anything."""
    seen = 0
    for folder, folders, files in os.walk(root, onerror=None, followlinks=False):
        depth = len(Path(folder).relative_to(root).parts)
        folders[:] = sorted(f for f in folders if not f.startswith(".")) if depth < _DEPTH else []
        for name in sorted(files):
            seen += 1
            if seen > _MOST_FILES:
                return
            if name.lower().endswith(_SUFFIX) and not name.startswith(("~$", ".")):
                yield Path(folder, name)


def _looks_sealed(file: Path) -> bool:
    """The name is enough for one that Excel's own encryption hides, the directory for the rest."""
    if _NAME.fullmatch(file.name):
        return True
    try:
        with file.open("rb") as opened:
            opened.seek(0, os.SEEK_END)
            opened.seek(max(0, opened.tell() - _DIRECTORY_BYTES))
            return _SEAL in opened.read()
    except OSError:
        return False
