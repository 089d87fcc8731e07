"""What the windows need of this computer beside books: remembered choices."""

from typing import Protocol


class Settings(Protocol):
    """Small texts remembered for this person on this computer; losing them loses no work."""

    def get(self, key: str) -> str | None: ...

    def put(self, key: str, value: str) -> None:
        """Remembers at once; where the computer does not let us, the choice is forgotten."""
