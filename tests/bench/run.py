"""Measures the program and prints one table: times as ratios to a fixed piece of work.

`--quick` measures small sizes, to see that every row still runs; names of rows measure only those.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence

from tests.bench.measure import Measured, in_child
from tests.bench.rows import ROWS, row
from tests.bench.stage import Row

_HEADINGS = ("Việc đo", "Tỷ lệ", "Giây", "Giây CPU", "Mốc (giây)", "Bộ nhớ (MB)")
_WIDTHS = (50, 8, 8, 8, 10, 11)


def measure(wanted: Row, *, quick: bool) -> Measured:
    """One row, its files made and dropped again in a temporary folder."""
    size = "quick" if quick else "full"
    with tempfile.TemporaryDirectory(prefix="thidua-bench-") as folder:
        if wanted.prepare is not None:
            in_child("prepare", wanted.name, folder, size)
        return Measured(**json.loads(in_child("measure", wanted.name, folder, size)))


def table_line(cells: Sequence[str]) -> str:
    first, *others = cells
    numbers = "  ".join(f"{cell:>{width}}" for cell, width in zip(others, _WIDTHS[1:], strict=True))
    return f"{first:<{_WIDTHS[0]}}  {numbers}\n"


def cells_of(wanted: Row, found: Measured) -> tuple[str, ...]:
    return (
        wanted.title,
        f"{found.ratio:.4g}",
        f"{found.seconds:.4g}",
        f"{found.processor_seconds:.4g}",
        "–" if wanted.aim is None else f"{wanted.aim:g}",
        "–" if found.peak_mib is None else f"{found.peak_mib:.0f}",
    )


def main(line: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Đo thời gian theo tỷ lệ.")
    parser.add_argument("--quick", action="store_true", help="cỡ nhỏ, chỉ để thử")
    names = [each.name for each in ROWS]
    parser.add_argument("rows", nargs="*", metavar="VIỆC", help=", ".join(names))
    given = parser.parse_args(line)
    unknown = set(given.rows) - set(names)
    if unknown:
        parser.error(f"không có việc {min(unknown)}; có: {', '.join(names)}")
    write = sys.stdout.write
    write("Tỷ lệ: so với băm 50 MB và một triệu vòng lặp, đo trong cùng tiến trình.\n\n")
    write(table_line(_HEADINGS))
    for name in given.rows or names:
        wanted = row(name)
        write(table_line(cells_of(wanted, measure(wanted, quick=given.quick))))
        sys.stdout.flush()


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    main()
