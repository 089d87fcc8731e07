"""Plays one story in the real program: starts it as a person does, then acts as the person."""

import faulthandler
import importlib
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtWidgets import QApplication

from tests.stories import eyes
from tests.stories.display import photograph
from tests.stories.eyes import Eyes
from tests.stories.hand import Hand
from tests.stories.watchdog import Watchdog
from thidua_desktop.bootstrap import open_window

LIMIT_SECONDS = 220
"""After this the process ends itself and tells where it hung; the test has a longer breath."""

Story = Callable[[Hand, Path, Mapping[str, str]], None]


class Teller:
    """Tells the story on a thread of its own, closes the window at its end."""

    def __init__(self, story: Story, folder: Path, facts: Mapping[str, str]) -> None:
        self.failed = ""
        self._story, self._folder, self._facts = story, folder, facts
        self.watchdog = Watchdog()
        self._eyes = Eyes(self.watchdog)
        self.thread = threading.Thread(target=self._tell, daemon=True)

    def _tell(self) -> None:
        hand = Hand(self._eyes)
        try:
            hand.wait_for(lambda: eyes.front().isActiveWindow(), "the window")
            hand.see(self.watchdog.forget)
            self._story(hand, self._folder, self._facts)
        except Exception:  # noqa: BLE001 - whatever went wrong is told with a picture
            self.failed = traceback.format_exc()
            hand.see(lambda: photograph(self._folder / "failed.png"))
        hand.see(self.watchdog.stop)
        hand.see(_close_all)
        QMetaObject.invokeMethod(
            QApplication.instance(), "quit", Qt.ConnectionType.QueuedConnection
        )


def _close_all() -> None:
    while (over := QApplication.activePopupWidget()) is not None:
        over.close()
    for window in QApplication.topLevelWidgets():
        window.close()


def main(name: str, folder: Path, facts: Mapping[str, str]) -> int:
    faulthandler.dump_traceback_later(LIMIT_SECONDS, exit=True)
    qt = QApplication([])
    teller = Teller(importlib.import_module(f"tests.stories.{name}").story, folder, facts)
    teller.thread.start()
    book = facts.get("book")
    status = open_window(Path(book) if book else None)
    watchdog = teller.watchdog
    sys.stdout.write(
        f"{len(watchdog.blocks)} long turns, longest {watchdog.longest * 1000:.0f} ms of work,"
        f" {watchdog.longest_wall * 1000:.0f} ms by the clock\n"
    )
    for trouble in (teller.failed, *(f"the screen stood still: {b}" for b in watchdog.blocks)):
        if trouble:
            sys.stdout.write(f"\n{trouble}\n")
    del qt
    return 1 if teller.failed or watchdog.blocks else status


if __name__ == "__main__":
    given = dict(word.split("=", 1) for word in sys.argv[3:])
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), given))
