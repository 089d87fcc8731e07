"""Remembers the window per book: its size and place, the folded navigation, page and period."""

import json
from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QSize, Qt

from thidua_desktop.application.ports_desktop import Settings
from thidua_desktop.gui.main_window import MainWindow

_FRAME = 40
"""About what a title bar and the frame take of a screen, in logical pixels."""


def show_first(window: MainWindow) -> None:
    """As large as it likes to be; filling a screen on which its foot would be out of sight."""
    room, wanted = window.screen().availableSize(), window.size()
    window.setMinimumSize(window.minimumSize().boundedTo(room - QSize(0, _FRAME)))
    if wanted.width() >= room.width() or wanted.height() + _FRAME > room.height():
        window.showMaximized()
    else:
        window.show()


def bring_up(window: MainWindow) -> None:
    """From behind other windows or from the task bar, as large as it was."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class WindowMemory:
    """Keeps what a person arranged; what cannot be read any more is left as it is."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def keep(self, window: MainWindow, book_uid: str) -> None:
        """Before the book is closed."""
        geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
        state = {
            "geometry": geometry,
            "page": window.seen_key,
            "period": window.period,
            "narrow": window.narrow_pages,
        }
        self._settings.put(_key(book_uid), json.dumps(state))

    def restore(self, window: MainWindow, book_uid: str) -> None:
        """Before the book is shown, so that no other page is made and read first."""
        state = _read(self._settings.get(_key(book_uid)))
        if geometry := _text(state, "geometry"):
            window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        narrow = state.get("narrow")
        pages = narrow.items() if isinstance(narrow, dict) else ()
        window.narrow_pages = {page: is_on for page, is_on in pages if isinstance(is_on, bool)}
        window.begin_at(_text(state, "page"), _text(state, "period"))


def _read(text: str | None) -> dict[str, object]:
    """What was kept; a text that is none of ours counts as nothing."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _text(state: Mapping[str, object], key: str) -> str | None:
    found = state.get(key)
    return found if isinstance(found, str) else None


def _key(book_uid: str) -> str:
    return f"window/{book_uid}"
