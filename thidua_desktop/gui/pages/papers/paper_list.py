"""The list at the left: papers under their periods, each with its state in a word."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from thidua_desktop.gui.pages.papers.model import PaperRow, detail_line, state_word
from thidua_desktop.gui.pages.papers.paper_delegate import PAPER, PaperDelegate
from thidua_desktop.gui.theme.dress import give_role

_UPWARD = (
    QTreeWidget.CursorAction.MoveUp,
    QTreeWidget.CursorAction.MovePageUp,
    QTreeWidget.CursorAction.MovePrevious,
)


class PaperList(QTreeWidget):
    """`chose(PaperRow)`; headings of periods cannot be chosen."""

    chose = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        give_role(self, "side-tree")
        self.setColumnCount(1)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemDelegate(PaperDelegate(self))
        self.setItemsExpandable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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

    def has(self, key: str) -> bool:
        """Whether there is a paper of that key."""
        return any(row.key == key for row in self.rows)

    def choose(self, key: str) -> None:
        """The paper of that key, or of that period, else the first one."""
        rows = self.rows
        found = [at for at, row in enumerate(rows) if row.key == key]
        found += [at for at, row in enumerate(rows) if row.facts.period.code == key]
        if rows:
            self.setCurrentItem(self._papers[found[0] if found else 0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names break where the width ends, also when a scroll bar takes some of it."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def moveCursor(
        self, action: QTreeWidget.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The keys pass over headings, on in the direction they go."""
        reached = super().moveCursor(action, modifiers)
        if self._is_paper(reached):
            return reached
        beyond = self.indexAbove(reached) if action in _UPWARD else QModelIndex()
        return beyond if beyond.isValid() else self.indexBelow(reached)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A heading is read, not chosen: the chosen paper stays chosen."""
        if self._is_paper(self.indexAt(event.position().toPoint())):
            super().mousePressEvent(event)

    def _is_paper(self, index: QModelIndex) -> bool:
        return isinstance(index.data(PAPER), PaperRow)

    @property
    def rows(self) -> tuple[PaperRow, ...]:
        """As they stand."""
        return tuple(item.data(0, PAPER) for item in self._papers)

    def _heading(self, text: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self, [text])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return item

    def _item(self, group: QTreeWidgetItem, row: PaperRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem(group, [row.title])
        item.setData(0, PAPER, row)
        said = ", ".join(filter(None, (row.kind, detail_line(row), state_word(row))))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        return item

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        row = item.data(0, PAPER) if item is not None else None
        if isinstance(row, PaperRow):
            self.chose.emit(row)
