"""Rows of the file that the book corrected or withdrew since: a tick writes one again."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from thidua_desktop.gui.import_wizard.row_words import RowWords

_ROW, _SHOWN, _FRAME = 26, 5, 4


class RevisedList(QTreeWidget):
    """`ticked(frozenset)` carries the numbers of the rows a person wants after all.

    The first line stands for all of them.
    """

    ticked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Các dòng đã sửa hoặc rút trong sổ"))
        self.setHeaderHidden(True)
        self.setColumnCount(4)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        head = self.header()
        head.setStretchLastSection(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._rows: dict[int, QTreeWidgetItem] = {}
        self._told: frozenset[int] = frozenset()
        self.itemChanged.connect(lambda _item, _column: self._tell())

    @property
    def wanted(self) -> frozenset[int]:
        ticked = Qt.CheckState.Checked
        return frozenset(row for row, item in self._rows.items() if item.checkState(0) is ticked)

    def show_rows(self, rows: Sequence[tuple[int, RowWords]], wanted: frozenset[int]) -> None:
        """Rows by their number in the file; a list that is on screen already stays as it is."""
        self._told = wanted
        if [row for row, _ in rows] == list(self._rows) and wanted == self.wanted:
            return
        with QSignalBlocker(self):
            self._fill(rows, wanted)
        height = max(self.sizeHintForRow(0), _ROW)
        self.setFixedHeight(_FRAME + height * min(len(rows) + 1, _SHOWN))

    def _fill(self, rows: Sequence[tuple[int, RowWords]], wanted: frozenset[int]) -> None:
        self.clear()
        self._rows = {}
        everything = QTreeWidgetItem([self.tr("Tất cả {0} dòng").format(len(rows))])
        self.addTopLevelItem(everything)
        everything.setFirstColumnSpanned(True)
        for row, said in rows:
            texts = [self.tr("Dòng {0}").format(row), said.day, said.code, said.result]
            item = QTreeWidgetItem(everything, texts)
            is_on = row in wanted
            item.setCheckState(0, Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            self._rows[row] = item
        everything.setFlags(everything.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        everything.setExpanded(True)
        self.setItemsExpandable(False)

    def _tell(self) -> None:
        """Once for each act: a tick of all changes each row for itself."""
        if self.wanted != self._told:
            self._told = self.wanted
            self.ticked.emit(self._told)
