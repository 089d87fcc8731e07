"""The one wizard frame: steps at the left, the present step in the middle, buttons below."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import COLOURS, SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.keeping_dialog import KeepingDialog
from thidua_desktop.gui.widgets.texts import label

_WIDTH, _HEIGHT = 896, 560
_FRAME = 40
"""What the system draws above a window."""


class StepState(StrEnum):
    """Where a step stands."""

    DONE = "done"
    PRESENT = "present"
    AHEAD = "ahead"


class WizardStep(QWidget):
    """One step. It emits `changed()` whenever `is_ready` may have become another.

    `enter` is called each time the step is shown; `leave` may refuse to go on by returning False.
    A step that `is_done` has nothing before it that could still be changed. `settled` tells that
    what was looked for was chosen: Enter goes on from there.
    """

    changed = Signal()
    settled = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.is_done = False

    @property
    def is_ready(self) -> bool:
        """Whether the person may go on."""
        return True

    @property
    def onward(self) -> str:
        """What going on from here is called; empty for the usual word."""
        return ""

    def enter(self) -> None:
        """The step is shown."""

    def leave(self) -> bool:
        """Whether what was given here holds; the step itself says what is wrong."""
        return True


class Wizard(KeepingDialog):
    """Goes through its steps; `finished_all()` once the last one was left.

    `stopped()` is asked for while `show_wait` shows that something is read. The steps ahead get
    the look of the window one by one, in turns of their own after the first one is shown.
    """

    finished_all = Signal()
    stopped = Signal()

    def __init__(
        self, title: str, steps: Sequence[WizardStep], *, finish: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = self.screen().availableSize().height() - _FRAME
        self.resize(_WIDTH, min(_HEIGHT, room))
        self._steps = tuple(steps)
        self._finish = finish
        self._is_locked = False
        self.place = 0
        self._stack = QStackedWidget()
        self._marks = [_StepMark(step.title) for step in self._steps]
        self._next_step = QTimer(self)
        self._next_step.setSingleShot(True)
        self._next_step.timeout.connect(self._take_next_in)
        for step in self._steps:
            step.changed.connect(self._show)
            step.settled.connect(self._offer_to_go_on)
        self._wait = _WaitRow(self.tr("&Dừng"))
        self._wait.stop.clicked.connect(self.stopped)
        self.back = button(self.tr("&Quay lại"))
        self.next = button(self.tr("&Tiếp tục"), role="primary")
        self.cancel = button(self.tr("T&hôi"))
        self.back.clicked.connect(lambda: self.go_to(self.place - 1))
        self.next.clicked.connect(self._go_on)
        self.cancel.clicked.connect(self.reject)
        self._lay_out(title)
        self.go_to(0)

    def open(self) -> None:
        """In the next turn of the loop: much was made in this one."""
        QTimer.singleShot(0, self, super().open)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._next_step.start(0)

    def go_to(self, place: int) -> None:
        """Shows a step."""
        self.place, step = place, self._steps[place]
        self._take_in(step)
        self._stack.setCurrentWidget(step)
        step.enter()
        self._show()

    def _take_in(self, step: WizardStep) -> None:
        if self._stack.indexOf(step) < 0:
            self._stack.addWidget(step)

    def _take_next_in(self) -> None:
        ahead = [step for step in self._steps if self._stack.indexOf(step) < 0]
        if ahead:
            self._take_in(ahead[0])
            self._next_step.start(0)

    def show_wait(self, text: str, done: int = 0, total: int = 0) -> None:
        """How far something is that this step waits for; an empty text when it is there."""
        self._wait.show_work(text, done, total)

    def show_lock(self, text: str) -> None:
        """As `show_wait` for a moment that cannot be stopped or left half-way."""
        self._is_locked = bool(text)
        self._wait.show_work(text, 0, 0)
        self._wait.stop.setVisible(not text)
        self._show()

    def reject(self) -> None:
        if not self._is_locked:
            super().reject()

    def _go_on(self) -> None:
        if not self._steps[self.place].leave():
            return
        if self.place + 1 < len(self._steps):
            self.go_to(self.place + 1)
        else:
            self.finished_all.emit()

    def _offer_to_go_on(self) -> None:
        self.next.setFocus()

    def _show(self) -> None:
        last = self.place + 1 == len(self._steps)
        step = self._steps[self.place]
        self.back.setEnabled(self.place > 0 and not step.is_done and not self._is_locked)
        self.cancel.setEnabled(not self._is_locked)
        self.cancel.setVisible(not step.is_done)
        self.next.setEnabled(step.is_ready and not self._is_locked)
        usual = self._finish if last else self.tr("&Tiếp tục")
        self.next.setText(step.onward or usual)
        self.next.setAccessibleName(self.next.text().replace("&", ""))
        self.next.setDefault(True)
        for place, mark in enumerate(self._marks):
            mark.show_state(self._state(place))

    def _state(self, place: int) -> StepState:
        """A last step that tells of what is done has nothing left to be done."""
        is_end = place + 1 == len(self._steps) and self._steps[place].is_done
        if place < self.place or (place == self.place and is_end):
            return StepState.DONE
        return StepState.AHEAD if place > self.place else StepState.PRESENT

    def _lay_out(self, title: str) -> None:
        strip = QFrame()
        give_role(strip, "ground")
        strip.setFixedWidth(SIZES.strip)
        marks = QVBoxLayout(strip)
        marks.setContentsMargins(SIZES.margin, SIZES.margin, 16, SIZES.margin)
        marks.setSpacing(16)
        for mark in self._marks:
            marks.addWidget(mark)
        marks.addStretch(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(SIZES.column_gap, SIZES.margin, SIZES.column_gap, SIZES.margin)
        inside.setSpacing(16)
        inside.addWidget(label(title, "title"))
        inside.addWidget(self._stack, 1)
        inside.addWidget(self._wait)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(strip)
        middle.addLayout(inside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        give_role(foot, "dialog-foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(SIZES.margin, 12, SIZES.margin, 12)
        row.setSpacing(SIZES.unit)
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        return foot


class _WaitRow(QWidget):
    """A bar, what is read, and the way to stop it; hidden while nothing is waited for."""

    def __init__(self, stop: str) -> None:
        super().__init__()
        self._text = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.stop = button(stop, role="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.unit * 2)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop)
        self.hide()

    def show_work(self, text: str, done: int, total: int) -> None:
        self.setVisible(bool(text))
        self._text.setText(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(text)


class _StepMark(QWidget):
    """A circle and the name of a step."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._state: StepState | None = None
        self._mark = QLabel()
        self._title = label(title, "muted")
        self._title.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.unit + 4)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._title, 1)

    def show_state(self, state: StepState) -> None:
        if state is self._state:
            return
        self._state = state
        names = {
            StepState.DONE: ("circle-check", COLOURS.accent),
            StepState.PRESENT: ("right", COLOURS.accent),
            StepState.AHEAD: ("circle", COLOURS.line_strong),
        }
        self._mark.setPixmap(pixmap(*names[state]))
        roles = {StepState.PRESENT: "strong", StepState.AHEAD: "muted"}
        give_role(self._title, roles.get(state, ""))
