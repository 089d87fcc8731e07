"""Small dialogs are as high as what they say, and their fields stay where they are."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from thidua_desktop.gui.shell.crash_dialog import CrashDialog
from thidua_desktop.gui.theme.dress import dress_window
from thidua_desktop.gui.widgets.form import Field, Form
from thidua_desktop.gui.widgets.question import Question

LONG = "Việc đang làm dở không được ghi vào sổ; mọi việc đã báo vẫn còn. " * 3


@pytest.fixture
def window(qtbot):
    made = QWidget()
    dress_window(made)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def needed(dialog):
    return dialog.layout().totalHeightForWidth(dialog.width())


def test_a_question_opens_as_high_as_its_words_need(window):
    asked = Question("Bỏ 3 dòng?", LONG, accept="Bỏ 3 dòng", refuse="Giữ lại", parent=window)
    asked.show()
    assert asked.height() == needed(asked)


def test_a_crash_is_told_without_holes_and_its_dialog_grows_with_what_is_found(qtbot, window):
    dialog = CrashDialog(None, window)
    dialog.show()
    at_first = dialog.height()
    assert at_first == needed(dialog)
    dialog.show_findings([LONG] * 4)
    [found] = [label for label in dialog.findChildren(QLabel) if LONG in label.text()]
    qtbot.waitUntil(lambda: found.height() >= found.heightForWidth(found.width()))
    assert dialog.height() > at_first


def test_enter_starts_again_after_a_crash(qtbot, window):
    dialog = CrashDialog(None, window)
    dialog.show()
    [restart] = [each for each in dialog.findChildren(QPushButton) if each.isDefault()]
    qtbot.waitUntil(lambda: dialog.focusWidget() is restart)


def test_a_problem_under_a_field_leaves_the_field_as_high_as_it_was(qtbot, window):
    other = Field(key="other", label="Đơn vị")
    form = Form((Field(key="position", label="Chức vụ"), other), window)
    form.show()
    form.resize(400, 200)
    editor = form.editor("position")
    qtbot.waitUntil(editor.isVisible)
    before = editor.sizeHint().height()
    form.show_problems({"position": "Hãy ghi chức vụ."})
    for focused in ("other", "position"):
        form.editor(focused).setFocus()
        assert editor.sizeHint().height() == before
