"""The list at the left: papers under their periods, each with its state in a word."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from thidua_desktop.gui.pages.papers.model import PaperRow, state_word
from thidua_desktop.gui.table.wrapping_delegate import WrappingDelegate
from thidua_desktop.gui.theme.icons import icon
from thidua_desktop.gui.theme.tokens import COLOURS

_STATE_WIDTH = 92
_ROLE = Qt.ItemDataRole.UserRole


class PaperList(QTreeWidget):
    """`chose(PaperRow)`; headings of periods cannot be chosen."""

    chose = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(8)
        self.setWordWrap(True)
        self.setItemDelegate(WrappingDelegate(self))
        self.setItemsExpandable(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(1, _STATE_WIDTH)
        self._papers: list[QTreeWidgetItem] = []
        self.currentItemChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[PaperRow], wanted: str) -> None:
        """Chooses the paper of the key `wanted`, else the first."""
        self._papers = []
        blocked = QSignalBlocker(self)
        self.clear()
        for period, papers in groupby(rows, key=lambda row: row.facts.period):
            group = self._heading(period.name)
            self._papers += [self._item(group, row) for row in papers]
        self.expandAll()
        blocked.unblock()
        self.choose(wanted)

    def choose(self, key: str) -> None:
        """The paper of that key, or of that period, else the first one."""
        rows = self.rows
        found = [at for at, row in enumerate(rows) if row.key == key]
        found += [at for at, row in enumerate(rows) if row.facts.period.code == key]
        if rows:
            self.setCurrentItem(self._papers[found[0] if found else 0])

    @property
    def rows(self) -> tuple[PaperRow, ...]:
        """As they stand."""
        return tuple(item.data(0, _ROLE) for item in self._papers)

    def _heading(self, text: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [text, ""])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setForeground(0, QColor(COLOURS.muted))
        return item

    def _item(self, group: QTreeWidgetItem, row: PaperRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem(group, [row.title, state_word(row)])
        item.setIcon(0, icon("document"))
        item.setData(0, _ROLE, row)
        item.setToolTip(0, row.title)
        tone = COLOURS.muted if row.is_draft else COLOURS.accent
        item.setForeground(1, QColor(tone))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        row = item.data(0, _ROLE) if item is not None else None
        if isinstance(row, PaperRow):
            self.chose.emit(row)
