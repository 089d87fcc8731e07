"""After an unexpected error the pages go on: nothing waits for an answer that never comes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.gui.progress.sheet_keys import type_into
from tests.gui.test_typing_goes_on import figures, opened, shown
from thidua_desktop.application.desks.package_desk import PackageDesk
from thidua_desktop.application.desks.record_desk import RecordDesk
from thidua_desktop.gui.pages.packages.seal_wizard import SealWizard
from thidua_desktop.gui.shell.crash_dialog import CrashDialog

__all__ = ["opened"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

JUNE = 5


def rest(qtbot, opened):
    qtbot.waitUntil(lambda: opened.is_idle, timeout=20_000)


def bug(*_args, **_more):
    raise ZeroDivisionError


@pytest.fixture
def page(qtbot, opened):
    made = shown(qtbot, opened, "progress")
    made.view.go_to("II.4", JUNE)
    return made


def type_and_crash(qtbot, opened, page, text, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(RecordDesk, "record_progress", bug)
        qtbot.keyClick(type_into(qtbot, page, text), Qt.Key.Key_Return)
        rest(qtbot, opened)
    for dialog in opened.window.findChildren(CrashDialog):
        dialog.reject()
    rest(qtbot, opened)


def test_a_figure_whose_write_crashed_stands_in_its_open_cell(qtbot, opened, page, monkeypatch):
    type_and_crash(qtbot, opened, page, "7", monkeypatch)
    editor = page.view.grid.middle.viewport().findChild(QLineEdit)
    assert editor.text() == "7"
    assert "chưa làm xong" in page.view.bubble
    assert not page.presenter.writing.is_on


def test_the_cell_takes_the_figure_when_it_is_given_again(qtbot, opened, page, monkeypatch):
    type_and_crash(qtbot, opened, page, "7", monkeypatch)
    editor = page.view.grid.middle.viewport().findChild(QLineEdit)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    rest(qtbot, opened)
    assert figures(page, "II.4") == [7]
    assert not page.presenter.writing.is_on


def test_a_wizard_whose_sealing_crashed_can_be_left(qtbot, opened, monkeypatch, tmp_path):
    page = shown(qtbot, opened, "packages")
    page.go_to("seal")
    rest(qtbot, opened)
    [wizard] = page.findChildren(SealWizard)
    monkeypatch.setattr(PackageDesk, "seal", bug)
    wizard._presenter.seal(wizard.wish, tmp_path)
    wizard.show_lock("…")
    rest(qtbot, opened)
    assert wizard.cancel.isEnabled()
