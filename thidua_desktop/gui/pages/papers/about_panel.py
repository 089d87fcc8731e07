"""The right: number and day, what is still missing, the state code of the foot."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from thidua_desktop.application.papers import PrintedPaper
from thidua_desktop.gui.language import translated
from thidua_desktop.gui.pages.papers.model import (
    PaperRow,
    digest_groups,
    number_and_day,
    state_word,
)
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.texts import label, paragraph


class AboutPanel(QScrollArea):
    """Tells of the chosen paper; it is read, not edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        give_role(self, "side-panel")
        self.setFixedWidth(SIZES.narrow_panel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Về văn bản này"))
        inside = QWidget()
        give_role(inside, "ground")
        self._title, self._number = paragraph("", "section"), paragraph("")
        self._missing_title, self._missing = paragraph("", "strong"), paragraph("")
        self._code_title = paragraph(self.tr("Mã trạng thái in ở chân trang"), "strong")
        self._code = paragraph("", "code")
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._code_note = paragraph("", "small")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(SIZES.unit)
        column.addWidget(self._title)
        column.addWidget(label(self.tr("Số và ngày"), "strong"))
        column.addWidget(self._number)
        column.addSpacing(SIZES.unit)
        column.addWidget(self._missing_title)
        column.addWidget(self._missing)
        column.addSpacing(SIZES.unit)
        for part in (self._code_title, self._code, self._code_note):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inside)

    @property
    def missing(self) -> str:
        """What the paper leaves open, a line each."""
        return self._missing.text()

    def show_paper(self, row: PaperRow, printed: PrintedPaper) -> None:
        self._title.setText(f"{row.title} · {state_word(row)}")
        self._number.setText(number_and_day(row))
        self._show_missing(printed.blanks)
        provenance = row.facts.provenance
        self._code_title.setVisible(provenance is not None)
        self._code.setVisible(provenance is not None)
        if provenance is None:
            said = self.tr("Bản thảo: số liệu còn đổi được, trang in ghi rõ là bản thảo.")
            self._code_note.setText(said)
        else:
            self._code.setText(digest_groups(provenance.state_digest))
            self._code_note.setText(
                self.tr("In lại lúc nào cũng giống hệt. Mở lại kết luận thì mã đổi.")
            )

    def _show_missing(self, blanks: Sequence[str]) -> None:
        if not blanks:
            self._missing_title.setText(self.tr("Đủ mọi mục"))
            self._missing.setText("")
            return
        self._missing_title.setText(self.tr("Để trống để ghi tay ({0})").format(len(blanks)))
        self._missing.setText("\n".join(f"– {translated(blank)}" for blank in blanks))
