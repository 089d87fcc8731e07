"""The sample year that the windows open: a scenario that travels with the program, played."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from thidua_desktop.cli.demo.player import MakeProgram, Staging, play
from thidua_desktop.resources import resource_path


def play_sample_year(
    make_program: MakeProgram,
    scenario: str,
    out: Path,
    *,
    at: datetime,
    say: Callable[[str], None],
) -> Path:
    """Plays `scenario` into the empty folder `out`; the leader's book. Raises KnownFault."""
    folder = resource_path("scenarios", scenario)
    played = play(make_program, Staging(folder=folder, out=out, at=at, say=say))
    return out / played.leader_book
