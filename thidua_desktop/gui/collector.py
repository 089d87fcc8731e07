"""Python's collector of cycles, which would look through a start again and again for nothing."""

import gc
import sys


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
