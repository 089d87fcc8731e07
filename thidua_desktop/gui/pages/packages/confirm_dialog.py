"""Questions about a key: comparing its digits, which are typed and never copied; revoking it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.jobs.dialog_desk import while_open
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.packages.model import KeyRow
from thidua_desktop.gui.pages.packages.presenter import PackagesPresenter
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.dialog_size import FittedDialog
from thidua_desktop.gui.widgets.form import Field, Form
from thidua_desktop.gui.widgets.keeping_dialog import KeepingDialog, Loss
from thidua_desktop.gui.widgets.question import Caution
from thidua_desktop.gui.widgets.texts import paragraph
from thidua_desktop.wording.language import Language

_WIDTH = 520


class ConfirmDialog(KeepingDialog, FittedDialog):
    """Closes by itself once the digits were right; those heard by phone are asked about before."""

    def __init__(
        self, row: KeyRow, presenter: PackagesPresenter, language: Language, over: QWidget
    ) -> None:
        super().__init__(over)
        self._row, self._presenter, self._language = row, presenter, language
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self.setWindowTitle(self.tr("Đối chiếu khoá"))
        hint = self.tr("Gọi điện cho đơn vị, nghe đọc 25 chữ số rồi gõ vào đây.")
        self._form = Form((Field(key="digits", label=self.tr("&Dấu khoá"), hint=hint),))
        self.loses = self._has_digits
        self.loss = Loss(
            title=self.tr("Bỏ dãy số đã gõ?"),
            text=self.tr("Khoá chưa được tin dùng; đóng lại thì phải gõ lại cả dãy."),
            drop=self.tr("&Bỏ dãy số"),
        )
        trust = button(self.tr("&Tin dùng khoá này"), role="primary")
        trust.setEnabled(False)
        digits = self._form.editor("digits")
        assert isinstance(digits, QLineEdit), "one line is typed"
        digits.textChanged.connect(lambda text: trust.setEnabled(bool(text.strip())))
        digits.returnPressed.connect(trust.click)
        cancel = button(self.tr("T&hôi"))
        trust.clicked.connect(self._confirm)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(trust)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIZES.margin, SIZES.margin, SIZES.margin, SIZES.margin)
        column.addWidget(paragraph(self.tr("Đối chiếu khoá của {0}").format(row.unit), "section"))
        said = self.tr("Khoá này chưa ai đối chiếu; gói ký bằng nó chưa được mở.")
        column.addWidget(paragraph(said))
        column.addWidget(self._form)
        column.addSpacing(SIZES.unit)
        column.addLayout(foot)

    def _has_digits(self) -> bool:
        """Which nobody has found wrong."""
        return bool(self._form.values()["digits"].strip()) and not self._form.problem

    def _confirm(self) -> None:
        digits = self._form.values()["digits"]
        done, failed = while_open(self, self.accept), while_open(self, self._failed)
        self._presenter.confirm(self._row.code, digits, done=done, failed=failed)

    def _failed(self, failure: Failure) -> None:
        self._form.show_problems(
            {"digits": failure_text(failure, self._language, self._presenter.say.names)}
        )


class RevokeDialog(Caution):
    """What revoking means, on its buttons; `given(str)` carries why, without it nothing happens."""

    given = Signal(str)

    def __init__(self, row: KeyRow, over: QWidget) -> None:
        super().__init__(
            tr("Thu hồi khoá của {0}?").format(row.unit),
            tr(
                "Từ hôm nay, gói mới ký bằng khoá này không được tin nữa; gói đã nhận trước đây vẫn"
                " giữ nguyên. Đơn vị phải ghi danh khoá mới và đối chiếu lại. Không hoàn tác được."
            ),
            accept=tr("&Thu hồi khoá"),
            refuse=tr("&Giữ lại"),
            parent=over,
        )
        self.reason = QLineEdit()
        self.reason.setAccessibleName(tr("Lý do"))
        self.reason.setPlaceholderText(tr("Lý do, ghi vào nhật ký"))
        self.fields.addWidget(self.reason)
        self.setTabOrder(self.reason, self.refusing)
        self.setTabOrder(self.refusing, self.accepting)
        self.reason.setFocus()
        self.accepting.setEnabled(False)
        self.reason.textEdited.connect(lambda t: self.accepting.setEnabled(bool(t.strip())))
        self.accepted.connect(lambda: self.given.emit(self.reason.text().strip()))
