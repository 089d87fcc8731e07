"""A criterion's course over the months, and its line in Dự báo."""

from decimal import Decimal

import pytest

from thidua_desktop.application.month_course import month_course
from thidua_desktop.domain.ids import CriterionCode


@pytest.fixture
def sheet(services, afternoon):
    return services.queries.progress("NAM", afternoon.now().date())


def course(sheet, code):
    return month_course(sheet, sheet.row(CriterionCode(code)))


def test_what_adds_up_grows_against_an_even_pace(services):
    today = services.queries.face().periods[-1].cutoff
    sheet = services.queries.progress("NAM", today)
    found = course(sheet, "II.1")
    values = [end.value for end in found if end.value is not None]
    assert values == sorted(values)
    assert values[-1] == sheet.row(CriterionCode("II.1")).total.result.number
    assert {end.is_pace for end in found} == {True}
    assert found[-1].day == sheet.period.cutoff
    assert found[-1].needed == sheet.row(CriterionCode("II.1")).goal


def test_a_share_is_measured_against_its_goal(sheet):
    found = course(sheet, "I.1")
    assert {(end.is_pace, end.needed) for end in found} == {(False, Decimal(98))}


def test_the_last_value_is_what_the_sheet_says(services):
    today = services.queries.face().periods[-1].cutoff
    sheet = services.queries.progress("NAM", today)
    lines = [(row, month_course(sheet, row)) for row in sheet.rows]
    drawn = [(row, found) for row, found in lines if found and found[-1].value is not None]
    assert drawn
    for row, found in drawn:
        assert found[-1].value == row.total.result.number


def test_a_month_without_entry_has_no_value(sheet):
    for row in sheet.rows:
        for end in month_course(sheet, row):
            cell = row.cells[sheet.months.index(end.first)]
            assert (end.value is None) == (not cell.entries)


def test_a_row_lags_exactly_where_its_course_ends_below_what_is_needed(services):
    today = services.queries.face().periods[-1].cutoff
    sheet = services.queries.progress("NAM", today)
    for row in sheet.rows:
        [*_, last] = month_course(sheet, row) or [None]
        if last is not None and last.value is not None:
            assert row.lag == last.lag
            assert (None if row.lag is None else row.lag.needed) in (None, last.needed)


def test_several_figures_in_one_row_have_no_line(sheet):
    assert course(sheet, "II.2") == ()


def test_the_panel_draws_the_line_of_the_current_criterion(page):
    page.go_to("II.1")
    page.panel.setCurrentIndex(2)
    assert page.panel.course.isVisible()
    assert page.panel.course.told.startswith("Tháng ")
    page.go_to("II.2")
    assert not page.panel.course.isVisible()
