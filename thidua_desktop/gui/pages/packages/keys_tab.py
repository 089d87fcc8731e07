"""Keys and units: fingerprints, comparing them, revoking one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.gui.pages.packages import columns
from thidua_desktop.gui.pages.packages.model import KeyRow
from thidua_desktop.gui.pages.packages.presenter import PackagesState
from thidua_desktop.gui.table.data_table import DataTable
from thidua_desktop.gui.table.item_model import ItemModel
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import paragraph


class KeysTab(QWidget):
    """`compared(KeyRow)` and `revoked(KeyRow)` ask for it."""

    compared = Signal(object)
    revoked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: DataTable = DataTable(
            ItemModel(columns.key_columns(), self), self.tr("Khoá và đơn vị")
        )
        self.compare = button(self.tr("Đối chiế&u khoá…"), icon_name="key")
        self.revoke = button(self.tr("&Thu hồi khoá…"), role="danger")
        self.compare.clicked.connect(self._compare)
        self.revoke.clicked.connect(self._revoke)
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        hint = self.tr("Chỉ tin khoá sau khi hai bên đọc cho nhau đủ 25 chữ số và thấy khớp.")
        bar = QHBoxLayout()
        bar.setSpacing(SIZES.unit)
        bar.addWidget(paragraph(hint, "muted"), 1)
        bar.addWidget(self.revoke)
        bar.addWidget(self.compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.margin, 12, SIZES.margin, SIZES.margin)
        column.setSpacing(SIZES.unit)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        self._choose()

    @property
    def rows(self) -> tuple[KeyRow, ...]:
        found: tuple[KeyRow, ...] = self.table.items.items
        return found

    def show_state(self, state: PackagesState) -> None:
        self.table.items.show(state.keys)
        self._choose()

    def _chosen(self) -> KeyRow | None:
        index = self.table.currentIndex()
        row: KeyRow | None = self.table.items.item(index.row()) if index.isValid() else None
        return row

    def _choose(self) -> None:
        row = self._chosen()
        is_foreign = row is not None and not row.is_own
        self.compare.setEnabled(row is not None and is_foreign and row.may_confirm)
        self.revoke.setEnabled(row is not None and is_foreign and row.is_confirmed)

    def _compare(self) -> None:
        self.compared.emit(self._chosen())

    def _revoke(self) -> None:
        self.revoked.emit(self._chosen())

    def _open(self, row: KeyRow) -> None:
        if row.may_confirm and not row.is_own:
            self.compared.emit(row)
