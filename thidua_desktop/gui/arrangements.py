"""What a person arranged on one page of one book: columns and splitters."""

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QSplitter

from thidua_desktop.application.ports_desktop import Settings

if TYPE_CHECKING:
    from thidua_desktop.gui.table.data_table import DataTable
    from thidua_desktop.gui.table.frozen_grid import FrozenGrid

_PAUSE = 800


class Arrangements(QObject):
    """Texts by key under one place of the settings; written down when the dragging pauses."""

    def __init__(self, settings: Settings, place: str, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._place = settings, f"arranged/{place}"
        self._known = _read(settings.get(self._place))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.keep)

    def follow(self, key: str, widget: "DataTable | FrozenGrid | QSplitter") -> None:
        """Gives columns and splitters their places back, and remembers what becomes of them."""
        if isinstance(widget, QSplitter):
            self._follow_splitter(key, widget)
            return
        if (kept := self._known.get(key)) is not None:
            self._restore(widget, kept)
        widget.arranged.connect(lambda: self._put(key, widget.save_columns()))

    def _restore(self, widget: "DataTable | FrozenGrid", kept: str) -> None:
        """A text that is none of ours leaves the columns as they were made."""
        with suppress(ValueError, KeyError, TypeError, AttributeError):
            widget.restore_columns(kept)

    def keep(self) -> None:
        """Writes everything down at once, when the page is left."""
        if self._known:
            self._settings.put(self._place, json.dumps(self._known, sort_keys=True))

    def _follow_splitter(self, key: str, splitter: QSplitter) -> None:
        if (kept := self._known.get(key)) is not None:
            splitter.restoreState(QByteArray.fromBase64(kept.encode()))
        splitter.splitterMoved.connect(lambda *_: self._put(key, _state(splitter)))

    def _put(self, key: str, text: str) -> None:
        self._known[key] = text
        self._pause.start()


def _state(splitter: QSplitter) -> str:
    return bytes(splitter.saveState().toBase64().data()).decode("ascii")


def _read(text: str | None) -> dict[str, str]:
    """What was kept; a text that is none of ours counts as nothing."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)}
