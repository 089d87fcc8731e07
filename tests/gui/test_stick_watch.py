"""The status bar says which stick is plugged in, as soon as somebody plugs or pulls one."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from thidua_desktop.application.ports_desktop import Drive
from thidua_desktop.gui.shell.status_bar import StatusBar
from thidua_desktop.gui.shell.stick_watch import StickWatch

pytestmark = pytest.mark.usefixtures("watch")


class Sockets:
    """What is plugged in; counts the threads that looked."""

    def __init__(self):
        self.sticks = ()
        self.lookers = set()

    def present(self):
        self.lookers.add(threading.current_thread())
        return self.sticks


def stick(label):
    return Drive(path=Path("/media", label), label=label)


@pytest.fixture
def sockets():
    return Sockets()


@pytest.fixture
def bar(qtbot):
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


@pytest.fixture
def watch(sockets, bar):
    owner, crashes = QObject(), []
    watch = StickWatch(sockets, bar, crashed=crashes.append, parent=owner)
    watch._next.setInterval(5)
    watch.look()
    yield watch
    watch.stop()
    assert crashes == []


def test_a_stick_is_named_while_it_is_plugged_in(qtbot, sockets, bar):
    sockets.sticks = (stick("KINGSTON (E:)"),)
    qtbot.waitUntil(lambda: bar.stick.text() == "USB: KINGSTON (E:)")
    assert bar.stick.isVisible()
    sockets.sticks = ()
    qtbot.waitUntil(lambda: not bar.stick.isVisible())


def test_of_several_sticks_the_first_is_named_and_the_others_counted(qtbot, sockets, bar):
    sockets.sticks = (stick("DATA (F:)"), stick("KINGSTON (E:)"))
    qtbot.waitUntil(lambda: bar.stick.text() == "USB: DATA (F:) +1")
    assert "KINGSTON (E:)" in bar.stick.toolTip()


def test_the_screen_itself_never_looks(qtbot, sockets):
    qtbot.waitUntil(lambda: bool(sockets.lookers))
    assert threading.main_thread() not in sockets.lookers
