"""How a row is measured: in a fresh process, beside a reference piece of work, with its peak."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from msgspec import Struct
from msgspec.structs import asdict

_MIB = 1024 * 1024
_HASHED_MIB = 50
_TURNS = 1_000_000
_MODULUS = 1_000_003
_PROCESS_STATE = Path("/proc/self/status")


@dataclass(slots=True)
class Stopwatch:
    """Takes the time of laps, by the clock and of the processor alone, in seconds."""

    laps: list[float] = field(default_factory=list)
    processor_laps: list[float] = field(default_factory=list)
    peak_mib: float | None = None

    @contextmanager
    def running(self) -> Iterator[None]:
        begun, begun_working = perf_counter(), process_time()
        yield
        self.laps.append(perf_counter() - begun)
        self.processor_laps.append(process_time() - begun_working)

    def note(self, seconds: float, *, processor_seconds: float, peak: float | None) -> None:
        """A lap that another process ran, with its memory at the most."""
        self.laps.append(seconds)
        self.processor_laps.append(processor_seconds)
        self.peak_mib = peak

    @property
    def seconds(self) -> float:
        """The time of one lap, the middle one of several."""
        return median(self.laps)

    @property
    def processor_seconds(self) -> float:
        """As `seconds`; tells the work from waiting for the disk and for other programs."""
        return median(self.processor_laps)


class Measured(Struct, frozen=True, kw_only=True):
    """One row's figures; `peak_mib` is None where the system does not tell."""

    seconds: float
    processor_seconds: float
    reference_seconds: float
    peak_mib: float | None

    @property
    def ratio(self) -> float:
        return self.seconds / self.reference_seconds


def reference_seconds() -> float:
    """The time of the fixed work: SHA-256 of 50 MiB and a million turns of plain Python."""
    begun = perf_counter()
    digest = hashlib.sha256()
    block = bytes(_MIB)
    for _ in range(_HASHED_MIB):
        digest.update(block)
    seen: dict[int, int] = {}
    value = 1
    for turn in range(_TURNS):
        value = (value * 31 + turn) % _MODULUS
        seen[value % 1000] = turn
    return perf_counter() - begun


def peak_mib() -> float | None:
    """The most memory this process ever held, as far as Linux says so."""
    if not _PROCESS_STATE.exists():
        return None
    lines = dict(line.split(":", 1) for line in _PROCESS_STATE.read_text().splitlines())
    return int(lines["VmHWM"].split()[0]) / 1024


def report(measured: Measured) -> str:
    return json.dumps(asdict(measured))


def in_child(*words: str) -> str:
    """What `python -m tests.bench.child WORDS` prints. Raises CalledProcessError."""
    call = [sys.executable, "-m", "tests.bench.child", *words]
    return subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True).stdout
