"""Enter presses the button that has the focus, as in every other program of the office."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from thidua_desktop.gui.pages.overview.model import DayText, TaskText
from thidua_desktop.gui.pages.overview.task_list import TaskRow
from thidua_desktop.gui.shell.navigation import Navigation, NavItem
from thidua_desktop.gui.shell.top_bar import TopBar
from thidua_desktop.gui.surroundings import Place
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.question import Question


def a_button() -> QWidget:
    return button("Ghi tiến độ", role="primary")


def an_entry() -> QWidget:
    made = Navigation()
    made.show_items([NavItem(key="overview", text="Tổng quan", icon="home")])
    return made


def a_task() -> QWidget:
    day = DayText(day="31/10/2022", note="", tone="")
    return TaskRow(TaskText(title="Thiếu", detail="", day=day, place=Place(page="progress")))


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("made", [a_button, an_entry, a_task, TopBar])
def test_enter_presses_what_has_the_focus(qtbot, made, enter):
    whole = made()
    qtbot.addWidget(whole)
    whole.show()
    buttons = [whole, *whole.findChildren(QAbstractButton)]
    pressed = next(each for each in buttons if isinstance(each, QAbstractButton))
    with qtbot.waitSignal(pressed.clicked, timeout=1000):
        qtbot.keyClick(pressed, enter)


def test_enter_held_down_presses_once(qtbot):
    pressed = button("Ghi")
    qtbot.addWidget(pressed)
    times = []
    pressed.clicked.connect(lambda: times.append(1))
    qtbot.keyClick(pressed, Qt.Key.Key_Return)
    again = QKeyEvent(
        QKeyEvent.Type.KeyPress,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.NoModifier,
        autorep=True,
    )
    QApplication.sendEvent(pressed, again)
    assert times == [1]


def test_enter_on_the_refusing_button_refuses(qtbot):
    over = QWidget()
    qtbot.addWidget(over)
    asked = Question("Bỏ?", "Bỏ ba dòng.", accept="Bỏ 3 dòng", refuse="Giữ lại", parent=over)
    asked.accepting.clicked.connect(asked.accept)
    asked.open()
    refuse = next(b for b in asked.findChildren(QPushButton) if b.text() == "Giữ lại")
    with qtbot.waitSignal(asked.rejected, timeout=1000):
        qtbot.keyClick(refuse, Qt.Key.Key_Return)
