"""Dialogs of the accounts: a position, a passphrase changed, the first passphrase."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thidua_desktop.application.desks.account_desk import AccountItem
from thidua_desktop.application.use_cases.accounts import passphrase_problem
from thidua_desktop.domain.book import AccountRole
from thidua_desktop.domain.reasons import Reason, ReasonCode
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Failed, Failure
from thidua_desktop.gui.jobs.dialog_desk import while_open
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.pages.admin.accounts.presenter import AccountsPresenter
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.dialog_size import FittedDialog
from thidua_desktop.gui.widgets.form import Editor, Field, Form
from thidua_desktop.gui.widgets.passphrase_words import passphrase_words
from thidua_desktop.gui.widgets.texts import label, paragraph
from thidua_desktop.wording.language import Language

_WIDTH = 520


class AccountDialog(FittedDialog):
    """A form with one button that does it; a refusal is told under its field."""

    def __init__(self, fields: Sequence[Field], said: str, accept: str, over: QWidget) -> None:
        super().__init__(over)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self.form = Form(fields)
        self.accepting = button(accept, role="primary")
        self.accepting.setDefault(True)
        refuse = button(tr("T&hôi"))
        refuse.clicked.connect(self.reject)
        self.accepting.clicked.connect(self.give)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(SIZES.margin,) * 4)
        self._column.setSpacing(12)
        self._column.addWidget(paragraph(said, "muted"))
        self._column.addWidget(self.form)
        foot = QHBoxLayout()
        foot.setSpacing(SIZES.unit)
        foot.addStretch(1)
        foot.addWidget(refuse)
        foot.addWidget(self.accepting)
        self._column.addLayout(foot)

    def head(self, text: str) -> None:
        """The title, in the frame of the window and above the form."""
        self.setWindowTitle(text)
        self._column.insertWidget(0, label(text, "section"))

    @property
    def heard(self) -> Callable[[], None]:
        """Closes it, if nobody has closed it meanwhile."""
        return while_open(self, self.accept)

    @property
    def told(self) -> Failed:
        """Tells why not, as long as there is somebody to tell."""
        return while_open(self, self.refuse)

    def give(self) -> None:
        """What its button does."""
        raise NotImplementedError

    def refuse(self, failure: Failure) -> None:
        """Tells at the field why it was not done."""
        raise NotImplementedError


class PositionDialog(AccountDialog):
    """The position under which an account is known."""

    def __init__(
        self, account: AccountItem, presenter: AccountsPresenter, language: Language, over: QWidget
    ) -> None:
        super().__init__(
            (
                Field(
                    key="position", label=tr("&Chức vụ"), hint=tr("Ghi chức vụ, không ghi họ tên.")
                ),
            ),
            _where_shown(account.role),
            tr("&Đổi chức vụ"),
            over,
        )
        self._role, self._presenter, self._language = account.role, presenter, language
        self.head(self.tr("Đổi chức vụ"))
        self.form.show_values({"position": account.position})

    def give(self) -> None:
        position = self.form.values()["position"].strip()
        if not position:
            self.form.show_problems({"position": self.tr("Hãy ghi chức vụ.")})
            return
        self._presenter.rename(
            self._role,
            position,
            done=self.heard,
            failed=self.told,
        )

    def refuse(self, failure: Failure) -> None:
        self.form.show_problems({"position": failure_text(failure, self._language)})


class PassphraseDialog(AccountDialog):
    """The old passphrase and twice the new one."""

    def __init__(
        self, role: AccountRole, presenter: AccountsPresenter, language: Language, over: QWidget
    ) -> None:
        hidden = Editor.HIDDEN
        super().__init__(
            (
                Field(key="old", label=tr("Cụm mật khẩu đ&ang dùng"), editor=hidden),
                Field(key="new", label=tr("Cụm mật khẩu &mới, ít nhất 8 ký tự"), editor=hidden),
                Field(key="again", label=tr("Gõ &lại cụm mật khẩu mới"), editor=hidden),
            ),
            _consequence(role),
            tr("&Đổi cụm mật khẩu"),
            over,
        )
        self._role, self._presenter, self._language = role, presenter, language
        self.head(self.tr("Đổi cụm mật khẩu"))

    def give(self) -> None:
        old, new, again = (self.form.values()[key] for key in ("old", "new", "again"))
        problem = passphrase_problem(new, again, old=old)
        if problem is not None:
            self.form.show_problems(passphrase_words(problem))
            return
        self.form.show_problems({})
        self._presenter.change_passphrase(
            self._role,
            old=old,
            new=new,
            done=self.heard,
            failed=self.told,
        )

    def refuse(self, failure: Failure) -> None:
        is_shared = isinstance(failure, Reason) and failure.code is ReasonCode.PASS_SHARED
        place = "new" if is_shared else "old"
        self.form.show_problems({place: failure_text(failure, self._language)})


class ForgottenDialog(AccountDialog):
    """The commander's passphrase is forgotten: the clerk's, and what follows."""

    def __init__(self, presenter: AccountsPresenter, language: Language, over: QWidget) -> None:
        super().__init__(
            (
                Field(
                    key="clerks",
                    label=tr("Cụm mật khẩu của &trợ lý"),
                    editor=Editor.HIDDEN,
                ),
            ),
            tr(
                "Cụm cũ của thủ trưởng không dùng được nữa. Ở lần duyệt tới, thủ trưởng tự đặt cụm "
                "mới. Việc này vào nhật ký của sổ, những lần duyệt trước không đổi."
            ),
            tr("&Bỏ cụm đã quên"),
            over,
        )
        self._presenter, self._language = presenter, language
        self.head(self.tr("Thủ trưởng quên cụm mật khẩu"))

    def give(self) -> None:
        self._presenter.reset_commander(
            self.form.values()["clerks"],
            done=self.heard,
            failed=self.told,
        )

    def refuse(self, failure: Failure) -> None:
        self.form.show_problems({"clerks": failure_text(failure, self._language)})


class FirstKeyDialog(AccountDialog):
    """The passphrase for the key of a book that has none yet."""

    def __init__(self, presenter: AccountsPresenter, language: Language, over: QWidget) -> None:
        hidden = Editor.HIDDEN
        super().__init__(
            (
                Field(key="new", label=tr("Cụm &mật khẩu, ít nhất 8 ký tự"), editor=hidden),
                Field(key="again", label=tr("Gõ &lại cụm mật khẩu"), editor=hidden),
            ),
            tr(
                "Không ai lấy lại được cụm mật khẩu đã quên. Ghi vào phiếu, niêm phong phong bì "
                "và cất ở nơi quản lý tài liệu của đơn vị."
            ),
            tr("&Tạo khoá và tài khoản"),
            over,
        )
        self._presenter, self._language = presenter, language
        self.head(self.tr("Tạo khoá của đơn vị"))

    def give(self) -> None:
        new, again = (self.form.values()[key] for key in ("new", "again"))
        problem = passphrase_problem(new, again)
        if problem is not None:
            self.form.show_problems(passphrase_words(problem))
            return
        self.form.show_problems({})
        self._presenter.make_key(new, done=self.heard, failed=self.told)

    def refuse(self, failure: Failure) -> None:
        self.form.show_problems({"new": failure_text(failure, self._language)})


def _where_shown(role: AccountRole) -> str:
    if role is AccountRole.COMMANDER:
        return tr("Chức vụ này đứng tên ở mỗi lần duyệt báo cáo từ nay về sau.")
    return tr("Chức vụ này hiện trong danh sách tài khoản.")


def _consequence(role: AccountRole) -> str:
    older = tr("Các bản sao lưu cũ vẫn mở khoá bằng cụm cũ.")
    if role is AccountRole.CLERK:
        return tr("Cụm này khoá phần kín của khoá niêm phong; khoá và dấu khoá không đổi.") + (
            f" {older}"
        )
    return tr("Cụm này chỉ thủ trưởng biết; dùng khi duyệt báo cáo.") + f" {older}"
