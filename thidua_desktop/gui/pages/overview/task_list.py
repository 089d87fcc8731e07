"""The list of tasks: day and how far it is, what to do, where; each row is one big button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.gui.pages.overview.model import TaskText
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import pixmap
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import pressed_by_enter
from thidua_desktop.gui.widgets.texts import label, paragraph

_DAY_WIDTH = 82


class TaskRow(QAbstractButton):
    """One task; without a place it is read and not pressed."""

    def __init__(self, text: TaskText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text_shown = text
        give_role(self, "task")
        self.setAccessibleName(f"{text.title}. {text.detail}. {text.day.day}. {text.day.note}")
        can_open = text.place is not None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_open else Qt.FocusPolicy.NoFocus)
        if can_open:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, SIZES.unit, 0, SIZES.unit)
        grid.setHorizontalSpacing(SIZES.unit)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, _DAY_WIDTH)
        grid.setColumnStretch(1, 1)
        days = QVBoxLayout()
        days.setSpacing(2)
        days.addWidget(label(text.day.day, "strong"))
        days.addWidget(_note(text))
        days.addStretch(1)
        grid.addLayout(days, 0, 0, 2, 1)
        grid.addWidget(paragraph(text.title), 0, 1)
        grid.addWidget(paragraph(text.detail, "small"), 1, 1)
        if can_open:
            arrow = QLabel()
            arrow.setPixmap(pixmap("right", size=SIZES.icon - 4))
            grid.addWidget(arrow, 0, 2, 2, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The style sheet draws the ground, the line below and the frame of the focus."""
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.end()


class TaskList(QWidget):
    """`opened(Place)` follows a task to where it is done."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def show_tasks(self, tasks: Sequence[TaskText]) -> None:
        """Rows whose tasks are the same stay, with the keyboard where it is."""
        if self._rows and [row.text_shown for row in self.rows] == [*tasks]:
            return
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows = [self._made(task) for task in tasks]
        if not tasks:
            self._rows = [paragraph(self.tr("Không còn việc nào đang chờ."), "muted")]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)

    @property
    def rows(self) -> tuple[TaskRow, ...]:
        return tuple(row for row in self._rows if isinstance(row, TaskRow))

    def _made(self, task: TaskText) -> TaskRow:
        row = TaskRow(task)
        if task.place is not None:
            row.clicked.connect(lambda _on=False, place=task.place: self.opened.emit(place))
        return row


def _note(text: TaskText) -> QLabel:
    roles = {"danger": "danger-small", "warning": "warning-small"}
    return label(text.day.note, roles.get(text.day.tone, "small"))
