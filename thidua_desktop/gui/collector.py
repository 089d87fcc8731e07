"""Python's collector of cycles, which would look through a start again and again for nothing."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_NEVER = 1_000_000


def rest() -> None:
    """From the first import on: whatever a start makes, it keeps."""
    gc.disable()


class SparedModules:
    """What later modules bring along stays, too; nothing happens where the collector never rested.

    The first looks through a library that prints or reads took a tenth of a second, on whichever
    thread they fell.
    """

    def __init__(self) -> None:
        self._known = len(sys.modules)

    def look(self) -> None:
        """After work that may have read modules."""
        count = len(sys.modules)
        if count > self._known:
            self._known = count
            if gc.get_freeze_count():
                gc.freeze()


@contextmanager
def much_is_kept() -> Iterator[None]:
    """Around work, one at a time, that makes hundreds of thousands of objects and keeps them.

    Each look through all of them, in the work or on the screen's thread after it, stopped every
    thread for a tenth of a second and more: they are spared. Whoever holds them lets them go by
    name, for no look will find them. Nothing happens where the collector never rested.
    """
    if not gc.get_freeze_count():
        yield
        return
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(young, middle, old)
