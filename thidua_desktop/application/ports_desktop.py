"""What the windows need of this computer beside books: remembered choices, plugged-in sticks."""

from pathlib import Path
from typing import Protocol

from msgspec import Struct


class Settings(Protocol):
    """Small texts remembered for this person on this computer; losing them loses no work."""

    def get(self, key: str) -> str | None: ...

    def put(self, key: str, value: str) -> None:
        """Remembers at once; where the computer does not let us, the choice is forgotten."""


class Drive(Struct, frozen=True, kw_only=True):
    """A stick that is plugged in: where it is mounted, and its name with the letter it has."""

    path: Path
    label: str


class RemovableDrives(Protocol):
    """Sticks and cards of this computer; whatever cannot be read is as if it were not there."""

    def present(self) -> tuple[Drive, ...]: ...

    def packages_on(self, drive: Drive) -> tuple[Path, ...]:
        """Sealed packages by their look: the seal's name in the directory, or a package's name."""

    def free_bytes(self, folder: Path) -> int | None:
        """None where nobody can tell."""
