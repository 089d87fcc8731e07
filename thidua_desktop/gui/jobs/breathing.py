"""How the interpreter shares its one lock, so that the screen need not wait for a lane."""

import sys

_KEPT_SECONDS = 0.0005


def leave_room_for_the_screen() -> None:
    """A lane keeps the lock no longer while the screen's thread asks for it.

    Painting asks again and again: with Python's own 5 ms a page took many times as long while a
    lane worked.
    """
    sys.setswitchinterval(_KEPT_SECONDS)
