"""Exit statuses of the command line, and which one stands for several files."""

from collections.abc import Iterable
from enum import IntEnum

from thidua_desktop.domain.reasons import Verdict


class ExitCode(IntEnum):
    """What a script learns without reading anything."""

    DONE = 0
    OUR_BUG = 1
    WRONG_USAGE = 2
    QUARANTINED = 3
    REFUSED = 4
    FAULT = 5


BY_VERDICT = {
    Verdict.ACCEPTED: ExitCode.DONE,
    Verdict.QUARANTINED: ExitCode.QUARANTINED,
    Verdict.REFUSED: ExitCode.REFUSED,
}


def worst(codes: Iterable[ExitCode]) -> ExitCode:
    """Our bug if there is one, else the largest number; done where there is nothing."""
    found = set(codes)
    return ExitCode.OUR_BUG if ExitCode.OUR_BUG in found else max(found, default=ExitCode.DONE)
