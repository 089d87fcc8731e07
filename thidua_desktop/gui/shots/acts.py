"""What a person does on the way to a picture, as events of mouse and keyboard."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from thidua_desktop.gui.shots import looking
from thidua_desktop.gui.shots.looking import NotSeenError, front
from thidua_desktop.gui.shots.scene import Act, Stage

_LOOK_MS, _LOOKS = 50, 1200
_LEFT, _NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_INSIDE = 8
"""A point of a column's head."""

Files = Callable[[Path], list[Path]]
"""Chooses files from the folder of samples."""


def press(words: str) -> Act:
    """Clicks what bears these words."""

    def act(stage: Stage) -> None:
        _click(looking.control(front(stage.window), words))

    return act


def pick_entry(words: str) -> Act:
    """Clicks an entry of the menu that is open."""

    def act(stage: Stage) -> None:
        menu = front(stage.window)
        entries = menu.actions() if isinstance(menu, QMenu) else []
        plain = words.replace("&", "")
        entry = next((each for each in entries if plain in each.text().replace("&", "")), None)
        if entry is None or not isinstance(menu, QMenu):
            raise NotSeenError(words)
        _click(menu, menu.actionGeometry(entry).center())

    return act


def open_tab(words: str) -> Act:
    """Clicks a tab."""

    def act(stage: Stage) -> None:
        bar, place = looking.tab(front(stage.window), words)
        _click(bar, bar.tabRect(place).center())

    return act


def click_cell(name: str, row: int, column: int = 0, *, part: int = 0) -> Act:
    """Clicks a cell of the table of this name; `part` as in `looking.table`."""

    def act(stage: Stage) -> None:
        view = looking.table(front(stage.window), name, part)
        index = looking.cell(view, row, column)
        if not view.viewport().rect().contains(view.visualRect(index)):
            view.scrollTo(index)
        _click(view.viewport(), view.visualRect(index).center())

    return act


def open_cell(name: str, row: int, column: int = 0) -> Act:
    """Clicks a cell twice."""

    def act(stage: Stage) -> None:
        click_cell(name, row, column)(stage)
        view = looking.table(front(stage.window), name)
        point = view.visualRect(looking.cell(view, row, column)).center()
        QTest.mouseDClick(view.viewport(), _LEFT, _NO_KEY, point)

    return act


def ask_head(name: str, column: int) -> Act:
    """The other mouse button over the head of a column."""

    def act(stage: Stage) -> None:
        head = looking.head(front(stage.window), name)
        place = QPoint(head.sectionViewportPosition(column) + _INSIDE, head.height() // 2)
        seen = head.viewport().mapToGlobal(place)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, seen)
        QApplication.sendEvent(head.viewport(), asked)

    return act


def plug(*names: str) -> Act:
    """Plugs sticks in."""

    def act(stage: Stage) -> None:
        for name in names:
            (stage.sticks / name).mkdir()

    return act


def pull(*names: str) -> Act:
    """Pulls sticks out."""

    def act(stage: Stage) -> None:
        for name in names:
            shutil.rmtree(stage.sticks / name)

    return act


def keys(*sequences: str) -> Act:
    """Presses key sequences such as `Ctrl+K` or `Return` where the keyboard is."""

    def act(stage: Stage) -> None:
        for sequence in sequences:
            QTest.keySequence(_focus(stage), QKeySequence(sequence))

    return act


def write(text: str) -> Act:
    """Types plain letters and digits where the keyboard is; the first may open an editor."""

    def act(stage: Stage) -> None:
        for letter in text:
            QTest.keyClicks(_focus(stage), letter)

    return act


def fill(words: str, text: str) -> Act:
    """Types into the field of this name."""

    def act(stage: Stage) -> None:
        field = looking.control(front(stage.window), words)
        _click(field)
        QTest.keySequence(field, QKeySequence("Ctrl+A"))
        QTest.keyClicks(field, text)

    return act


def fill_digits(words: str) -> Act:
    """Types the digits of the leader's key into the field of this name."""
    return lambda stage: fill(words, stage.digits)(stage)


def fill_passphrase(words: str) -> Act:
    """Types the passphrase of the keys of the played year."""
    return lambda stage: fill(words, stage.passphrase)(stage)


def until(words: str) -> Act:
    """Waits for what is read or made beside the window, until these words are seen."""

    def act(stage: Stage) -> None:
        for _look in range(_LOOKS):
            if looking.says(front(stage.window), words):
                return
            QTest.qWait(_LOOK_MS)
        raise NotSeenError(words)

    return act


def told(stage: Stage) -> None:
    """Waits for a sentence at the foot of the window."""
    for _look in range(_LOOKS):
        if stage.window.notices.isVisible():
            return
        QTest.qWait(_LOOK_MS)
    raise NotSeenError


def come_back(stage: Stage) -> None:
    """The window is in front again, as a desktop brings it when a dialog over it has closed."""
    stage.window.activateWindow()


def fail(stage: Stage) -> None:
    """An error that nobody expected."""
    stage.fail(RuntimeError())


def paste(text: str) -> Act:
    """Ctrl+V of what another program copied."""

    def act(stage: Stage) -> None:
        QGuiApplication.clipboard().setText(text)
        QTest.keySequence(_focus(stage), QKeySequence("Ctrl+V"))

    return act


def drop(words: str, files: Files) -> Act:
    """Drops files where these words stand."""

    def act(stage: Stage) -> None:
        target = looking.control(front(stage.window), words)
        load = QMimeData()
        load.setUrls([QUrl.fromLocalFile(str(path)) for path in files(stage.samples)])
        point, copy = target.rect().center(), Qt.DropAction.CopyAction
        QApplication.sendEvent(target, QDragEnterEvent(point, copy, load, _LEFT, _NO_KEY))
        QApplication.sendEvent(target, QDropEvent(QPointF(point), copy, load, _LEFT, _NO_KEY))

    return act


def drop_newcomer(words: str) -> Act:
    """Drops the enrolment whose key nobody compared where these words stand."""
    return lambda stage: drop(words, lambda _samples: [stage.newcomer])(stage)


def pick_file(files: Files) -> Act:
    """Types the path into the open file dialog and confirms."""

    def act(stage: Stage) -> None:
        field = _focus(stage)
        QTest.keySequence(field, QKeySequence("Ctrl+A"))
        for path in files(stage.samples):
            QTest.keyClicks(field, str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)

    return act


def _focus(stage: Stage) -> QWidget:
    over = front(stage.window)
    inside: QWidget | None = over.focusWidget()
    return over if inside is None else inside


def _click(widget: QWidget, point: QPoint | None = None) -> None:
    QTest.mouseClick(widget, _LEFT, _NO_KEY, point or widget.rect().center())
