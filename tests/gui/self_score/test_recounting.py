"""An old figure is not shown as if it were true while the book counts the new one."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from tests.support.busy_desk import BusyDesk
from tests.support.screen import surroundings_of
from thidua_desktop.domain.reasons import FaultCode, KnownFault
from thidua_desktop.gui.pages.self_score.model import CODE, COMPUTED, TITLE, TYPED
from thidua_desktop.gui.pages.self_score.page import SelfScorePage
from thidua_desktop.gui.theme.tokens import COLOURS

READ_OUT = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def desk(services):
    return BusyDesk(services)


@pytest.fixture
def page(qtbot, services, desk):
    made = SelfScorePage(replace(surroundings_of(services), desk=desk))
    desk.publish = made.heard
    qtbot.addWidget(made)
    made.resize(1166, 640)
    made.show()
    made.show_period("NAM")
    return made


def type_points(qtbot, page, text):
    page.table.type_at("V.1")
    editor = page.table.rows.indexWidget(page.table.rows.currentIndex())
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def cell(page, column, code="V.1"):
    return page.table.model.index(page.table.model.place_of(code), column)


def wait_until_told(qtbot, page):
    qtbot.waitUntil(lambda: page.table.model.ink(cell(page, COMPUTED, "I.1")) == COLOURS.muted)


def test_figures_are_quiet_and_read_out_as_being_recounted(qtbot, page, desk):
    desk.is_busy = True
    type_points(qtbot, page, "4,25")
    wait_until_told(qtbot, page)
    total = page.table.total.model()
    assert total.ink(total.index(0, COMPUTED)) == COLOURS.muted
    assert total.index(0, COMPUTED).data(READ_OUT).endswith(", đang tính lại")
    assert page.strip.total.accessibleName().endswith(", đang tính lại")
    assert page.table.model.ink(cell(page, TITLE)) == COLOURS.ink
    assert cell(page, CODE).data(READ_OUT) == "V.1"
    desk.answer()
    assert page.table.model.ink(cell(page, COMPUTED, "I.1")) == COLOURS.ink
    assert not total.index(0, COMPUTED).data(READ_OUT).endswith("đang tính lại")
    assert not page.strip.total.accessibleName().endswith("đang tính lại")


def test_what_was_typed_stands_in_its_cell_at_once(qtbot, page, desk):
    desk.is_busy = True
    type_points(qtbot, page, "4,25")
    assert cell(page, TYPED).data() == "4,25"
    desk.answer()
    assert cell(page, TYPED).data() == "4,25"


def test_an_earlier_answer_does_not_bring_the_old_figure_back(qtbot, page, desk):
    desk.is_busy = True
    page.reload()
    type_points(qtbot, page, "4,25")
    desk.answer(1)
    assert cell(page, TYPED).data() == "4,25"
    wait_until_told(qtbot, page)


def test_another_entry_in_the_sheet_makes_the_figures_quiet_until_they_are_read(qtbot, page, desk):
    desk.is_busy = True
    page.reload()
    wait_until_told(qtbot, page)
    desk.answer()
    assert page.table.model.ink(cell(page, COMPUTED, "I.1")) == COLOURS.ink


def test_points_that_could_not_be_written_give_way_to_those_of_the_book(qtbot, page, desk):
    def full(_period, _scores):
        raise KnownFault(FaultCode.DISK_FULL)

    before, said = cell(page, TYPED).data(), []
    page.noticed.connect(said.append)
    record = type("Full", (), {"score_self": staticmethod(full)})()
    vars(desk.services)["record"] = record  # where the desk lies once it was asked for
    type_points(qtbot, page, "4,25")
    assert cell(page, TYPED).data() == before
    assert "không đủ chỗ" in said[0].text
    assert "4,25" in said[0].text
