"""The files of a folder before they are attached: where each goes, what cannot go anywhere yet."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.use_cases.attach_evidence import UsedRoom
from thidua_desktop.domain.evidence_limits import LARGEST_RECORD
from thidua_desktop.gui.evidence.dialog_foot import attaching_foot
from thidua_desktop.gui.evidence.scanning import FolderScan, FoundFile, ScanField
from thidua_desktop.gui.evidence.words import budget_text
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.dialog_size import open_at
from thidua_desktop.gui.widgets.keeping_dialog import KeepingDialog, Loss
from thidua_desktop.gui.widgets.texts import label, paragraph, plain_tip
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.speech import size_text

_SIZE = (1100, 600)
_FILE, _BYTES, _CRITERION, _MONTH, _STATE = range(5)
_WIDTHS = {_FILE: 208, _BYTES: 88, _CRITERION: 320, _MONTH: 136, _STATE: 184}
_ROW = 40
_EDGES = 32
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ScanDialog(KeepingDialog):
    """`accepted_files(tuple[tuple[FactId, Path], ...])` carries all files of one operation."""

    accepted_files = Signal(object)

    def __init__(
        self,
        scan: FolderScan,
        field: ScanField,
        room: UsedRoom,
        language: Language,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._field, self._language = field, language
        self._used = room.size
        self._scan = scan
        self.files = list(scan.files)
        self.loses, self.loss = self._has_choices, _loss()
        self.setWindowTitle(self.tr("Quét thư mục minh chứng"))
        open_at(self, *_SIZE)
        self._table = QTableWidget(len(self.files), len(_WIDTHS))
        self._remark, self._room = paragraph("", "muted"), label("", "muted")
        self.attach = button("", role="primary")
        self.attach.clicked.connect(self._attach)
        self._fill()
        column = QVBoxLayout()
        column.setContentsMargins(SIZES.margin, 16, SIZES.margin, 16)
        column.setSpacing(SIZES.unit)
        title = self.tr("{0} tệp trong thư mục").format(len(self.files))
        column.addWidget(label(title, "section"))
        column.addWidget(paragraph(self._about(), "muted"))
        column.addWidget(self._table, 1)
        column.addWidget(self._remark)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(column, 1)
        whole.addWidget(attaching_foot(self, self._room, self.attach))
        self._count()

    def assign(self, row: int, *, criterion: int | None = None, month: int | None = None) -> None:
        """Another place for a file; 0 in a list is none."""
        file = self.files[row]
        if criterion is not None:
            code = self._field.criteria[criterion - 1][0] if criterion else None
            file = replace(file, criterion=code)
        if month is not None:
            file = replace(file, month=month - 1 if month else None)
        self.files[row] = file
        self._show_state(row)
        self._count()

    def _has_choices(self) -> bool:
        return self.files != list(self._scan.files)

    def _about(self) -> str:
        said = [self.tr("Chưa ghi gì vào sổ. Tiêu chí và tháng được đoán theo tên tệp.")]
        if self._scan.others:
            said.append(self.tr("Bỏ qua {0} tệp loại khác.").format(self._scan.others))
        if self._scan.more:
            more = self.tr("Còn {0} tệp nữa: quét lại sau khi đính kèm số này.")
            said.append(more.format(self._scan.more))
        return " ".join(said)

    def _fill(self) -> None:
        give_role(self._table, "files")
        self._table.setAccessibleName(self.tr("Các tệp tìm thấy"))
        heads = (self.tr("Tệp"), self.tr("Dung lượng"), self.tr("Tiêu chí"), self.tr("Tháng"))
        for column, words in enumerate((*heads, self.tr("Tình trạng"))):
            titled = QTableWidgetItem(words)
            titled.setTextAlignment(_RIGHT if column == _BYTES else _LEFT)
            self._table.setHorizontalHeaderItem(column, titled)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(_ROW)
        self._table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        head = self._table.horizontalHeader()
        head.setSectionResizeMode(_CRITERION, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(_WIDTHS[_BYTES])
        for column, width in _WIDTHS.items():
            self._table.setColumnWidth(column, width)
        lines = [f"{code} · {title}" for code, title in self._field.criteria]
        criteria = QStringListModel([self.tr("Không đính kèm"), *lines], self)
        lines = [self.tr("Tháng {0}").format(first.month) for first in self._field.months]
        months = QStringListModel([self.tr("Chọn…"), *lines], self)
        for row, file in enumerate(self.files):
            self._fill_row(row, file, criteria, months)

    def _fill_row(
        self, row: int, file: FoundFile, criteria: QStringListModel, months: QStringListModel
    ) -> None:
        name = QTableWidgetItem(file.shown)
        name.setToolTip(plain_tip(file.shown))
        size = QTableWidgetItem(size_text(file.size, self._language))
        size.setTextAlignment(_RIGHT)
        self._table.setItem(row, _FILE, name)
        self._table.setItem(row, _BYTES, size)
        self._table.setItem(row, _STATE, QTableWidgetItem())
        codes = [code for code, _title in self._field.criteria]
        place = codes.index(file.criterion) + 1 if file.criterion else 0
        made = _Choice(criteria, place, self.tr("Tiêu chí của {0}").format(file.shown))
        made.activated.connect(self._chosen(row))
        self._table.setCellWidget(row, _CRITERION, made)
        place = 0 if file.month is None else file.month + 1
        made = _Choice(months, place, self.tr("Tháng của {0}").format(file.shown))
        made.activated.connect(self._chosen_month(row))
        self._table.setCellWidget(row, _MONTH, made)
        self._show_state(row)

    def _chosen(self, row: int) -> Callable[[int], None]:
        return lambda place: self.assign(row, criterion=place)

    def _chosen_month(self, row: int) -> Callable[[int], None]:
        return lambda place: self.assign(row, month=place)

    def _show_state(self, row: int) -> None:
        file = self.files[row]
        if file.criterion is None:
            said = self.tr("Chưa rõ tiêu chí")
        elif file.month is None:
            said = self.tr("Chưa rõ tháng")
        elif file.entry(self._field) is None:
            said = self.tr("Tháng này chưa có kết quả")
        else:
            said = self.tr("✓ Sẽ đính kèm")
        item = self._table.item(row, _STATE)
        assert item is not None
        item.setText(said)

    def _count(self) -> None:
        placed = [file for file in self.files if file.entry(self._field) is not None]
        self.attach.setText(self.tr("Đính kèm {0} &tệp").format(len(placed)))
        self.attach.setAccessibleName(self.attach.text().replace("&", ""))
        self.attach.setEnabled(bool(placed))
        size = self._used + sum(file.size for file in placed)
        self._room.setText(budget_text(size, self._language))
        give_role(self._room, "danger" if size > LARGEST_RECORD else "muted")
        left = len(self.files) - len(placed)
        said = self.tr("{0} tệp sẽ đính kèm trong một thao tác, {1} tệp để lại.")
        self._remark.setText(said.format(len(placed), left))

    def _attach(self) -> None:
        pairs = [(file.entry(self._field), file.path) for file in self.files]
        self.accepted_files.emit(tuple((entry, path) for entry, path in pairs if entry))
        self.accept()


def _loss() -> Loss:
    return Loss(
        title=tr("Bỏ các chỗ đã chọn?"),
        text=tr(
            "Chưa đính kèm tệp nào. Đóng lại thì tiêu chí và tháng đã chọn cho từng tệp phải "
            "chọn lại. Tệp trong thư mục vẫn nguyên."
        ),
        drop=tr("&Bỏ, không đính kèm"),
    )


class _Choice(QComboBox):
    """One of hundreds over the same list; its own view is made when it is first opened."""

    def __init__(self, words: QStringListModel, chosen: int, name: str) -> None:
        super().__init__()
        self.setModel(words)
        self.setCurrentIndex(chosen)
        self.setAccessibleName(name)
        self._tell(self.currentText())
        self.currentTextChanged.connect(self._tell)

    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + _EDGES)
        super().showPopup()

    def _tell(self, text: str) -> None:
        self.setToolTip(plain_tip(text))
