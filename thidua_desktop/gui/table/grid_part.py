"""One of the tables a frozen grid is made of: keys of a spreadsheet, asked for by signals."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from thidua_desktop.gui.table.ways import way_of
from thidua_desktop.gui.theme.tokens import SIZES


class GridPart(QTableView):
    """One of the three tables; the middle one has the keyboard."""

    walked = Signal(int, int)
    copied = Signal()
    asked = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(SIZES.row)
        head = self.horizontalHeader()
        head.setFixedHeight(SIZES.table_head)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every pixel is painted here, so that scrolling paints only what comes into sight."""
        head, side = self.verticalHeader(), self.horizontalHeader()
        down, across = head.length() - head.offset(), side.length() - side.offset()
        whole = self.viewport().rect()
        painter = QPainter(self.viewport())
        for rest in (whole.adjusted(0, down, 0, 0), whole.adjusted(across, 0, 0, 0)):
            if rest.isValid():
                painter.fillRect(rest, self.palette().base())
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif way := way_of(event):
            self.walked.emit(*way)
        elif self._is_locked and (event.key() == Qt.Key.Key_F2 or _is_sign(event)):
            self.asked.emit("" if event.key() == Qt.Key.Key_F2 else event.text())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid() and self._is_locked:
            self.asked.emit("")

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being typed into; so it is while its text is handed on."""
        return self.state() is QAbstractItemView.State.EditingState

    @property
    def _is_locked(self) -> bool:
        """Whether the current cell cannot be typed into itself."""
        index = self.currentIndex()
        return index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable

    def focusNextPrevChild(self, _forwards: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Tab belongs to the cells; F6 leads out of the grid."""
        return False


def _is_sign(event: QKeyEvent) -> bool:
    """Whether a key writes something; Ctrl and Alt make commands of keys."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & commands
