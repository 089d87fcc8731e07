"""Crash files: where in the program an unexpected error arose, and nothing about people.

Messages of errors are left out, because they may quote names, points or paths of somebody's data.
"""

import os
import platform
import tempfile
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_KEPT_PARTS = 2


def write_crash_file(
    error: BaseException, *, folder: Path, version: str, at: datetime
) -> Path | None:
    """The file's path; the temporary folder helps out, None where nothing can be written at all."""
    text = crash_report(error, version=version, at=at)
    name = f"thidua-loi-{at:%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    for place in (folder, Path(tempfile.gettempdir())):
        try:
            place.mkdir(parents=True, exist_ok=True)
            path = place / name
            path.write_text(text, encoding="utf-8")
        except OSError:
            continue
        return path
    return None


def crash_report(error: BaseException, *, version: str, at: datetime) -> str:
    """Program, system, and for the error and its causes the type and the places it passed."""
    lines = [
        f"thidua {version}",
        f"python {platform.python_version()}, {platform.system()} {platform.release()}",
        at.isoformat(timespec="seconds"),
    ]
    for found in _chain(error):
        lines += ["", f"{type(found).__module__}.{type(found).__qualname__}"]
        lines += [
            f"  {_shown(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(found.__traceback__)
        ]
    return "\n".join(lines) + "\n"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, then what it arose from."""
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        yield found
        hidden = found.__suppress_context__
        found = found.__cause__ or (None if hidden else found.__context__)


def _shown(file: str) -> str:
    """The place inside the package, elsewhere the last two parts: a path may name a person."""
    path = Path(file)
    if path.is_relative_to(_PACKAGE.name):  # so an installed program names its own files
        return path.as_posix()
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    return "/".join(path.parts[-_KEPT_PARTS:])
