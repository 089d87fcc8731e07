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
    return made
