"""What the screen shows, read from the widgets: words, tables, and where to click.

Everything here runs on the screen's thread and answers with plain data.
"""

import queue
import re
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.stories.watchdog import Watchdog

Point = tuple[int, int]
FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class Eyes(QObject):
    """Lets the story's thread look: a look waits for its turn in the program's event loop."""

    _asked = Signal(object)

    def __init__(self, watchdog: Watchdog) -> None:
        super().__init__()
        self._watchdog = watchdog
        self._asked.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def see(self, look: Callable[[], Any], *, patience: float) -> Any:
        """What `look` returned; raises what it raised, and queue.Empty when nobody answers."""
        answer: queue.Queue[tuple[Any, BaseException | None]] = queue.Queue()
        self._asked.emit((look, answer))
        seen, error = answer.get(timeout=patience)
        if error is not None:
            raise error
        return seen

    def _look(self, asked: tuple[Callable[[], Any], Any]) -> None:
        look, answer = asked
        with self._watchdog.excused():
            try:
                answer.put((look(), None))
            except Exception as error:  # noqa: BLE001 - belongs to the story's thread
                answer.put((None, error))


def front() -> QWidget:
    """What takes the keys: an open list or menu, a dialog over the window, else the window."""
    over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if over is not None:
        return over
    return next(w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow())


def widgets(kind: type | tuple[type, ...] = QWidget) -> Iterator[Any]:
    for widget in front().findChildren(QWidget):
        if isinstance(widget, kind) and widget.isVisible() and widget.width() and widget.height():
            yield widget


def texts() -> list[str]:
    """All words in front: the window's title, then in the order of the widgets."""
    said = (words_of(widget) for widget in widgets())
    return [text for text in (front().windowTitle(), *said) if text]


def says(pattern: str) -> str | None:
    """The first text in front like this."""
    return next((text for text in texts() if re.search(pattern, text)), None)


def named(kind: type | tuple[type, ...], words: str) -> Any:
    """The visible thing of a kind whose name or text holds these words, best the very words."""
    found = [w for w in widgets(kind) if words in _name(w) or words in words_of(w)]
    exact = [w for w in found if words in (_name(w), words_of(w))]
    return next(iter(exact or found), None)


def place_of(kind: type | tuple[type, ...], words: str) -> Point | None:
    """Where to click on such a thing, None while it is not there or cannot be used."""
    widget = named(kind, words)
    return middle(widget) if widget is not None and widget.isEnabled() else None


def has_keyboard(kind: type | tuple[type, ...], words: str) -> bool:
    """Whether such a thing is where keys go now."""
    widget = named(kind, words)
    return widget is not None and widget.hasFocus()


def file_name_place() -> Point | None:
    """The field for the name in Qt's own file dialog."""
    field = next((w for w in widgets(QLineEdit) if w.objectName() == "fileNameEdit"), None)
    return None if field is None else middle(field)


def middle(widget: QWidget, part: QRect | None = None) -> Point | None:
    """The middle of a widget's (part's) visible piece, on the screen; None where nothing shows."""
    shown = (widget.rect() if part is None else part).intersected(
        widget.visibleRegion().boundingRect()
    )
    if shown.isEmpty():
        return None
    point: QPoint = widget.mapToGlobal(shown.center())
    return point.x(), point.y()


def rows(table: str) -> list[list[str]] | None:
    """What a table shows, row by row; None while it is not there."""
    view = named(QAbstractItemView, table)
    if view is None:
        return None
    model = view.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def cell_place(table: str, row: int, column: int) -> Point | None:
    """A cell of a table, which may be several views side by side under one name."""
    for view in widgets(QAbstractItemView):
        if table == _name(view):
            index = view.model().index(row, column)
            if (where := middle(view.viewport(), view.visualRect(index))) is not None:
                return where
    return None


def first_cell(table: str, row: int, columns: range) -> tuple[int, Point] | None:
    """The first of these columns that is in sight, and where to click in the row."""
    for column in columns:
        if (where := cell_place(table, row, column)) is not None:
            return column, where
    return None


def tab_place(words: str) -> Point | None:
    for bar in widgets(QTabBar):
        for place in range(bar.count()):
            if words in bar.tabText(place).replace("&&", "&"):
                return middle(bar, bar.tabRect(place))
    return None


def action_place(words: str) -> Point | None:
    """An entry of the menu that is open."""
    menu = front()
    if not isinstance(menu, QMenu):
        return None
    found = (a for a in menu.actions() if words in a.text().replace("&", ""))
    action = next(found, None)
    return middle(menu, menu.actionGeometry(action)) if action is not None else None


def choices(words: str) -> tuple[int, list[str]] | None:
    """The present place and all texts of a drop-down list."""
    box = named(QComboBox, words)
    if box is None:
        return None
    return box.currentIndex(), [box.itemText(place) for place in range(box.count())]


def words_of(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLabel | QLineEdit):
        return widget.text().replace("&", "")
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    return ""


def _name(widget: QWidget) -> str:
    return widget.accessibleName().replace("&", "")
