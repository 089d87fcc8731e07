"""The tab of accounts: who works in the book, what each may do, position and passphrase."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from thidua_desktop.application.desks.account_desk import AccountItem
from thidua_desktop.application.desks.key_desk import KeyItem
from thidua_desktop.application.services import Services
from thidua_desktop.domain.book import AccountRole
from thidua_desktop.gui.language import tr
from thidua_desktop.gui.leader_word import leader_word
from thidua_desktop.gui.pages.admin.accounts.dialogs import (
    FirstKeyDialog,
    ForgottenDialog,
    PassphraseDialog,
    PositionDialog,
)
from thidua_desktop.gui.pages.admin.accounts.presenter import AccountsPresenter
from thidua_desktop.gui.pages.admin.tab import AdminTab
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.theme.dress import give_role
from thidua_desktop.gui.theme.tokens import SIZES
from thidua_desktop.gui.widgets.buttons import button
from thidua_desktop.gui.widgets.empty_state import EmptyState
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.texts import label, paragraph, tag
from thidua_desktop.wording.words import word_of


class AccountsTab(AdminTab):
    """Shows what `AccountsPresenter` found."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._language = surroundings.language
        self._presenter = AccountsPresenter(surroundings.desk, self)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(SIZES.unit * 2)
        self._empty = EmptyState("key")
        self._empty.started.connect(self._ask_for_key)
        self._stack = QStackedWidget()
        self._lay_out()

    def reload(self) -> None:
        self._presenter.load()

    def show_accounts(self, accounts: tuple[AccountItem, ...], key: KeyItem | None) -> None:
        self._stack.setCurrentIndex(1 if accounts else 0)
        _clear(self._cards)
        if key is not None:
            self._cards.addWidget(self._key_card(key))
        for account in accounts:
            self._cards.addWidget(self._card(account))
        note = self.tr(
            "Ai mở được tệp sổ thì xem và ghi được trong sổ, mọi việc đều vào nhật ký. "
            "Cụm mật khẩu giữ hai việc quan trọng nhất: niêm phong và duyệt."
        )
        self.set_line(note if accounts else self.tr("Sổ chưa có khoá và tài khoản."))

    def renamed(self, account: AccountItem) -> None:
        said = self.tr("Đã đổi chức vụ thành “{0}”.")
        self.noticed.emit(Notice(text=said.format(account.position)))

    def passphrase_changed(self, role: AccountRole) -> None:
        said = self.tr("Đã đổi cụm mật khẩu của tài khoản “{0}”.")
        self.noticed.emit(Notice(text=said.format(word_of(role, self._language))))

    def commander_reset(self) -> None:
        said = self.tr(
            "Đã bỏ cụm mật khẩu của thủ trưởng; lần duyệt tới thủ trưởng tự đặt cụm mới."
        )
        self.noticed.emit(Notice(text=said))

    def key_made(self, fingerprint: str) -> None:
        said = self.tr("Đã tạo khoá và tài khoản. Dấu khoá để đọc cho {0}: {1}")
        text = said.format(leader_word(self.surroundings.face.bloc), fingerprint)
        self.noticed.emit(Notice(text=text, stays=True))

    def _print_sheet(self) -> None:
        def prepare(services: Services) -> Callable[[], bytes]:
            slips, sheet = services.slips, services.slips.key_sheet()
            return lambda: slips.render(sheet).content

        self.print_wanted.emit(self.tr("Phiếu khôi phục"), prepare)

    def _key_card(self, key: KeyItem) -> QFrame:
        digits = label(key.fingerprint, "figure")
        digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        sheet = button(self.tr("In &phiếu khôi phục…"), icon_name="printer", role="small")
        sheet.clicked.connect(self._print_sheet)
        sheet.setEnabled(self.surroundings.face.bloc is not None)
        row = QHBoxLayout()
        row.addWidget(sheet)
        row.addStretch(1)
        card = QFrame()
        give_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(SIZES.unit)
        column.addWidget(label(self.tr("Khoá niêm phong của đơn vị"), "section"))
        column.addWidget(digits)
        column.addWidget(
            paragraph(
                self.tr(
                    "Đọc dãy số này để nơi khác đối chiếu. Phiếu khôi phục có chỗ ghi tay cụm mật "
                    "khẩu, để trong phong bì dán kín."
                )
            )
        )
        column.addLayout(row)
        return card

    def _card(self, account: AccountItem) -> QFrame:
        card = QFrame()
        give_role(card, "card")
        word = word_of(account.role, self._language)
        head = QHBoxLayout()
        head.setSpacing(SIZES.unit)
        head.addWidget(label(account.position or word[:1].upper() + word[1:], "section"))
        if account.position:
            head.addWidget(tag(word, "info"))
        if account.sets_passphrase:
            head.addWidget(tag(self.tr("chưa đặt cụm mật khẩu riêng"), "warning"))
        head.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SIZES.unit)
        for made in self._buttons(account, word):
            buttons.addWidget(made)
        buttons.addStretch(1)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(SIZES.unit)
        column.addLayout(head)
        column.addWidget(paragraph(_may(account.role)))
        column.addLayout(buttons)
        return card

    def _buttons(self, account: AccountItem, word: str) -> tuple[QWidget, ...]:
        rename = button(self.tr("Đổi chức vụ…"), icon_name="pencil", role="small")
        change = button(self.tr("Đổi cụm mật khẩu…"), icon_name="key", role="small")
        for made in (rename, change):
            made.setAccessibleName(f"{made.text()} ({word})")
        rename.clicked.connect(
            lambda: PositionDialog(account, self._presenter, self._language, self).open()
        )
        change.clicked.connect(
            lambda: PassphraseDialog(account.role, self._presenter, self._language, self).open()
        )
        if account.sets_passphrase:
            return (rename,)
        if account.role is AccountRole.CLERK:
            return rename, change
        forgotten = button(self.tr("Quên cụm mật khẩu…"), role="small")
        forgotten.setAccessibleName(self.tr("Quên cụm mật khẩu…"))
        forgotten.clicked.connect(
            lambda: ForgottenDialog(self._presenter, self._language, self).open()
        )
        return rename, change, forgotten

    def _ask_for_key(self) -> None:
        FirstKeyDialog(self._presenter, self._language, self).open()

    def _lay_out(self) -> None:
        self._empty.say(
            self.tr("Chưa có tài khoản"),
            self.tr(
                "Tạo khoá của đơn vị thì có hai tài khoản: trợ lý và thủ trưởng. "
                "Không có khoá thì chưa niêm phong, chưa duyệt được."
            ),
            self.tr("Tạo khoá và tài khoản…"),
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._cards)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(scroll)
        self.column.addWidget(self._stack, 1)


def _may(role: AccountRole) -> str:
    if role is AccountRole.CLERK:
        return tr(
            "Ghi tiến độ, minh chứng, tự chấm, trình thủ trưởng, nhập gói; "
            "niêm phong gói bằng cụm mật khẩu của khoá."
        )
    if role is AccountRole.COMMANDER:
        return tr(
            "Duyệt báo cáo của đơn vị bằng cụm mật khẩu riêng, tự đặt ở lần duyệt đầu tiên; "
            "sửa sau khi duyệt thì phải duyệt lại."
        )
    return tr("Chỉ xem, không có cụm mật khẩu.")


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()
