"""What lies behind a row of the waiting list: whole in sight, and cheap however much it says."""

import pytest
from msgspec.structs import replace

from thidua_desktop.domain.record_changes import ChangeKind
from thidua_desktop.gui.pages.packages import waiting_tab
from thidua_desktop.gui.pages.packages.detail_panel import DetailPanel
from thidua_desktop.gui.pages.packages.detail_text import ChangeLine, detail_of
from thidua_desktop.gui.table.cell_delegate import CellDelegate
from thidua_desktop.gui.table.data_table import DataTable


@pytest.fixture
def waiting(page, year, qtbot, monkeypatch):
    """Three packages of the year that bring forty changes each."""
    line = ChangeLine(
        kind=ChangeKind.NEW,
        word="mới",
        criterion="II.1",
        day="25/01",
        title="Nhiệm vụ trọng tâm hoàn thành đúng hạn so với kế hoạch",
        figure="2",
    )
    monkeypatch.setattr(
        waiting_tab, "detail_of", lambda *facts: replace(detail_of(*facts), changes=(line,) * 40)
    )
    page._dropped(list(year.packages)[:3])
    qtbot.waitUntil(lambda: page._waiting.model.rowCount() == 3)
    return page._waiting


def test_an_opened_row_shows_to_its_foot(waiting):
    table = waiting.table
    for row in range(3):
        table.unfold(row)
        assert table.detail.height() < table.viewport().height()
        assert table.detail.geometry().bottom() <= table.viewport().height()
        assert table.detail.geometry().top() >= 0


def test_an_opened_row_measures_only_the_changes_that_are_seen(waiting, qtbot, monkeypatch):
    measured, real = set(), CellDelegate.sizeHint

    def counted(delegate, option, index):
        if isinstance(delegate.parent(), DataTable) and delegate.parent() is not waiting.table:
            measured.add(index.row())
        return real(delegate, option, index)

    monkeypatch.setattr(CellDelegate, "sizeHint", counted)
    waiting.table.unfold(0)
    assert len(waiting.detail.findChildren(DataTable)) == 1
    qtbot.wait(50)
    assert 0 < len(measured) < 12


def test_rows_shown_anew_leave_an_open_detail_as_it_is(waiting, monkeypatch):
    waiting.table.unfold(0)
    filled, real = [], DetailPanel.show_detail
    monkeypatch.setattr(
        DetailPanel, "show_detail", lambda panel, d: (filled.append(d), real(panel, d))
    )
    waiting.model.show(waiting.rows)
    assert filled == []
    assert waiting.detail.isVisible()
    waiting.table.unfold(1)
    assert len(filled) == 1


def test_a_row_that_moves_takes_its_height_along(waiting):
    table = waiting.table
    table.unfold(0)
    file, height = waiting.rows[0].file, table.rowHeight(0)
    waiting.model.show(tuple(reversed(waiting.rows)))
    assert waiting.rows[2].file == file
    assert [table.rowHeight(row) == height for row in range(3)] == [False, False, True]
