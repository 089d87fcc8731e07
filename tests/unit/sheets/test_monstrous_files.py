"""What no person keeps is refused in seconds of work, with the place where it goes too far."""

import time

import pytest

from tests.support.monstrous_files import endless_csv, long_text, tall_sheet, wide_row
from tests.unit.sheets.builders import ASKING
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.exchange.sheets.reader import ExcelSheetReader

SECONDS = 8


@pytest.mark.parametrize(
    ("make", "count", "cell"),
    [
        (tall_sheet, 600_000, "C600000"),
        (tall_sheet, 60_001, "C60001"),
        (wide_row, 100_000, "IW1"),
        (long_text, 8_000_000, "A1"),
        (endless_csv, 70_000, "60001"),
    ],
)
def test_it_is_refused_at_once(tmp_path, make, count, cell):
    path = make(tmp_path, count)
    before = time.process_time()
    refusal = ExcelSheetReader().read_progress(path, "BTM", ASKING).refusal
    assert time.process_time() - before < SECONDS
    assert (refusal.code, refusal.facts["cell"]) == (ReasonCode.SHEET_TOO_BIG, cell)


def test_a_file_that_takes_too_much_room_is_not_even_unpacked(tmp_path):
    path = tmp_path / "qua lon.csv"
    with path.open("wb") as file:
        file.truncate(40_000_000)
    refusal = ExcelSheetReader().read_progress(path, "BTM", ASKING).refusal
    assert refusal.code is ReasonCode.FILE_TOO_BIG
