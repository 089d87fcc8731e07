"""The register of packages in and out: filtered, printed, and where an import is taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.desks.package_desk import ImportState
from thidua_desktop.domain.book import Way
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.text.collation import collation_key, fold_search
from thidua_desktop.gui.pages.packages import columns
from thidua_desktop.gui.pages.packages.model import RegisterRow
from thidua_desktop.gui.pages.packages.presenter import PackagesState
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.texts import label
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.speech import as_sentence
from thidua_desktop.wording.words import word_of

_TEXT_WIDTH = 120


class RegisterTab(QWidget):
    """`withdrawn(RegisterRow)`, `restored(RegisterRow)` and `printed()` ask for it."""

    withdrawn = Signal(object)
    restored = Signal(object)
    printed = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._all: tuple[RegisterRow, ...] = ()
        self.table: DataTable = DataTable(
            ItemModel(columns.register_columns(language), self), self.tr("Sổ giao nhận")
        )
        self.way = _box(self.tr("Đi, đến"), self.tr("Đi và đến"))
        self.unit = _box(self.tr("Đơn vị"), self.tr("Mọi đơn vị"))
        self.kind = _box(self.tr("Loại gói"), self.tr("Mọi loại gói"))
        for way in Way:
            self.way.addItem(as_sentence(word_of(way, language)), way)
        for kind in PackageKind:
            self.kind.addItem(as_sentence(word_of(kind, language)), kind)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Tên tệp, số bản…"))
        self.text.setMinimumWidth(_TEXT_WIDTH)
        self.text.setAccessibleName(self.tr("Lọc theo chữ"))
        self.take_back = button(self.tr("&Rút gói"), icon_name="undo")
        self.print = button(self.tr("&In sổ"), icon_name="printer")
        self._count = label("", "muted")
        self._empty = EmptyState("box")
        self._stack = QStackedLayout()
        self._connect()
        self._lay_out()
        self._choose()

    @property
    def shown(self) -> tuple[RegisterRow, ...]:
        rows: tuple[RegisterRow, ...] = self.table.items.items
        return rows

    @property
    def asked(self) -> str:
        """Which lines are shown, in words; empty where all are."""
        boxes = [box.currentText() for box in self._boxes if box.currentIndex() > 0]
        return ", ".join([*boxes, *([self.text.text()] if self.text.text() else [])])

    def show_state(self, state: PackagesState) -> None:
        """All lines; the filter stays as the person set it."""
        self._all = rows = state.register
        chosen = self.unit.currentText()
        first = self.unit.itemText(0)
        self.unit.clear()
        self.unit.addItems([first, *sorted({row.unit for row in rows}, key=collation_key)])
        self.unit.setCurrentIndex(max(0, self.unit.findText(chosen)))
        self._filter()

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.way, self.unit, self.kind

    def _filter(self) -> None:
        before = self._chosen()
        rows = [row for row in self._all if self._fits(row)]
        self.table.items.show(rows)
        self._choose_again(before)
        self._show_empty(is_filtered=bool(self._all))
        self._stack.setCurrentIndex(1 if rows else 0)
        self._count.setText(self.tr("{0} / {1} lượt").format(len(rows), len(self._all)))
        self.print.setEnabled(bool(self._all))
        self._choose()

    def _choose_again(self, before: RegisterRow | None) -> None:
        """The line that was chosen stays so, wherever it stands now."""
        for place, row in enumerate(self.shown):
            if before is not None and row.receipt.id == before.receipt.id:
                self.table.choose(place)

    def _show_empty(self, *, is_filtered: bool) -> None:
        if is_filtered:
            self._empty.say(
                self.tr("Không có lượt nào khớp"),
                self.tr("Bỏ bớt điều kiện lọc, hoặc tìm bằng từ khác."),
                self.tr("Bỏ lọc"),
            )
        else:
            self._empty.say(
                self.tr("Chưa có gói nào đi, đến"),
                self.tr("Mỗi gói niêm phong gửi đi hay nhận vào là một dòng ở đây, in ra được."),
            )

    def _clear_filter(self) -> None:
        for box in self._boxes:
            box.setCurrentIndex(0)
        self.text.clear()
        self._filter()

    def _fits(self, row: RegisterRow) -> bool:
        way, kind = self.way.currentData(), self.kind.currentData()
        unit = self.unit.currentText() if self.unit.currentIndex() > 0 else row.unit
        words = fold_search(self.text.text()).split()
        said = fold_search(f"{row.file} {row.package} {row.unit}")
        return (
            way in (None, row.receipt.way)
            and kind in (None, row.receipt.kind)
            and unit == row.unit
            and all(word in said for word in words)
        )

    def _chosen(self) -> RegisterRow | None:
        index = self.table.currentIndex()
        row: RegisterRow | None = self.table.items.item(index.row()) if index.isValid() else None
        return row

    def _choose(self) -> None:
        row = self._chosen()
        state = row.state if row is not None else None
        is_out = state is ImportState.WITHDRAWN
        self.take_back.setText(self.tr("Tính &lại gói") if is_out else self.tr("&Rút gói"))
        self.take_back.setAccessibleName(self.take_back.text().replace("&", ""))
        self.take_back.setEnabled(state in (ImportState.KEPT, ImportState.WITHDRAWN))

    def _act(self) -> None:
        row = self._chosen()
        if row is not None:
            is_out = row.state is ImportState.WITHDRAWN
            (self.restored if is_out else self.withdrawn).emit(row)

    def _connect(self) -> None:
        for box in self._boxes:
            box.activated.connect(self._filter)
        self.text.textEdited.connect(self._filter)
        self._empty.started.connect(self._clear_filter)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.take_back.clicked.connect(self._act)
        self.print.clicked.connect(self.printed)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(SIZES.unit)
        for widget in self._boxes:
            filters.addWidget(widget)
        filters.addWidget(self.text, 1)
        bar = QHBoxLayout()
        bar.setSpacing(SIZES.unit)
        bar.addWidget(self._count, 1)
        bar.addWidget(self.take_back)
        bar.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.margin, 12, SIZES.margin, SIZES.margin)
        column.setSpacing(SIZES.unit)
        column.addLayout(filters)
        column.addLayout(bar)
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self._empty)  # a stack without a parent would make a window of it
        self._stack.addWidget(self.table)


def _box(name: str, every: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.addItem(every)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box
