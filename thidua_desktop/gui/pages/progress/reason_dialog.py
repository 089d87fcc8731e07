"""Asks why an entry is taken back; the buttons name what happens."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.pages.progress.cells import result_text
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph

_WIDTH = 460


class ReasonDialog(QDialog):
    """`given(str)` carries the reason; without one nothing can be taken back."""

    given = Signal(str)

    def __init__(self, row: ProgressRow, entry: ProgressEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rút lần ghi"))
        self.setMinimumWidth(_WIDTH)
        said = self.tr("{0}, ngày {1}: {2}. Lần ghi vẫn còn trong nhật ký, không tính điểm nữa.")
        day = format_date(entry.occurred_on)
        text = said.format(row.criterion.code, day, result_text(entry.result))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Lý do"))
        self.reason.setPlaceholderText(self.tr("Lý do, ví dụ: gõ nhầm ô"))
        self.accepting = button(self.tr("&Rút lần ghi"), role="primary")
        self.accepting.setEnabled(False)
        keep = button(self.tr("&Giữ lại"))
        self.reason.textEdited.connect(lambda t: self.accepting.setEnabled(bool(t.strip())))
        self.accepting.clicked.connect(self._give)
        keep.clicked.connect(self.reject)
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(keep)
        feet.addWidget(self.accepting)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.margin, SIZES.margin, SIZES.margin, SIZES.margin)
        column.addWidget(label(self.tr("Rút lần ghi này?"), "section"))
        column.addWidget(paragraph(text))
        column.addWidget(self.reason)
        column.addLayout(feet)

    def _give(self) -> None:
        self.given.emit(self.reason.text().strip())
        self.accept()
