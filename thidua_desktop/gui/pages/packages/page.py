"""The page of sealed packages: files to look at and take in, the register, keys, sealing."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from thidua_desktop.application.import_run import ImportCounts
from thidua_desktop.domain.changes import Topic
from thidua_desktop.domain.reasons import Verdict
from thidua_desktop.gui.pages.packages.confirm_dialog import ConfirmDialog, revoking
from thidua_desktop.gui.pages.packages.keys_tab import KeysTab
from thidua_desktop.gui.pages.packages.missing_tab import MissingTab
from thidua_desktop.gui.pages.packages.model import KeyRow, RegisterRow
from thidua_desktop.gui.pages.packages.presenter import PackagesPresenter, PackagesState
from thidua_desktop.gui.pages.packages.reading import FileReading, ReadingState
from thidua_desktop.gui.pages.packages.register_tab import RegisterTab
from thidua_desktop.gui.pages.packages.seal_wizard import SealWizard
from thidua_desktop.gui.pages.packages.sealing import Sent, find_on_sticks
from thidua_desktop.gui.pages.packages.waiting_tab import WaitingTab
from thidua_desktop.gui.pages.page import Page
from thidua_desktop.gui.surroundings import Surroundings
from thidua_desktop.gui.widgets.file_dialogs import ask_for_files, ask_for_new_file, show_file
from thidua_desktop.gui.widgets.notice import Notice
from thidua_desktop.gui.widgets.page_header import PageHeader

SEAL = "seal"
"""The item that opens sealing; any other shows the register."""


class PackagesPage(Page):
    """Shows what `PackagesPresenter` found."""

    TOPICS: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.PACKAGES, Topic.RECEIPTS, Topic.KEYS, Topic.FRAME}
    )

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        language = surroundings.language
        self._presenter = PackagesPresenter(surroundings.desk, self, language)
        self._header = PageHeader(self.tr("Gói dữ liệu"))
        self._reading = FileReading(surroundings.desk, self, surroundings.clock)
        self._waiting = WaitingTab(language)
        self._missing = MissingTab(is_leader=surroundings.face.is_led_here)
        self._register = RegisterTab(language)
        self._keys = KeysTab()
        self.remember("missing", self._missing.table)
        self.remember("register", self._register.table)
        self.remember("keys", self._keys.table)
        self._tabs = QTabWidget()
        self._tabs.setAccessibleName(self.tr("Các phần của gói dữ liệu"))
        self._build_buttons()
        self._lay_out()
        self.show_reading(ReadingState())

    def reload(self) -> None:
        self._presenter.load()

    def go_to(self, item: str) -> None:
        if item == SEAL:
            self._seal_now()
        else:
            self._tabs.setCurrentWidget(self._register)

    def show_state(self, state: PackagesState) -> None:
        self._register.show_rows(state.register)
        self._keys.show_rows(state.keys)
        self._missing.show_rows(state.missing, state.settled)
        self._tabs.setTabText(1, self.tr("Còn thiếu ({0})").format(len(state.missing)))
        self._tabs.setTabText(2, self.tr("Sổ giao nhận ({0})").format(len(state.register)))
        self._tabs.setTabText(3, self.tr("Khoá && đơn vị ({0})").format(len(state.keys)))
        uncompared = sum(1 for row in state.keys if row.may_confirm and not row.is_own)
        self.counted.emit(uncompared + sum(1 for row in state.missing if row.is_late))

    def show_reading(self, state: ReadingState) -> None:
        """Verdicts of the files; the button counts what can be taken in."""
        self._waiting.show_reading(state, self._presenter.say)
        rows = self._waiting.rows
        importable = sum(1 for row in rows if row.is_importable)
        is_ready = importable > 0 and not state.is_reading
        self._take_in.setEnabled(is_ready)
        self._take_in.setText(
            self.tr("&Nhập {0} gói").format(importable) if is_ready else self.tr("&Nhập")
        )
        self._refusal.setVisible(bool(self._waiting.refused) and not state.is_reading)
        self._put_away.setVisible(bool(rows) or state.is_reading)
        self._tabs.setTabText(0, self.tr("Chờ xử lý ({0})").format(len(rows)))
        self._say_line(state)

    def _say_line(self, state: ReadingState) -> None:
        rows = self._waiting.rows
        held = sum(1 for row in rows if row.verdict is not Verdict.ACCEPTED)
        if state.is_reading:
            line = self.tr("đang đọc; tệp chỉ được đọc, chưa nhập gì vào sổ")
        elif rows:
            line = self.tr("đọc xong {0} tệp, {1} tệp không nhận").format(len(rows), held)
        else:
            line = self.tr("nhận gói của đơn vị khác, niêm phong gói của đơn vị mình")
        self._header.set_line(line)

    def imported(self, counts: ImportCounts) -> None:
        said = self.tr("Đã đọc {0} tệp: {1} mới, {2} đã có, {3} cách ly, {4} từ chối.")
        numbers = (counts.read, counts.new, counts.same, counts.quarantined, counts.refused)
        self.noticed.emit(Notice(text=said.format(*numbers)))

    def withdrawn(self, row: RegisterRow) -> None:
        said = self.tr("Đã rút gói của {0}.").format(row.unit)
        undo = partial(self._presenter.restore, row)
        self.noticed.emit(Notice(text=said, action_text=self.tr("Hoàn tác"), action=undo))

    def revoked(self, unit: str) -> None:
        said = self.tr("Đã thu hồi khoá của {0}. Đơn vị cần ghi danh khoá mới.")
        self.noticed.emit(Notice(text=said.format(unit)))

    def saved(self, path: Path) -> None:
        said = self.tr("Đã lưu {0}.").format(path.name)
        show = partial(show_file, path)
        self.noticed.emit(Notice(text=said, action_text=self.tr("Mở tệp"), action=show))

    def print_shown(self) -> None:
        """The reminder where packages are missing, else the register as it is filtered."""
        if self._tabs.currentWidget() is self._missing:
            self._print_reminder()
        elif self._tabs.currentWidget() is self._waiting:
            self._print_refusal()
        else:
            self._print_register()

    def confirmed(self, unit: str) -> None:
        self.noticed.emit(Notice(text=self.tr("Đã tin dùng khoá của {0}.").format(unit)))

    def _sealed(self, sent: Sent) -> None:
        said = self.tr("Đã niêm phong bản {0}: {1}. Đã đọc lại và khớp, có thể rút USB.")
        self.noticed.emit(Notice(text=said.format(sent.revision, sent.file.name), stays=True))

    def _confirm(self, row: KeyRow) -> None:
        ConfirmDialog(row, self._presenter, self.surroundings.language, self).open()

    def _revoke(self, row: KeyRow) -> None:
        question = revoking(row, self)
        question.accepted.connect(partial(self._presenter.revoke, row.code))
        question.open()

    def _print_refusal(self) -> None:
        rows = tuple(row.item.row for row in self._waiting.refused)
        if rows:
            save = partial(self._presenter.save_refusal, rows)
            self._ask_where(self.tr("Biên bản từ chối"), "bien-ban-tu-choi.pdf", save)

    def _print_reminder(self) -> None:
        save = self._presenter.save_reminder
        self._ask_where(self.tr("Giấy đôn đốc"), "giay-don-doc.pdf", save)

    def _print_register(self) -> None:
        save = partial(self._presenter.save_register, self._register.shown, self._register.asked)
        self._ask_where(self.tr("Sổ giao nhận"), "so-giao-nhan.pdf", save)

    def _ask_where(self, title: str, proposed: str, save: Callable[[Path], None]) -> None:
        ask_for_new_file(self, title, "*.pdf", save, proposed=proposed)

    def _seal_now(self) -> None:
        wizard = SealWizard(self.surroundings, self._presenter.say, self.period, over=self)
        wizard.sealed.connect(self._sealed)
        wizard.left_for.connect(self.left_for)
        wizard.open()

    def _ask_for_files(self) -> None:
        ask_for_files(self, self.tr("Chọn gói"), "*.xlsx", self._reading.look_at)

    def _find_on_sticks(self) -> None:
        desk = self.surroundings.desk
        find_on_sticks(desk, self._found_on_sticks)

    def _found_on_sticks(self, sticks: tuple[str, ...], files: tuple[Path, ...]) -> None:
        if files:
            self._reading.look_at(files)
            return
        none = self.tr("Không thấy USB nào. Cắm USB rồi tìm lại.")
        bare = self.tr("USB {0} không có gói nào.").format(", ".join(sticks))
        self.noticed.emit(Notice(text=bare if sticks else none))

    def _dropped(self, files: Sequence[Path]) -> None:
        self._tabs.setCurrentIndex(0)
        self._reading.look_at(files)

    def _build_buttons(self) -> None:
        self._refusal = self._header.add_button(
            self.tr("In &biên bản từ chối"), icon_name="printer"
        )
        self._seal = self._header.add_button(self.tr("Niêm &phong…"), icon_name="lock")
        self._put_away = self._header.add_button(self.tr("&Bỏ danh sách"))
        self._take_in = self._header.add_button(
            self.tr("&Nhập"), icon_name="download", primary=True
        )
        self._refusal.clicked.connect(self._print_refusal)
        self._seal.clicked.connect(self._seal_now)
        self._put_away.clicked.connect(self._reading.put_away)
        self._take_in.clicked.connect(self._reading.take_in)

    def _connect_tabs(self) -> None:
        self._waiting.dropped.connect(self._dropped)
        self._waiting.asked.connect(self._ask_for_files)
        self._waiting.searched.connect(self._find_on_sticks)
        self._waiting.stopped.connect(self._reading.stop)
        self._waiting.passphrase_given.connect(self._reading.look_again)
        self._missing.printed.connect(self._print_reminder)
        self._register.withdrawn.connect(self._presenter.withdraw)
        self._register.restored.connect(self._presenter.restore)
        self._register.printed.connect(self._print_register)
        self._keys.compared.connect(self._confirm)
        self._keys.revoked.connect(self._revoke)

    def _lay_out(self) -> None:
        self._connect_tabs()
        for made, title in (
            (self._waiting, self.tr("Chờ xử lý")),
            (self._missing, self.tr("Còn thiếu")),
            (self._register, self.tr("Sổ giao nhận")),
            (self._keys, self.tr("Khoá && đơn vị")),
        ):
            self._tabs.addTab(made, title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._tabs, 1)
