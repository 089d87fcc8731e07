"""The ranking page over the books of a played year."""

import pytest

from tests.support.screen import surroundings_of
from thidua_desktop.gui.pages.ranking.page import RankingPage


@pytest.fixture
def page(qtbot, services):
    made = RankingPage(surroundings_of(services))
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    made.show_period("NAM")
    compared(qtbot, made)
    return made


def compared(qtbot, page):
    """The page once comparison and charts follow the chosen unit."""
    qtbot.waitUntil(page.lower_part.tabs.updatesEnabled)
    return page
