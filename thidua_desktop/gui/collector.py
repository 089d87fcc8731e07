"""Python's collector of cycles, which would look through a start again and again for nothing."""

import gc
import sys


def rest() -> None:
    """From the first import on: whatever a start makes, it keeps."""
    gc.disable()


def begin_again() -> None:
    """What is there by now stays, so no later look goes through it: that took longer than a blink.

    Nothing happens where the collector did not rest.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


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
            if gc.isenabled() and gc.get_freeze_count():
                gc.freeze()
