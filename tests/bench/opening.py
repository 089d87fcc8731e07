"""A window over a book until it can be used; run as a module, it is a start from the beginning."""

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from tests.bench.measure import peak_mib

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from thidua_desktop.gui.app import Application

_SIZE = (1366, 768)


def qt_application() -> "QApplication":
    """Imports Qt where a row measures it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    made = QApplication.instance() or QApplication([])
    assert isinstance(made, QApplication)
    return made


def window_over(book: Path, at: datetime) -> "Application":
    """The real window in its look, over a book, when there is nothing more to wait for."""
    qt = qt_application()
    from tests.support.desktops import desktop_over
    from thidua_desktop.bootstrap import make_program
    from thidua_desktop.gui.app import Application
    from thidua_desktop.gui.theme.dress import dress

    dress(qt)
    made = Application(desktop_over(make_program(at, b"bench"), book.parent))
    made.window.resize(*_SIZE)
    made.window.show()
    made.open_book(book)
    settle(made)
    return made


def settle(program: "Application") -> None:
    """Lets the window work until nothing is asked any more and everything is painted."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, timer = QEventLoop(), QTimer()
    quiet = 0

    def look() -> None:
        nonlocal quiet
        quiet = quiet + 1 if program.is_idle else 0
        if quiet > 2:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(1)
    loop.exec()


def main(book: str, at: str) -> None:
    """As soon as the window can be used it tells the work and memory that took, then leaves."""
    from thidua_desktop.gui.collector import rest

    rest()
    from thidua_desktop.gui.plain_imports import import_plainly

    import_plainly()
    program = window_over(Path(book), datetime.fromisoformat(at))
    assert program.window.seen_page is not None
    told = {"processor_seconds": process_time(), "peak": peak_mib()}
    sys.stdout.write(f"{json.dumps(told)}\n")
    sys.stdout.flush()
    program.window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
