"""The page of sealed packages: files to look at and take in, the register, keys, sealing."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thidua_desktop.application.import_run import ImportCounts
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.gui.failure_text import failure_text
from thidua_desktop.gui.jobs.desk import Failure
from thidua_desktop.gui.pages.packages.confirm_dialog import ConfirmDialog, RevokeDialog
from thidua_desktop.gui.pages.packages.header import PackagesHeader
from thidua_desktop.gui.pages.packages.keys_tab import KeysTab
from thidua_desktop.gui.pages.packages.missing_tab import MissingTab
from thidua_desktop.gui.pages.packages.model import KeyRow, RegisterRow
from thidua_desktop.gui.pages.packages.presenter import PackagesPresenter, PackagesState
from thidua_desktop.gui.pages.packages.reading import FileReading, ReadingState
from thidua_desktop.gui.pages.packages.register_tab import RegisterTab
from thidua_desktop.gui.pages.packages.seal_wizard import SealWizard
from thidua_desktop.gui.pages.packages.sealing import Sent
from thidua_desktop.gui.pages.packages.slip_prints import SlipPrints
from thidua_desktop.gui.pages.packages.waiting_tab import WaitingTab
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.widgets.late_tabs import LateTabs
from thidua_desktop.gui.widgets.notice import Notice

SEAL, ENROL = "seal", "enrol"
"""The item that opens sealing; any other shows the register."""
WAITING, MISSING, REGISTER, KEYS = range(4)
"""The tabs in their order."""
_ITEMS = {"waiting": WAITING, "missing": MISSING, "keys": KEYS}

Tab = TypeVar("Tab", MissingTab, RegisterTab, KeysTab)


class PackagesPage(Page):
    """Shows what `PackagesPresenter` found."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.PACKAGES, Topic.RECEIPTS, Topic.KEYS, Topic.FRAME}
    )

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        language = surroundings.language
        self._presenter = PackagesPresenter(surroundings.desk, self, language)
        self._header = PackagesHeader()
        self._reading = FileReading(surroundings.desk, self, surroundings.clock)
        surroundings.waiting_packages.watch(lambda: self._reading.waiting)
        self._waiting = WaitingTab(language)
        self._state: PackagesState | None = None
        self._is_to_seal = False
        self._kind_to_seal: PackageKind | None = None
        self._prints = SlipPrints(self)
        self._tabs = LateTabs(self.tr("Các phần của gói dữ liệu"))
        self.favourite = self._tabs.tabBar()
        self._lay_out()
        self.show_reading(ReadingState())

    def reload(self) -> None:
        self._presenter.load()

    def go_to(self, item: str) -> None:
        if item in (SEAL, ENROL):
            self._seal_now(PackageKind.ENROLMENT if item == ENROL else None)
        else:
            self._tabs.setCurrentIndex(_ITEMS.get(item, REGISTER))

    def show_state(self, state: PackagesState) -> None:
        self._state = state
        for tab in self._tabs.made:
            if isinstance(tab, MissingTab | RegisterTab | KeysTab):
                tab.show_state(state)
        self._tabs.setTabText(MISSING, self.tr("Còn thiếu ({0})").format(len(state.missing)))
        self._tabs.setTabText(REGISTER, self.tr("Sổ giao nhận ({0})").format(len(state.register)))
        self._tabs.setTabText(KEYS, self.tr("Khoá && đơn vị ({0})").format(len(state.keys)))
        if self._is_to_seal:
            self._seal_now(self._kind_to_seal)

    def show_reading(self, state: ReadingState) -> None:
        """Verdicts of the files; the buttons say what can be done with them."""
        self._waiting.show_reading(state, self._presenter.say)
        rows = self._waiting.rows
        self._header.show_rows(rows, state)
        waiting = sum(1 for row in rows if not row.is_in_the_book)
        self._tabs.setTabText(WAITING, self.tr("Chờ xử lý ({0})").format(waiting))

    def imported(self, counts: ImportCounts) -> None:
        outcomes = (
            (self.tr("{0} mới"), counts.new),
            (self.tr("{0} đã có"), counts.same),
            (self.tr("{0} cách ly"), counts.quarantined),
            (self.tr("{0} từ chối"), counts.refused),
        )
        told = ", ".join(words.format(count) for words, count in outcomes if count)
        said = self.tr("Đã đọc {0} tệp: {1}.").format(counts.read, told)
        self.noticed.emit(Notice(text=said))

    def stopped(self, why: Failure | None) -> None:
        said = self.tr("Đã dừng nhập. Danh sách nói gói nào đã vào sổ, gói nào còn chờ.")
        if why is not None:
            said = failure_text(why, self.surroundings.language)
        self.noticed.emit(Notice(text=said, stays=why is not None))

    def withdrawn(self, row: RegisterRow) -> None:
        said = self.tr("Đã rút gói của {0}.").format(row.unit)
        undo = partial(self._presenter.restore, row)
        self.noticed.emit(
            Notice(text=said, action_text=self.tr("Hoàn tác"), action=undo, undoes=True)
        )

    def revoked(self, unit: str) -> None:
        said = self.tr("Đã thu hồi khoá của {0}. Đơn vị cần ghi danh khoá mới.")
        self.noticed.emit(Notice(text=said.format(unit)))

    def print_shown(self) -> None:
        """The paper of the tab that is seen; where it has none, its table."""
        shown, state = self._tabs.currentIndex(), self._state
        if shown == MISSING and state is not None and state.others_owe:
            self._prints.reminder()
        elif shown == REGISTER:
            self._print_register()
        elif shown == WAITING and self._waiting.refused:
            self._print_refusal()
        else:
            super().print_shown()

    def confirmed(self, unit: str) -> None:
        self._reading.read_anew()
        self.noticed.emit(Notice(text=self.tr("Đã tin dùng khoá của {0}.").format(unit)))

    def _sealed(self, sent: tuple[Sent, ...]) -> None:
        said = self.tr("Đã niêm phong bản {0}: {1}.").format(sent[0].revision, sent[0].file.name)
        if len(sent) > 1:
            said = self.tr("Đã niêm phong {0} gói.").format(len(sent))
        proof = self.tr("Đã đọc lại và khớp.")
        if sent[0].on_stick:
            proof = self.tr("Đã đọc lại và khớp, có thể rút USB.")
        self.noticed.emit(Notice(text=f"{said} {proof}", stays=True))

    def _confirm(self, row: KeyRow) -> None:
        ConfirmDialog(row, self._presenter, self.surroundings.language, self).open()

    def _revoke(self, row: KeyRow) -> None:
        question = RevokeDialog(row, self)
        question.given.connect(partial(self._presenter.revoke, row.code))
        question.open()

    def _print_refusal(self) -> None:
        self._prints.refusal(tuple(row.item.row for row in self._waiting.refused))

    def _print_register(self) -> None:
        register = self._tabs.inside(REGISTER)
        assert isinstance(register, RegisterTab), "its place is fixed"
        self._prints.register(register.shown, register.asked)

    def _seal_now(self, kind: PackageKind | None = None) -> None:
        """A link comes here before the book has told the names of units and periods."""
        self._is_to_seal, self._kind_to_seal = self._state is None, kind
        if self._is_to_seal:
            return

        def seal() -> None:
            wizard = SealWizard(self.surroundings, self._presenter.say, self.period, over=self)
            wizard.sealed.connect(self._sealed)
            wizard.left_for.connect(self.left_for)
            if kind is not None:
                wizard.choose(kind)
            wizard.open()

        self.when_settled(seal)

    def found_nothing(self, sticks: tuple[str, ...]) -> None:
        none = self.tr("Không thấy USB nào. Cắm USB rồi tìm lại.")
        bare = self.tr("USB {0} không có gói nào.").format(", ".join(sticks))
        self.noticed.emit(Notice(text=bare if sticks else none))

    def _dropped(self, files: Sequence[Path]) -> None:
        self._tabs.setCurrentIndex(WAITING)
        self._reading.look_at(files)

    def _made_waiting(self) -> WaitingTab:
        tab = self._waiting
        tab.dropped.connect(self._dropped)
        tab.searched.connect(self._reading.find_on_sticks)
        tab.stopped.connect(self._reading.stop)
        tab.passphrase_given.connect(self._reading.look_again)
        return tab

    def _made_missing(self) -> MissingTab:
        tab = MissingTab(is_leader=self.surroundings.face.is_led_here)
        tab.printed.connect(self._prints.reminder)
        return self._begun("missing", tab)

    def _made_register(self) -> RegisterTab:
        tab = RegisterTab(self.surroundings.language)
        tab.withdrawn.connect(self._presenter.withdraw)
        tab.restored.connect(self._presenter.restore)
        tab.printed.connect(self._print_register)
        return self._begun("register", tab)

    def _made_keys(self) -> KeysTab:
        tab = KeysTab()
        tab.compared.connect(self._confirm)
        tab.revoked.connect(self._revoke)
        return self._begun("keys", tab)

    def _begun(self, key: str, tab: Tab) -> Tab:
        """A tab that was just made shows what is known and how it was arranged."""
        self.remember(key, tab.table)
        if self._state is not None:
            tab.show_state(self._state)
        return tab

    def _lay_out(self) -> None:
        self.offers = {
            "seal": self._header.seal,
            "choose": self._waiting.choose,
            "usb": self._waiting.search,
        }
        self._header.refusal.clicked.connect(self._print_refusal)
        self._header.seal.clicked.connect(lambda _on=False: self._seal_now(None))
        self._header.put_away.clicked.connect(self._reading.put_away)
        self._header.take_in.clicked.connect(self._reading.take_in)
        for title, make in (
            (self.tr("Chờ xử lý"), self._made_waiting),
            (self.tr("Còn thiếu"), self._made_missing),
            (self.tr("Sổ giao nhận"), self._made_register),
            (self.tr("Khoá && đơn vị"), self._made_keys),
        ):
            self._tabs.add_late(title, make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._tabs, 1)
