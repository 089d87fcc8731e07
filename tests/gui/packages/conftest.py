"""A member's book that has just taken the frame in, and the page over it."""

import pytest

from tests.support.played_year import MOMENT, quick_program
from tests.support.screen import surroundings_of
from thidua_desktop.domain.package import Mode
from thidua_desktop.gui.pages.packages.page import PackagesPage


@pytest.fixture
def fresh(year, tmp_path):
    """A member's book that has just taken the frame in."""
    key = year.key("PCT").read_text("utf-8").splitlines()[1]
    frame = year.package("_khung_")
    with quick_program(MOMENT).found_from_frame(
        tmp_path / "moi.thidua", frame, "PKT", leader_key=key, mode=Mode.REHEARSAL
    ) as services:
        yield services


@pytest.fixture
def opened(qtbot):
    """Shows the page over services, for a period."""

    def show(services, period="NAM"):
        page = PackagesPage(surroundings_of(services))
        qtbot.addWidget(page)
        page.resize(1166, 700)
        page.show()
        page.show_period(period)
        return page

    return show


@pytest.fixture
def page(fresh, opened):
    return opened(fresh)
