"""The start page and the steps of joining on a full screen and on a small one."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton

from tests.support.screen import desktop_of
from tests.support.window_checks import clipped, nameless, unreachable
from thidua_desktop.gui.app import Application
from thidua_desktop.gui.pages.first_start.join_wizard import JoinWizard


@pytest.fixture
def application(qtbot, tmp_path):
    made = Application(desktop_of(tmp_path))
    qtbot.addWidget(made.window)
    made.window.show()
    return made


@pytest.mark.parametrize("size", [(1366, 698), (911, 512)], ids=["100 %", "150 %"])
def test_no_text_of_the_cards_is_clipped(qtbot, application, tmp_path, size):
    application._start.show_recent([tmp_path / "CUM3_2022_PKT.thidua"])
    application.window.resize(*size)

    def nothing_clipped():
        assert clipped(application.window) == []

    qtbot.waitUntil(nothing_clipped, timeout=3000)
    assert nameless(application.window) == []
    assert unreachable(application.window) == []


def test_no_step_of_joining_is_clipped_in_the_smallest_dialog(qtbot, application):
    wizard = JoinWizard(application._desktop, application._language, application.window)
    wizard.open()
    wizard.dialog.resize(840, 472)
    page = QImage(215, 304, QImage.Format.Format_RGB32)
    wizard._sheet.show_sheet("01234 56789 12345 67890 98765", page)
    for place, step in enumerate(wizard._steps):
        if step not in (wizard._place, wizard._unit):  # they ask for the frame that was taken
            wizard.dialog.go_to(place)
            qtbot.waitUntil(lambda: clipped(wizard.dialog) == [], timeout=3000)
            assert nameless(wizard.dialog) == []
    wizard.dialog.reject()


def test_recent_books_of_one_name_say_where_they_lie(application, tmp_path):
    first, second = tmp_path / "2021" / "PKT.thidua", tmp_path / "2022" / "PKT.thidua"
    application._start.show_recent([first, second, tmp_path / "A&B.thidua"])
    shown = [b.accessibleName() for b in application._start.findChildren(QPushButton)][-3:]
    assert shown == [f"PKT · {first.parent}", f"PKT · {second.parent}", "A&B"]
