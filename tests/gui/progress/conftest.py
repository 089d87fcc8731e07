"""The sheet of a member unit on a day of the year that was played."""

from datetime import UTC, datetime

import pytest

from tests.support.screen import surroundings_of
from thidua_desktop.gui.pages.progress.page import ProgressPage


class Afternoon:
    """17/06/2022."""

    def now(self):
        return datetime(2022, 6, 17, 7, 0, tzinfo=UTC)


@pytest.fixture
def afternoon():
    return Afternoon()


@pytest.fixture
def page(qtbot, services, afternoon):
    made = ProgressPage(surroundings_of(services))
    made.presenter._clock = afternoon
    qtbot.addWidget(made)
    made.resize(1310, 600)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.show_period("NAM")
    qtbot.waitUntil(made.updatesEnabled)
    return made
