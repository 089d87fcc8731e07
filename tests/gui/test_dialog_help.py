"""F1 answers in dialogs and wizards too, in a window that can be read while they are open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from tests.gui.test_typing_goes_on import opened, shown
from tests.support.screen import desktop_of
from thidua_desktop.gui.app import Application
from thidua_desktop.gui.pages.packages.seal_wizard import SealWizard
from thidua_desktop.gui.shell.help_window import HelpWindow
from thidua_desktop.gui.widgets.question import Question

__all__ = ["opened"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def press_f1(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or opened_by(dialog)))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)


def opened_by(dialog):
    """Where the keyboard was before."""
    return dialog.parentWidget()


def help_over(dialog):
    [window] = dialog.findChildren(HelpWindow)
    return window


def test_a_wizard_has_the_help_of_its_page_over_itself(qtbot, opened):
    page = shown(qtbot, opened, "packages")
    page.go_to("seal")
    qtbot.waitUntil(lambda: page.findChildren(SealWizard) != [])
    [wizard] = page.findChildren(SealWizard)
    press_f1(qtbot, wizard)
    qtbot.waitUntil(lambda: help_over(wizard).isVisible())
    assert help_over(wizard).shown.startswith("Gói dữ liệu")
    qtbot.keyClick(help_over(wizard), Qt.Key.Key_Escape)
    assert wizard.isVisible()
    assert not help_over(wizard).isVisible()


def test_a_dialog_may_name_a_part_of_its_own(qtbot, opened):
    page = shown(qtbot, opened, "progress")
    page.importing.button.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
    dialog = QApplication.activeModalWidget()
    press_f1(qtbot, dialog)
    qtbot.waitUntil(lambda: help_over(dialog).isVisible())
    assert help_over(dialog).shown.startswith("Nhập")


def test_asking_again_brings_the_same_window_up(qtbot, opened):
    page = shown(qtbot, opened, "progress")
    question = Question("Hỏi", "Có chắc không?", accept="Có", refuse="Thôi", parent=page)
    question.open()
    for _ in range(2):
        question.activateWindow()
        question.accepting.setFocus()
        press_f1(qtbot, question)
        qtbot.waitUntil(lambda: help_over(question).isVisible())
    assert help_over(question).shown.startswith("Tiến độ")


def test_the_help_of_a_dialog_comes_from_its_own_window(qtbot, opened, tmp_path):
    shown(qtbot, opened, "progress")
    other = Application(desktop_of(tmp_path / "other"))
    qtbot.addWidget(other.window)
    other.window.show()
    question = Question("Hỏi", "Có không?", accept="Có", refuse="Thôi", parent=other.window)
    question.open()
    press_f1(qtbot, question)
    qtbot.waitUntil(lambda: help_over(question).isVisible())
    assert help_over(question).shown.startswith("Bắt đầu")
