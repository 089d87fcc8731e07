"""Dates and parts of the year, as typed, as counted by Excel, as printed."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.domain.text.dates import (
    AmbiguousDate,
    DateProblem,
    DateProblemKind,
    YearWindow,
    cell_date,
    date_of_serial,
    format_date,
    format_time,
    long_date,
    parse_date,
)
from thidua_desktop.domain.text.periods import PeriodWords, parse_period_words

YEAR = YearWindow(start=date(2022, 1, 1), end=date(2022, 11, 30))
ACROSS = YearWindow(start=date(2022, 6, 1), end=date(2023, 7, 31))


@pytest.mark.parametrize(
    "text",
    [
        "24/06/2022",
        "24/6/22",
        "24-06-2022",
        "24.06.2022",
        "2022-06-24",
        "ngày 24 tháng 6 năm 2022",
        "Ngày  24 tháng 06 năm 2022",
        "24 tháng sáu năm 2022",
        "ngày 24/6/2022",
        "24/6",
        "ngày 24 tháng 6",
        "\u00a024/06/2022 ",
    ],
)
def test_every_shape_of_a_date_is_read(text):
    assert parse_date(text, YEAR) == date(2022, 6, 24)


@pytest.mark.parametrize(
    ("text", "year"), [("1/1/00", 2000), ("1/1/26", 2026), ("1/1/70", 1970), ("1/1/99", 1999)]
)
def test_two_digits_mean_a_year_near_us(text, year):
    assert parse_date(text, YEAR) == date(year, 1, 1)


def test_the_day_always_comes_first():
    assert parse_date("05/06/2022", YEAR) == date(2022, 6, 5)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", DateProblemKind.EMPTY),
        ("06/24/2022", DateProblemKind.MONTH_FIRST),
        ("06/24", DateProblemKind.MONTH_FIRST),
        ("31/02/2024", DateProblemKind.IMPOSSIBLE),
        ("29/02/1900", DateProblemKind.IMPOSSIBLE),
        ("2024-13-01", DateProblemKind.IMPOSSIBLE),
        ("01/00/2022", DateProblemKind.IMPOSSIBLE),
        ("31/13/2022", DateProblemKind.IMPOSSIBLE),
        ("31/2", DateProblemKind.IMPOSSIBLE),
        ("24/06/2565", DateProblemKind.YEAR),
        ("24/06/0202", DateProblemKind.YEAR),
        ("1/1/69", DateProblemKind.YEAR),
        ("24/12", DateProblemKind.OUTSIDE_YEAR),
        ("mùng 5 Tết", DateProblemKind.LUNAR),
        ("24/6-2022", DateProblemKind.NOT_A_DATE),
        ("24/6/202", DateProblemKind.NOT_A_DATE),
        ("24.6", DateProblemKind.NOT_A_DATE),
        ("24-6", DateProblemKind.NOT_A_DATE),
        ("２４/6/2022", DateProblemKind.NOT_A_DATE),
        ("hôm qua", DateProblemKind.NOT_A_DATE),
    ],
)
def test_what_is_no_date_is_refused_with_its_reason(text, kind):
    assert parse_date(text, YEAR) == DateProblem(kind=kind, found=text)


def test_a_day_the_year_holds_twice_is_a_question():
    both = AmbiguousDate(candidates=(date(2022, 6, 24), date(2023, 6, 24)))
    assert parse_date("24/6", ACROSS) == both
    assert parse_date("24/2", ACROSS) == date(2023, 2, 24)


@given(st.text(alphabet="0123456789/-. ngàythăm"))
def test_any_text_gets_an_answer(text):
    assert isinstance(parse_date(text, YEAR), date | AmbiguousDate | DateProblem)


@pytest.mark.parametrize(
    ("serial", "date1904", "day"),
    [
        (44736, False, date(2022, 6, 24)),
        (44938, False, date(2023, 1, 12)),
        (44736.75, False, date(2022, 6, 24)),
        (43274, True, date(2022, 6, 24)),
        (1, False, date(1900, 1, 1)),
        (59, False, date(1900, 2, 28)),
        (61, False, date(1900, 3, 1)),
        (2_958_465, False, date(9999, 12, 31)),
        (0, True, date(1904, 1, 1)),
        (2_957_003, True, date(9999, 12, 31)),
    ],
)
def test_a_serial_counts_days(serial, date1904, day):
    assert date_of_serial(serial, date1904=date1904) == day


@pytest.mark.parametrize(
    ("serial", "date1904"),
    [
        (60, False),
        (60.5, False),
        (0, False),
        (-1, False),
        (-1, True),
        (2_958_466, False),
        (2_957_004, True),
        (float("nan"), False),
        (float("inf"), False),
    ],
)
def test_a_serial_that_counts_no_day_is_refused(serial, date1904):
    problem = date_of_serial(serial, date1904=date1904)
    assert isinstance(problem, DateProblem)
    assert problem.kind is DateProblemKind.SERIAL


@given(st.integers(min_value=1462 + 1, max_value=2_958_465))
def test_the_two_systems_differ_by_their_epochs(serial):
    assert date_of_serial(serial) == date_of_serial(serial - 1462, date1904=True)


def test_a_serial_far_from_the_year_is_a_number():
    assert cell_date(44736, YEAR) == date(2022, 6, 24)
    first = (date(2017, 1, 1) - date(1899, 12, 30)) // timedelta(days=1)
    assert cell_date(first, YEAR) == date(2017, 1, 1)
    for serial in (first - 1, 85, 100):
        problem = cell_date(serial, YEAR)
        assert isinstance(problem, DateProblem)
        assert problem.kind is DateProblemKind.PLAIN_NUMBER


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2023, 2, 5), "ngày 05 tháng 02 năm 2023"),
        (date(2023, 1, 12), "ngày 12 tháng 01 năm 2023"),
        (date(2022, 6, 24), "ngày 24 tháng 6 năm 2022"),
        (date(2022, 12, 3), "ngày 03 tháng 12 năm 2022"),
    ],
)
def test_a_date_in_running_text_has_the_official_zeros(day, text):
    assert long_date(day) == text
    assert parse_date(text, YEAR) == day


def test_a_date_in_a_table_has_all_its_digits():
    assert format_date(date(2022, 6, 4)) == "04/06/2022"


def test_a_time_is_spoken():
    assert format_time(time(8, 0)) == "08 giờ 00 phút"
    assert format_time(time(14, 30)) == "14 giờ 30 phút"


@pytest.mark.parametrize(
    ("text", "first", "last", "year"),
    [
        ("Tháng 1", 1, 1, None),
        ("tháng Giêng", 1, 1, None),
        ("tháng Chạp", 12, 12, None),
        ("THÁNG MƯỜI MỘT", 11, 11, None),
        ("tháng năm", 5, 5, None),
        ("T1", 1, 1, None),
        ("T12/2022", 12, 12, 2022),
        ("Tháng 06 năm 2022", 6, 6, 2022),
        ("Quý I", 1, 3, None),
        ("Quý 1", 1, 3, None),
        ("quý một", 1, 3, None),
        ("Quí IV/2022", 10, 12, 2022),
        ("6 tháng đầu năm", 1, 6, None),
        ("Sáu tháng đầu năm 2022", 1, 6, 2022),
        ("6 tháng cuối năm", 7, 12, None),
        ("9 tháng", 1, 9, None),
        ("9 tháng đầu năm 2022", 1, 9, 2022),
        ("9 tháng năm 2022", 1, 9, 2022),
        ("cả năm", 1, 12, None),
        ("NĂM 2022", 1, 12, 2022),
        ("cả năm 2022", 1, 12, 2022),
    ],
)
def test_words_for_parts_of_the_year_are_read(text, first, last, year):
    assert parse_period_words(text) == PeriodWords(first_month=first, last_month=last, year=year)


@pytest.mark.parametrize(
    "text", ["", "Tháng 13", "T0", "Quý V", "Quý 5", "6 tháng", "năm", "Tết", "T", "tháng tới"]
)
def test_other_words_name_no_part_of_the_year(text):
    assert parse_period_words(text) is None
