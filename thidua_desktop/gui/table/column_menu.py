"""The menu over the heads of a table: which columns show."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from thidua_desktop.gui.language import tr


class ColumnMenu(QMenu):
    """`shown_changed(int, bool)` for one column, `all_asked()` for the first arrangement."""

    shown_changed = Signal(int, bool)
    all_asked = Signal()

    def __init__(self, columns: Sequence[tuple[int, str, bool]], parent: QWidget) -> None:
        """`columns` are place, name and whether it shows; the last one that shows stays."""
        super().__init__(parent)
        self.setAccessibleName(tr("Các cột"))
        is_last = sum(shown for _, _, shown in columns) == 1
        for place, name, shown in columns:
            action = self.addAction(name)
            action.setCheckable(True)
            action.setChecked(shown)
            action.setEnabled(not (shown and is_last))
            action.toggled.connect(lambda on, place=place: self.shown_changed.emit(place, on))
        self.addSeparator()
        self.addAction(tr("Hiện đủ các cột")).triggered.connect(self.all_asked)

    def open_at(self, place: QPoint) -> None:
        """Shows the menu without stopping the rest; it goes away with its closing."""
        self.aboutToHide.connect(self.deleteLater)
        self.popup(place)
