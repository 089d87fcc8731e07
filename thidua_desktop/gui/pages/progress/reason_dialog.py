"""Asks why an entry is taken back; the buttons name what happens."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from thidua_desktop.application.progress_sheet import ProgressRow
from thidua_desktop.domain.progress import ProgressEntry
from thidua_desktop.domain.text.dates import format_date
from thidua_desktop.gui.pages.progress.cells import result_text
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.dialog_size import FittedDialog
from thidua_desktop.gui.widgets.texts import label, paragraph

_WIDTH = 460
_MOST_NAMED = 5


class ReasonDialog(FittedDialog):
    """`given(str)` carries the reason; without one nothing can be taken back."""

    given = Signal(str)

    def __init__(self, row: ProgressRow, entries: Sequence[ProgressEntry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rút lần ghi"))
        self.setMinimumWidth(_WIDTH)
        said = [_line(entry) for entry in entries[:_MOST_NAMED]]
        if len(entries) > _MOST_NAMED:
            said.append(self.tr("và {0} lần ghi nữa").format(len(entries) - _MOST_NAMED))
        about = self.tr("{0}: {1}. Lần ghi vẫn còn trong nhật ký, không tính điểm nữa.")
        text = about.format(row.criterion.code, "; ".join(said))
        many = self.tr("Rút {0} lần ghi này?").format(len(entries))
        title = self.tr("Rút lần ghi này?") if len(entries) == 1 else many
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
        column.addWidget(label(title, "section"))
        column.addWidget(paragraph(text))
        column.addWidget(self.reason)
        column.addLayout(feet)

    def _give(self) -> None:
        self.given.emit(self.reason.text().strip())
        self.accept()


def _line(entry: ProgressEntry) -> str:
    parts = (format_date(entry.occurred_on), entry.component, result_text(entry.result))
    return " ".join(part for part in parts if part)
