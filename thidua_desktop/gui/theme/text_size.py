"""How large letters and controls are: one factor over the whole window, chosen once per start."""

import os
from enum import StrEnum

from thidua_desktop.application.ports_desktop import Settings

TEXT_SIZE_SETTING = "text-size"
_FACTOR = "QT_SCALE_FACTOR"
_OURS = "THIDUA_SCALE_FACTOR"


class TextSize(StrEnum):
    """In percent of the system's own size."""

    USUAL = "100"
    LARGER = "115"
    LARGEST = "130"


def chosen_text_size(settings: Settings) -> TextSize:
    """What this person chose on this computer, the usual size at first."""
    chosen = settings.get(TEXT_SIZE_SETTING)
    return TextSize(chosen) if chosen in set(TextSize) else TextSize.USUAL


def scale_windows(settings: Settings) -> None:
    """Before the application is made. A factor that somebody set outside the program is left."""
    given = os.environ.get(_FACTOR)
    if given is not None and given != os.environ.get(_OURS):
        return
    os.environ.pop(_FACTOR, None)  # a restarted program inherits what its first start chose
    os.environ.pop(_OURS, None)
    size = chosen_text_size(settings)
    if size is not TextSize.USUAL:
        os.environ[_FACTOR] = os.environ[_OURS] = f"{int(size) / 100:g}"
