"""The fresh process of one row: `prepare` its files, or `measure` it and print the figures."""

import sys
from pathlib import Path
from statistics import mean

from tests.bench.measure import Measured, Stopwatch, peak_mib, reference_seconds, report
from tests.bench.rows import row
from tests.bench.stage import Row, Stage


def measured(wanted: Row, stage: Stage) -> Measured:
    """The figures of one row; the reference runs before and after it, as neighbours come and go."""
    before = reference_seconds()
    watch = Stopwatch()
    wanted.measure(stage, watch)
    peak = watch.peak_mib or peak_mib()
    return Measured(
        seconds=watch.seconds,
        processor_seconds=watch.processor_seconds,
        reference_seconds=mean((before, reference_seconds())),
        peak_mib=peak,
    )


def main(act: str, name: str, folder: str, size: str) -> None:
    stage = Stage(folder=Path(folder), quick=size == "quick")
    wanted = row(name)
    if act == "prepare":
        assert wanted.prepare is not None
        wanted.prepare(stage)
    else:
        sys.stdout.write(report(measured(wanted, stage)))


if __name__ == "__main__":
    main(*sys.argv[1:])
