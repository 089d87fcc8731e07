"""Steps that have a turn of the loop each: others come in between, none is lost."""

from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from thidua_desktop.gui.widgets.late_painting import LatePainting


def shown(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget, LatePainting(widget)


def test_whatever_waits_comes_between_two_steps(qtbot):
    widget, painting = shown(qtbot)
    done = []
    beside = QTimer(widget)
    beside.timeout.connect(lambda: done.append("beside"))
    beside.start(0)
    painting.wait(*(lambda name=name: done.append(name) for name in ("one", "two", "three")))
    assert not widget.updatesEnabled()
    qtbot.waitUntil(widget.updatesEnabled)
    places = [done.index(name) for name in ("one", "two", "three")]
    assert places == sorted(places)
    assert all("beside" in done[a:b] for a, b in pairwise(places))


def test_steps_of_an_earlier_call_that_are_left_are_not_taken(qtbot):
    widget, painting = shown(qtbot)
    done = []
    painting.wait(lambda: done.append("old"), lambda: done.append("old too"))
    painting.wait(lambda: done.append("new"))
    qtbot.waitUntil(widget.updatesEnabled)
    assert done == ["new"]


def test_a_step_may_begin_anew(qtbot):
    widget, painting = shown(qtbot)
    done = []
    painting.wait(lambda: painting.wait(lambda: done.append("again")), lambda: done.append("old"))
    qtbot.waitUntil(lambda: bool(done) and widget.updatesEnabled())
    assert done == ["again"]


def test_a_step_that_fails_does_not_leave_the_widget_unpainted(qtbot):
    widget, painting = shown(qtbot)
    with qtbot.captureExceptions() as met:
        painting.wait(lambda: 1 // 0)
        qtbot.waitUntil(widget.updatesEnabled)
    assert [error[0] for error in met] == [ZeroDivisionError]


def test_what_is_painted_apart_is_painted_after_the_rest(qtbot):
    widget, painting = shown(qtbot)
    apart = [QWidget(widget) for _ in range(2)]
    painting.apart = tuple(apart)
    seen = []
    beside = QTimer(widget)
    beside.timeout.connect(lambda: seen.append([w.updatesEnabled() for w in (widget, *apart)]))
    beside.start(0)
    painting.wait()
    qtbot.waitUntil(lambda: all(seen[-1]) if seen else False)
    begun = seen.index([True, False, False])
    assert [True, True, False] in seen[begun:]
