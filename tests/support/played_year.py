"""A played demo year, once per test run and scenario, for tests that only look at it."""

import json
import os
import pickle
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from tests.support.command_line import QuickPapers
from thidua_desktop.application.program import Program
from thidua_desktop.bootstrap import make_program
from thidua_desktop.cli.demo.player import Played, Staging, play
from thidua_desktop.resources import resource_path

MOMENT = datetime(2026, 1, 5, 1, 30, tzinfo=UTC)
CUM = "cum-thi-dua-so-3"
KHOI = "khoi-4-co-quan"
_LONGEST_SECONDS = 600
EXPECTED = Path(__file__).resolve().parents[1] / "golden" / "scenarios"


def quick_program(at: datetime | None = None, seed: bytes | None = None) -> Program:
    """The real program with papers that are quick to print."""
    from msgspec.structs import replace

    return Program(replace(make_program(at, seed).outside, papers=QuickPapers()))


class Year(Struct, frozen=True):
    """A played scenario and where it lies."""

    name: str
    out: Path
    played: Played

    @property
    def packages(self) -> list[Path]:
        return sorted((self.out / "packages").iterdir())

    def package(self, *words: str) -> Path:
        """The only package whose name holds all `words`."""
        found = [path for path in self.packages if all(word in path.name for word in words)]
        assert len(found) == 1, (words, [path.name for path in found])
        return found[0]

    def book(self, unit: str) -> Path:
        return self.out / "books" / f"{unit}.thidua"

    def key(self, unit: str) -> Path:
        return self.out / "keys" / f"{unit}.pub"

    @property
    def results(self) -> Any:
        return json.loads((self.out / "results.json").read_text(encoding="utf-8"))

    @property
    def expected(self) -> Any:
        return json.loads((EXPECTED / self.name / "ky-vong.json").read_text(encoding="utf-8"))


def play_year(name: str, out: Path, *, quick: bool = True) -> Year:
    program = quick_program if quick else make_program
    folder = resource_path("scenarios", name)
    staging = Staging(folder=folder, out=out, at=MOMENT, say=lambda _line: None)
    return Year(name, out, play(program, staging))


def shared_year(name: str, temporary: pytest.TempPathFactory) -> Year:
    """The year that all processes of this run share: the first that asks plays it, others wait."""
    base = temporary.getbasetemp()
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    folder = (base.parent if is_worker else base) / f"played-{name}"
    told = folder / "told"
    try:
        folder.mkdir()
    except FileExistsError:
        return _year_of_another(told)
    played = None
    try:
        played = play_year(name, folder / "out")
    finally:
        written = folder / "being-told"
        written.write_bytes(pickle.dumps(played))
        written.rename(told)
    return played


def _year_of_another(told: Path) -> Year:
    pause = threading.Event()
    for _ in range(_LONGEST_SECONDS * 10):
        if told.exists():
            break
        pause.wait(0.1)
    year: Year | None = pickle.loads(told.read_bytes())
    assert year is not None, "playing the year failed in another process"
    return year
