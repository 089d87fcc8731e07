"""Rows that were read are spared by the collector, so the wizard itself lets them go."""

import gc

import pytest

from tests.gui.import_wizard.clerk_file import clerk_file
from tests.support.screen import surroundings_of
from thidua_desktop.application.sheet_import import RowRead
from thidua_desktop.gui.collector import much_is_kept
from thidua_desktop.gui.import_wizard.dialog import ImportWizard
from thidua_desktop.gui.import_wizard.state import Stage
from thidua_desktop.gui.pages.progress.page import ProgressPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def rested():
    """As in a started program: what is there by now is spared."""
    gc.collect()
    gc.freeze()
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    assert gc.get_threshold() == thresholds


@pytest.fixture
def page(qtbot, services):
    made = ProgressPage(surroundings_of(services))
    qtbot.addWidget(made)
    made.resize(1310, 640)
    made.show()
    made.show_period("NAM")
    return made


def _alive(known):
    gc.unfreeze()
    return [each for each in gc.get_objects() if isinstance(each, RowRead) and id(each) in known]


@pytest.mark.usefixtures("rested")
def test_no_row_outlives_the_wizard_that_read_it(qtbot, page, tmp_path):
    wizard = ImportWizard(page.surroundings, page)
    wizard.open(clerk_file(tmp_path))
    qtbot.waitUntil(lambda: wizard.presenter.state.glance is not None)
    for stage in (Stage.COLUMNS, Stage.PROBLEMS, Stage.SUMMARY):
        wizard.dialog.next.click()
        qtbot.waitUntil(lambda at=stage: wizard.presenter.state.stage is at)
        qtbot.waitUntil(lambda: wizard.presenter.state.progress is None)
    read = {id(row) for row in wizard.presenter.state.review.rows}
    assert read
    gc.disable()  # nobody else tidies up meanwhile
    try:
        with qtbot.waitSignal(wizard.dialog.finished):
            wizard.dialog.reject()
        assert _alive(read) == []
    finally:
        gc.enable()


@pytest.mark.usefixtures("rested")
def test_what_much_work_keeps_is_not_looked_through():
    before = gc.get_freeze_count()
    looks = []
    seen = lambda phase, about: looks.append(about["generation"]) if phase == "stop" else None  # noqa: E731
    gc.callbacks.append(seen)
    try:
        with much_is_kept():
            kept = [[number] for number in range(300_000)]
    finally:
        gc.callbacks.remove(seen)
    assert gc.get_freeze_count() >= before + len(kept)
    assert set(looks) == {0, 1}


def test_a_collector_that_never_rested_is_left_alone():
    thresholds = gc.get_threshold()
    with much_is_kept():
        assert gc.get_threshold() == thresholds
    assert gc.get_freeze_count() == 0
