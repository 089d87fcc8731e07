"""Small questions of the page: the commander's passphrase, gaps left open, an answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from thidua_desktop.gui.language import tr
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.widgets.question import Question
from thidua_desktop.gui.widgets.texts import label, paragraph


class ApprovalDialog(Question):
    """`given(str)` carries the passphrase; what is wrong with it is said at the field."""

    given = Signal(str)

    def __init__(self, position: str, text: str, parent: QWidget) -> None:
        super().__init__(
            tr("Ý kiến thủ trưởng duyệt"),
            text,
            accept=tr("&Duyệt báo cáo"),
            refuse=tr("&Chưa duyệt"),
            parent=parent,
        )
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("Cụm mật khẩu của thủ trưởng"))
        self._problem = paragraph("", "danger")
        self._problem.hide()
        self.fields.addWidget(label(self.tr("Người duyệt: {0}").format(position), "strong"))
        self.fields.addWidget(label(self.tr("Cụm mật khẩu của thủ trưởng"), "small"))
        self.fields.addWidget(self.passphrase)
        self.fields.addWidget(self._problem)
        self.accepting.setEnabled(False)
        self.passphrase.textEdited.connect(self._typed)
        self.accepting.clicked.connect(lambda: self.given.emit(self.passphrase.text()))
        self.passphrase.setFocus()

    @property
    def problem(self) -> str:
        return self._problem.text()

    def tell(self, sentence: str) -> None:
        """What was wrong; the field is ready to be typed again."""
        self._problem.setText(sentence)
        self._problem.show()
        give_role(self.passphrase, "field", state="error")
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _typed(self, text: str) -> None:
        self.accepting.setEnabled(bool(text))
        self._problem.hide()
        give_role(self.passphrase, "field", state="")


class AnswerDialog(Question):
    """`given(str)` carries the answer to a returned question."""

    given = Signal(str)

    def __init__(self, asked: str, parent: QWidget) -> None:
        super().__init__(
            tr("Trả lời khối trưởng"),
            asked,
            accept=tr("&Ghi câu trả lời"),
            refuse=tr("&Để sau"),
            parent=parent,
        )
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Câu trả lời"))
        self.fields.addWidget(self.text)
        where = self.tr(
            "Câu trả lời đi cùng báo cáo, trong lần đính chính giữ nguyên kết quả. "
            "Báo cáo cần thủ trưởng duyệt lại."
        )
        self.fields.addWidget(paragraph(where, "small"))
        self.accepting.setEnabled(False)
        self.text.textChanged.connect(self._typed)
        self.accepting.clicked.connect(self._give)

    def _typed(self) -> None:
        self.accepting.setEnabled(bool(self.text.toPlainText().strip()))

    def _give(self) -> None:
        self.given.emit(self.text.toPlainText().strip())
        self.accept()
