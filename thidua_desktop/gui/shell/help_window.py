"""The help beside the window: its parts at the left, the text at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.resources import resource_text
from thidua_desktop.wording.language import Language

START = "start"
"""The part for a program without an open book."""
PARTS = (
    START,
    "overview",
    "table",
    "progress",
    "self-score",
    "packages",
    "ranking",
    "papers",
    "admin",
    "import",
    "keys",
    "trouble",
)
"""In the order of the list; a part named like a page is that page's help."""

_SIZE = (880, 620)
_LIST_WIDTH = 208


class HelpWindow(QWidget):
    """A window of its own, so that it can stand beside what it tells about; Esc closes it."""

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Trợ giúp"))
        self.resize(*_SIZE)
        self._over = parent
        self._was_placed = False
        self._texts = {part: help_text(part, language) for part in PARTS}
        self._list = QListWidget()
        give_role(self._list, "side-list")
        self._list.setAccessibleName(self.tr("Mục lục trợ giúp"))
        self._list.setFixedWidth(_LIST_WIDTH)
        for part, text in self._texts.items():
            item = QListWidgetItem(text.splitlines()[0].removeprefix("# "), self._list)
            item.setData(Qt.ItemDataRole.UserRole, part)
        self._page = QTextBrowser()
        give_role(self._page, "reading")
        self._page.setAccessibleName(self.tr("Nội dung trợ giúp"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._page, 1)
        self._list.currentItemChanged.connect(self._show)

    def open_at(self, part: str) -> None:
        """Shows a part, the beginning where there is none of that name."""
        self._list.setCurrentRow(PARTS.index(part) if part in PARTS else 0)
        if not self._was_placed:
            self._was_placed = True
            self._stand_over_parent()
        self.show()
        self.raise_()
        self.activateWindow()

    def _stand_over_parent(self) -> None:
        """The first time over the middle of the window, later where a person moved it."""
        middle = self._over.mapToGlobal(self._over.rect().center())
        self.move(middle - self.rect().center())

    @property
    def shown(self) -> str:
        """The text as a person reads it."""
        return self._page.toPlainText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _show(self, item: QListWidgetItem) -> None:
        self._page.setMarkdown(self._texts[item.data(Qt.ItemDataRole.UserRole)])


def help_text(part: str, language: Language) -> str:
    """One part in Markdown; its first line is its title."""
    return resource_text("help", language.value, f"{part}.md")
