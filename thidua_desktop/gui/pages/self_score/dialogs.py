"""Small questions of the page: the commander's passphrase, gaps left open, an answer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from thidua_desktop.application.use_cases.accounts import passphrase_problem
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.widgets.form import Editor, Field, Form
from thidua_desktop.gui.widgets.passphrase_words import passphrase_words
from thidua_desktop.gui.widgets.question import Question
from thidua_desktop.gui.widgets.texts import label, paragraph


class ApprovalDialog(Question):
    """`given(str)` carries the passphrase; what is wrong with it is said at the field.

    At the first approval the commander sets a passphrase of his own: `set_first(str)` carries it.
    """

    given = Signal(str)
    set_first = Signal(str)

    def __init__(self, position: str, text: str, *, is_first: bool, parent: QWidget) -> None:
        super().__init__(
            tr("Ý kiến thủ trưởng duyệt"),
            text,
            accept=tr("&Duyệt báo cáo"),
            refuse=tr("&Chưa duyệt"),
            parent=parent,
        )
        self._is_first = is_first
        self.form = Form(_new_fields() if is_first else _known_field())
        self.fields.addWidget(label(self.tr("Người duyệt: {0}").format(position), "strong"))
        if is_first:
            first = self.tr(
                "Thủ trưởng chưa có cụm mật khẩu riêng trong sổ này: thủ trưởng tự đặt ngay tại "
                "đây, trợ lý không biết cụm này. Các lần sau duyệt bằng chính cụm đó."
            )
            self.fields.addWidget(paragraph(first))
        self.fields.addWidget(self.form)
        self.accepting.setEnabled(False)
        self.accepting.clicked.connect(self._give)
        self._first_editor.textEdited.connect(self._typed)
        self._first_editor.setFocus()

    @property
    def problem(self) -> str:
        return self.form.problem

    def tell(self, sentence: str) -> None:
        """What was wrong; the field is ready to be typed again."""
        self.form.show_problems({"new" if self._is_first else "passphrase": sentence})
        self._first_editor.selectAll()

    @property
    def _first_editor(self) -> QLineEdit:
        editor = self.form.editor("new" if self._is_first else "passphrase")
        assert isinstance(editor, QLineEdit)
        return editor

    def _give(self) -> None:
        typed = self.form.values()
        if not self._is_first:
            self.given.emit(typed["passphrase"])
            return
        problem = passphrase_problem(typed["new"], typed["again"])
        self.form.show_problems({} if problem is None else passphrase_words(problem))
        if problem is None:
            self.set_first.emit(typed["new"])

    def _typed(self, text: str) -> None:
        self.accepting.setEnabled(bool(text))
        self.form.show_problems({})


def _known_field() -> tuple[Field, ...]:
    text = tr("Cụm &mật khẩu của thủ trưởng")
    return (Field(key="passphrase", label=text, editor=Editor.HIDDEN),)


def _new_fields() -> tuple[Field, ...]:
    new = tr("Cụm &mật khẩu riêng của thủ trưởng, ít nhất 8 ký tự")
    return (
        Field(key="new", label=new, editor=Editor.HIDDEN),
        Field(key="again", label=tr("Gõ &lại cụm mật khẩu"), editor=Editor.HIDDEN),
    )


class AnswerDialog(Question):
    """`given(str)` carries the answer to a returned question, `left(str)` one that is put off."""

    given = Signal(str)
    left = Signal(str)

    def __init__(self, asked: str, leader: str, begun: str, parent: QWidget) -> None:
        super().__init__(
            tr("Trả lời {0}").format(leader),
            asked,
            accept=tr("&Ghi câu trả lời"),
            refuse=tr("&Để sau"),
            parent=parent,
        )
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Câu trả lời"))
        self.fields.addWidget(self.text)
        self.setTabOrder(self.text, self.refusing)
        self.setTabOrder(self.refusing, self.accepting)
        self.text.setFocus()
        where = self.tr(
            "Câu trả lời đi cùng báo cáo, trong lần đính chính giữ nguyên kết quả. "
            "Báo cáo cần thủ trưởng duyệt lại."
        )
        self.fields.addWidget(paragraph(where, "small"))
        self.accepting.setEnabled(False)
        self.text.textChanged.connect(self._typed)
        self.text.setPlainText(begun)
        self.accepting.clicked.connect(self._give)

    def reject(self) -> None:
        """What is typed so far is there again when the question is opened next."""
        self.left.emit(self.text.toPlainText())
        super().reject()

    def _typed(self) -> None:
        self.accepting.setEnabled(bool(self.text.toPlainText().strip()))

    def _give(self) -> None:
        self.given.emit(self.text.toPlainText().strip())
        self.accept()
