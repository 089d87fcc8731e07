"""Python's collector of cycles, which would look through a start again and again for nothing."""

import gc


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
