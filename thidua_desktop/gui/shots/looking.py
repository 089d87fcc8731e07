"""Finding what a person would point at: by its words, in whatever takes the keys now."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QTabBar,
    QTableView,
    QWidget,
)


class NotSeenError(Exception):
    """Nothing in front bears these words."""


def front(window: QWidget) -> QWidget:
    """An open list or menu, a dialog over the window, else the window itself."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget() or window


def control(over: QWidget, words: str) -> QWidget:
    """What can be pressed or filled and bears these words best. Raises NotSeenError."""
    plain = words.replace("&", "")
    found = [widget for widget in _shown(over) if plain in _names(widget)]
    loose = [widget for widget in _shown(over) if any(plain in name for name in _names(widget))]
    for widget in (*found, *loose):
        if not isinstance(widget, QLabel):
            return widget
    raise NotSeenError(words)


def says(over: QWidget, words: str) -> bool:
    """Whether a text that is seen contains these words."""
    return any(isinstance(each, QLabel) and words in each.text() for each in _shown(over))


def table(over: QWidget, words: str, part: int = 0) -> QAbstractItemView:
    """The list or table of this name, or one part of a grid's three. Raises NotSeenError."""
    named = [
        widget
        for widget in _shown(over)
        if isinstance(widget, QAbstractItemView) and words in widget.accessibleName()
    ]
    if part >= len(named):
        raise NotSeenError(words)
    return named[part]


def head(over: QWidget, words: str) -> QHeaderView:
    """The heads of the columns of the table of this name. Raises NotSeenError."""
    view = table(over, words)
    if not isinstance(view, QTableView):
        raise NotSeenError(words)
    return view.horizontalHeader()


def cell(view: QAbstractItemView, row: int, column: int) -> QModelIndex:
    """Raises NotSeenError where the table shows no such cell."""
    index = view.model().index(row, column, view.rootIndex())
    if view.visualRect(index).isEmpty():
        raise NotSeenError(view.accessibleName())
    return index


def tab(over: QWidget, words: str) -> tuple[QTabBar, int]:
    """The bar and the place on it. Raises NotSeenError."""
    for bar in _shown(over):
        if isinstance(bar, QTabBar):
            for place in range(bar.count()):
                if words in bar.tabText(place):
                    return bar, place
    raise NotSeenError(words)


def _shown(over: QWidget) -> Iterator[QWidget]:
    return (each for each in over.findChildren(QWidget) if each.isVisible())


def _names(widget: QWidget) -> tuple[str, ...]:
    said = widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return said, widget.text().replace("&", "")
    if isinstance(widget, QComboBox):
        return said, widget.currentText()
    return (said,)
