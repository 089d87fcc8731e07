"""What the right mouse button, or the menu key, offers on the rows of a table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

KEYS = QKeySequence.StandardKey


class RowMenu(QMenu):
    """Signals: `copied()` and `all_chosen()`; the keys that do the same stand beside the words."""

    copied = Signal()
    all_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy, every = self.tr("&Sao chép để dán vào Excel"), self.tr("&Chọn tất cả")
        self.addAction(_with_keys(copy, KEYS.Copy)).triggered.connect(self.copied)
        self.addAction(_with_keys(every, KEYS.SelectAll)).triggered.connect(self.all_chosen)


def _with_keys(text: str, keys: QKeySequence.StandardKey) -> str:
    return f"{text}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}"
