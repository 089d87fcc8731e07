"""File names say where they belong, or nothing rather than something wrong."""

import pytest

from thidua_desktop.domain.evidence_names import place_named

CODES = ("I.1", "II.1", "II.1.2", "III.1", "IV.2", "V.1", "VI.1")


@pytest.mark.parametrize(
    ("name", "criterion", "month"),
    [
        ("II.1 thang 3", "II.1", 3),
        ("II.1 tháng 3", "II.1", 3),
        ("ii-1_T03 bao cao", "II.1", 3),
        ("Báo cáo II.1.2 tháng 12", "II.1.2", 12),
        ("IV_2-2022-05", "IV.2", 5),
        ("IV 2 (05-2022)", "IV.2", 5),
        ("VI.1 thg.11", "VI.1", 11),
        ("II.1/thang 3/anh 01", "II.1", 3),
        ("tháng 4/V.1 biên bản", "V.1", 4),
        ("Biên bản kiểm tra", None, None),
        ("II.1 và IV.2 tháng 3", None, 3),
        ("II.1 tháng 3 và tháng 4", "II.1", None),
        ("II.12 tháng 13", None, None),
        ("quyet 3", None, None),
        ("XII.1", None, None),
    ],
)
def test_codes_and_months_are_found(name, criterion, month):
    found = place_named(name, CODES)
    assert (found.criterion, found.month) == (criterion, month)
