"""The bar at the bottom: what belongs together stands together, and the last step is taken back."""

from PySide6.QtWidgets import QPushButton, QWidget

from tests.gui.test_approval_falls import entry
from tests.gui.test_typing_goes_on import opened
from thidua_desktop.gui.widgets.notice import Notice, NoticeBar

__all__ = ["opened"]

FALLEN = Notice(text="Ý kiến duyệt đã rút lại.", stands_beside=True)
DONE = Notice(text="Đã đính kèm 1 tệp.")


def bar_of(qtbot):
    over = QWidget()
    qtbot.addWidget(over)
    over.show()
    return NoticeBar(over)


def test_what_an_act_brought_with_it_stands_beside_what_it_did(qtbot):
    bar = bar_of(qtbot)
    bar.show_notice(FALLEN)
    bar.show_notice(DONE)
    assert bar.shown == f"{DONE.text}\n{FALLEN.text}"


def test_what_is_told_later_stands_alone(qtbot):
    bar = bar_of(qtbot)
    bar.show_notice(FALLEN)
    qtbot.waitUntil(lambda: not bar._same_act.isActive())
    bar.show_notice(DONE)
    assert bar.shown == DONE.text


def test_what_the_next_step_brought_with_it_outlives_the_word_on_the_step_before(qtbot):
    bar = bar_of(qtbot)
    bar.undo_last = list
    bar.show_notice(Notice(text="Đã gỡ tệp.", tells_last_step=True))
    bar.show_notice(FALLEN)
    bar.step_made()
    assert bar.shown == FALLEN.text


def write(qtbot, opened, text):
    written = []
    opened._desk.do(lambda s: s.record.record_progress([entry(text)]), written.append)
    qtbot.waitUntil(lambda: bool(written), timeout=10_000)


def offered(opened):
    buttons = opened.window.notices.findChildren(QPushButton)
    return [button.text() for button in buttons if button.isVisible()]


def test_the_button_beside_the_last_step_takes_it_back(qtbot, opened):
    write(qtbot, opened, "90")
    opened.window.notify(Notice(text="Đã gỡ tệp.", tells_last_step=True))
    assert offered(opened) == ["Hoàn tác", "Đóng"]
    opened.window.notices.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: "Đã hoàn tác" in opened.window.notices.shown, timeout=10_000)


def test_no_button_takes_back_what_is_not_the_last_step_any_more(qtbot, opened):
    write(qtbot, opened, "90")
    opened.window.notify(Notice(text="Đã gỡ tệp.", tells_last_step=True))
    write(qtbot, opened, "91")
    assert "Đã gỡ tệp." not in opened.window.notices.shown
    assert "Hoàn tác" not in offered(opened)
