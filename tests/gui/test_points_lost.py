"""Points of a penalty are points lost, on every page and in every forecast."""

from datetime import date
from decimal import Decimal

import pytest

from tests.support.played_year import MOMENT, quick_program
from tests.support.sealing import REGIMENT
from tests.support.small_bloc import SmallBloc, founded_bloc
from thidua_desktop.application.use_cases.record_progress import NewEntry
from thidua_desktop.domain.pace import Stand, best_gain
from thidua_desktop.domain.progress import number_result
from thidua_desktop.gui.pages.progress.forecast_text import forecast_lines
from thidua_desktop.gui.pages.progress.presenter import Filters, GroupLine, _lines

JUNE = date(2022, 6, 17)
LATE_REPORTS = "VIII.1"


@pytest.fixture(scope="module")
def founded(year, tmp_path_factory) -> SmallBloc:
    """The bloc of the played year before any record."""
    with quick_program(MOMENT).open(year.book(REGIMENT)) as services:
        frame = services.queries.frame().frame
    return founded_bloc(tmp_path_factory.mktemp("late") / "bloc", frame)


@pytest.fixture
def late(founded, tmp_path):
    """The book of a unit that reported late once, half a point off, before any review."""
    bloc = founded.copied_to(tmp_path / "bloc")
    entry = NewEntry(
        criterion=LATE_REPORTS, occurred_on=date(2022, 6, 10), result=number_result(Decimal(1))
    )
    with bloc.open(REGIMENT) as services:
        services.record.record_progress([entry])
        yield services


def test_nothing_is_gained_by_more_of_it(late):
    sheet = late.queries.progress("NAM", JUNE)
    row = sheet.row(LATE_REPORTS)
    assert sheet.forecast(row).next_gain is None
    said = " ".join(forecast_lines(sheet, row))
    assert "Hiện bị trừ 0,50 điểm" in said
    assert "thêm" not in said


def test_the_best_step_is_never_to_lose_points(late):
    row = late.queries.progress("NAM", JUNE).row(LATE_REPORTS)
    stand = Stand(criterion=row.criterion, goal=row.goal, actual=row.actual, points=row.points)
    assert best_gain([stand]) is None


def test_a_group_of_lost_points_is_below_zero_on_every_page(late):
    sheet = late.queries.self_sheet("NAM", JUNE)
    [own] = [group.points for group in sheet.groups if group.group.code == "VIII"]
    [on_overview] = [
        group.points
        for group in late.queries.overview("NAM", JUNE).points.groups
        if group.code == "VIII"
    ]
    lines = _lines(sheet.sheet, Filters())
    [on_progress] = [
        line.points for line in lines if isinstance(line, GroupLine) and line.group.code == "VIII"
    ]
    assert own == on_overview == on_progress == Decimal("-0.50")
