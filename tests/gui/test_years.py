"""A book that knows two years: the switcher in the top bar, and next year's frame coming in."""

from tests.support.next_year import first_frame
from tests.support.played_year import MOMENT, quick_program
from tests.support.sealing import REGIMENT, STAFF
from thidua_desktop.domain.book import AccountRole
from thidua_desktop.domain.ids import YearCode


def seen_year(application):
    return application.window.top_bar._year.text()


def seen_periods(application):
    """What the switcher of periods offers, by name."""
    return [action.text() for action in application.window.top_bar._period.menu().actions()]


def open_book(qtbot, application, path):
    application.open_book(path)
    qtbot.waitUntil(lambda: application.window.seen_page is not None, timeout=10_000)


def test_a_book_of_one_year_has_nothing_to_choose(qtbot, application, ended_bloc):
    open_book(qtbot, application, ended_bloc.path(REGIMENT))
    assert seen_year(application) == "Năm 2022"
    assert not application.window.top_bar._year.isEnabled()


def test_the_last_year_can_be_looked_at_again(qtbot, application, ended_bloc):
    ended_bloc.take_in(REGIMENT, first_frame(ended_bloc, STAFF))
    open_book(qtbot, application, ended_bloc.path(REGIMENT))
    assert seen_year(application) == "Năm 2023"
    assert seen_periods(application) == ["Tổng kết năm"]
    earlier, present = application.window.top_bar._year.menu().actions()
    assert present.isChecked()
    earlier.trigger()
    qtbot.waitUntil(
        lambda: seen_year(application) == "Năm 2022" and application.is_idle, timeout=10_000
    )
    assert seen_periods(application) == ["Sơ kết 6 tháng", "Tổng kết năm"]
    assert application.window.seen_page is not None


def test_what_is_said_of_the_frame_is_of_the_year_that_is_looked_at(ended_bloc):
    ended_bloc.take_in(REGIMENT, first_frame(ended_bloc, STAFF))
    with quick_program(MOMENT).open(ended_bloc.path(REGIMENT)) as services:
        earlier = services.of_year(YearCode("2022"))
        assert services.queries.newest_frame().year.code == "2023"
        assert earlier.queries.newest_frame().year.code == "2022"


def test_next_years_frame_turns_the_open_window_to_it(qtbot, application, ended_bloc):
    frame = first_frame(ended_bloc, STAFF)
    open_book(qtbot, application, ended_bloc.path(REGIMENT))
    application._desk.carry_out(lambda s, _job: s.packages.take_in([frame]), lambda _run: None)
    qtbot.waitUntil(lambda: seen_year(application) == "Năm 2023", timeout=10_000)
    assert seen_periods(application) == ["Tổng kết năm"]


def test_each_change_is_heard_once_after_a_year_was_turned_to(qtbot, application, ended_bloc):
    ended_bloc.take_in(REGIMENT, first_frame(ended_bloc, STAFF))
    open_book(qtbot, application, ended_bloc.path(REGIMENT))
    application.window.top_bar._year.menu().actions()[0].trigger()
    qtbot.waitUntil(
        lambda: seen_year(application) == "Năm 2022" and application.is_idle, timeout=10_000
    )
    heard = []
    page = application.window.seen_page
    page.heard = heard.append
    application._desk.carry_out(
        lambda s, _job: s.accounts.rename(AccountRole.CLERK, "Văn thư"), lambda _done: None
    )
    qtbot.waitUntil(lambda: heard != [] and application.is_idle)
    assert len(heard) == 1
