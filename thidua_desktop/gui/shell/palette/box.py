"""The search box over the window: one line to type, results in groups, Enter goes there."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.search import FoundKind, Searchable
from thidua_desktop.gui.shell.palette.found_delegate import FOUND, FoundDelegate
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.icons import icon
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import label

_WIDTH = 616
_HEIGHT = 512
_SCROLL_BAR = 12
_SPARE = 2
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PaletteBox(QDialog):
    """Signals: `typed(str)`, `chosen(Searchable)`."""

    typed = Signal(str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setModal(True)
        give_role(self, "palette")
        self.setAccessibleName(self.tr("Tìm trong sổ"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Tìm nội dung, đơn vị, văn bản, lệnh…"))
        self.line.setAccessibleName(self.tr("Từ cần tìm"))
        self.line.textEdited.connect(self.typed)
        self.line.returnPressed.connect(self._choose)
        self.line.installEventFilter(self)
        self.line.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Kết quả tìm"))
        self._delegate = FoundDelegate(_WIDTH - 2 * _SCROLL_BAR, self)
        self.list.setItemDelegate(self._delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._choose_item)
        self._most = _HEIGHT
        self._count = label("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, SIZES.unit)
        self._count.setContentsMargins(SIZES.unit * 2, 0, 0, 0)
        top = QHBoxLayout()
        top.setContentsMargins(SIZES.unit, 0, SIZES.unit, 0)
        top.addWidget(self.line)
        column.addLayout(top)
        for widget in (self.list, self._count):
            column.addWidget(widget)

    def open_over(self, parent: QWidget) -> None:
        """Empty, over the upper middle of the window, and no higher than there is room."""
        self.line.clear()
        top = 2 * SIZES.top_bar
        self._most = min(_HEIGHT, parent.height() - top - SIZES.unit)
        self.setFixedSize(_WIDTH, self._most)
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - _WIDTH) // 2, corner.y() + top)
        self.open()
        self.line.setFocus()

    def show_found(self, found: Sequence[Searchable], searched: str) -> None:
        """Results by kind, the words that were searched marked; the first one is chosen."""
        self._delegate.searched = searched
        self.list.clear()
        kind: FoundKind | None = None
        for each in found:
            if each.kind is not kind:
                kind = each.kind
                self._add_title(self._kind_words(kind))
            self._add(each)
        some = self.tr("{0} kết quả · ↑ ↓ chọn · Enter mở").format(len(found))
        none = self.tr("Không thấy “{0}”. Thử ít chữ hơn, không cần gõ dấu.").format(searched)
        self._count.setText(some if found else none)
        self.list.setVisible(bool(found))
        if found:
            self.list.setCurrentRow(1)
        self._fit()

    def _fit(self) -> None:
        """As high as the results need; what is behind the box stays in sight."""
        if self.list.isHidden():
            self.setFixedHeight(self.sizeHint().height())
            return
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        taken = self.sizeHint().height() - self.list.sizeHint().height()
        self.setFixedHeight(min(self._most, taken + rows + 2 * self.list.frameWidth() + _SPARE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the text keeps the focus."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            if event.type() is QEvent.Type.KeyPress:
                self._move(event.key())
            return True
        return super().eventFilter(watched, event)

    def _move(self, key: int) -> None:
        step = 1 if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -1
        row = self.list.currentRow() + step
        while 0 <= row < self.list.count() and self.list.item(row).data(FOUND) is None:
            row += step
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._choose_item(item)

    def _choose_item(self, item: QListWidgetItem) -> None:
        found = item.data(FOUND)
        if found is not None:
            self.accept()
            self.chosen.emit(found)

    def _add_title(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _add(self, found: Searchable) -> None:
        item = QListWidgetItem()
        item.setData(FOUND, found)
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, f"{found.title} {found.source} {found.keys}"
        )
        self.list.addItem(item)

    def _kind_words(self, kind: FoundKind) -> str:
        return {
            FoundKind.UNIT: self.tr("Đơn vị"),
            FoundKind.CRITERION: self.tr("Tiêu chí"),
            FoundKind.ENTRY: self.tr("Ghi chép"),
            FoundKind.PAPER: self.tr("Văn bản"),
            FoundKind.PAGE: self.tr("Trang"),
            FoundKind.COMMAND: self.tr("Lệnh"),
        }[kind]
