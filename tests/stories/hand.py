"""A person at the screen: looks for things by their words, and uses keys and mouse alone.

Acting goes through the X server, as a keyboard and a mouse do; no method of a page is called.
The person lives on a thread of its own: menus may keep the program's event loop to themselves.
"""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog

from tests.stories import eyes
from tests.stories.display import photograph
from tests.stories.eyes import FIELDS, Eyes, Point

PATIENCE = 45.0
_LOOK_SECONDS = 0.02
_SETTLE_LOOKS = 3
_MOVING_SECONDS = 0.06
_MISSED_SECONDS = 4.0
_TRIES = 3
_BETWEEN_KEYS = "20"
"""Milliseconds: fifty signs a second, several times what the quickest typist does."""
Found = TypeVar("Found")


class StoryError(Exception):
    """The story waited in vain."""


class Hand:
    """Every method acts as a person does, and waits as long as one would."""

    def __init__(self, sight: Eyes) -> None:
        self._sight = sight
        self._pause = threading.Event()

    # looking

    def see(self, look: Callable[[], Any]) -> Any:
        return self._sight.see(look, patience=PATIENCE)

    def wait_for(
        self, look: Callable[[], Found | None], what: str, *, patience: float = PATIENCE
    ) -> Found:
        """What the screen shows once it shows anything; raises StoryError when it never does."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            found: Found | None = self.see(look)
            if found is not None and found is not False:
                return found
            self._pause.wait(_LOOK_SECONDS)
        raise StoryError(f"waited in vain for {what}; the screen says {self.see(eyes.texts)[:60]}")

    def settle(self) -> None:
        """A moment for the program to take in what was pressed."""
        for _ in range(_SETTLE_LOOKS):
            self._pause.wait(_LOOK_SECONDS)
            self.see(eyes.front)

    def read(self, pattern: str) -> str:
        """Waits until the screen says something like this; the whole text."""
        return self.wait_for(lambda: eyes.says(pattern), f"the words “{pattern}”")

    def photo(self, path: Path) -> None:
        self.see(lambda: photograph(path))

    def rows(self, table: str) -> list[list[str]]:
        """What a table shows, row by row."""
        return self.wait_for(lambda: eyes.rows(table), f"the table “{table}”")

    def wait_for_rows(
        self, table: str, are_so: Callable[[list[list[str]]], bool], what: str
    ) -> list[list[str]]:
        def look() -> list[list[str]] | None:
            shown = eyes.rows(table)
            return shown if shown is not None and are_so(shown) else None

        return self.wait_for(look, what)

    # the mouse

    def click(self, place: Point, *, times: int = 1) -> None:
        _tool("mousemove", str(place[0]), str(place[1]))
        _tool("click", "--repeat", str(times), "--delay", "40", "1")
        self.settle()

    def press(self, words: str) -> None:
        """Clicks a button by its words, as soon as it can be pressed."""
        self.click(self._still_place(lambda: eyes.place_of(QAbstractButton, words), words))

    def press_until(self, words: str, sign: str) -> None:
        """Presses, and again where a page that was still being laid out moved the button away.

        The sign is a pattern of what the screen says then, or of the window's title.
        """
        for _ in range(_TRIES):
            self.press(words)
            try:
                self.wait_for(lambda: eyes.says(sign), sign, patience=_MISSED_SECONDS)
            except StoryError:
                continue
            return
        self.read(sign)

    def _still_place(self, look: Callable[[], Point | None], words: str) -> Point:
        """Where something stands once it no longer moves."""
        before = None
        while (now := self.wait_for(look, f"“{words}”")) != before:
            before = now
            self._pause.wait(_MOVING_SECONDS)
        return now

    def pick_action(self, words: str) -> None:
        """Clicks an entry of the menu that is open."""
        self.click(self.wait_for(lambda: eyes.action_place(words), f"entry “{words}”"))

    def open_tab(self, words: str) -> None:
        self.click(self.wait_for(lambda: eyes.tab_place(words), f"tab “{words}”"))

    def click_cell(self, table: str, row: int, column: int, *, times: int = 1) -> None:
        where = self.wait_for(lambda: eyes.cell_place(table, row, column), f"a cell of “{table}”")
        self.click(where, times=times)

    def click_first_cell(self, table: str, row: int, columns: range) -> int:
        """Clicks into the first of these columns that is in sight; tells which."""
        column, where = self.wait_for(
            lambda: eyes.first_cell(table, row, columns), f"a cell of “{table}”"
        )
        self.click(where)
        return column

    # the keyboard

    def type(self, text: str) -> None:
        """Types letters that every keyboard has."""
        assert text.isascii(), "paste what no key writes"
        _tool("type", "--delay", _BETWEEN_KEYS, "--", text)
        self.settle()

    def keys(self, *names: str) -> None:
        """Presses keys by their X names: `Return`, `ctrl+k`, `alt+3`."""
        _tool("key", "--delay", "15", *names)
        self.settle()

    def paste(self, text: str) -> None:
        """What another program copied goes in with Ctrl+V."""
        self.see(lambda: QGuiApplication.clipboard().setText(text))
        self.keys("ctrl+v")

    def fill(self, words: str, text: str) -> None:
        """Clicks into a field by its words and replaces what it holds.

        A dialog that just closed may still be handing the keyboard back to the window.
        """
        self.click(self._still_place(lambda: eyes.place_of(FIELDS, words), words))
        self.wait_for(lambda: eyes.has_keyboard(FIELDS, words), f"the keyboard in “{words}”")
        self.keys("ctrl+a")
        if text.isascii():
            self.type(text)
        else:
            self.paste(text)

    def choose(self, words: str, text: str) -> None:
        """Opens a list and goes to the text with the arrow keys."""
        now, offered = self.wait_for(lambda: eyes.choices(words), f"list “{words}”")
        wanted = next(place for place, each in enumerate(offered) if text in each)
        self.click(self.wait_for(lambda: eyes.place_of(QComboBox, words), f"list “{words}”"))
        step = "Down" if wanted > now else "Up"
        self.keys(*[step] * abs(wanted - now), "Return")
        self.wait_for(lambda: eyes.choices(words) == (wanted, offered), f"“{text}” to be chosen")

    def pick(self, *paths: Path) -> None:
        """Types paths into the name field of the open file dialog and confirms.

        Without the click Ctrl+A would choose everything in the list of its folder.
        """
        self.wait_for(_file_dialog_ready, "the file dialog")
        told = str(paths[0]) if len(paths) == 1 else " ".join(f'"{path}"' for path in paths)
        self.click(self._still_place(eyes.file_name_place, "the name of the file"))
        self.keys("ctrl+a")
        self.type(told)
        self.keys("Return")
        self.wait_for(lambda: not isinstance(eyes.front(), QFileDialog), "the file dialog to close")


def _file_dialog_ready() -> bool:
    over = eyes.front()
    return isinstance(over, QFileDialog) and over.isActiveWindow()


def _tool(*words: str) -> None:
    sys.stdout.write(f"{time.monotonic():.2f} {' '.join(words)}\n")
    subprocess.run(["xdotool", *words], check=True, timeout=30, stdout=subprocess.DEVNULL)
