"""Files dropped onto a table: taken as evidence for the cell under the mouse."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QTableView

from thidua_desktop.gui.widgets.local_files import local_files

_OVER = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileDrops(QObject):
    """`dropped(QModelIndex, list[Path])` where files of this computer fell onto a cell."""

    dropped = Signal(object, object)

    def __init__(self, tables: Iterable[QTableView], parent: QObject) -> None:
        super().__init__(parent)
        self._tables = tuple(tables)
        for table in self._tables:
            table.viewport().setAcceptDrops(True)
            table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        files = local_files(event.mimeData())
        if not files:
            return False
        event.acceptProposedAction()
        if event.type() not in _OVER:
            self._take(watched, event, files)
        return True

    def _take(self, watched: QObject, event: QDropEvent, files: list[Path]) -> None:
        for table in self._tables:
            if table.viewport() is watched:
                index = table.indexAt(event.position().toPoint())
                if index.isValid():
                    self.dropped.emit(QPersistentModelIndex(index), files)
