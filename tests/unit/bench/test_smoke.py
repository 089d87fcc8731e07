"""Every row of the benchmark still runs, at a size that says nothing about speed."""

import pytest

from tests.bench.measure import Stopwatch
from tests.bench.rows import ROWS
from tests.bench.run import cells_of, main, measure, table_line
from tests.bench.stage import Stage


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_a_row_prepares_and_measures_itself(row, tmp_path):
    stage = Stage(folder=tmp_path, quick=True)
    if row.prepare is not None:
        row.prepare(stage)
    watch = Stopwatch()
    row.measure(stage, watch)
    assert watch.laps
    assert all(lap > 0 for lap in watch.laps)


def test_a_row_runs_in_its_own_process_and_becomes_a_line_of_the_table():
    row = next(each for each in ROWS if each.name == "commit")
    measured = measure(row, quick=True)
    assert measured.ratio == measured.seconds / measured.reference_seconds
    line = table_line(cells_of(row, measured))
    assert line.startswith(row.title)
    assert len(line.split("  ")) > len(cells_of(row, measured)) - 1


def test_a_row_that_does_not_exist_is_refused_by_name(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--quick", "nothing"])
    assert ended.value.code == 2
    assert "nothing" in capsys.readouterr().err
