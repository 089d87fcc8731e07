"""Expected against received: who owes which package, until when, and the reminder to print."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from thidua_desktop.gui.pages.packages import columns
from thidua_desktop.gui.pages.packages.presenter import PackagesState
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.texts import paragraph


class MissingTab(QWidget):
    """`printed()` asks for the reminder sheet."""

    printed = Signal()

    def __init__(self, *, is_leader: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_leader = is_leader
        self.table: DataTable = DataTable(
            ItemModel(columns.missing_columns(), self), self.tr("Gói còn thiếu")
        )
        self._line = paragraph("", "muted")
        self.print = button(self.tr("&In giấy đôn đốc"), icon_name="printer")
        self.print.clicked.connect(self.printed)
        self._stack = QStackedLayout()
        self._lay_out()
        self.print.setVisible(is_leader)  # once it has its place: else as a window of its own

    def show_state(self, state: PackagesState) -> None:
        """What is owed, and how many packages need no more waiting for."""
        rows = state.missing
        self.table.items.show(rows)
        self._stack.setCurrentIndex(1 if rows else 0)
        late = sum(1 for row in rows if row.is_late)
        some = self.tr("Đã xong {0} gói · còn {1} gói, trong đó {2} gói quá hạn")
        none = self.tr("Đã xong {0} gói, không còn thiếu gói nào.")
        said = some if rows else none
        self._line.setText(said.format(state.settled, len(rows), late))
        self.print.setEnabled(state.others_owe)

    def _lay_out(self) -> None:
        empty = EmptyState("check-list")
        empty.say(self.tr("Không thiếu gói nào"), self._promise())
        bar = QHBoxLayout()
        bar.addWidget(self._line, 1)
        bar.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.margin, 12, SIZES.margin, SIZES.margin)
        column.setSpacing(SIZES.unit)
        column.addLayout(bar)
        column.addLayout(self._stack, 1)
        self._stack.addWidget(empty)  # a stack without a parent would make a window of it
        self._stack.addWidget(self.table)

    def _promise(self) -> str:
        if self._is_leader:
            return self.tr("Gói mà đơn vị nào chưa gửi khi kỳ đã bắt đầu sẽ hiện ở đây, kèm hạn.")
        return self.tr("Gói mà đơn vị mình còn phải gửi sẽ hiện ở đây, kèm hạn.")
