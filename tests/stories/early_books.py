"""Books of a scenario's year as they were before its first record: the same keys, the same frame.

The year is played from the same seed as the whole one, so packages of the played year fit.
"""

from pathlib import Path

from msgspec import Struct

from tests.support.played_year import MOMENT, quick_program
from thidua_desktop.cli.demo import player
from thidua_desktop.cli.demo.scenario import read_scenario, scenario_seed
from thidua_desktop.cli.demo.stage import Stage
from thidua_desktop.resources import resource_path


class EarlyBooks(Struct, frozen=True):
    """Everybody founded, the frame sealed and taken in; `leader_digits` is its fingerprint."""

    out: Path
    leader_digits: str

    def book(self, unit: str) -> Path:
        return self.out / "books" / f"{unit}.thidua"

    @property
    def frame(self) -> Path:
        (file,) = (self.out / "packages").glob("*_khung_*")
        return file


def early_books(name: str, out: Path) -> EarlyBooks:
    folder = resource_path("scenarios", name)
    stage = Stage(
        program=quick_program(MOMENT, scenario_seed(folder, MOMENT)), out=out, say=lambda _: None
    )
    out.mkdir()
    scenario = read_scenario(stage.program, folder, stage)
    player._found_books(stage, scenario)
    player._seal_frame(stage, scenario)
    for unit in scenario.frame.units:
        player._join(stage, scenario, unit)
    with stage.book(scenario.leader) as services:
        digits = services.keys.own().fingerprint
    return EarlyBooks(out, digits)
