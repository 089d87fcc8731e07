"""A folder that refuses to be written, also for a test that runs as root."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


@contextmanager
def protected(folder: Path) -> Iterator[None]:
    """Nothing can be made or removed in the folder while the block runs."""
    folder.chmod(0o555)
    is_root = os.geteuid() == 0
    modes = {parent: parent.stat().st_mode for parent in folder.parents} if is_root else {}
    for parent, mode in modes.items():
        parent.chmod(mode | 0o055)
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        for parent, mode in modes.items():
            parent.chmod(mode)
        folder.chmod(0o755)
