"""The last step of joining: the book is there, its key's recovery sheet is printed or kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.texts import label, paragraph
from thidua_desktop.gui.widgets.wizard import WizardStep

PICTURE_DPI = 26.0
"""Small: the page is recognized, not read."""


class SheetStep(WizardStep):
    """`print_asked()` and `save_asked()`; going on without either is allowed, the sheet stays."""

    print_asked = Signal()
    save_asked = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.title = self.tr("Phiếu khôi phục")
        self.is_done = True
        self.picture = QLabel()
        self.picture.setAccessibleName(self.tr("Trang phiếu khôi phục"))
        self._fingerprint = label("", "digits")
        self._fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told = paragraph("", "strong")
        self._told.hide()
        self.print = button(self.tr("&In phiếu…"), icon_name="printer")
        self.save = button(self.tr("&Lưu PDF…"), icon_name="download")
        self.print.clicked.connect(self.print_asked)
        self.save.clicked.connect(self.save_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SIZES.margin)
        row.addLayout(self._texts(), 1)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)

    def show_sheet(self, fingerprint: str, page: QImage) -> None:
        """The digits of the new key and the page that says them."""
        self._fingerprint.setText(fingerprint)
        page.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(QPixmap.fromImage(page))
        give_role(self.picture, "sheet")

    def tell(self, text: str, *, is_bad: bool = False) -> None:
        """What became of the sheet."""
        give_role(self._told, "danger" if is_bad else "strong")
        self._told.setText(text)
        self._told.show()

    def _texts(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SIZES.unit)
        column.addWidget(label(self.tr("Đã lập sổ và tạo khoá của đơn vị"), "section"))
        column.addWidget(
            paragraph(
                self.tr(
                    "In phiếu này, ghi tay cụm mật khẩu vào chỗ trống, cho vào phong bì, "
                    "thủ trưởng ký qua mép dán. Cụm mật khẩu không nằm trong tệp PDF."
                )
            )
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.unit)
        buttons.addWidget(self.print)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._told)
        column.addSpacing(SIZES.unit)
        column.addWidget(label(self.tr("Dấu khoá để đọc cho khối trưởng, cụm trưởng"), "muted"))
        column.addWidget(self._fingerprint)
        later = self.tr("Chưa có máy in thì in sau: Quản trị, thẻ Tài khoản.")
        column.addWidget(paragraph(later, "muted"))
        column.addStretch(1)
        return column
