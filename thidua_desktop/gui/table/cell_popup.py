"""A small window at a cell for what is not simply typed; it floats inside its page."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from thidua_desktop.gui.table.ways import Way, way_of
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import paragraph

_WIDTH = 300


class CellPopup(QFrame):
    """Enter and Tab take what was chosen and walk on, Esc leaves it; so does going elsewhere.

    `closed(dx, dy)` tells which way to walk. A popup says in `take` what is done with the choice,
    and whether it may close.
    """

    closed = Signal(int, int)

    def __init__(self, over: QWidget, name: str) -> None:
        super().__init__(over)
        self._over, self._is_open = over, False
        self.had_keyboard = True
        """Whether it was closed from within, so that the keyboard goes back to its cell."""
        self._cell = QRect()
        give_role(self, "cell-popup")
        self.setAccessibleName(name)
        self.setFixedWidth(_WIDTH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 6)
        self.column.setSpacing(4)
        self._problem = _inset("danger")
        self._problem.hide()
        self._hint = _inset("small")

    def open_at(self, cell: QRect, hint: str) -> None:
        """`cell` in the coordinates of the widget the popup floats over."""
        self._hint.setText(hint)
        self.column.addWidget(self._problem)
        self.column.addWidget(self._hint)
        for field in self.fields:
            field.installEventFilter(self)
        self._is_open = True
        self.show()
        self.stand_at(cell)
        self.raise_()
        self.fields[0].setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._look_at_focus)

    def stand_at(self, cell: QRect) -> None:
        """The cell has been moved, by scrolling."""
        self._cell = cell
        self._place()

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """Where the keyboard may be, the first one first."""
        raise NotImplementedError

    @property
    def typed(self) -> str:
        """What is typed into its fields."""
        texts = (field.text() for field in self.fields if isinstance(field, QLineEdit))
        return " · ".join(filter(None, texts))

    def take(self) -> bool:
        """Does what was chosen; False keeps the popup open."""
        raise NotImplementedError

    def leave(self) -> None:
        """Somewhere else was gone to."""
        self._close()

    def complain(self, text: str) -> None:
        """What is wrong with the choice."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if way := way_of(event):
                return self._finish(way)
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
        return super().eventFilter(watched, event)

    def _finish(self, way: Way) -> bool:
        if self.take():
            self._close(*way)
        return True

    def _close(self, across: int = 0, down: int = 0) -> None:
        if self._is_open:
            self._is_open = False
            self.hide()
            self.closed.emit(across, down)
            self.deleteLater()

    def _look_at_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._is_open and now is not None and not self.isAncestorOf(now):
            self.had_keyboard = False
            self.leave()
            self.had_keyboard = True

    def _place(self) -> None:
        """Below its cell, above where there is no room; inside what it floats over."""
        room = self._over.size()
        self.setFixedHeight(min(self.sizeHint().height(), room.height()))
        left = max(0, min(self._cell.left(), room.width() - self.width()))
        below = self._cell.bottom() + 1
        top = below if below + self.height() <= room.height() else self._cell.top() - self.height()
        self.move(QPoint(left, max(0, min(top, room.height() - self.height()))))


def _inset(role: str) -> QLabel:
    made = paragraph("", role)
    made.setContentsMargins(SIZES.unit, 0, SIZES.unit, 0)
    return made
