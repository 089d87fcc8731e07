"""After an unexpected error: what happened, what is safe, where the report lies, starting again."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.dialog_help import tell_in
from thidua_desktop.gui.widgets.dialog_size import FittedDialog
from thidua_desktop.gui.widgets.texts import label, paragraph

_WIDTH = 560


class CrashDialog(FittedDialog):
    """`restart_asked()` comes from its first button; the other one only closes it."""

    restart_asked = Signal()

    def __init__(self, report: Path | None, over: QWidget) -> None:
        super().__init__(over)
        self.setModal(True)
        tell_in(self, "trouble")
        self.setFixedWidth(_WIDTH)
        self.setWindowTitle(self.tr("Lỗi ngoài dự kiến"))
        self._report = paragraph(self._where(report), "muted")
        self._report.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._book = paragraph("")
        self._book.hide()
        self._restart = button(self.tr("&Khởi động lại"), role="primary")
        self._restart.setDefault(True)
        self._restart.clicked.connect(self.accept)
        self._restart.clicked.connect(self.restart_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.margin, SIZES.margin, SIZES.margin, SIZES.margin)
        column.setSpacing(SIZES.unit * 2)
        column.addWidget(label(self.tr("Chương trình gặp lỗi ngoài dự kiến"), "section"))
        said = self.tr(
            "Việc đang làm dở không được ghi vào sổ; mọi việc đã báo “Đã lưu” vẫn còn. "
            "Nên khởi động lại chương trình rồi làm lại bước vừa rồi."
        )
        column.addWidget(paragraph(said))
        column.addWidget(self._book)
        column.addWidget(self._report)
        column.addLayout(self._foot())
        self._restart.setFocus()

    def show_checking(self) -> None:
        """The book is being looked through."""
        self._say(self.tr("Đang kiểm tra sổ…"))

    def show_sound(self) -> None:
        self._say(self.tr("Đã kiểm tra sổ: nguyên vẹn."))

    def show_findings(self, lines: Sequence[str]) -> None:
        """What the check of the book found, a sentence each."""
        self._say("\n".join((self.tr("Kiểm tra sổ thấy:"), *lines)))

    def _say(self, text: str) -> None:
        self._book.setText(text)
        self._book.show()

    def _where(self, report: Path | None) -> str:
        if report is None:
            return self.tr("Máy không cho ghi tệp báo lỗi.")
        return self.tr("Tệp báo lỗi, không chứa số liệu của đơn vị: {0}").format(report)

    def _foot(self) -> QHBoxLayout:
        later = button(self.tr("Để &sau"))
        later.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(later)
        row.addWidget(self._restart)
        return row
