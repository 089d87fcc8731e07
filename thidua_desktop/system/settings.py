"""Remembered choices of one person on this computer, in one small file beside no book."""

import json
import os
import tempfile
from pathlib import Path


class FileSettings:
    """The port `Settings`. An unreadable file counts as an empty one: nothing of value is in it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _read(path)

    def get(self, key: str) -> str | None:
        return self._known.get(key)

    def put(self, key: str, value: str) -> None:
        if self._known.get(key) == value:
            return
        self._known[key] = value
        try:
            self._write()
        except OSError:
            return  # a full or read-only profile: the choice holds until the program ends

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self._known, ensure_ascii=False, indent=1, sort_keys=True)
        handle, made = tempfile.mkstemp(dir=self._path.parent, prefix=self._path.name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(made).replace(self._path)
        except OSError:
            Path(made).unlink(missing_ok=True)
            raise


def _read(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)}
